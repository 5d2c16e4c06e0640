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

  /// What a pattern leads to.
  struct Matches {
    /// In order of their bytes.
    var files: [String] = []
    /// Folders whose own names match, in the same order.
    var folders: [String] = []
    /// Links that lead to nothing, in the same order.
    var danglingLinks: [String] = []
    /// Folders that were to be left out, of those that it leads through.
    var ignoredFolders = 0
    /// Folders that could not be looked into, and why.
    var unread: [FileError] = []
  }

  /// The files that match; symbolic links to directories are not followed by `**`. Pipes, sockets
  /// and devices are no articles.
  ///
  /// - Parameter isIgnored: whether a folder is not to be looked into.
  func matches(leavingOut isIgnored: (String) -> Bool = { _ in false }) -> Matches {
    var found: Set<PathKey> = []
    var folders: Set<PathKey> = []
    var dangling: Set<PathKey> = []
    var unread: [PathKey: FileError] = [:]
    var ignored: Set<PathKey> = []
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
      let entries: [Entry]
      do throws(FileError) { entries = try self.entries(of: directory) } catch {
        // What is no folder, or gone by now, holds nothing that matches.
        if error.reason != .missing { unread[PathKey(directory)] = error }
        continue
      }
      for entry in entries where isDeep || GlobMatcher.matches(entry.name, pattern) {
        if isDeep, entry.name.first == UInt8(ascii: ".") { continue }
        let path = directory + PathText.text(entry.name)
        switch entry.kind {
        case .folder:
          if isLast, !isDeep { folders.insert(PathKey(path)) }
          guard isDeep ? !entry.isLink : !isLast else { break }
          if isIgnored(path) {
            ignored.insert(PathKey(path))
          } else {
            pending.append((path + "/", isDeep ? component : component + 1))
          }
        case .file: if isLast { found.insert(PathKey(path)) }
        case .nothing: if isLast, entry.isLink { dangling.insert(PathKey(path)) }
        case .other: break
        }
      }
    }
    return Matches(
      files: found.sorted().map(\.path), folders: folders.sorted().map(\.path),
      danglingLinks: dangling.sorted().map(\.path),
      ignoredFolders: ignored.count,
      unread: unread.sorted { $0.key < $1.key }.map(\.value))
  }

  private struct Entry {
    enum Kind { case file, folder, other, nothing }

    var name: [UInt8]
    var kind: Kind
    var isLink: Bool
  }

  private func entries(of directory: String) throws(FileError) -> [Entry] {
    guard let stream = opendir(PathText.system(directory.isEmpty ? "." : directory)) else {
      throw FileError(reading: directory.isEmpty ? "." : directory, errno)
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
      let type = Int(entry.pointee.d_type)
      if stat(PathText.system(path), &status) != 0 {
        // What nobody may look at is told of by whoever tries to read it.
        let isHidden = errno == EACCES
        let kind: Entry.Kind =
          !isHidden
          ? .nothing : type == Int(DT_DIR) ? .folder : type == Int(DT_FIFO) ? .other : .file
        entries.append(Entry(name: name, kind: kind, isLink: type == Int(DT_LNK)))
        continue
      }
      let kind: Entry.Kind =
        switch status.st_mode & S_IFMT {
        case S_IFDIR: .folder
        case S_IFREG: .file
        default: .other
        }
      entries.append(Entry(name: name, kind: kind, isLink: type == Int(DT_LNK)))
    }
    return entries
  }
}
