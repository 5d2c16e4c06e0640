/// What a word or phrase tells of modality and polarity: `en/modality.txt`.
struct ModalityWords: OptionSet, Sendable {
  let rawValue: UInt32

  static let expected = Self(rawValue: 1 << 0)
  static let possible = Self(rawValue: 1 << 1)
  static let obligation = Self(rawValue: 1 << 2)
  static let condition = Self(rawValue: 1 << 3)
  static let negative = Self(rawValue: 1 << 4)
  /// A phrase that holds a negative word and denies nothing.
  static let notNegative = Self(rawValue: 1 << 5)
  /// It opens a clause whose modality is not the claim's.
  static let subordinate = Self(rawValue: 1 << 6)
  /// It opens another main clause.
  static let coordinate = Self(rawValue: 1 << 7)
  static let expectingCue = Self(rawValue: 1 << 8)
  static let orderingCue = Self(rawValue: 1 << 9)
  static let doubtingCue = Self(rawValue: 1 << 10)

  /// It opens an indirect question.
  static let question = Self(rawValue: 1 << 11)
  static let demandingCue = Self(rawValue: 1 << 12)
  static let forecastingCue = Self(rawValue: 1 << 13)

  static let modal: Self = [.expected, .possible, .obligation]

  /// Reads a list such as `en/modality.txt`.
  static func table(_ list: [UInt8]) -> WordTable {
    WordTable(
      [list],
      sections: [
        "expected", "possible", "obligation", "condition", "negative", "not-negative",
        "subordinate", "coordinate", "expecting-cue", "ordering-cue", "doubting-cue", "question",
        "demanding-cue", "forecasting-cue",
      ])
  }
}
