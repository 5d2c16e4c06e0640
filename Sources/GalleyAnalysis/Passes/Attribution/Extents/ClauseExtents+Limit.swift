internal import GalleyCore
internal import GalleyLanguage

/// Where a clause of speech ends.
extension ClauseExtents {
  /// Where what is said ends: the sentence's end, a semicolon, a lone dash, or a clause in which
  /// somebody else begins to speak.
  func clauseLimit(from start: Int, verb: Int) -> Int {
    var index = start
    var dashes = 0
    while index < syntax.count {
      let token = syntax.tokens[index]
      if token.hash == Signs.semicolon { return index }
      // "that he had won: “We will sail.”": the quotation stands for itself.
      if token.hash == Signs.colon,
        words.unit.gaps.contains(where: { $0.position == index + 1 })
      {
        return index
      }
      // "insists there was none: the ice, he says, sang": another tag reports what follows.
      if token.hash == Signs.colon, hasTag(behind: index) || leadsToSpeaker(index) { return index }
      if token.flags.contains(.sentenceEnd), index + 1 < syntax.count, token.count == 1,
        index + 1 == syntax.count
      {
        return index
      }
      // Two dashes hold an aside; one alone ends the report.
      if token.flags.contains(.dash) {
        if dashes % 2 == 0, !hasDash(behind: index), index > start + 2 { return index }
        dashes += 1
      }
      if index > start + 1, words.isWord(index - 1, Signs.comma),
        tellsHow(index) || isHeardElsewhere(index)
      {
        return index - 1
      }
      if index > start + 2, opensMainClause(index, behind: verb) { return index - 1 }
      if index > start,
        words.isWord(index - 1, Signs.comma) || syntax.tags[index] == .coordinator,
        opensOtherSpeaker(index, after: verb)
      {
        return syntax.tags[index] == .coordinator && !words.isWord(index - 1, Signs.comma)
          ? index : index - 1
      }
      index += 1
    }
    return syntax.count
  }

  /// "When a man asked whether it leaked, the mayor said there was nothing": behind the comma of a
  /// clause that opens the sentence, a subject and its verb of saying begin the main one.
  private func opensMainClause(_ index: Int, behind verb: Int) -> Bool {
    guard words.isWord(index - 1, Signs.comma), isFronted(verb) else { return false }
    for token in index + 1..<max(index + 1, min(syntax.count - 1, index + 8)) {
      if syntax.isVerb(token) {
        return words.reportsSpeech(token) && syntax.pennTags[token].isFiniteVerb
          && !syntax.tokens[token + 1].flags.contains(.punctuation)
          && words.nounPhrase(endingAt: token - 1)?.lowerBound == index
      }
      if syntax.tokens[token].flags.contains(.punctuation) { return false }
    }
    return false
  }

  /// Whether a verb stands in a clause that opens its sentence before the main one.
  private func isFronted(_ verb: Int) -> Bool {
    syntax.tags[0] == .subordinator || syntax.pennTags[0] == .whAdverb
      || syntax.pennTags[0] == .verbParticiple || syntax.pennTags[0] == .verbGerund
      || words.isWord(0, .promptParticiple)
  }

  /// Whether a pronoun and a verb of saying stand between two commas behind a token.
  private func hasTag(behind token: Int) -> Bool {
    (token + 2..<max(token + 2, syntax.count - 3)).contains {
      words.isWord($0, Signs.comma) && words.isWord($0 + 1, .speakerPronoun)
        && words.reportsSpeech($0 + 2)
        && syntax.tokens[$0 + 3].flags.contains(.punctuation)
    }
  }

  /// ": according to Ann Lee, …", ": a study found that …": somebody else tells what follows.
  func leadsToSpeaker(_ colon: Int) -> Bool {
    if colon + 2 < syntax.count, words.isWord(colon + 1, .according) { return true }
    let reach = colon + 2..<max(colon + 2, min(syntax.count - 1, colon + 12))
    guard let verb = reach.first(where: words.reportsSpeech), words.isFinite(verb),
      words.isWord(verb + 1, .complementizer)
    else { return false }
    let first = syntax.tags[colon + 1]
    return (first == .determiner || first.isNominal)
      && !(colon + 1..<verb).contains { words.isWord($0, Signs.comma) || words.isWhWord($0) }
  }

