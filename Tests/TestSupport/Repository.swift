public import Foundation

/// The checkout that the tests were built from.
public enum Repository {
  public static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Whether files that hold expected output are to be written instead of compared.
  public static var isRewriting: Bool {
    ProcessInfo.processInfo.environment["GALLEY_GOLDEN"] == "rewrite"
  }

  /// Variables that choose a fault while the tests are tested (see Tests/Mutation): a process that
  /// a test starts needs them too.
  public static var mutant: [String: String] {
    ProcessInfo.processInfo.environment.filter { $0.key.hasPrefix("GALLEY_MUTANT") }
  }

  /// The bytes of a file, by its path from the root.
  public static func bytes(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: root.appending(path: path)))
  }

  /// Paths from the root of the files in a folder, hidden ones left out, sorted by bytes.
  public static func files(in folder: String) -> [String] {
    let names =
      (try? FileManager.default.contentsOfDirectory(
        atPath: root.appending(path: folder).path)) ?? []
    return names.filter { !$0.hasPrefix(".") && $0.contains(".") }
      .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
      .map { "\(folder)/\($0)" }
  }

  /// Compares a text with the file that holds what is expected; rewrites the file when asked to.
  ///
  /// Returns `nil` when they agree, else what differs, with the first line that does.
  public static func difference(_ actual: [UInt8], from path: String) throws -> String? {
    let file = root.appending(path: path)
    if isRewriting {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      if (try? Array(Data(contentsOf: file))) != actual { try Data(actual).write(to: file) }
      return nil
    }
    guard let expected = try? Array(Data(contentsOf: file)) else {
      return "\(path) is missing; run `make golden`"
    }
    guard actual != expected else { return nil }
    let (mine, theirs) = (actual.split(separator: 0x0A), expected.split(separator: 0x0A))
    let line = zip(mine, theirs).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    guard let line else { return "\(path) has \(theirs.count) lines, not \(mine.count)" }
    return """
      \(path), line \(line + 1) (blank lines not counted)
      expected \(String(decoding: theirs[line].prefix(400), as: UTF8.self))
      got      \(String(decoding: mine[line].prefix(400), as: UTF8.self))
      """
  }
}
