/// The starts of a file's lines, made when the first position is asked for and then shared.
///
/// A line ends at LF, CR, CR LF, U+2028 or U+2029, so that classic Mac files and pasted text count
/// as their author's editor does. Building takes O(bytes), a look-up O(log lines) and a few hundred
/// bytes, however long the line is.
public struct LineTable {
  private let starts: [UInt32]
  /// How many scalars begin before each block of bytes; empty where no line is longer than a few.
  private let marks: [UInt32]
  private static let block = 512
  private let bytes: ByteWindow
  private let textStart: Int

  public init(_ source: SourceFile) {
    self.init(ByteWindow(source.bytes), textStart: source.textStart)
  }

  /// The lines of bytes that need not be in memory all at once.
  package init(_ bytes: ByteWindow, textStart: Int) {
    self.bytes = bytes
    self.textStart = textStart
    starts = Self.lineStarts(of: bytes)
    marks = Self.hasLongLine(starts, bytes.count) ? Self.marks(of: bytes) : []
    bytes.rewind()
  }

  public var lineCount: Int { starts.count }

  /// The position of a byte offset; an offset past the end gives the end.
  public func position(of offset: Int) -> SourcePosition {
    let offset = min(max(0, offset), bytes.count)
    let line = lineIndex(of: offset)
    var start = Int(starts[line])
    if line == 0 { start = min(textStart, offset) }
    return SourcePosition(
      line: line + 1, column: scalars(start..<offset) + 1, byteColumn: offset - start + 1)
  }

  private func scalars(_ range: Range<Int>) -> Int {
    guard !marks.isEmpty, range.count > 2 * Self.block else { return counted(range) }
    let first = range.lowerBound / Self.block + 1
    let last = range.upperBound / Self.block
    return counted(range.lowerBound..<first * Self.block)
      + Int(marks[last]) - Int(marks[first])
      + counted(last * Self.block..<range.upperBound)
  }

  private func counted(_ range: Range<Int>) -> Int {
    var scalars = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { scalars += 1 }
    return scalars
  }

  /// The bytes of a line, counted from 1, without its terminator.
  public func range(ofLine line: Int) -> ByteRange {
    guard line >= 1, line <= starts.count else { return ByteRange(bytes.count, bytes.count) }
    let start = line == 1 ? textStart : Int(starts[line - 1])
    var end = line < starts.count ? Int(starts[line]) : bytes.count
    if line < starts.count {
      if bytes[end - 1] == 0xA8 || bytes[end - 1] == 0xA9 {
        end -= 3
      } else {
        end -= 1
        if end > start, bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
      }
    }
    return ByteRange(start, end)
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  private static func hasLongLine(_ starts: [UInt32], _ count: Int) -> Bool {
    let limit = 4 * block
    guard count - Int(starts[starts.count - 1]) <= limit else { return true }
    for index in starts.indices.dropFirst() where starts[index] - starts[index - 1] > limit {
      return true
    }
    return false
  }

  private static func marks(of bytes: ByteWindow) -> [UInt32] {
    var marks: [UInt32] = []
    var scalars: UInt32 = 0
    for index in 0..<bytes.count {
      if index % block == 0 { marks.append(scalars) }
      if bytes[index] & 0xC0 != 0x80 { scalars += 1 }
    }
    if bytes.count % block == 0 { marks.append(scalars) }
    return marks
  }

  private static func lineStarts(of bytes: ByteWindow) -> [UInt32] {
    var starts: [UInt32] = [0]
    let count = bytes.count
    var index = 0
    while index < count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A {
        starts.append(UInt32(index))
      } else if byte == 0x0D {
        if index < count, bytes[index] == 0x0A { index += 1 }
        starts.append(UInt32(index))
      } else if byte == 0xE2, index + 1 < count, bytes[index] == 0x80,
        bytes[index + 1] == 0xA8 || bytes[index + 1] == 0xA9
      {
        index += 2
        starts.append(UInt32(index))
      }
    }
    return starts
  }
}
