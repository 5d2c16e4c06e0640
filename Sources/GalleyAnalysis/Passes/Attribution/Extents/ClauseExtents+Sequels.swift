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

  /// Cuts off what somebody would not say: "said the terms were fair, but did not tell when they
  /// would change".
  func withoutRefusal(_ range: Range<Int>) -> Range<Int> {
    for token in range.dropFirst(4)
    where syntax.pennTags[token] == .verbBase && words.isWord(token - 1, .negation) {
      let auxiliary = token - 2
      guard syntax.tags[auxiliary] == .auxiliary, auxiliary - 2 > range.lowerBound,
        syntax.tags[auxiliary - 1] == .coordinator, token + 1 < syntax.count,
        words.isWhWord(token + 1)
          || token + 2 < syntax.count && syntax.tags[token + 1] == .adposition
            && words.isWhWord(token + 2),
        words.match(token)?.frames.contains(.that) ?? false
      else { continue }
      let end = words.isWord(auxiliary - 2, Signs.comma) ? auxiliary - 2 : auxiliary - 1
      return range.lowerBound..<end
    }
    return range
  }

  /// Cuts off the article's own word for what marks hold: "said it will run “until power is lost,”
  /// a caveat that few will find".
  func withoutAppraisal(_ range: Range<Int>) -> Range<Int> {
    for run in words.unit.runs {
      let end = run.tokens.upperBound
      guard run.tokens.lowerBound > range.lowerBound, end + 2 < range.upperBound else { continue }
      let next = words.isWord(end, Signs.comma) ? end + 1 : end
      guard words.isWord(next - 1, Signs.comma), words.isWord(next, .indefiniteArticle),
        !words.unit.runs.contains(where: { $0.tokens.contains(next) }),
        !(next..<range.upperBound).contains(where: { words.isWord($0, .conjunction) })
      else { continue }
      return words.trimmed(range.lowerBound..<next)
    }
    // "said the port had grown, a claim that its own figures do not bear out"
    for comma in range.dropFirst(4).dropLast(3)
    where words.isWord(comma, Signs.comma) && words.isWord(comma + 1, .indefiniteArticle)
      && words.isWord(comma + 2, .appraisal) && words.isWord(comma + 3, .relative)
    {
      return range.lowerBound..<comma
    }
    return range
  }

  /// Cuts off a relative clause whose own tag is inserted: "warned that it fails in lowlands,
  /// where, she said, rivers are slow".
  func withoutTaggedRelative(_ range: Range<Int>) -> Range<Int> {
    for comma in range.dropFirst(3).dropLast(3)
    where words.isWord(comma, Signs.comma)
      && (words.isWord(comma + 1, .asideRelative) || words.isWord(comma + 1, .relative))
      && words.isWord(comma + 2, Signs.comma)
    {
      let tag = comma + 3..<min(syntax.count, comma + 9)
      if tag.contains(where: words.reportsSpeech) { return range.lowerBound..<comma }
    }
    return range
  }

  /// Cuts off a clause whose tense tells that the article goes on itself: "said no letter had come,
  /// and a petition has drawn 3,000 names". What was said in the past stands in the past or under a
  /// modal.
  func withoutNarration(_ range: Range<Int>, of verb: Int) -> Range<Int> {
    guard let first = range.first(where: words.isFiniteWord),
      syntax.pennTags[first] == .verbPast || syntax.pennTags[first] == .modal
    else { return range }
    for joint in first + 1..<max(first + 1, range.upperBound - 2)
    where words.isWord(joint, Signs.comma)
      && opensNarration(joint + 1, before: range.upperBound, of: verb)
    {
      return range.lowerBound..<joint
    }
    return range
  }

  /// Whether a coordinator and a clause of the article's own stand at a token, outside marks: a
  /// perfect of something not yet named or of somebody's, or a present that goes on from a cue in
  /// the present.
  private func opensNarration(_ token: Int, before end: Int, of verb: Int) -> Bool {
    guard syntax.tags[token] == .coordinator || words.isWord(token, .concession),
      !words.unit.runs.contains(where: { $0.tokens.contains(token) }), token + 2 < end
    else { return false }
    // "says that she told them so, and goes to find the copy"
    if syntax.pennTags[token + 1] == .verbThirdPerson {
      return syntax.pennTags[verb] == .verbThirdPerson
    }
    guard syntax.pennTags[verb] == .verbPast,
      words.isWord(token + 1, .indefiniteArticle) || syntax.pennTags[token + 1] == .possessive,
      let finite = (token + 2..<max(token + 2, min(end - 1, token + 16))).first(where: {
        syntax.pennTags[$0].isFiniteVerb && !words.isWord($0 - 1, .relative)
      })
    else { return false }
    let isPresent =
      syntax.pennTags[finite] == .verbThirdPerson || syntax.pennTags[finite] == .verbPresent
    return isPresent && syntax.tags[finite] == .auxiliary
      && syntax.pennTags[finite + 1] == .verbParticiple
      && !(token + 1..<finite).contains { words.isWord($0, Signs.comma) }
  }

  func opensSequel(_ verb: Int) -> Bool {
    guard verb > 0, syntax.pennTags[verb] == .verbGerund, words.isWord(verb - 1, Signs.comma),
      let entry = words.lexicon.verb(syntax.tokens[verb].hash)
    else { return false }
    return words.lexicon.entries[entry].frames.contains(.that)
      || words.isWord(verb, .sequel)
  }
}
