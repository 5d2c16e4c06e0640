import GalleyCompiler
import GalleyCore
import Glibc
import Synchronization

/// Entries of a cache as files, by their keys, of which the least recently used go first.
struct CacheFolder: Sendable {
  /// By https://bford.info/cachedir/ programs that back up and search know a cache.
  private static let tag = "Signature: 8a477f597d28d172789f06886806bc55\n# A cache of galley.\n"
  private static let digestLength = 64

  private let path: String
  private let size: Int
  /// Why the first entry that could not be kept could not.
  private let firstFailure = Shared()

  private final class Shared: Sendable {
    let failure = Mutex<FileError?>(nil)
  }

  init(_ path: String, size: Int) {
    self.path = PathNames.endsInSlash(path) ? String(path.dropLast()) : path
    self.size = size
  }

  /// Whether the folder is somebody else's: neither empty nor marked as a cache of Galley's.
  var isForeign: Bool {
    if let isOwn { return !isOwn }
    // What another run is about to make the tag of has such a name for a moment.
    let names = Self.names(path) { !$0.hasPrefix(".galley-") && !Self.keepers.contains($0) }
    // Another run may have made the tag, and entries, since it was looked for.
    return !names.isEmpty && !(isOwn ?? false)
  }

  /// Whether the tag in the folder is that of Galley; `nil` where there is none.
  private var isOwn: Bool? {
    (try? FileReader().read(path + "/CACHEDIR.TAG")).map { $0 == Array(Self.tag.utf8) }
  }

  /// What version control keeps an empty folder by.
  private static let keepers: Set<String> = [".gitkeep", ".keep", ".gitignore"]

  func prepare() throws(FileError) {
    try FileWriter().makeDirectory(path)
    let tag = path + "/CACHEDIR.TAG"
    if FileReader().obstacle(tag) != nil { try FileWriter().write(Array(Self.tag.utf8), to: tag) }
  }

  /// Why entries could not be kept; `nil` where all were.
  var failure: FileError? { firstFailure.failure.withLock { $0 } }

  /// The bytes of an entry that is whole; it counts as used now.
  func read(_ key: String) -> [UInt8]? {
    let file = file(key)
    guard let bytes = try? FileReader().read(file), bytes.count >= Self.digestLength else {
      return nil
    }
    let content = Array(bytes.dropFirst(Self.digestLength))
    guard bytes.starts(with: Compiler.sha256(content).utf8) else { return nil }
    _ = utimensat(AT_FDCWD, PathText.system(file), nil, 0)
    return content
  }

  /// Keeps an entry; one that cannot be written is done without.
  func write(_ bytes: [UInt8], _ key: String) {
    let file = file(key)
    do throws(FileError) {
      try FileWriter().makeDirectory(PathNames.folder(file))
      try FileWriter().write(Array(Compiler.sha256(bytes).utf8) + bytes, to: file)
    } catch {
      firstFailure.failure.withLock { $0 = $0 ?? error }
    }
  }

  func trim() {
    var entries: [(path: String, used: Int, size: Int)] = []
    for part in Self.names(path) where part.utf8.count == 2 {
      for name in Self.names("\(path)/\(part)") where name.utf8.count == Self.digestLength - 2 {
        let file = "\(path)/\(part)/\(name)"
        var status = stat()
        guard lstat(PathText.system(file), &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
          continue
        }
        let used = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
        entries.append((file, used, Int(status.st_size)))
      }
    }
    var total = entries.reduce(0) { $0 + $1.size }
    guard total > size else { return }
    for entry in entries.sorted(by: { ($0.used, $0.path) < ($1.used, $1.path) }) {
      guard total > size else { return }
      // Another run may have taken it away before.
      unlink(PathText.system(entry.path))
      total -= entry.size
    }
  }

  private func file(_ key: String) -> String { "\(path)/\(key.prefix(2))/\(key.dropFirst(2))" }

  /// Names of hexadecimal digits alone: nothing else in the folder is the cache's.
  private static func names(_ path: String) -> [String] {
    let digits = Array("0123456789abcdef".utf8)
    return names(path) { $0.utf8.allSatisfy { digits.contains($0) } }
  }

  private static func names(_ path: String, where isWanted: (String) -> Bool) -> [String] {
    guard let directory = opendir(PathText.system(path)) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != "..", isWanted(name) { names.append(name) }
    }
    return names
  }
}
