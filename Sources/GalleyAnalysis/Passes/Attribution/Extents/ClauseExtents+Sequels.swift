internal import GalleyCore
internal import GalleyLanguage

/// Participles that go on with the same speaker's words.
extension ClauseExtents {
  /// Cuts off a participle behind a comma that goes on with the same speaker's words.
  func withoutSequel(_ range: Range<Int>) -> Range<Int> {
    for token in range.dropFirst(2) where opensSequel(token) {
      return range.lowerBound..<token - 1
    }
    return range
  }

  func opensSequel(_ verb: Int) -> Bool {
    guard verb > 0, syntax.pennTags[verb] == .verbGerund, words.isWord(verb - 1, Signs.comma),
      let entry = words.lexicon.verb(syntax.tokens[verb].hash)
    else { return false }
    return words.lexicon.entries[entry].frames.contains(.that)
      || words.isWord(verb, .sequel)
  }
}
