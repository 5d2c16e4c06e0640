/// What the lists of `en/` say of a word that may belong to a name or a role.
struct NameClasses: OptionSet, Sendable {
  let rawValue: UInt32

  /// A title that is no role: "Mr."
  static let honorific = Self(rawValue: 1 << 0)
  /// A title that stands before a name only: "Sir".
  static let title = Self(rawValue: 1 << 1)
  static let man = Self(rawValue: 1 << 2)
  static let woman = Self(rawValue: 1 << 3)
  /// The head of a role: "minister".
  static let role = Self(rawValue: 1 << 4)
  /// What ends a role behind its head: "general" in "attorney general".
  static let roleTail = Self(rawValue: 1 << 5)
  /// What stands before the head of a role: "deputy".
  static let roleModifier = Self(rawValue: 1 << 6)
  /// The plural head of a group: "residents".
  static let people = Self(rawValue: 1 << 7)
  /// A source that keeps its name back: "official".
  static let unnamed = Self(rawValue: 1 << 8)
  /// The head of a body's name: "commission".
  static let body = Self(rawValue: 1 << 9)
  static let government = Self(rawValue: 1 << 10)
  /// The legal form behind a company's name: "Ltd".
  static let suffix = Self(rawValue: 1 << 11)
  /// A word of an outlet's name: "Gazette".
  static let outletHead = Self(rawValue: 1 << 12)
  static let outlet = Self(rawValue: 1 << 13)
  static let document = Self(rawValue: 1 << 14)
  static let placeHead = Self(rawValue: 1 << 15)
  static let nationality = Self(rawValue: 1 << 16)
  static let country = Self(rawValue: 1 << 17)
  /// A capital or building that acts for a government.
  static let seat = Self(rawValue: 1 << 18)
  static let place = Self(rawValue: 1 << 19)
  static let givenMan = Self(rawValue: 1 << 20)
  static let givenWoman = Self(rawValue: 1 << 21)
  static let givenPerson = Self(rawValue: 1 << 22)
  /// A small word inside names: "van".
  static let particle = Self(rawValue: 1 << 23)
  /// A word with a capital that is no name by itself: "Tuesday".
  static let noName = Self(rawValue: 1 << 24)
  static let knownBody = Self(rawValue: 1 << 25)
  /// An abbreviation that needs no explanation.
  static let knownLetters = Self(rawValue: 1 << 26)
  /// What somebody is to somebody else: "nephew".
  static let relation = Self(rawValue: 1 << 27)
  /// What stands before the name of a place: "in".
  static let locative = Self(rawValue: 1 << 28)
  /// A word that opens sentences.
  static let opener = Self(rawValue: 1 << 31)

  static let given: Self = [.givenMan, .givenWoman, .givenPerson]
  static let anyPlace: Self = [.country, .seat, .place]

  /// Reads lists such as `en/roles.txt`.
  static func table(_ lists: [[UInt8]]) -> WordTable {
    WordTable(
      lists,
      sections: [
        "honorific", "title", "man", "woman", "role", "role-tail", "role-modifier", "people",
        "unnamed", "body", "government", "suffix", "outlet-head", "outlet", "document",
        "place-head",
        "nationality", "country", "seat", "place", "given-man", "given-woman", "given-person",
        "particle", "no-name", "known-body", "known-letters",
        "relation", "locative",
      ])
  }
}
