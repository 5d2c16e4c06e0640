extension ByteSink {
  /// Writes an integer in decimal digits.
  public mutating func writeDecimal(_ value: Int) {
    guard value != 0 else { return write(UInt8(ascii: "0")) }
    var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
    withUnsafeMutableBytes(of: &digits) { buffer in
      var rest = value.magnitude
      var index = buffer.count
      while rest > 0 {
        index -= 1
        buffer[index] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      if value < 0 {
        index -= 1
        buffer[index] = UInt8(ascii: "-")
      }
      write(UnsafeRawBufferPointer(rebasing: buffer[index...]))
    }
  }

  /// Writes UTF-8 bytes with `"`, `\` and control characters escaped as RFC 8259 §7 asks; U+007F to
  /// U+009F too, which a terminal may take for commands.
  mutating func writeJSONEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 else {
        continue
      }
      let length = byte < 0x7F ? 1 : Self.controlLength(bytes, index)
      guard length > 0 else { continue }
      write(bytes[start..<index])
      start = index + length
      writeJSONEscape(of: bytes[start - 1])
    }
    write(bytes[start...])
  }

  /// The length of a control character from U+007F to U+009F; 0 for another.
  private static func controlLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    if bytes[index] == 0x7F { return 1 }
    guard bytes[index] == 0xC2, index + 1 < bytes.count else { return 0 }
    return bytes[index + 1] < 0xA0 ? 2 : 0
  }

  private mutating func writeJSONEscape(of byte: UInt8) {
    switch byte {
    case 0x22: write("\\\"")
    case 0x5C: write("\\\\")
    case 0x0A: write("\\n")
    case 0x0D: write("\\r")
    case 0x09: write("\\t")
    default:
      write("\\u00")
      for digit in [byte >> 4, byte & 0xF] {
        write(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }

  /// Writes UTF-8 bytes as XML 1.0 character data or attribute value: markup escaped, and every
  /// character that XML 1.0 §2.2 does not allow replaced by U+FFFD.
  ///
  /// Carriage returns, and in attributes line breaks and tabs too, are written as references, so
  /// that a parser gives back what was written (XML 1.0 §2.11, §3.3.3); so are U+007F to U+009F, which
  /// a terminal may take for commands.
  ///
  /// - Parameter isHTML: whether a reference to these means another character, so that they are
  ///   replaced.
  public mutating func writeXMLEscaped(
    _ bytes: UnsafeBufferPointer<UInt8>, inAttribute: Bool = false, isHTML: Bool = false
  ) {
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let length = escapedLength(bytes, index, inAttribute)
      guard length > 0 else {
        index += 1
        continue
      }
      write(bytes[start..<index])
      if byte == 0x7F || byte == 0xC2 {
        writeControl(bytes[index + length - 1], isHTML)
      } else {
        writeXMLEscape(of: byte)
      }
      index += length
      start = index
    }
    write(bytes[start...])
  }

  /// How many bytes at the index need an escape or a replacement; 0 where they may stand.
  private func escapedLength(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ inAttribute: Bool
  ) -> Int {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0x0D: return 1
    case UInt8(ascii: "\""): return inAttribute ? 1 : 0
    case 0x09, 0x0A: return inAttribute ? 1 : 0
    case 0..<0x20: return 1
    case 0x7F, 0xC2: return Self.controlLength(bytes, index)
    case 0xEF:
      // U+FFFE and U+FFFF are the only encoded non-characters that XML forbids.
      let isForbidden =
        index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
      return isForbidden ? 3 : 0
    default: return 0
    }
  }

  private mutating func writeControl(_ code: UInt8, _ isHTML: Bool) {
    guard !isHTML else { return write("\u{FFFD}") }
    write("&#")
    writeDecimal(Int(code))
    write(";")
  }

  private mutating func writeXMLEscape(of byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): write("&amp;")
    case UInt8(ascii: "<"): write("&lt;")
    case UInt8(ascii: ">"): write("&gt;")
    case UInt8(ascii: "\""): write("&quot;")
    case 0x09: write("&#9;")
    case 0x0A: write("&#10;")
    case 0x0D: write("&#13;")
    default: write("\u{FFFD}")
    }
  }
}
