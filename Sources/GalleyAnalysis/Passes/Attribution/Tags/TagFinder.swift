internal import GalleyLanguage

/// Which words beside a quotation say whose it is: "he said", "said Ann Lee, a baker", "The mayor was
/// blunt:".
struct TagFinder {
  let words: UnitWords
  let extents: ClauseExtents
  let sources: SourceFinder
  /// The unit's tree, stored so that reading a field of it copies nothing.
  let syntax: SentenceSyntax

  init(_ words: UnitWords, _ extents: ClauseExtents, _ sources: SourceFinder) {
    self.words = words
    self.extents = extents
    self.sources = sources
    syntax = words.syntax
  }
}
