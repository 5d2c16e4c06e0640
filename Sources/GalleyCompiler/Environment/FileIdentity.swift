internal import GalleyCore
import Glibc

/// Which file a path leads to, whether it is there or is still to be made: two paths of one
/// identity are one file, through links, `.` and `..`.
public struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64
  /// The names below that folder which are not there yet.
  private let missing: [PathKey]

  /// - Returns: `nil` for devices, pipes and sockets, which several may write to, and where links
  ///   lead in a circle.
  public init?(_ path: String) {
    var links = 0
    var names: [PathKey] = []
    var rest = PathText.bytes(path)
    while true {
      while rest.count > 1, rest.last == UInt8(ascii: "/") { rest.removeLast() }
      let system = FilePlace.system(rest.isEmpty ? [UInt8(ascii: ".")] : rest)
      var status = stat()
      if stat(system, &status) == 0 {
        let kind = status.st_mode & S_IFMT
        guard kind == S_IFDIR || kind == S_IFREG else { return nil }
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        missing = names.reversed()
        return
      }
      guard rest != [UInt8(ascii: "/")], !rest.isEmpty else { return nil }
      let folder = FilePlace.folder(of: rest)
      if let target = FilePlace.target(of: rest) {
        guard links < FilePlace.linkLimit else { return nil }
        links += 1
        rest = target.first == UInt8(ascii: "/") ? target : folder + target
        for name in names.reversed() { rest += [UInt8(ascii: "/")] + PathText.bytes(name.path) }
        names = []
        continue
      }
      let name = Array(rest[folder.count...])
      rest = folder
      switch name {
      case Array(".".utf8): break
      // What is not there yet is a plain folder when it is made.
      case Array("..".utf8):
        while rest.count > 1, rest.last == UInt8(ascii: "/") { rest.removeLast() }
        rest = FilePlace.folder(of: rest)
      default: names.append(PathKey(PathText.text(name)))
      }
    }
  }

  /// The file that an open descriptor leads to.
  ///
  /// - Returns: `nil` for everything but a file with a content that stays: a pipe or a terminal
  ///   that is read from is not the one that is written to.
  public init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    missing = []
  }

  /// The place in a folder that a path leads to, whatever file is there now: what stays the same
  /// when the file is replaced.
  ///
  /// - Returns: `nil` for devices, pipes and sockets, and where links lead in a circle.
  public init?(placeOf path: String) {
    guard let place = FilePlace(path) else { return nil }
    var status = stat()
    if stat(place.target, &status) == 0 {
      let kind = status.st_mode & S_IFMT
      guard kind == S_IFREG || kind == S_IFDIR else { return nil }
    }
    let target = PathText.text(place.target.dropLast().map { UInt8(bitPattern: $0) })
    let folder = PathNames.folder(target)
    guard let identity = FileIdentity(folder.isEmpty ? "." : folder) else { return nil }
    device = identity.device
    inode = identity.inode
    missing = identity.missing + [PathKey(PathNames.name(target))]
  }

  /// Whether a file lies in a folder, at any depth.
  public static func lies(_ path: String, in folder: FileIdentity) -> Bool {
    guard let real = real(path) else { return false }
    return PathNames.ancestors(of: PathNames.directory(real)).contains {
      FileIdentity($0) == folder
    }
  }

  /// Whether what is to be written at a path would lie in a folder, at any depth and whether any of
  /// it is there yet.
  public static func wouldLie(_ path: String, in folder: FileIdentity) -> Bool {
    foldersAbove(path).contains { above in
      guard let identity = FileIdentity(above) else { return false }
      return identity == folder
        || (!folder.missing.isEmpty && identity.device == folder.device
          && identity.inode == folder.inode && identity.missing.starts(with: folder.missing))
    }
  }

  /// The folders in which what a path leads to lies or would lie, the nearest first: links
  /// followed, from the first one on that is there by their real paths.
  public static func foldersAbove(_ path: String) -> [String] {
    if let real = real(path) { return PathNames.ancestors(of: PathNames.directory(real)) }
    var path = path
    while path.utf8.count > 1, PathNames.endsInSlash(path) { path.removeLast() }
    guard let place = FilePlace(path) else { return [] }
    var folder = PathText.text(place.folder.dropLast().map { UInt8(bitPattern: $0) })
    var missing: [String] = []
    while true {
      if let real = real(folder) { return missing + PathNames.ancestors(of: real) }
      guard folder != ".", folder != "/" else { return missing }
      missing.append(folder)
      while folder.utf8.count > 1, PathNames.endsInSlash(folder) { folder.removeLast() }
      folder = PathNames.folder(folder)
      if folder.isEmpty { folder = "." }
    }
  }

  /// A path from the root with every link followed; `nil` where it leads to nothing.
  private static func real(_ path: String) -> String? {
    guard let real = realpath(PathText.system(path), nil) else { return nil }
    defer { free(real) }
    let bytes = UnsafeBufferPointer(start: real, count: strlen(real)).map { UInt8(bitPattern: $0) }
    return PathText.text(bytes)
  }
}
