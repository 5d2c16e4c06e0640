import GalleyCore

/// White space beyond ASCII: no-break and fixed-width spaces, zero-width ones and stray byte order
/// marks (the property White_Space of Unicode, with U+200B, U+2060 and U+FEFF, which show nothing).
enum Blank {
  /// The length of the blank at an offset, in bytes; 0 where something visible stands there.
  @inline(__always)
  static func length(_ bytes: [UInt8], at index: Int) -> Int {
    let byte = bytes[index]
    if byte.isBlank { return 1 }
    return byte < 0xC2 ? 0 : wideLength(bytes, at: index)
  }

  private static func wideLength(_ bytes: [UInt8], at index: Int) -> Int {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch (bytes[index], second) {
    case (0xC2, 0x85), (0xC2, 0xA0): return 2
    case (0xE1, 0x9A): return third == 0x80 ? 3 : 0
    case (0xE2, 0x80):
      return third <= 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF ? 3 : 0
    case (0xE2, 0x81): return third == 0x9F || third == 0xA0 ? 3 : 0
    case (0xE3, 0x80): return third == 0x80 ? 3 : 0
    case (0xEF, 0xBB): return third == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// The length of the blank that ends at an offset, or `nil` where something visible does.
  static func lengthBefore(_ bytes: [UInt8], _ end: Int) -> Int? {
    guard end > 0 else { return nil }
    if bytes[end - 1] < 0x80 { return bytes[end - 1].isBlank ? 1 : nil }
    for length in 2...3 where end >= length && wideLength(bytes, at: end - length) == length {
      return length
    }
    return nil
  }
}
