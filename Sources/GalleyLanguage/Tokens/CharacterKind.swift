/// What a character is to the tokenizer.
enum CharacterKind: UInt8, Sendable {
  case space, lineBreak, letter, capital, digit, hyphen, dash, ellipsis, symbol
  case apostrophe, openingQuote, closingQuote, straightQuote

  var isWord: Bool { self == .letter || self == .capital || self == .digit }
  var isLetter: Bool { self == .letter || self == .capital }
  var isSpace: Bool { self == .space || self == .lineBreak }
}

/// A character of the text: its kind and its length in bytes.
struct ScannedCharacter {
  let kind: CharacterKind
  let length: Int

  init(_ kind: CharacterKind, _ length: Int) {
    self.kind = kind
    self.length = length
  }

  /// The character at `position`, which is before `end`; any bytes are taken for something.
  @inline(__always)
  init(_ text: Span<UInt8>, at position: Int, end: Int) {
    let byte = text[position]
    self =
      byte < 0x80
      ? ScannedCharacter(ScannedCharacter.ascii(byte), 1)
      : ScannedCharacter.nonASCII(text, at: position, end: end)
  }

  @inline(__always)
  static func ascii(_ byte: UInt8) -> CharacterKind {
    if (byte | 0x20) &- 0x61 < 26 { return byte & 0x20 == 0 ? .capital : .letter }
    if byte &- 0x30 < 10 { return .digit }
    switch byte {
    case 0x0A, 0x0D, 0x0B, 0x0C: return .lineBreak
    case 0...0x20, 0x7F: return .space
    case 0x22: return .straightQuote
    case 0x27, 0x60: return .apostrophe
    case 0x2D: return .hyphen
    default: return .symbol
    }
  }

  @inline(never)
  static func nonASCII(_ text: Span<UInt8>, at position: Int, end: Int) -> ScannedCharacter {
    let lead = text[position]
    let wanted = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let length = min(wanted, end - position)
    let second = length > 1 ? text[position + 1] : 0
    let third = length > 2 ? text[position + 2] : 0
    return ScannedCharacter(kind(lead, second, third), length)
  }

  /// Kinds by the leading bytes of the character (Unicode 16, the blocks that prose uses).
  private static func kind(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> CharacterKind {
    switch (lead, second) {
    case (0xC2, 0xA0), (0xC2, 0x85): .space
    case (0xC2, 0xAB): .openingQuote
    case (0xC2, 0xBB): .closingQuote
    case (0xC2, 0xAD): .letter
    case (0xC2, 0xAA), (0xC2, 0xB5), (0xC2, 0xBA): .letter
    case (0xC2, _): .symbol
    case (0xC3, 0x97), (0xC3, 0xB7): .symbol
    case (0xC3, 0x80...0x9E): .capital
    case (0xC4, _), (0xC5, _): second & 1 == 0 ? .capital : .letter
    case (0xCE, 0x91...0xAB), (0xD0, 0x80...0xAF): .capital
    case (0xE2, 0x80): generalPunctuation(third)
    case (0xE2, 0x81...0xAF): .symbol
    case (0xE3, 0x80): third == 0x80 ? .space : third < 0x86 || third >= 0x88 ? .symbol : .letter
    case (0xEF, 0xBB) where third == 0xBF: .space
    case (0xEF, 0xBC) where third < 0x90: .symbol
    case (0xEF, 0xB8): .symbol
    case (0xF0, 0x9F): .symbol
    default: .letter
    }
  }

  /// The block U+2000–U+203F by the last byte.
  private static func generalPunctuation(_ third: UInt8) -> CharacterKind {
    switch third {
    case 0x80...0x8F, 0xAA...0xAF: .space
    case 0xA8, 0xA9: .lineBreak
    case 0x90, 0x91: .hyphen
    case 0x92...0x95: .dash
    case 0x98, 0x9A, 0x9B, 0x9C, 0x9E, 0x9F, 0xB9: .openingQuote
    case 0x99: .apostrophe
    case 0x9D, 0xBA: .closingQuote
    case 0xA6: .ellipsis
    default: .symbol
    }
  }
}
