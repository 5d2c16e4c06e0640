internal import GalleyCore
internal import GalleyLanguage

/// What tells when, and phrases without it.
extension UnitWords {
  /// A phrase without the day or hour that opens or closes it ("Ann Lee on Tuesday", "the paper
  /// last week").
  func withoutTime(_ range: Range<Int>) -> Range<Int> {
    var tokens = behindTime(trimmed(range))
    // "a review published last year": the tree may give the time to the verb behind it.
    if let last = tokens.last, tokens.count > 2, syntax.pennTags[last] == .verbParticiple,
      last + 1 < syntax.count, isWord(last + 1, .dating) || isTime(last + 1)
    {
      tokens = tokens.dropLast()
    }
    for token in tokens.dropFirst()
    where syntax.pennTags[token] == .verbGerund && isWord(token - 1, Signs.comma)
      && isWord(token, .sequel)
    {
      tokens = trimmed(tokens.lowerBound..<token)
      break
    }
    guard let last = tokens.last, tokens.count > 1,
      isWord(last, .time), endsInTime(last),
      !tokens.contains(where: { syntax.pennTags[$0].isFiniteVerb || syntax.tags[$0] == .auxiliary })
    else { return tokens }
    var cut = last
    while cut - 1 > tokens.lowerBound, isWord(cut - 1, .timeModifier) {
      cut -= 1
    }
    if cut - 1 > tokens.lowerBound, syntax.tags[cut - 1] == .adposition { cut -= 1 }
    // "a study published on Monday": the participle goes with its time.
    if cut - 1 > tokens.lowerBound, syntax.pennTags[cut - 1] == .verbParticiple { cut -= 1 }
    // "the minutes" of a meeting: nothing else is left to name.
    let rest = trimmed(tokens.lowerBound..<cut)
    return rest.allSatisfy { syntax.tags[$0] == .determiner } ? tokens : rest
  }

  /// A phrase without the day or hour that opens it: "On Monday Ann Lee", "Last week Ann Lee".
  private func behindTime(_ range: Range<Int>) -> Range<Int> {
    let followsPreposition =
      range.lowerBound > 0 && syntax.tags[range.lowerBound - 1] == .adposition
    let time = range.first { !isWord($0, .dating) } ?? range.upperBound
    guard followsPreposition || time > range.lowerBound else { return range }
    let name = (time..<range.upperBound).first { !opensInTime($0) } ?? range.upperBound
    guard name > time, name < range.upperBound, syntax.pennTags[name] != .possessiveEnding,
      followsPreposition || isName(name)
    else { return range }
    return trimmed(name..<range.upperBound)
  }

  /// Whether a word tells when at the start of a phrase: with a capital only a day or a month does.
  private func opensInTime(_ token: Int) -> Bool {
    let hash = syntax.tokens[token].hash
    guard syntax.tokens[token].flags.contains(.capitalised) else {
      return grammar.has(hash, .time)
    }
    return grammar.has(hash, .weekday) || grammar.has(hash, .month)
  }

  /// Whether a word for a time tells when: "The Evening Times" does not.
  private func endsInTime(_ token: Int) -> Bool {
    guard syntax.tokens[token].flags.contains(.capitalised),
      syntax.tokens[token - 1].flags.contains(.capitalised)
    else { return true }
    return isWord(token, .weekday)
  }

  /// Whether a semicolon parts a subject from a verb, so that the parser has missed a clause.
  func hasSemicolon(_ subject: Int, _ verb: Int) -> Bool {
    subject < verb && (subject..<verb).contains { isWord($0, Signs.semicolon) }
  }

  /// Whether a noun says when, not who.
  func isTime(_ noun: Int) -> Bool {
    isWord(noun, .time)
      && (syntax.child(of: noun, .possessor) == nil) && !isTimeLikeName(noun)
  }

  /// Whether a word for a time is a name: "The Times", "Mr. March"; "Day said", where a verb of
  /// saying follows and a day cannot speak.
  private func isTimeLikeName(_ noun: Int) -> Bool {
    let token = syntax.tokens[noun]
    guard token.flags.contains(.capitalised),
      !grammar.has(token.hash, .weekday)
    else { return false }
    if noun > 0 {
      let before = syntax.tokens[noun - 1]
      if grammar.has(before.hash, .article) {
        return !grammar.has(token.hash, .month)
      }
      if before.flags.contains(.capitalised), syntax.tags[noun - 1] == .properNoun,
        !grammar.has(before.hash, .time)
          || !grammar.has(token.hash, .month)
      {
        return true
      }
    }
    return noun + 1 < syntax.count && syntax.pennTags[noun + 1].isFiniteVerb
      && reportsSpeech(noun + 1)
  }
}
