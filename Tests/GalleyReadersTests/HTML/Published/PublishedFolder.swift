import Foundation

/// The folder of html5lib's test files, which `make test-published` fetches.
enum PublishedFolder {
  static let url = ProcessInfo.processInfo.environment["GALLEY_HTML5LIB"].map {
    URL(filePath: $0, directoryHint: .isDirectory)
  }

  /// The files of a folder in it with this ending, sorted by name.
  static func files(in folder: String, ending: String) -> [URL] {
    guard let url else { return [] }
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: url.path + "/" + folder)) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted()
      .map { url.appending(path: "\(folder)/\($0)") }
  }
}
