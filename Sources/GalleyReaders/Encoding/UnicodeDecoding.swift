import GalleyCore

/// Decodes the encoding forms of Unicode (The Unicode Standard, section 3.9).
enum UnicodeDecoding {
  /// UTF-8 with each ill-formed sequence replaced by U+FFFD; the bytes themselves where there is
  /// none.
  static func utf8(_ bytes: [UInt8], recordsMap: Bool) -> DecodedText {
    if UTF8Scanner.isValid(bytes) {
      var text = DecodedText(bytes: bytes, encoding: .utf8)
      text.map = recordsMap ? .identity : nil
      return text
    }
    var builder = DecodedTextBuilder(reserving: bytes.count + 64, recordsMap: recordsMap)
    var start = 0
    while let fault = UTF8Scanner.firstFault(in: bytes, from: start) {
      let good = start..<fault.range.lowerBound
      builder.append(contentsOf: bytes[good], from: good)
      builder.appendFault(fault.kind, from: fault.range)
      start = fault.range.upperBound
    }
    builder.append(contentsOf: bytes[start...], from: start..<bytes.count)
    return builder.finished(as: .utf8)
  }

  /// UTF-16 in either byte order.
  static func utf16(
    _ bytes: [UInt8], isBigEndian: Bool, from textStart: Int, recordsMap: Bool
  ) -> DecodedText {
    var builder = DecodedTextBuilder(reserving: bytes.count, recordsMap: recordsMap)
    let (high, low) = isBigEndian ? (0, 1) : (1, 0)
    var index = textStart
    while index + 1 < bytes.count {
      let unit = UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + low])
      if unit & 0xF800 != 0xD800 {
        builder.append(unit, from: index..<index + 2)
        index += 2
        continue
      }
      let next =
        index + 3 < bytes.count
        ? UInt32(bytes[index + 2 + high]) << 8 | UInt32(bytes[index + 2 + low]) : 0
      if unit < 0xDC00, next & 0xFC00 == 0xDC00 {
        let scalar = 0x10000 + (unit & 0x3FF) << 10 + next & 0x3FF
        builder.append(scalar, from: index..<index + 4)
        index += 4
      } else {
        builder.appendFault(.unpairedSurrogate, from: index..<index + 2)
        index += 2
      }
    }
    if index < bytes.count { builder.appendFault(.oddLength, from: index..<bytes.count) }
    return builder.finished(as: isBigEndian ? .utf16BigEndian : .utf16LittleEndian)
  }

  /// UTF-32 in either byte order.
  static func utf32(
    _ bytes: [UInt8], isBigEndian: Bool, from textStart: Int, recordsMap: Bool
  ) -> DecodedText {
    var builder = DecodedTextBuilder(reserving: bytes.count / 2, recordsMap: recordsMap)
    var index = textStart
    while index + 3 < bytes.count {
      var scalar: UInt32 = 0
      for byte in 0..<4 {
        scalar = scalar << 8 | UInt32(bytes[index + (isBigEndian ? byte : 3 - byte)])
      }
      let range = index..<index + 4
      if scalar > 0x10FFFF {
        builder.appendFault(.beyondUnicode, from: range)
      } else if scalar & 0xFFFF_F800 == 0xD800 {
        builder.appendFault(.unpairedSurrogate, from: range)
      } else {
        builder.append(scalar, from: range)
      }
      index += 4
    }
    if index < bytes.count { builder.appendFault(.oddLength, from: index..<bytes.count) }
    return builder.finished(as: isBigEndian ? .utf32BigEndian : .utf32LittleEndian)
  }
}
