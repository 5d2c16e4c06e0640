internal import GalleyLanguage

/// Where clauses begin and end: what a unit asserts, how far what is said reaches, where the sentence
/// goes on with what the speaker did.
struct ClauseExtents {
  let words: UnitWords
  /// The unit's tree, stored so that reading a field of it copies nothing.
  let syntax: SentenceSyntax

  init(_ words: UnitWords) {
    self.words = words
    syntax = words.syntax
  }
}
