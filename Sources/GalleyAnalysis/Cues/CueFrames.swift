internal import GalleyLanguage

/// The complements with which a cue says what somebody says or thinks.
///
/// The names are those of the lexicons in `CGalleyEnglish/en`, where each is explained.
package struct CueFrames: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let that = CueFrames(rawValue: 1 << 0)
  package static let quote = CueFrames(rawValue: 1 << 1)
  package static let tell = CueFrames(rawValue: 1 << 2)
  package static let to = CueFrames(rawValue: 1 << 3)
  package static let objectTo = CueFrames(rawValue: 1 << 4)
  package static let ing = CueFrames(rawValue: 1 << 5)
  package static let object = CueFrames(rawValue: 1 << 6)
  package static let asPhrase = CueFrames(rawValue: 1 << 7)
  package static let small = CueFrames(rawValue: 1 << 8)
  package static let raised = CueFrames(rawValue: 1 << 9)
  package static let seem = CueFrames(rawValue: 1 << 10)
  package static let after = CueFrames(rawValue: 1 << 11)
  package static let isClause = CueFrames(rawValue: 1 << 12)

  package static let about = CueFrames(rawValue: 1 << 13)
  package static let on = CueFrames(rawValue: 1 << 14)
  package static let forPhrase = CueFrames(rawValue: 1 << 15)
  package static let against = CueFrames(rawValue: 1 << 16)
  package static let of = CueFrames(rawValue: 1 << 17)
  package static let inPhrase = CueFrames(rawValue: 1 << 18)
  package static let with = CueFrames(rawValue: 1 << 19)
  package static let at = CueFrames(rawValue: 1 << 20)
  package static let over = CueFrames(rawValue: 1 << 21)
  package static let into = CueFrames(rawValue: 1 << 22)
  package static let from = CueFrames(rawValue: 1 << 23)
  package static let toWhat = CueFrames(rawValue: 1 << 24)
  package static let upon = CueFrames(rawValue: 1 << 25)
  package static let behind = CueFrames(rawValue: 1 << 26)
  package static let by = CueFrames(rawValue: 1 << 27)
  package static let toward = CueFrames(rawValue: 1 << 28)
  package static let bare = CueFrames(rawValue: 1 << 29)
  package static let clauseOnly = CueFrames(rawValue: 1 << 30)
  /// No complement of its own: the verb passes judgement.
  package static let judges = CueFrames(rawValue: 1 << 31)

  /// Every frame that is a phrase with a preposition.
  package static let prepositions: CueFrames = [
    .about, .on, .forPhrase, .against, .of, .inPhrase, .with, .at, .over, .into, .from, .toWhat,
    .upon, .behind, .by, .toward,
  ]

  /// The frame of a name in a lexicon.
  static func named(_ bytes: borrowing [UInt8], _ name: Range<Int>) -> CueFrames? {
    table.find(GalleyLanguage.WordHash.of(bytes.span.extracting(name)).value).map { names[$0].1 }
  }

  private static let table: CueTable = {
    var table = CueTable(forms: names.count)
    for (place, name) in names.enumerated() {
      table.insert(GalleyLanguage.WordHash.of(name.0).value, place)
    }
    return table
  }()

  private static let names: [(String, CueFrames)] = [
    ("that", .that), ("bare", .bare),
    ("clause-only", .clauseOnly), ("judge", .judges), ("quote", .quote), ("tell", .tell),
    ("to", .to),
    ("object-to", .objectTo),
    ("ing", .ing), ("object", .object), ("as", .asPhrase), ("small", .small),
    ("raised", .raised), ("seem", .seem), ("after", .after), ("is", .isClause),
    ("about", .about), ("on", .on), ("for", .forPhrase), ("against", .against), ("of", .of),
    ("in", .inPhrase), ("with", .with), ("at", .at), ("over", .over), ("into", .into),
    ("from", .from), ("to-what", .toWhat), ("upon", .upon), ("behind", .behind), ("by", .by),
    ("toward", .toward), ("towards", .toward),
  ]
}
