import GalleyCore

/// Lines of signs that part sections: `***`, `* * *`, `-----`, `###`, `-30-`.
enum Separator {
  /// Whether a range holds nothing but signs that rules are drawn with.
  static func isRule(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count <= 200, bytes[range.lower] >= 0x80 || !bytes[range.lower].isWordByte else {
      return false
    }
    if bytes[range.indices].elementsEqual(Array("-30-".utf8)) { return true }
    var index = range.lower
    while index < range.upper {
      let length = signLength(bytes, at: index)
      if length == 0 { return false }
      index += length
    }
    return true
  }

  /// The level of the heading that a rule underlines, 1 for `===`, 2 for `---`, or `nil` where it is
  /// no underline.
  static func underlineLevel(_ bytes: [UInt8], _ range: TextRange) -> Int? {
    let first = bytes[range.lower]
    guard range.count >= 3, bytes[range.indices].allSatisfy({ $0 == first }) else { return nil }
    switch first {
    case UInt8(ascii: "="): return 1
    case UInt8(ascii: "-"), UInt8(ascii: "~"): return 2
    default: return nil
    }
  }

  private static func signLength(_ bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "="),
      UInt8(ascii: "#"), UInt8(ascii: "~"), UInt8(ascii: "."), UInt8(ascii: "+"), 0x20, 0x09:
      return 1
    case 0xC2:
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      return next == 0xB7 || next == 0xA0 || next == 0xA7 ? 2 : 0
    case 0xE2:
      // General punctuation holds dashes and bullets (U+2010–2015, U+2022–2026, U+2042), geometric
      // shapes and dingbats the rest.
      guard index + 2 < bytes.count else { return 0 }
      let (second, third) = (bytes[index + 1], bytes[index + 2])
      if second == 0x80 {
        return (0x90...0x95).contains(third) || (0xA2...0xA6).contains(third) ? 3 : 0
      }
      if second == 0x81 { return third == 0x82 ? 3 : 0 }
      return (0x94...0x9E).contains(second) ? 3 : 0
    default: return 0
    }
  }
}

extension UInt8 {
  /// A letter or digit of ASCII, or part of a character outside it.
  var isWordByte: Bool {
    self >= 0x80 || (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20)
  }
}
