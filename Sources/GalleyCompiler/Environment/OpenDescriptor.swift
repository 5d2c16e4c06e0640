import GalleyCore
import Glibc

/// An open descriptor of this process that a path stands for: `/dev/stdout`, `/dev/fd/3`, a link to
/// one.
///
/// Whoever opened it for the process goes on using it, so what is written goes to the descriptor
/// itself: behind what stands there, as for standard output, and never into another file that takes
/// its place.
public struct OpenDescriptor: Sendable, Equatable {
  public let number: Int32

  /// - Returns: `nil` where the path stands for none that is open.
  public init?(_ path: String) {
    guard let number = Self.number(in: path), fcntl(number, F_GETFD) >= 0 else { return nil }
    self.number = number
  }

  /// The descriptor that a path stands for, whether it is open; `nil` where it stands for none.
  public static func number(in path: String) -> Int32? {
    var bytes = PathText.bytes(path)
    for _ in 0..<FilePlace.linkLimit {
      let folder = FilePlace.folder(of: bytes)
      if let number = number(Array(bytes[folder.count...])), holdsDescriptors(folder) {
        return number
      }
      guard let target = FilePlace.target(of: bytes) else { return nil }
      bytes = target.first == UInt8(ascii: "/") ? target : folder + target
    }
    return nil
  }

  /// Whether it was opened for writing.
  var isWritable: Bool {
    let mode = fcntl(number, F_GETFL) & O_ACCMODE
    return mode == O_WRONLY || mode == O_RDWR
  }

  private static func number(_ name: [UInt8]) -> Int32? {
    guard !name.isEmpty, name.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int32(String(decoding: name, as: UTF8.self))
  }

  /// Whether a folder is the one in which the system shows the descriptors of this process.
  private static func holdsDescriptors(_ folder: [UInt8]) -> Bool {
    guard let real = realpath(FilePlace.system(folder.isEmpty ? [UInt8(ascii: ".")] : folder), nil)
    else { return false }
    defer { free(real) }
    let path = String(cString: real)
    let own = "/proc/\(getpid())/"
    return path == own + "fd" || path.hasPrefix(own + "task/") && path.hasSuffix("/fd")
  }
}
