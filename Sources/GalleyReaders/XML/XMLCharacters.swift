/// The character classes of XML 1.0 (fifth edition, sections 2.2 and 2.3), on UTF-8 bytes.
package enum XMLCharacters {
  /// Space, tab, line feed and carriage return.
  @inlinable
  package static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Whether a byte can begin a name; bytes beyond ASCII are looked at by ``isNameStart(scalar:)``.
  @inlinable
  package static func isNameStart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == 0x5F || byte == 0x3A || byte >= 0x80
  }

  /// Whether a byte can stand in a name.
  @inlinable
  package static func isName(_ byte: UInt8) -> Bool {
    isNameStart(byte) || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x2E
  }

  /// Whether a scalar beyond ASCII can begin a name.
  package static func isNameStart(scalar: UInt32) -> Bool {
    switch scalar {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D,
      0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      true
    default: false
    }
  }

  /// Whether a scalar beyond ASCII can stand in a name.
  package static func isName(scalar: UInt32) -> Bool {
    isNameStart(scalar: scalar) || scalar == 0xB7 || (0x300...0x36F).contains(scalar)
      || (0x203F...0x2040).contains(scalar)
  }

  /// Whether a document may hold the scalar, as a character or by reference.
  package static func isCharacter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// The scalar whose UTF-8 bytes begin at an offset, and their number; the bytes are valid UTF-8.
  package static func scalar(in bytes: [UInt8], at index: Int) -> (value: UInt32, length: Int) {
    let lead = bytes[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard index + length <= bytes.count else { return (0xFFFD, bytes.count - index) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, length)
  }
}
