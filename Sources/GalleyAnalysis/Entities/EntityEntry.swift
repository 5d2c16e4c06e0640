internal import GalleyCore

/// An entity while the table learns about it; its words stay ranges until the report needs them.
struct EntityEntry {
  enum Gender: UInt8 { case unknown, man, woman }

  /// `nil` until something tells.
  var kind: EntityKind?
  /// The fullest name so far, without title and article.
  var name: TextRange
  /// Words of the name.
  var length: Int
  var gender = Gender.unknown
  /// Whether the name stands for several people or things.
  var isPlural = false
  /// Whether a name of words that no list knows stands behind "the", as no person's does.
  var isDefinite = false
  /// Whether something stands "in" or "near" it, as in or near a place.
  var isLocated = false
  /// Whether its last word is one that firms' names end with, or a noun for firms stands before it, so
  /// that no pronoun for a person means it.
  var isThing = false
  /// Whether somebody was born at it.
  var isPlaced = false
  /// Whether a claim or quote has it for its source.
  var isSource = false
  /// The last word of a description ("official"), where no name is known.
  var head: WordHash?
  var roles: [TextRange] = []
  /// Names that a definition or a partial mention gives it.
  var aliases: [TextRange] = []
  var standsFor: String?
  /// What a reader is shown where the article's words name nobody ("one").
  var label: String?

  init(kind: EntityKind?, name: TextRange, length: Int) {
    self.kind = kind
    self.name = name
    self.length = length
  }

  /// Whether nothing speaks against a person.
  var mayBePerson: Bool { kind == .person || kind == nil && length <= 4 }
}

/// One mention of an entity in the text.
struct EntityMention {
  var range: TextRange
  /// Index among the entries; negative while a partial name waits for its owner.
  var entity: Int32
  /// Index among the sentences.
  var sentence: Int32
  var isPossessive = false
  /// Whether somebody else reports that it spoke.
  var isNested = false
}

/// A partial name that is linked when every full name is known.
struct PendingMention {
  /// Index among the mentions.
  var mention: Int
  var hash: WordHash
  var kind: EntityKind?
  var gender: EntityEntry.Gender
  /// The role before the name and the one behind it.
  var roles: [TextRange]
  var standsFor: String?
  /// What it is where no full name claims it.
  var fallback: EntityKind?
  /// Whether a noun for firms stands right before it.
  var isFirm = false
  var isUncertain: Bool
}
