/// A quotation mark as it stands in the text, and which way it may face by its glyph.
struct QuoteMark {
  /// Marks of one family open and close each other.
  enum Family: UInt8, Sendable {
    /// “ ” „ ‟
    case curly
    /// "
    case straight
    /// '' and ``
    case apostrophes
    /// « » ‹ ›
    case guillemets
    /// 「 」 『 』
    case corners
    /// ‘ ’ ‚ ' in the role of marks
    case single
  }

  /// Which way the glyph faces; most glyphs are bent to their place by some writer.
  enum Glyph: UInt8, Sendable { case opening, closing, either }

  var family: Family
  var glyph: Glyph
  /// Length in bytes.
  var length: Int

  /// The mark that begins at `index`, if one does. Single marks are told from apostrophes later.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> QuoteMark? {
    switch bytes[index] {
    case 0x22: return QuoteMark(family: .straight, glyph: .either, length: 1)
    case 0x27:
      let isPair = index + 1 < end && bytes[index + 1] == 0x27
      return QuoteMark(
        family: isPair ? .apostrophes : .single, glyph: .either, length: isPair ? 2 : 1)
    case 0x60:
      guard index + 1 < end, bytes[index + 1] == 0x60 else {
        return QuoteMark(family: .single, glyph: .opening, length: 1)
      }
      return QuoteMark(family: .apostrophes, glyph: .opening, length: 2)
    case 0xC2 where index + 1 < end: return guillemet(bytes[index + 1])
    case 0xE2 where index + 2 < end && bytes[index + 1] == 0x80: return general(bytes[index + 2])
    case 0xE3 where index + 2 < end && bytes[index + 1] == 0x80: return corner(bytes[index + 2])
    default: return nil
    }
  }

  private static func guillemet(_ last: UInt8) -> QuoteMark? {
    switch last {
    case 0xAB: QuoteMark(family: .guillemets, glyph: .opening, length: 2)
    case 0xBB: QuoteMark(family: .guillemets, glyph: .closing, length: 2)
    default: nil
    }
  }

  /// The block of general punctuation, U+2000 to U+203F.
  private static func general(_ last: UInt8) -> QuoteMark? {
    switch last {
    case 0x9C, 0x9E, 0x9F: QuoteMark(family: .curly, glyph: .opening, length: 3)
    case 0x9D: QuoteMark(family: .curly, glyph: .closing, length: 3)
    case 0x98, 0x9A, 0x9B: QuoteMark(family: .single, glyph: .opening, length: 3)
    case 0x99: QuoteMark(family: .single, glyph: .closing, length: 3)
    case 0xB9: QuoteMark(family: .guillemets, glyph: .opening, length: 3)
    case 0xBA: QuoteMark(family: .guillemets, glyph: .closing, length: 3)
    default: nil
    }
  }

  private static func corner(_ last: UInt8) -> QuoteMark? {
    switch last {
    case 0x8C, 0x8E: QuoteMark(family: .corners, glyph: .opening, length: 3)
    case 0x8D, 0x8F: QuoteMark(family: .corners, glyph: .closing, length: 3)
    default: nil
    }
  }
}
