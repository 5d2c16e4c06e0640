/// Decodes the escapes of JSON strings (RFC 8259, section 7) and keeps the way back to the source.
enum JSONStringDecoder {
  static func verbatim(_ bytes: [UInt8], _ range: ByteRange) -> MappedText {
    var map = OffsetMap.empty
    map.append(
      .init(
        text: 0, textLength: range.count, source: range.lower, sourceLength: range.count))
    return MappedText(bytes: Array(bytes[range.indices]), map: map)
  }

  /// Decodes a string with its quotation marks; a lone surrogate and a NUL become U+FFFD.
  static func decode(_ bytes: [UInt8], _ range: ByteRange) -> MappedText {
    var text: [UInt8] = []
    var map = OffsetMap.empty
    var index = range.lower + 1
    var end = range.upper
    if end > index, bytes[end - 1] == 0x22 { end -= 1 }
    text.reserveCapacity(max(0, end - index))
    while index < end {
      let start = index
      while index < end, bytes[index] != 0x5C, bytes[index] != 0 { index += 1 }
      if index > start {
        map.append(
          .init(
            text: text.count, textLength: index - start, source: start,
            sourceLength: index - start))
        text.append(contentsOf: bytes[start..<index])
      }
      guard index < end else { break }
      let (scalar, length) = escape(bytes, at: index, end: end)
      let before = text.count
      text.append(contentsOf: Array(String(Character(scalar)).utf8))
      map.append(
        .init(
          text: before, textLength: text.count - before, source: index, sourceLength: length))
      index += length
    }
    return MappedText(bytes: text, map: map)
  }

  private static func escape(
    _ bytes: [UInt8], at index: Int, end: Int
  ) -> (scalar: Unicode.Scalar, length: Int) {
    let replacement: Unicode.Scalar = "\u{FFFD}"
    guard bytes[index] == 0x5C, index + 1 < end else { return (replacement, 1) }
    switch bytes[index + 1] {
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "u"):
      guard let unit = unit(bytes, at: index, end: end) else { return (replacement, 2) }
      if unit & 0xFC00 == 0xD800, let low = self.unit(bytes, at: index + 6, end: end),
        low & 0xFC00 == 0xDC00
      {
        let value = 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
        return (Unicode.Scalar(value) ?? replacement, 12)
      }
      return (unit == 0 ? replacement : Unicode.Scalar(unit) ?? replacement, 6)
    default:
      let byte = bytes[index + 1]
      return byte < 0x80 ? (Unicode.Scalar(byte), 2) : (replacement, 1)
    }
  }

  /// The value of `\uXXXX` at an offset.
  private static func unit(_ bytes: [UInt8], at index: Int, end: Int) -> UInt32? {
    guard index + 6 <= end, bytes[index] == 0x5C, bytes[index + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var value: UInt32 = 0
    for byte in bytes[index + 2..<index + 6] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x41 + 10)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x61 + 10)
      default: return nil
      }
    }
    return value
  }
}
