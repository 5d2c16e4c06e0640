/// Cuts a stream of bytes into its lines and keeps no more than one line at a time.
///
/// A line ends at a line feed, the last one also at the end of the stream. Every byte is looked at
/// once, however small the pieces are.
package struct LineSplitter: Sendable {
  package enum Line: Sendable, Equatable {
    case text([UInt8])
    /// A line beyond the limit, of which only the beginning was kept.
    case tooLong(beginning: [UInt8])
  }

  /// What is kept of a line that is too long, so that its id can be told.
  private static let keptBeginning = 1 << 16

  /// The longest line in bytes, without its line feed.
  package let limit: Int
  private var buffer: [UInt8] = []
  /// Where the next line begins, and where the search for its end goes on.
  private var start = 0
  private var scanned = 0
  private var beginning: [UInt8]?

  package init(limit: Int) { self.limit = limit }

  /// Takes the next piece of the stream.
  package mutating func append(_ piece: some Collection<UInt8>) {
    if start > 0 {
      buffer.removeFirst(start)
      scanned -= start
      start = 0
    }
    buffer.append(contentsOf: piece)
  }

  /// The next line that has ended; `nil` where more of the stream is needed.
  package mutating func next() -> Line? {
    guard let end = buffer[scanned...].firstIndex(of: 0x0A) else {
      scanned = buffer.count
      dropWhatIsTooLong()
      return nil
    }
    defer {
      start = end + 1
      scanned = start
      beginning = nil
    }
    return line(endingAt: end)
  }

  /// The line that the end of the stream ends; `nil` where the last one had ended before.
  package mutating func finish() -> Line? {
    guard start < buffer.count || beginning != nil else { return nil }
    defer {
      start = buffer.count
      scanned = start
      beginning = nil
    }
    return line(endingAt: buffer.count)
  }

  private func line(endingAt end: Int) -> Line {
    if let beginning { return .tooLong(beginning: beginning) }
    guard end - start <= limit else {
      return .tooLong(beginning: Array(buffer[start..<min(end, start + Self.keptBeginning)]))
    }
    return .text(Array(buffer[start..<end]))
  }

  private mutating func dropWhatIsTooLong() {
    guard beginning != nil || buffer.count - start > limit else { return }
    if beginning == nil { beginning = Array(buffer[start...].prefix(Self.keptBeginning)) }
    buffer.removeAll(keepingCapacity: true)
    start = 0
    scanned = 0
  }
}
