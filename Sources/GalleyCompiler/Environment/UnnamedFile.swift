import GalleyCore
import Glibc

/// A file without a name (`O_TMPFILE`), which is gone with its last descriptor unless it is given one.
final class UnnamedFile: Sendable {
  let descriptor: Int32

  /// Opens one in a folder; `nil` where the file system knows no such files.
  init?(in folder: [CChar]) {
    descriptor = open(folder, FilePlace.unnamed | O_RDWR | O_CLOEXEC, 0o666)
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Hands over what was written, piece by piece; the error's number, or 0.
  func forEachPiece(_ body: ([UInt8]) throws -> Void) rethrows -> Int32 {
    var place: off_t = 0
    while true {
      var failure: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
        let read = pread(descriptor, buffer.baseAddress, buffer.count, place)
        if read < 0 { failure = errno }
        count = max(0, read)
      }
      if failure == EINTR { continue }
      guard failure == 0, !piece.isEmpty else { return failure }
      try body(piece)
      place += off_t(piece.count)
    }
  }
}
