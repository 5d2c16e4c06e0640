/// The shape of a token, as the tokenizer saw it.
package struct TokenFlags: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The first letter is a capital.
  package static let capitalised = TokenFlags(rawValue: 1 << 0)
  /// Every letter is a capital, and there are at least two.
  package static let allCaps = TokenFlags(rawValue: 1 << 1)
  package static let hasLetter = TokenFlags(rawValue: 1 << 2)
  package static let hasDigit = TokenFlags(rawValue: 1 << 3)
  /// No letter and no digit.
  package static let punctuation = TokenFlags(rawValue: 1 << 4)
  /// A run of `.`, `!`, `?` or an ellipsis.
  package static let sentenceEnd = TokenFlags(rawValue: 1 << 5)
  /// A quotation mark that can open: a directed one, or a straight one before its text.
  package static let openingQuote = TokenFlags(rawValue: 1 << 6)
  /// A quotation mark that can close: a directed one, or a straight one behind its text.
  package static let closingQuote = TokenFlags(rawValue: 1 << 7)
  /// The token starts inside a written word: `n't`, `'s`, the second half of `cannot`.
  package static let clitic = TokenFlags(rawValue: 1 << 8)
  /// The token ends with the stop of an abbreviation or an initial.
  package static let abbreviation = TokenFlags(rawValue: 1 << 9)
  /// Holds a byte above 127.
  package static let nonASCII = TokenFlags(rawValue: 1 << 10)
  /// A web address, mail address or handle.
  package static let address = TokenFlags(rawValue: 1 << 11)
  /// A line break stands before the token.
  package static let afterLineBreak = TokenFlags(rawValue: 1 << 12)
  /// White space, or the start of the block, stands before the token.
  package static let spaceBefore = TokenFlags(rawValue: 1 << 13)
  /// A capital follows a small letter: `iPhone`, `McDonald`.
  package static let innerCapital = TokenFlags(rawValue: 1 << 14)
  /// A dash between words: `–`, `—`, `--`.
  package static let dash = TokenFlags(rawValue: 1 << 15)

  /// Whether the token is a quotation mark of any kind.
  package var isQuote: Bool {
    !isDisjoint(with: [.openingQuote, .closingQuote])
  }
}
