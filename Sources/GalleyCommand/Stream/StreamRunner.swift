import GalleyCompiler
import GalleyStream

/// Answers the lines of a stream, several at a time, in their order.
///
/// At most twice as many lines as workers are held, so that memory is bounded by the longest line.
/// An answer never waits for a line that has not come: a program may write one line, read its
/// answer and then write the next.
struct StreamRunner {
  let compiler: StreamCompiler
  let workers: Int

  /// - Parameter take: writes an answer.
  func run(_ input: StreamInput, take: ([UInt8]) throws -> Void) async throws {
    var input = input
    guard workers > 1 else {
      while let line = try input.next() { try take(Self.answer(to: line, compiler, input.limit)) }
      return
    }
    try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      var finished: [Int: [UInt8]] = [:]
      var (started, taken, isAtEnd) = (0, 0, false)
      while true {
        while !isAtEnd, started < taken + 2 * workers, started < taken + finished.count + workers {
          // Nothing in flight: then there is nothing to do but to wait for the next line.
          let isIdle = started == taken
          guard try input.isReady() || isIdle else { break }
          guard let line = try input.next() else {
            isAtEnd = true
            break
          }
          let (index, compiler, limit) = (started, compiler, input.limit)
          group.addTask { (index, Self.answer(to: line, compiler, limit)) }
          started += 1
        }
        guard let (index, answer) = try await group.next() else {
          if isAtEnd { return }
          continue
        }
        finished[index] = answer
        while let next = finished.removeValue(forKey: taken) {
          try take(next)
          taken += 1
        }
      }
    }
  }

  private static func answer(
    to line: LineSplitter.Line, _ compiler: StreamCompiler, _ limit: Int
  ) -> [UInt8] {
    switch line {
    case .text(let bytes): compiler.answer(to: bytes)
    case .tooLong(let beginning):
      compiler.answer(to: StreamRecordReader().tooLong(beginning, limit: limit))
    }
  }
}
