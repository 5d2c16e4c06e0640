import Foundation
import GalleyCompiler
import GalleyCore

/// What holds of a configuration; its first line is also a pattern, held against the second.
struct ConfigurationProperties {
  func breaches(_ bytes: [UInt8]) -> [String] {
    let lines = bytes.split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
    if lines.count > 1 {
      let (pattern, path) = (Array(lines[0]), Array(lines[1]))
      _ = GlobMatcher.matches(path, pattern)
      _ = GlobMatcher.matches(
        path: String(decoding: path, as: UTF8.self),
        pattern: String(decoding: pattern, as: UTF8.self))
    }
    let folder = FileManager.default.temporaryDirectory.path + "/galley-fuzz-\(getpid())"
    let path = folder + "/.galley.yml"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: path))
    } catch { return ["the configuration cannot be written: \(error)"] }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let environment = Environment(workingDirectory: folder)
    var finder = ConfigurationFinder(environment)
    let configuration = finder.configuration(at: path)
    _ = configuration.ignores(folder + "/a.txt")
    _ = configuration.ignores(folder: folder)
    _ = configuration.severities(for: folder + "/drafts/a.txt")
    return FindingProperties.breaches(finder.diagnostics, of: bytes)
  }
}
