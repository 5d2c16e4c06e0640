internal import GalleyLanguage

/// Who says it: the words that name the source of a cue, before it, behind it or far from it.
struct SourceFinder {
  let words: UnitWords
  let extents: ClauseExtents
  /// The unit's tree, stored so that reading a field of it copies nothing.
  let syntax: SentenceSyntax

  init(_ words: UnitWords, _ extents: ClauseExtents) {
    self.words = words
    self.extents = extents
    syntax = words.syntax
  }
}
