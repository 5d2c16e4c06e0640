import GalleyCompiler
import GalleyStream

/// The lines of standard input, as they come.
struct LineSource: StreamSource {
  private let compiler: StreamCompiler
  private var splitter: LineSplitter
  private var waiting: LineSplitter.Line?
  private var isAtEnd = false

  init(_ compiler: StreamCompiler, limit: Int) {
    self.compiler = compiler
    splitter = LineSplitter(limit: limit)
  }

  mutating func isReady() throws(FileError) -> Bool {
    while true {
      if waiting == nil { waiting = splitter.next() }
      if waiting != nil || isAtEnd { return true }
      guard StandardInputPieces.isReady else { return false }
      try read()
    }
  }

  mutating func next() throws(FileError) -> Work? {
    while true {
      if let line = waiting ?? splitter.next() {
        waiting = nil
        return work(line)
      }
      if isAtEnd { return splitter.finish().map { work($0) } }
      try read()
    }
  }

  private func work(_ line: LineSplitter.Line) -> Work {
    let (compiler, limit) = (compiler, splitter.limit)
    return {
      switch line {
      case .text(let bytes): compiler.answer(to: bytes)
      case .tooLong(let beginning):
        compiler.answer(to: StreamRecordReader().tooLong(beginning, limit: limit))
      }
    }
  }

  private mutating func read() throws(FileError) {
    let piece = try StandardInputPieces.next()
    if piece.isEmpty { isAtEnd = true } else { splitter.append(piece) }
  }
}
