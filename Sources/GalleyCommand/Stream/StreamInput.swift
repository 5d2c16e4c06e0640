import GalleyCompiler
import GalleyCore
import GalleyStream
import Glibc

/// The lines of standard input, as they come.
struct StreamInput {
  private static let pieceSize = 1 << 18

  var limit: Int { splitter.limit }
  private var splitter: LineSplitter
  private var waiting: LineSplitter.Line?
  private var isAtEnd = false

  init(limit: Int) { splitter = LineSplitter(limit: limit) }

  /// Whether ``next()`` gives a line, or the end, without waiting for whoever writes the stream.
  mutating func isReady() throws(FileError) -> Bool {
    while true {
      if waiting == nil { waiting = splitter.next() }
      if waiting != nil || isAtEnd { return true }
      var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, 0) != 0 else { return false }
      try read()
    }
  }

  /// The next line; `nil` at the end.
  mutating func next() throws(FileError) -> LineSplitter.Line? {
    while true {
      if let line = waiting ?? splitter.next() {
        waiting = nil
        return line
      }
      if isAtEnd { return splitter.finish() }
      try read()
    }
  }

  private mutating func read() throws(FileError) {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
      while true {
        let part = Glibc.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
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
    guard failure == 0 else { throw FileError(readingStream: failure) }
    if piece.isEmpty { isAtEnd = true } else { splitter.append(piece) }
  }
}

extension FileError {
  fileprivate init(readingStream code: Int32) {
    self.init(
      path: "<stdin>", reason: .other, explanation: String(cString: strerror(code)),
      isWriting: false)
  }
}
