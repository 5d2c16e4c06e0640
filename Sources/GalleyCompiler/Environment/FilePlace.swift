import CAttributes
import GalleyCore
import Glibc

/// Where a file is to be written: links followed, with the folder and what is there already.
struct FilePlace {
  /// `O_TMPFILE` of Linux, which its header spells in a way that Swift does not read.
  static let unnamed = 0o20_000_000 | O_DIRECTORY
  /// Temporary names that are tried, each of 64 random bits.
  static let attempts = 16
  /// Links are followed as often as Linux does.
  static let linkLimit = 40

  /// As the operating system takes it.
  let target: [CChar]
  let folder: [CChar]
  /// Of the file that is replaced; `nil` where there is none.
  let mode: mode_t?
  private let owner: (user: uid_t, group: gid_t)?
  /// Whether a folder has the place, which no file takes.
  let isFolder: Bool

  /// - Returns: `nil` where links lead in a circle.
  init?(_ path: String) {
    var bytes = PathText.bytes(path)
    var links = 0
    while let target = Self.target(of: bytes) {
      guard links < Self.linkLimit else { return nil }
      links += 1
      bytes = target.first == UInt8(ascii: "/") ? target : Self.folder(of: bytes) + target
    }
    target = Self.system(bytes)
    let folder = Self.folder(of: bytes)
    self.folder = Self.system(folder.isEmpty ? [UInt8(ascii: ".")] : folder)
    var status = stat()
    let isThere = stat(target, &status) == 0
    mode = isThere ? status.st_mode & 0o777 : nil
    owner = isThere ? (status.st_uid, status.st_gid) : nil
    isFolder = isThere && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Gives an open file mode, owner, access list and the user's attributes of the one that it is to
  /// replace, the owner as far as this user may; the error's number, or 0, or below 0 that of an
  /// access list or attribute that the file cannot have.
  func dress(_ descriptor: Int32) -> Int32 {
    guard let mode, let owner else { return 0 }
    // Before mode and owner: the system takes attributes only from those who may write the file.
    guard fchmod(descriptor, 0o600) == 0 else { return errno }
    let failure = galley_copy_attributes(target, descriptor)
    guard failure == 0 else { return -failure }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_uid != owner.user || status.st_gid != owner.group,
      fchown(descriptor, owner.user, owner.group) != 0
    {
      _ = fchown(descriptor, uid_t.max, owner.group)
    }
    guard fchmod(descriptor, mode) == 0 else { return errno }
    // Behind the mode: the bits of a group stand for the mask of an access list.
    return -galley_copy_access_list(target, descriptor)
  }

  /// A name in the same folder that no file is likely to have.
  func temporaryName() -> [CChar] {
    let name = ".galley-" + String(UInt64.random(in: 0 ... .max), radix: 16)
    return Array(folder.dropLast()) + Self.system(Array("/\(name)".utf8))
  }

  /// Gives an open file without a name its place; the error's number, 0, or `nil` where this system
  /// cannot.
  func link(_ descriptor: Int32) -> Int32? {
    let source = "/proc/self/fd/\(descriptor)"
    if mode == nil, linkat(AT_FDCWD, source, AT_FDCWD, target, AT_SYMLINK_FOLLOW) == 0 {
      return 0
    }
    return Interruption.postponed {
      for _ in 0..<Self.attempts {
        let name = temporaryName()
        guard linkat(AT_FDCWD, source, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0 else {
          if errno == EEXIST { continue }
          return errno == ENOSPC || errno == EDQUOT ? errno : nil
        }
        guard rename(name, target) != 0 else { return 0 }
        let failure = errno
        unlink(name)
        return failure
      }
      return nil
    }
  }

  static func system(_ bytes: [UInt8]) -> [CChar] {
    bytes.map { CChar(bitPattern: $0) } + [0]
  }

  /// The path up to its last slash and with it.
  static func folder(of path: [UInt8]) -> [UInt8] {
    path.lastIndex(of: UInt8(ascii: "/")).map { Array(path[...$0]) } ?? []
  }

  /// Where a link leads; `nil` where the path is none.
  static func target(of path: [UInt8]) -> [UInt8]? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(system(path), &buffer, buffer.count)
    return count > 0 ? buffer[..<count].map { UInt8(bitPattern: $0) } : nil
  }
}
