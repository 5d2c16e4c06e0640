import GalleyCore

/// Finds the form of address that opens a letter to the editor: "Sir – ".
///
/// It is no part of the sentence behind it, whose subject it would seem to be.
enum Salutation {
  /// The offset at which the sentence proper begins; the start of the range where none stands before
  /// it.
  static func end(in range: TextRange, of bytes: [UInt8], _ grammar: GrammarWords) -> Int {
    var index = range.lower
    var word = WordHash()
    while index < range.upper, index < range.lower + 8, MarkContext.isLetter(bytes[index]) {
      word.combine(bytes[index])
      index += 1
    }
    guard grammar.has(word, .salutation), index + 4 < range.upper, bytes[index] == 0x20 else {
      return range.lower
    }
    index += 1
    if bytes[index] == 0x2D {
      index += 1
    } else if bytes[index] == 0xE2, bytes[index + 1] == 0x80,
      bytes[index + 2] >= 0x93 && bytes[index + 2] <= 0x95
    {
      index += 3
    } else {
      return range.lower
    }
    guard index + 1 < range.upper, bytes[index] == 0x20 else { return range.lower }
    return index + 1
  }
}
