import Foundation
import GalleyArchive

/// What holds of a bag: a file of other bytes is found. The first byte chooses the file of a bag
/// that is right, and the rest is what it holds then.
struct ArchiveProperties {
  func breaches(_ bytes: [UInt8]) -> [String] {
    guard let first = bytes.first else { return [] }
    guard let bag = Self.bag else { return ["no bag"] }
    let path = bag.files[Int(first) % bag.files.count]
    let content = Array(bytes.dropFirst())
    let url = URL(filePath: "\(bag.folder)/\(path)")
    do {
      let before = try Array(Data(contentsOf: url))
      try Data(content).write(to: url)
      defer { try? Data(before).write(to: url) }
      let verifier = try ArchiveVerifier(bag.folder)
      let problems = verifier.fixityProblems()
      _ = verifier.provenanceProblems()
      _ = verifier.articles()
      return problems.isEmpty == (before == content)
        ? [] : ["\(path): \(problems.first?.message ?? "the change is not found")"]
    } catch {
      return ["\(path): \(error)"]
    }
  }

  private static let folder =
    FileManager.default.temporaryDirectory.path + "/galley-bag-\(getpid())"

  /// A bag of this process with the paths of its files.
  private static let bag: (folder: String, files: [String])? = {
    let folder = ArchiveProperties.folder
    try? FileManager.default.removeItem(atPath: folder)
    atexit { try? FileManager.default.removeItem(atPath: ArchiveProperties.folder) }
    let items = ["a.txt", "ä %.txt"].map { name in
      ArchiveItem(
        name: name, source: Array("Words.\n".utf8), report: Array("<report/>".utf8),
        renditions: [("json", Array("{}".utf8))], settings: [("format", "text")], isValid: true)
    }
    let archive = Archive(folder, software: ArchiveSoftware(name: "galley", version: "0"))
    guard (try? archive.add(items)) != nil else { return nil }
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let files = paths.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    return files.isEmpty ? nil : (folder, files.sorted())
  }()
}
