import GalleyCompiler
import Glibc

/// Standard input as it comes, piece by piece.
struct StandardInputPieces {
  private static let pieceSize = 1 << 18

  /// Whether a piece, or the end, is there.
  static var isReady: Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) != 0
  }

  /// The next piece; empty at the end.
  static func next() throws(FileError) -> [UInt8] {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, count in
      while true {
        let part = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
        if part >= 0 {
          count = part
          return
        }
        guard errno == EINTR else {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else {
      throw FileError(
        path: "<stdin>", reason: .other, explanation: String(cString: strerror(failure)),
        isWriting: false)
    }
    return piece
  }
}
