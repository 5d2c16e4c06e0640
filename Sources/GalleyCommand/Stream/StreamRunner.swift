import GalleyCompiler

/// Answers the records of a stream, several at a time, in their order.
///
/// At most twice as many records as workers are held, so that memory is bounded by the longest one.
/// An answer never waits for a line that has not come: a program may write one line, read its
/// answer and then write the next.
struct StreamRunner {
  let workers: Int

  /// - Parameter take: writes an answer.
  func run(_ source: some StreamSource, take: ([UInt8]) throws -> Void) async throws {
    var source = source
    guard workers > 1 else {
      while let work = try source.next() { try take(work()) }
      return
    }
    try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      var finished: [Int: [UInt8]] = [:]
      var (started, taken, isAtEnd) = (0, 0, false)
      while true {
        while !isAtEnd, started < taken + 2 * workers, started < taken + finished.count + workers {
          // Nothing in flight: then there is nothing to do but to wait for the next record.
          let isIdle = started == taken
          guard try source.isReady() || isIdle else { break }
          guard let work = try source.next() else {
            isAtEnd = true
            break
          }
          let index = started
          group.addTask { (index, work()) }
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
}
