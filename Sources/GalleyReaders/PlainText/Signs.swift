import GalleyCore

/// Quotation marks and brackets as bytes.
enum QuoteSign {
  /// The length of a quotation mark of any style at an offset; 0 where there is none. The curly
  /// apostrophe counts, the straight one does not.
  static func length(_ bytes: [UInt8], at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    switch bytes[index] {
    case UInt8(ascii: "\""): return 1
    case 0xC2:
      guard index + 1 < bytes.count else { return 0 }
      return bytes[index + 1] == 0xAB || bytes[index + 1] == 0xBB ? 2 : 0
    case 0xE2:
      guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
      let third = bytes[index + 2]
      return (0x98...0x9F).contains(third) || third == 0xB9 || third == 0xBA ? 3 : 0
    case 0xE3:
      guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
      return (0x8C...0x8F).contains(bytes[index + 2]) ? 3 : 0
    default: return 0
    }
  }

  /// The length of a mark or bracket that closes something and ends at an offset.
  static func closingLength(_ bytes: [UInt8], before end: Int) -> Int? {
    guard end > 0 else { return nil }
    switch bytes[end - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): return 1
    case 0x80...:
      for length in 2...3 where end >= length && self.length(bytes, at: end - length) == length {
        return length
      }
      return nil
    default: return nil
    }
  }
}

/// Punctuation and symbols beyond ASCII.
enum SignScalar {
  /// The length of a character that is neither letter, figure, quotation mark nor blank: dashes,
  /// bullets, arrows, currency and such signs of Latin-1 and the blocks from U+2000 to U+2BFF, and
  /// CJK punctuation. 0 for anything else.
  static func length(_ bytes: [UInt8], at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    switch bytes[index] {
    case 0xC2:
      guard index + 1 < bytes.count else { return 0 }
      let second = bytes[index + 1]
      return second == 0xAA || second == 0xB5 || second == 0xBA ? 0 : 2
    case 0xC3:
      guard index + 1 < bytes.count else { return 0 }
      return bytes[index + 1] == 0x97 || bytes[index + 1] == 0xB7 ? 2 : 0
    case 0xE2: return 3
    case 0xE3:
      return index + 1 < bytes.count && bytes[index + 1] == 0x80 ? 3 : 0
    case 0xEF:
      return index + 1 < bytes.count && bytes[index + 1] == 0xBC ? 3 : 0
    default: return 0
    }
  }

  /// The ending that a sign beyond ASCII makes, where it is one: full stops and marks of CJK, Arabic
  /// and Devanagari, and the ellipsis.
  static func ending(_ bytes: [UInt8], before end: Int) -> LineShape.Ending? {
    guard end >= 2 else { return nil }
    if bytes[end - 2] == 0xD8, bytes[end - 1] == 0x9F { return .question }
    if bytes[end - 2] == 0xDB, bytes[end - 1] == 0x94 { return .stop }
    guard end >= 3 else { return nil }
    switch (bytes[end - 3], bytes[end - 2], bytes[end - 1]) {
    case (0xE2, 0x80, 0xA6): return .ellipsis
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x8E), (0xE0, 0xA5, 0xA4): return .stop
    case (0xEF, 0xBC, 0x81): return .exclamation
    case (0xEF, 0xBC, 0x9F): return .question
    case (0xEF, 0xBC, 0x9A): return .colon
    default: return nil
    }
  }
}

/// Letters beyond ASCII.
enum Letter {
  /// Whether the character at an offset is a capital; a letter of a script without case counts as
  /// one, since it opens a sentence as well.
  static func isCapital(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard let scalar = scalar(bytes, index) else { return false }
    return !scalar.properties.isLowercase
  }

  /// The character at an offset where one begins.
  static func scalar(_ bytes: [UInt8], _ index: Int) -> Unicode.Scalar? {
    let lead = bytes[index]
    if lead < 0x80 { return Unicode.Scalar(lead) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, index + length <= bytes.count else { return nil }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return Unicode.Scalar(value)
  }
}

/// Marks of footnotes and anchors that pages leave at the ends of lines: `[12]`, `[edit]`, `¶`.
enum NoteMark {
  /// Where the marks at the end of a range begin; its end where there are none.
  static func start(_ bytes: [UInt8], _ range: TextRange) -> Int {
    var end = range.upper
    while true {
      if end - 2 > range.lower, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xB6 {
        end -= 2
      } else if end - 3 > range.lower, isShape(bytes[end - 3], bytes[end - 2]) {
        end -= 3
      } else if let bracket = bracketStart(bytes, range.lower, end) {
        end = bracket
      } else {
        return end
      }
      while end > range.lower, bytes[end - 1].isBlank { end -= 1 }
    }
  }

  /// Whether the first bytes are those of a shape that closes an article, as magazines have it:
  /// U+2580 to U+26FF in UTF-8.
  private static func isShape(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xE2 && (0x96...0x9B).contains(second)
  }

  /// Where a bracket of a few signs begins that ends at an offset and has text before it.
  private static func bracketStart(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard end > start, bytes[end - 1] == UInt8(ascii: "]") else { return nil }
    var index = end - 2
    while index > start, end - index <= 8 {
      if bytes[index] == UInt8(ascii: "[") { return index }
      guard bytes[index].isWordByte || bytes[index] == UInt8(ascii: ",") else { return nil }
      index -= 1
    }
    return nil
  }
}
