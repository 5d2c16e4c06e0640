package import GalleyCore

/// An input as UTF-8, and what was wrong with it on the way.
package struct DecodedText: Sendable {
  /// Valid UTF-8; each fault is one U+FFFD. A byte order mark of UTF-16 and UTF-32 is gone, that of
  /// UTF-8 stays, so that offsets are those of the file.
  package var bytes: [UInt8]
  package var encoding: TextEncoding
  package var faults: DecodingFaults
  /// Leads the text back to the bytes of the file; `nil` unless it was asked for.
  package var map: OffsetMap?

  package init(bytes: [UInt8], encoding: TextEncoding) {
    self.bytes = bytes
    self.encoding = encoding
    self.faults = DecodingFaults()
  }
}

/// Collects decoded text, faults and, where asked, the map back to the file.
struct DecodedTextBuilder {
  private(set) var bytes: [UInt8] = []
  private(set) var faults = DecodingFaults()
  private var map: OffsetMap?

  init(reserving capacity: Int, recordsMap: Bool) {
    bytes.reserveCapacity(capacity)
    map = recordsMap ? .empty : nil
  }

  /// Appends a scalar that stands for a range of the file's bytes.
  @inline(__always)
  mutating func append(_ scalar: UInt32, from original: Range<Int>) {
    let start = bytes.count
    switch scalar {
    case 0..<0x80:
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
    recordSegment(from: start, original)
  }

  /// Appends UTF-8 that stands for a range of the file's bytes.
  mutating func append(contentsOf utf8: ArraySlice<UInt8>, from original: Range<Int>) {
    let start = bytes.count
    bytes.append(contentsOf: utf8)
    recordSegment(from: start, original)
  }

  /// Appends U+FFFD for bytes without meaning.
  mutating func appendFault(_ kind: DecodingFault.Kind, from original: Range<Int>) {
    faults.record(kind, original, text: bytes.count)
    append(0xFFFD, from: original)
  }

  func finished(as encoding: TextEncoding) -> DecodedText {
    var text = DecodedText(bytes: bytes, encoding: encoding)
    text.faults = faults
    text.map = map
    return text
  }

  @inline(__always)
  private mutating func recordSegment(from start: Int, _ original: Range<Int>) {
    guard map != nil else { return }
    map?.append(
      OffsetMap.Segment(
        text: start, textLength: bytes.count - start, source: original.lowerBound,
        sourceLength: original.count))
  }
}