  /// ", without giving a number": how it was said.
  private func tellsHow(_ token: Int) -> Bool {
    token + 1 < syntax.count && words.isWord(token, .withoutMarker)
      && syntax.pennTags[token + 1] == .verbGerund
  }

  /// ", where, according to a dealer, few look": somebody else says it.
  private func isHeardElsewhere(_ token: Int) -> Bool {
    token + 3 < syntax.count && words.isWord(token + 1, Signs.comma)
      && words.isWord(token + 2, .according)
  }

  private func hasDash(behind index: Int) -> Bool {
    (index + 1..<max(index + 1, syntax.count)).contains { syntax.tokens[$0].flags.contains(.dash) }
  }

  /// "but its developer, who goes by a handle, cautions that": between the commas of a relative
  /// clause.
  func isInAside(_ token: Int, behind start: Int) -> Bool {
    guard
      let comma = (start..<token).last(where: { words.isWord($0, Signs.comma) }),
      // "…, a civil servant who has worked there,"
      (comma + 1...min(token, comma + 6)).contains(where: {
        words.isWord($0, .personRelative) || words.isWord($0, .thingRelative)
      })
    else { return false }
    return (token..<min(syntax.count, token + 10)).contains { words.isWord($0, Signs.comma) }
  }

  /// "warned that they were “unserviceable”, and it described the doors as …": behind marks, a
  /// pronoun for whoever spoke and another verb of saying in the tense of the first.
  private func goesOnByPronoun(_ coordinator: Int, after verb: Int) -> Bool {
    let finite = coordinator + 2
    guard finite < syntax.count, words.isWord(coordinator - 1, Signs.comma),
      words.unit.runs.contains(where: {
        $0.tokens.upperBound == coordinator - 1 || $0.tokens.upperBound == coordinator
      }),
      words.isWord(coordinator + 1, .speakerPronoun) || words.isWord(coordinator + 1, .pronounIt)
    else { return false }
    return syntax.pennTags[finite] == syntax.pennTags[verb] && isReporting(finite)
  }

  /// Whether a new clause of reporting begins here: a coordinator or "while", then a subject and a
  /// verb of saying; or a coordinator and a verb of saying that shares the first one's subject.
  private func opensOtherSpeaker(_ index: Int, after verb: Int) -> Bool {
    guard syntax.tags[index] == .coordinator || words.isWord(index, .speakerTurn)
    else { return false }
    if index + 1 < syntax.count, words.isWord(index + 1, .complementizer) { return false }
    if goesOnByPronoun(index, after: verb) { return true }
    for token in index + 1..<max(index + 1, min(syntax.count, index + 24))
    where (syntax.isVerb(token) || words.isHidden[token]) && syntax.pennTags[token] != .name
      && !isInAside(token, behind: index)
    {
      if words.isWord(index, .concession) { return true }
      // "had warned" may be what the first speaker says.
      if syntax.tags[token] == .auxiliary, syntax.pennTags[token] != .verbPast, token > index + 1,
        token + 1 < syntax.count, syntax.pennTags[token + 1] == .verbParticiple
      {
        continue
      }
      // "and one insurer, Brae Mutual, has said it is reviewing its terms"
      if token > index + 2, syntax.pennTags[token] == .verbParticiple, !syntax.isPassive(token),
        syntax.tags[token - 1] == .auxiliary, syntax.pennTags[token - 1] != .verbPast,
        words.reportsSpeech(token), syntax.pennTags[index + 1] != .pronoun
      {
        return true
      }
      let announces =
        token + 1 < syntax.count && words.isWord(token + 1, .complementizer)
        && syntax.child(of: token, .subject) != nil
      guard let entry = words.lexicon.verb(syntax.tokens[token].hash),
        words.lexicon.entries[entry].frames.isSuperset(of: announces ? .that : [.quote, .that]),
        syntax.pennTags[token] == .verbPast || syntax.pennTags[token] == .verbThirdPerson
          || syntax.pennTags[token] == .verbPresent || words.isHidden[token]
      else { return false }
      let hasSubject = syntax.child(of: token, .subject) != nil
      return hasSubject || words.isHidden[token] || syntax.pennTags[token] == syntax.pennTags[verb]
    }
    return false
  }
}
