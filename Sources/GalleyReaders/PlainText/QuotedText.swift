import GalleyCore

/// The reading text of an article: its own bytes, without the `>` that quoted lines open with.
struct QuotedText {
  let text: MappedText

  init(_ outline: PlainTextOutline) {
    let bytes = outline.bytes
    var markers: [Range<Int>] = []
    for unit in outline.units where unit.role == .quotation {
      for line in outline.lines[unit.lines] {
        let end = Self.markerEnd(bytes, line)
        if end > Int(line.start) { markers.append(Int(line.start)..<end) }
      }
    }
    guard !markers.isEmpty else {
      text = MappedText(bytes: bytes)
      return
    }
    var reading: [UInt8] = []
    reading.reserveCapacity(bytes.count)
    var map = OffsetMap.empty
    var start = 0
    for marker in markers + [bytes.count..<bytes.count] {
      let length = marker.lowerBound - start
      map.append(
        OffsetMap.Segment(
          text: reading.count, textLength: length, source: start, sourceLength: length))
      reading.append(contentsOf: bytes[start..<marker.lowerBound])
      start = marker.upperBound
    }
    text = MappedText(bytes: reading, map: map)
  }

  /// The range of the reading text that stands for a range of the source, without blanks at its
  /// ends.
  func range(of unit: TextRange) -> TextRange {
    guard !text.map.isIdentity else { return unit }
    return text.trimmed(text.map.text(of: ByteRange(unit.lower, unit.upper)))
  }

  /// The end of the `>` marks that a line opens with and of the blanks behind them.
  private static func markerEnd(_ bytes: [UInt8], _ line: TextLine) -> Int {
    var index = Int(line.start)
    guard bytes[index] == UInt8(ascii: ">") else { return index }
    while index < Int(line.end), bytes[index] == UInt8(ascii: ">") || bytes[index].isBlank {
      index += 1
    }
    return index
  }
}
