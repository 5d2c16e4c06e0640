/// The starts of a file's lines, made when the first position is asked for and then shared.
///
/// A line ends at LF, CR, CR LF, U+2028 or U+2029, so that classic Mac files and pasted text count
/// as their author's editor does. Building takes O(bytes), a look-up O(log lines) plus the length
/// of the line.
public struct LineTable {
  private let starts: [UInt32]
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
    bytes.rewind()
  }

  public var lineCount: Int { starts.count }

  /// The position of a byte offset; an offset past the end gives the end.
  public func position(of offset: Int) -> SourcePosition {
    let offset = min(max(0, offset), bytes.count)
    let line = lineIndex(of: offset)
    var start = Int(starts[line])
    if line == 0 { start = min(textStart, offset) }
    var scalars = 0
    for index in start..<offset where bytes[index] & 0xC0 != 0x80 { scalars += 1 }
    return SourcePosition(line: line + 1, column: scalars + 1, byteColumn: offset - start + 1)
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
