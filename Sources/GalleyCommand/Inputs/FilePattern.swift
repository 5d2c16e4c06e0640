import GalleyCompiler
import GalleyCore
import Glibc

/// A pattern for file paths: `*` and `?` within a name, `[a-z]` sets, `**` over any directories.
///
/// Names that begin with a dot match only where the pattern names the dot. Matching takes time
/// linear in pattern times name.
struct FilePattern {
  private let components: [[UInt8]]
  /// The folder in which matching begins, with a final slash; empty is the working directory.
  private let start: String

  init(_ pattern: String) {
    let isAbsolute = PathNames.isAbsolute(pattern)
    // A leading `./` stays in the names that are found, as the shell leaves it.
    var names = PathText.bytes(pattern).split(separator: UInt8(ascii: "/")).map { Array($0) }
    var start = isAbsolute ? "/" : ""
    while let first = names.first, first == Array(".".utf8) || first == Array("..".utf8) {
      start += String(decoding: first, as: UTF8.self) + "/"
      names.removeFirst()
    }
    components = names
    self.start = start
  }

  /// Every file below a folder, whose path ends in a slash.
  init(in folder: String) {
    components = [Array("**".utf8)]
    start = folder
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
    var found: Set<PathKey> = []
    // Each item is a directory to look at and the component to match there.
    var pending: [(directory: String, component: Int)] = [(start, 0)]
    var seen: Set<PathKey> = []
    while let (directory, component) = pending.popLast() {
      guard component < components.count, seen.insert(PathKey("\(component) \(directory)")).inserted
      else { continue }
      let pattern = components[component]
      let isLast = component == components.count - 1
      // Such a name inside of a pattern leads on without a look.
      if pattern == Array(".".utf8) || pattern == Array("..".utf8) {
        let name = String(decoding: pattern, as: UTF8.self)
        pending.append((directory + name + "/", component + 1))
        continue
      }
      let isDeep = pattern == Array("**".utf8)
      if isDeep { pending.append((directory, component + 1)) }
      for entry in entries(of: directory) where isDeep || GlobMatcher.matches(entry.name, pattern) {
        if isDeep, entry.name.first == UInt8(ascii: ".") { continue }
        let path = directory + PathText.text(entry.name)
        if entry.isDirectory {
          if isDeep, !entry.isLink { pending.append((path + "/", component)) }
          if !isDeep { pending.append((path + "/", component + 1)) }
        } else if isLast {
          found.insert(PathKey(path))
        }
      }
    }
    return found.sorted().map(\.path)
  }

  private struct Entry {
    var name: [UInt8]
    var isDirectory: Bool
    var isLink: Bool
  }

  private func entries(of directory: String) -> [Entry] {
    guard let stream = opendir(PathText.system(directory.isEmpty ? "." : directory)) else {
      return []
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let entry = readdir(stream) {
      // In place: an entry ends behind its name, and a copy of all 256 bytes would read on.
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        Array(bytes.prefix { $0 != 0 })
      }
      if name == Array(".".utf8) || name == Array("..".utf8) { continue }
      var status = stat()
      let path = directory + PathText.text(name)
      guard stat(PathText.system(path), &status) == 0 else { continue }
      entries.append(
        Entry(
          name: name, isDirectory: status.st_mode & S_IFMT == S_IFDIR,
          isLink: entry.pointee.d_type == UInt8(DT_LNK)))
    }
    return entries
  }
}
