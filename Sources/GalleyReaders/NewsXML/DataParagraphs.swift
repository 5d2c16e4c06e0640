import GalleyCore

/// The paragraphs of text without elements, which empty lines part.
struct DataParagraphs: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var place: Int
  private let end: Int
  private var begins = false

  init(_ bytes: [UInt8], _ range: ByteRange) {
    self.bytes = bytes
    place = range.lower
    end = range.upper
  }

  /// The next run of text, and whether a paragraph begins with it.
  mutating func next() -> (range: ByteRange, begins: Bool)? {
    let start = place
    guard start < end else { return nil }
    let isFirst = begins
    var index = start
    while index < end {
      guard bytes[index] == 0x0A else {
        index += 1
        continue
      }
      var stop = index + 1
      var breaks = 1
      while stop < end, bytes[stop].isBlank {
        if bytes[stop] == 0x0A { breaks += 1 }
        stop += 1
      }
      if breaks > 1 {
        place = stop
        begins = true
        return (ByteRange(start, index), isFirst)
      }
      index = stop
    }
    place = end
    return (ByteRange(start, end), isFirst)
  }
}
