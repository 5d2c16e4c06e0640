internal import GalleyCore
internal import GalleyLanguage

/// Participles that go on with the same speaker's words.
extension ClauseExtents {
  /// Cuts off a participle behind a comma that goes on with the same speaker's words.
  func withoutSequel(_ range: Range<Int>) -> Range<Int> {
    for token in range.dropFirst(2) {
      if opensSequel(token) { return range.lowerBound..<token - 1 }
      // "that she had opened an inquiry, while stressing that it was early"
      if token > range.lowerBound + 3, syntax.tags[token - 1] == .subordinator,
        words.isWord(token - 2, Signs.comma), syntax.pennTags[token] == .verbGerund,
        token + 1 < syntax.count, words.isWord(token + 1, .complementizer),
        words.match(token)?.frames.contains(.that) ?? false
      {
        return range.lowerBound..<token - 2
      }
    }
    return range
  }

  /// Cuts off what somebody would not say: "said the terms were fair, but did not tell when they would
  /// change".
  func withoutRefusal(_ range: Range<Int>) -> Range<Int> {
    for token in range.dropFirst(4)
    where syntax.pennTags[token] == .verbBase && words.isWord(token - 1, .negation) {
      let auxiliary = token - 2
      guard syntax.tags[auxiliary] == .auxiliary, auxiliary - 2 > range.lowerBound,
        syntax.tags[auxiliary - 1] == .coordinator, token + 1 < syntax.count,
        words.isWhWord(token + 1), words.match(token)?.frames.contains(.that) ?? false
      else { continue }
      let end = words.isWord(auxiliary - 2, Signs.comma) ? auxiliary - 2 : auxiliary - 1
      return range.lowerBound..<end
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
