/// UTF-8 text together with the map that leads each of its bytes back to the source file.
///
/// Plain text shares its bytes with the file and has the identity map; a reader of markup builds
/// new bytes, in which entities are decoded and tags are gone, and a map of segments.
public struct MappedText: Sendable {
  /// Valid UTF-8 without NUL.
  public let bytes: [UInt8]
  public let map: OffsetMap

  public init(bytes: [UInt8], map: OffsetMap = .identity) {
    self.bytes = bytes
    self.map = map
  }

  /// The range of the whole text.
  public var range: TextRange { TextRange(0, bytes.count) }

  /// The text of a range as a string, byte for byte. O(range).
  public func string(_ range: TextRange) -> String {
    String(decoding: bytes[range.indices], as: UTF8.self)
  }

  /// The text of a range as it reads: each run of white space that holds a line break is one space.
  public func reading(_ range: TextRange) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(range.count)
    appendReading(range, to: &folded)
    return String(decoding: folded, as: UTF8.self)
  }

  /// Appends what ``reading(_:)`` gives, without making a string.
  public func appendReading(_ range: TextRange, to output: inout [UInt8]) {
    var index = range.lower
    let end = range.upper
    while index < end {
      let byte = bytes[index]
      guard byte == 0x0A || byte == 0x0D || byte == 0x20 || byte == 0x09 else {
        output.append(byte)
        index += 1
        continue
      }
      let start = index
      var breaks = false
      while index < end, bytes[index].isBlank {
        breaks = breaks || bytes[index] == 0x0A || bytes[index] == 0x0D
        index += 1
      }
      if breaks { output.append(0x20) } else { output.append(contentsOf: bytes[start..<index]) }
    }
  }

  /// The source bytes that a range of the text stands for.
  public func source(of range: TextRange) -> ByteRange { map.source(of: range) }

  /// The range without the white space at its two ends.
  public func trimmed(_ range: TextRange) -> TextRange {
    var start = range.lower
    var end = range.upper
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return TextRange(start, end)
  }
}

extension UInt8 {
  /// Space, tab, line feed or carriage return.
  @inlinable public var isBlank: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
}
