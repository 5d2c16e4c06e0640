import GalleyCore
import GalleyReport

/// The article as one string, headings and blocks parted by an empty line, with the place of every
/// byte of the reading text in it.
struct BodyText {
  /// UTF-8.
  private(set) var bytes: [UInt8] = []
  /// For each byte of the reading text, and its end: the offset in ``bytes``.
  private var offsets: [UInt32]
  /// For each byte of the body, and its end: how many Unicode scalars come before.
  private var scalars: [UInt32] = []

  init(_ report: Report) {
    offsets = [UInt32](repeating: 0, count: report.text.bytes.count + 1)
    var previous = 0
    for range in Self.stretches(of: report) {
      fill(previous..<range.lower, with: bytes.count)
      if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
      append(range, of: report.text)
      previous = range.upper
    }
    fill(previous..<offsets.count, with: bytes.count)
    countScalars()
  }

  /// The body as a string.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Where a range of the reading text stands in the body, in Unicode scalars.
  func position(of range: TextRange) -> Range<Int> {
    let place = bytes(of: range)
    return Int(scalars[place.lowerBound])..<Int(scalars[place.upperBound])
  }

  func exact(_ range: TextRange) -> String {
    String(decoding: bytes[bytes(of: range)], as: UTF8.self)
  }

  /// Up to `count` bytes before a range, cut between scalars.
  func prefix(of range: TextRange, count: Int) -> String {
    let end = bytes(of: range).lowerBound
    var start = max(0, end - count)
    while start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Up to `count` bytes behind a range, cut between scalars.
  func suffix(of range: TextRange, count: Int) -> String {
    let start = bytes(of: range).upperBound
    var end = min(bytes.count, start + count)
    while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func bytes(of range: TextRange) -> Range<Int> {
    let start = Int(offsets[min(range.lower, offsets.count - 1)])
    var end = Int(offsets[min(range.upper, offsets.count - 1)])
    // The text holds no line feed, so this is the empty line before a block that follows directly.
    if end > start, bytes[end - 1] == 0x0A { end -= 2 }
    return start..<max(start, end)
  }

  /// Headings and blocks in document order.
  private static func stretches(of report: Report) -> [TextRange] {
    var ranges: [TextRange] = []
    ranges.reserveCapacity(report.blocks.count + report.sections.count)
    for section in report.sections {
      if let heading = section.heading { ranges.append(heading) }
      ranges += report.blocks[section.blocks].map(\.range)
    }
    return ranges.sorted()
  }

  private mutating func fill(_ range: Range<Int>, with offset: Int) {
    guard range.lowerBound < range.upperBound else { return }
    for index in range { offsets[index] = UInt32(offset) }
  }

  /// Appends a stretch as ``MappedText/reading(_:)`` gives it.
  private mutating func append(_ range: TextRange, of text: MappedText) {
    var index = range.lower
    while index < range.upper {
      var end = index
      var breaks = false
      while end < range.upper, text.bytes[end].isBlank {
        breaks = breaks || text.bytes[end] == 0x0A || text.bytes[end] == 0x0D
        end += 1
      }
      if breaks {
        offsets[index] = UInt32(bytes.count)
        bytes.append(0x20)
        fill(index + 1..<end, with: bytes.count)
      } else {
        end = max(end, index + 1)
        for byte in index..<end {
          offsets[byte] = UInt32(bytes.count)
          bytes.append(text.bytes[byte])
        }
      }
      index = end
    }
  }

  private mutating func countScalars() {
    scalars.reserveCapacity(bytes.count + 1)
    var count: UInt32 = 0
    for byte in bytes {
      scalars.append(count)
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    scalars.append(count)
  }
}
