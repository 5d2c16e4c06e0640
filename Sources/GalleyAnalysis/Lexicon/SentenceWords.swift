/// What a word means for the end of a sentence.
struct SentenceWords: OptionSet, Sendable {
  let rawValue: UInt32

  /// A stop behind it never ends a sentence ("Mr.").
  static let neverEnd = Self(rawValue: 1 << 0)
  /// It abbreviates where a figure follows ("No. 5").
  static let numberFollows = Self(rawValue: 1 << 1)
  /// A stop behind it ends a sentence where an opener follows ("Inc.").
  static let mayEnd = Self(rawValue: 1 << 2)
  /// A time of day ("p.m.").
  static let time = Self(rawValue: 1 << 3)
  /// What may follow a time of day within its sentence ("Monday").
  static let afterTime = Self(rawValue: 1 << 4)
  /// A verb that ties a name to the question quoted before it.
  static let tag = Self(rawValue: 1 << 5)
  /// A word that opens sentences.
  static let opener = Self(rawValue: 1 << 6)
  /// A day of the week.
  static let weekday = Self(rawValue: 1 << 7)
  /// A month.
  static let month = Self(rawValue: 1 << 8)
  /// A word that takes a date as part of its phrase ("on").
  static let beforeDate = Self(rawValue: 1 << 9)
  /// A word that numbers a figure or table ("Figure 2").
  static let caption = Self(rawValue: 1 << 10)

  /// Reads a list such as `en/sentences.txt`.
  static func table(_ list: [UInt8]) -> WordTable {
    WordTable(
      [list],
      sections: [
        "never-end", "number-follows", "may-end", "time", "after-time", "tags", "openers",
        "weekdays",
        "months", "before-date", "captions",
      ])
  }
}
