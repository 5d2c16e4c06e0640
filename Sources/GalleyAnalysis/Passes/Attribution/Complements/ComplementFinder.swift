internal import GalleyLanguage

/// What a cue says: of all constructions that it may stand in, the one of the lowest precedence.
struct ComplementFinder {
  let words: UnitWords
  let extents: ClauseExtents
  let sources: SourceFinder
  /// By precedence, the lowest first.
  let constructions: [Construction]
  /// The unit's tree, stored so that reading a field of it copies nothing.
  let syntax: SentenceSyntax

  init(
    _ words: UnitWords, _ extents: ClauseExtents, _ sources: SourceFinder,
    _ constructions: [Construction]
  ) {
    self.words = words
    self.extents = extents
    self.sources = sources
    self.constructions = constructions
    syntax = words.syntax
  }
}
