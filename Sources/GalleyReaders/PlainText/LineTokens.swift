import GalleyCore

/// The words and signs of one short line, for the grammars of bylines, dates and datelines.
struct LineTokens {
  /// One word (with the hyphens, apostrophes and full stops inside it) or one sign.
  struct Token {
    var range: TextRange
    var isWord: Bool
    /// The word in small letters, or the sign.
    var folded: String
    var isCapitalised: Bool
    var isAllCapitals: Bool
  }

  /// Longer lines have none of these grammars, in bytes.
  static let longest = 240

  let tokens: [Token]

  /// Splits a range; only the first ``longest`` bytes where the range is longer.
  init(_ bytes: [UInt8], _ range: TextRange) {
    var tokens: [Token] = []
    var index = range.lower
    let end = min(range.upper, range.lower + Self.longest)
    while index < end {
      let blank = Blank.length(bytes, at: index)
      if blank > 0 {
        index += blank
        continue
      }
      let start = index
      while index < end, let length = Self.wordPart(bytes, index, end, isInside: index > start) {
        index += length
      }
      let isWord = index > start
      if !isWord { index += Self.scalarLength(bytes, index) }
      let token = TextRange(start, min(index, range.upper))
      tokens.append(Self.token(bytes, token, isWord: isWord))
    }
    self.tokens = tokens
  }

  /// The tokens with those parted that a page set apart and a copy glued: "EDTYesterday",
  /// "20258:12", "2025November".
  static func unglued(_ tokens: [Token], _ bytes: [UInt8]) -> [Token] {
    tokens.flatMap { token -> [Token] in
      guard token.isWord, let place = seam(in: bytes[token.range.indices]) else { return [token] }
      let parts = [
        TextRange(token.range.lower, place), TextRange(place, token.range.upper),
      ]
      return parts.map { Self.token(bytes, $0, isWord: true) }
    }
  }

  /// Where a year ends that more figures or a capital follow, or a capital follows a small letter.
  private static func seam(in word: ArraySlice<UInt8>) -> Int? {
    let figures = word.prefix { (0x30...0x39).contains($0) }
    if figures.count > 4, figures.starts(with: [0x31, 0x39]) || figures.starts(with: [0x32, 0x30]) {
      return word.startIndex + 4
    }
    for index in word.indices.dropFirst().dropLast() where (0x41...0x5A).contains(word[index]) {
      let before = word[index - 1]
      let isSmall = (0x61...0x7A).contains(before) || (0x30...0x39).contains(before)
      // "EDTYesterday": the last of the capitals begins a word.
      let beginsWord = (0x41...0x5A).contains(before) && (0x61...0x7A).contains(word[index + 1])
      if isSmall || beginsWord && index > word.startIndex + 1 { return index }
    }
    return nil
  }

  private static func token(_ bytes: [UInt8], _ range: TextRange, isWord: Bool) -> Token {
    let folded = String(decoding: Phrase.folded(bytes, range), as: UTF8.self)
    guard isWord else {
      return Token(
        range: range, isWord: false, folded: folded, isCapitalised: false, isAllCapitals: false)
    }
    let text = bytes[range.indices]
    let hasSmall = text.contains { (0x61...0x7A).contains($0) }
    let capitals = text.reduce(0) { $0 + ((0x41...0x5A).contains($1) ? 1 : 0) }
    let first = text[text.startIndex]
    return Token(
      range: range, isWord: true, folded: folded,
      isCapitalised: first < 0x80
        ? (0x41...0x5A).contains(first) : Letter.isCapital(bytes, range.lower),
      isAllCapitals: !hasSmall && capitals > 0)
  }

  private static func scalarLength(_ bytes: [UInt8], _ index: Int) -> Int {
    let lead = bytes[index]
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return min(length, bytes.count - index)
  }

  private static func wordPart(
    _ bytes: [UInt8], _ index: Int, _ end: Int, isInside: Bool
  ) -> Int? {
    let byte = bytes[index]
    let joins =
      byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    if byte < 0x80 {
      if byte.isWordByte { return 1 }
      guard joins, isInside, index + 1 < end else {
        // The full stop of an initial or an abbreviation belongs to it: "J. Doe", "Jan. 26".
        return byte == UInt8(ascii: ".") && isInside ? 1 : nil
      }
      return bytes[index + 1].isWordByte && isLetter(bytes, index + 1)
        || byte == UInt8(ascii: ".") ? 1 : nil
    }
    if byte == 0xE2, index + 3 < end, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
      return isInside && bytes[index + 3].isWordByte ? 3 : nil
    }
    return isLetter(bytes, index) ? scalarLength(bytes, index) : nil
  }

  /// Whether a character outside ASCII, or one of its letters and figures, stands at an offset.
  private static func isLetter(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index].isWordByte && Blank.length(bytes, at: index) == 0
      && QuoteSign.length(bytes, at: index) == 0 && SignScalar.length(bytes, at: index) == 0
  }
}
