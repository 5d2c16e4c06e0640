/// Recognises UTF-8 that was taken for windows-1252 and saved again, where that leaves no doubt:
/// in curly quotation marks, apostrophes, dashes and the ellipsis.
enum Misdecoding {
  /// One damaged character.
  struct Mark {
    var character: String
    /// Bytes that stand in its place.
    var length: Int
  }

  /// The damaged character at an offset, or `nil` where there is none. The three bytes E2 80 xx
  /// became “â”, “€” and what xx is in windows-1252.
  static func mark(_ bytes: [UInt8], at index: Int) -> Mark? {
    guard bytes[index] == 0xC3, index + 5 < bytes.count, bytes[index + 1] == 0xA2,
      bytes[index + 2] == 0xE2, bytes[index + 3] == 0x82, bytes[index + 4] == 0xAC
    else { return nil }
    for (tail, character) in tails where bytes[(index + 5)...].starts(with: tail) {
      return Mark(character: character, length: 5 + tail.count)
    }
    return nil
  }

  /// What follows “â€” in the text, and the character that was meant.
  private static let tails: [([UInt8], String)] = [
    (Array("\u{2122}".utf8), "\u{2019}"), (Array("\u{02DC}".utf8), "\u{2018}"),
    (Array("\u{0153}".utf8), "\u{201C}"), (Array("\u{009D}".utf8), "\u{201D}"),
    (Array("\u{201D}".utf8), "\u{2014}"), (Array("\u{201C}".utf8), "\u{2013}"),
    (Array("\u{00A6}".utf8), "\u{2026}"),
  ]
}
