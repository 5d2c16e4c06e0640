import GalleyCompiler
import Glibc

/// A pattern for file paths: `*` and `?` within a name, `[a-z]` sets, `**` over any directories.
///
/// Names that begin with a dot match only where the pattern names the dot. Matching takes time
/// linear in pattern times name.
struct FilePattern {
  private let components: [[UInt8]]
  private let isAbsolute: Bool

  init(_ pattern: String) {
    isAbsolute = pattern.hasPrefix("/")
    components = pattern.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
  }

  /// Whether a path holds anything that a pattern is made of.
  static func isPattern(_ path: String) -> Bool {
    path.utf8.contains {
      $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[")
    }
  }

  /// The files that match, in order of their bytes; symbolic links to directories are not followed
  /// by `**`.
  func matches() -> [String] {
    var found: [String] = []
    // Each item is a directory to look at and the component to match there.
    var pending: [(directory: String, component: Int)] = [(isAbsolute ? "/" : "", 0)]
    var seen: Set<String> = []
    while let (directory, component) = pending.popLast() {
      guard component < components.count, seen.insert("\(component) \(directory)").inserted
      else { continue }
      let pattern = components[component]
      let isLast = component == components.count - 1
      let isDeep = pattern == Array("**".utf8)
      if isDeep { pending.append((directory, component + 1)) }
      for entry in entries(of: directory) where isDeep || GlobMatcher.matches(entry.name, pattern) {
        if isDeep, entry.name.first == UInt8(ascii: ".") { continue }
        let path = directory + String(decoding: entry.name, as: UTF8.self)
        if entry.isDirectory {
          if isDeep, !entry.isLink { pending.append((path + "/", component)) }
          if !isDeep { pending.append((path + "/", component + 1)) }
        } else if isLast {
          found.append(path)
        }
      }
    }
    return Set(found).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private struct Entry {
    var name: [UInt8]
    var isDirectory: Bool
    var isLink: Bool
  }

  private func entries(of directory: String) -> [Entry] {
    guard let stream = opendir(directory.isEmpty ? "." : directory) else { return [] }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name == Array(".".utf8) || name == Array("..".utf8) { continue }
      var status = stat()
      let path = directory + String(decoding: name, as: UTF8.self)
      guard stat(path, &status) == 0 else { continue }
      entries.append(
        Entry(
          name: name, isDirectory: status.st_mode & S_IFMT == S_IFDIR,
          isLink: entry.pointee.d_type == UInt8(DT_LNK)))
    }
    return entries
  }
}
