/// What the tagger knows of a token before it looks at its neighbours.
package struct WordShape: Sendable {
  /// The word where it is known, else the class of its ending and shape.
  package var word: UInt64
  /// The candidates as an atom.
  package var ambiguity: UInt64
  /// Capitals, digits, position.
  package var shape: UInt64
  /// Number of the list of candidate tags.
  package var choices: UInt16
  /// Whether the word was seen so often that its spelling tells nothing more.
  package var isFrequent: Bool
  package var isKnown: Bool
  package var isInitial: Bool

  /// Stands before and after a sentence.
  package static let outside = WordShape(
    word: Mix.atom(1), ambiguity: Mix.atom(2), shape: Mix.atom(3), choices: 0, isFrequent: true,
    isKnown: true, isInitial: false)

  /// Flags that the tagger looks at.
  private static let seen: TokenFlags = [
    .capitalised, .allCaps, .hasDigit, .punctuation, .innerCapital, .nonASCII, .abbreviation,
    .address, .clitic, .hasLetter, .openingQuote, .closingQuote,
  ]
  /// Marks the bit of a list number that says the word is frequent.
  package static let frequentBit: UInt16 = 0x8000

  /// Looks `token` up in `model`; `isInitial` when no word stands before it in its sentence.
  package init(_ token: Token, isInitial: Bool, text: Span<UInt8>, model: LanguageModel) {
    let flags = token.flags.intersection(WordShape.seen)
    let isCapitalised = flags.contains(.capitalised)
    let found = model.words.values(of: token.hash)
    let entry = isCapitalised ? found.second : found.first
    self.isInitial = isInitial
    shape = Mix.atom(UInt64(flags.rawValue) << 8 | (isInitial ? 1 : 0) | 0x10_0000_0000)
    if entry != 0 {
      word = Mix.atom(UInt64(token.hash))
      choices = entry & ~WordShape.frequentBit
      isFrequent = entry & WordShape.frequentBit != 0
      isKnown = true
    } else {
      let ending = WordEnding(token, isInitial: isInitial, text: text)
      choices = ending.choices(model)
      word = Mix.atom(UInt64(ending.key(2)) | 0x20_0000_0000)
      isFrequent = false
      isKnown = false
    }
    ambiguity = Mix.atom(UInt64(choices) | 0x30_0000_0000)
  }

  package init(
    word: UInt64, ambiguity: UInt64, shape: UInt64, choices: UInt16, isFrequent: Bool,
    isKnown: Bool, isInitial: Bool
  ) {
    self.word = word
    self.ambiguity = ambiguity
    self.shape = shape
    self.choices = choices
    self.isFrequent = isFrequent
    self.isKnown = isKnown
    self.isInitial = isInitial
  }
}
