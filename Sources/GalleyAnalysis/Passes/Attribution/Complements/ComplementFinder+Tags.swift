internal import GalleyCore
internal import GalleyLanguage

extension ComplementFinder {
  /// "..., he added, ...": a subject and a verb of saying between two commas, or a comma and the
  /// stop; who is told may stand behind the verb.
  func surfaceTag(_ verb: Int, _ match: CueMatch) -> Complement? {
    // "as Brandt put it"
    let isPhrase = match.isPhrase && match.frames.contains(.quote)
    guard match.frames.isSuperset(of: [.that, .quote]) || isPhrase,
      words.isFinite(verb) || isAnnouncement(verb)
    else { return nil }
    let end = tagEnd(match)
    guard end >= syntax.count || syntax.tokens[end].flags.contains(.punctuation),
      end >= syntax.count || !words.isWord(end, Signs.colon),
      let run = tagSubject(before: verb)
    else { return nil }
    let opensAs = run.lowerBound > 0 && words.isWord(run.lowerBound - 1, .comparison)
    guard opensAs || match.frames.contains(.that) else { return nil }
    // "This, he says, is why": one word before a tag is what the words behind it are said of.
    let isSubject =
      run.lowerBound == 2 && (syntax.tags[0].isNominal || syntax.tags[0] == .determiner)
      && end + 1 < syntax.count && words.isFiniteWord(end + 1)
      || run.lowerBound == 2 && words.isWord(0, .reference) && end + 1 < syntax.count
        && words.isFiniteWord(end + 1)
    guard run.lowerBound > 2 || isSubject || opensAs else { return nil }
    let tag = (opensAs ? run.lowerBound - 1 : run.lowerBound)..<end
    let around = tag.lowerBound - 1...tag.upperBound + 1
    if words.unit.gaps.contains(where: { around.contains($0.position) }) { return nil }
    let parts = extents.contentAround(tag)
    return parts.isEmpty || isCircumstance(parts)
      ? nil : Complement(content: parts, rule: .tag, isSpeech: true, source: run)
  }

  /// "After saying so, she went home", "Right after the vote, workers gathered": what stands before
  /// is when or how, with no clause of its own that could be reported.
  func isCircumstance(_ parts: [Range<Int>]) -> Bool {
    guard parts.count == 1, let part = parts.first, part.count > 1 else { return false }
    var first = part.lowerBound
    if words.isWord(first, .timingFocus) { first += 1 }
    guard words.isWord(first, .timing), first + 1 < part.upperBound else {
      return false
    }
    return syntax.pennTags[first + 1] == .verbGerund
      || !part.contains { words.isFiniteWord($0) || syntax.tags[$0] == .auxiliary }
  }

  /// The subject of a tag: a noun phrase that a comma parts from what is reported.
  private func tagSubject(before verb: Int) -> Range<Int>? {
    // "The dial, it adds, will turn"
    if verb > 2, words.isWord(verb - 1, .pronounIt), words.isWord(verb - 2, Signs.comma),
      verb + 1 < syntax.count, words.isWord(verb + 1, Signs.comma)
    {
      return verb - 1..<verb
    }
    for run in [
      words.nominalRun(endingAt: verb - 1), words.subjectPhrase(before: verb),
      words.surfaceSubject(before: verb),
    ] {
      if let run, run.lowerBound > 0,
        words.isWord(run.lowerBound - 1, Signs.comma) || opensWithAs(run.lowerBound, verb)
      {
        if words.phraseBeforeLetters(endingAt: verb - 2) != nil { return nil }
        return words.withoutTime(run)
      }
    }
    return nil
  }

  /// Whether "as" opens the tag at the start of a sentence or behind a comma: "But, as the board
  /// has pointed out, the law is old."
  private func opensWithAs(_ start: Int, _ verb: Int) -> Bool {
    let object = syntax.child(of: verb, .object)
    // "as Ann Lee put it"
    guard words.isWord(start - 1, .comparison), words.isFinite(verb),
      object.map({ $0 == verb + 1 && words.isWord($0, .expletive) }) ?? true
    else { return false }
    return start == 1 || words.isWord(start - 2, Signs.comma)
  }

  /// Whether a form that the tagger took for a participle is a past tense of saying, since somebody
  /// who speaks stands before it ("..., the company announced Monday").
  func isAnnouncement(_ verb: Int) -> Bool {
    guard syntax.pennTags[verb] == .verbParticiple, verb > 1,
      syntax.child(of: verb, .passiveAuxiliary, or: .auxiliary) == nil
    else { return false }
    if words.isWord(verb - 1, .speaker)
      || syntax.tags[verb - 1] == .properNoun && words.isName(verb - 1)
    {
      return true
    }
    // "He had been hurt, the league confirmed.": nothing follows, and a clause stands before.
    guard verb + 1 >= syntax.count || syntax.tokens[verb + 1].flags.contains(.punctuation),
      let run = words.nominalRun(endingAt: verb - 1), run.lowerBound > 1,
      words.isWord(run.lowerBound - 1, Signs.comma)
    else { return false }
    return syntax.tags[run.lowerBound] == .determiner
      && (0..<run.lowerBound - 1).contains(where: words.isFiniteWord)
  }

  /// Where a tag ends: behind the one who is told, if a sign follows ("he told the paper,").
  private func tagEnd(_ match: CueMatch) -> Int {
    var index = match.end
    // "he vowed to leave": an infinitive is what is said.
    let isInfinitive =
      index + 1 < syntax.count && words.isWord(index, .infinitiveMarker)
      && syntax.pennTags[index + 1] == .verbBase
    if index < syntax.count, words.isWord(index, .afterTag) || syntax.tags[index] == .adverb,
      !isInfinitive
    {
      return adjunctEnd(from: index) ?? match.end
    }
    guard match.frames.contains(.tell) else { return match.end }
    while index < syntax.count, index < match.end + 6,
      syntax.tags[index].isNominal || syntax.tags[index] == .determiner
        || syntax.tags[index] == .adjective
    {
      index += 1
    }
    let endsHere = index >= syntax.count || syntax.tokens[index].flags.contains(.punctuation)
    // "he told me on the first morning,"
    if !endsHere, index > match.end, words.isWord(index, .afterTag) {
      return adjunctEnd(from: index) ?? match.end
    }
    return endsHere ? index : match.end
  }

  /// Where the time or the place behind a tag ends ("he said during the talks on Monday"), if no
  /// verb stands in it.
  private func adjunctEnd(from start: Int) -> Int? {
    var index = start
    while index < syntax.count, index < start + 14 {
      if syntax.tokens[index].flags.contains(.punctuation),
        !syntax.tokens[index].flags.contains(.dash)
      {
        // "she wrote in her memoir, “Low Tide.”"
        if let work = words.unit.runs.first(where: {
          $0.namesWork && $0.tokens.lowerBound == index + 1
        }) {
          index = work.tokens.upperBound
          continue
        }
        return index
      }
      if syntax.pennTags[index].isFiniteVerb || syntax.tags[index] == .auxiliary { return nil }
      index += 1
    }
    return index >= syntax.count ? index : nil
  }

  /// "..., said Ann Lee, a baker.": a verb of saying behind a comma, its subject behind it.
  func surfaceInversion(_ verb: Int, _ match: CueMatch) -> Complement? {
    guard match.frames.isSuperset(of: [.that, .quote]), !match.isPhrase,
      !match.frames.contains(.object) || verb + 1 < syntax.count && words.isName(verb + 1),
      verb > 1,
      words.isWord(verb - 1, Signs.comma), syntax.pennTags[verb] != .verbGerund,
      syntax.pennTags[verb] != .verbBase,
      !words.unit.gaps.contains(where: { $0.position >= verb - 1 })
    else { return nil }
    // "who, says one colleague, “never stopped”": the quotation is what is said.
    if words.isWord(verb - 2, .relative) { return nil }
    let subject = sources.invertedSubject(verb, limit: syntax.count)
    if partsPredicate(subject, of: verb) {
      let parts = extents.contentAround(verb..<subject.upperBound + 1)
      return Complement(content: parts, rule: .tag, isSpeech: true, source: subject)
    }
    guard verb > 3, let first = subject.first, let last = subject.last, !words.isTime(first),
      syntax.pennTags[first] != .pronoun, words.surfaceSubject(before: verb) == nil,
      words.subjectPhrase(before: verb) == nil, !subject.contains(where: words.isWhAdverb),
      subject.contains(where: words.isName),
      (0..<verb).contains(where: words.isFiniteWord) || isAnswer(before: verb, subject),
      !subject.prefix(while: {
        syntax.pennTags[$0] != .pronoun && !words.isWhWord($0) || $0 == first
      })
      .contains(where: words.isFiniteWord),
      last + 1 >= syntax.count || syntax.tokens[last + 1].flags.contains(.punctuation)
        || words.isWord(last + 1, .afterTag)
    else { return nil }
    // "Once it opens, said Ann Lee, nobody will close it": the clause before the tag leans on the
    // one behind it.
    let opener = syntax.tags[0] == .subordinator || syntax.pennTags[0] == .whAdverb
    let end = opener && last + 2 < syntax.count ? last + 1 : syntax.count
    let parts = extents.contentAround(verb..<end)
    return parts.isEmpty
      ? nil : Complement(content: parts, rule: .tag, isSpeech: true, source: subject)
  }

  /// "The small ones, says Ann Lee": a noun phrase that answers by itself, before a bare name.
  private func isAnswer(before verb: Int, _ subject: Range<Int>) -> Bool {
    subject.allSatisfy(words.isName) && words.nounPhrase(endingAt: verb - 2)?.lowerBound == 0
  }

  /// "The plan, said Ann Lee, is dead": whether a tag with its subject behind it stands between two
  /// commas that part a subject from its predicate.
  private func partsPredicate(_ subject: Range<Int>, of verb: Int) -> Bool {
    guard let first = subject.first, subject.upperBound + 1 < syntax.count,
      words.isWord(subject.upperBound, Signs.comma), words.isFiniteWord(subject.upperBound + 1),
      syntax.pennTags[verb].isFiniteVerb, !subject.contains(where: words.isFiniteWord),
      syntax.tags[first] == .determiner || syntax.tags[first] == .properNoun || words.isName(first),
      let run = words.nounPhrase(endingAt: verb - 2), !run.contains(where: words.isFiniteWord)
    else { return false }
    return run.lowerBound == 0 || syntax.tags[run.lowerBound - 1] == .coordinator
      || words.isWord(run.lowerBound - 1, Signs.comma) && run.lowerBound < 4
  }

  /// "a message which, she claimed, was sent in May", "an organist who, he maintains, was deaf":
  /// the tag within a relative clause, whose words are what is said.
  func relativeTag(_ verb: Int, _ match: CueMatch) -> Complement? {
    guard match.frames.isSuperset(of: [.that, .quote]),
      words.isFinite(verb) || isAnnouncement(verb),
      case let close = tagEnd(match), close + 1 < syntax.count, words.isWord(close, Signs.comma),
      let run = tagSubject(before: verb), run.lowerBound >= 2,
      words.isWord(run.lowerBound - 1, Signs.comma)
    else { return nil }
    let pronoun = run.lowerBound - 2
    // "a factory whose walls, she reckons, still sweat"
    let ownsNoun =
      pronoun > 0 && syntax.tags[pronoun].isNominal && words.isWord(pronoun - 1, .relative)
    let opening = ownsNoun ? pronoun - 1 : pronoun
    guard opening > 0,
      words.isWord(opening, .relative) || words.isWord(opening, .asideRelative),
      !words.isWord(opening, .complementizer)
    else {
      return nil
    }
    // "in which, she said, the boats lay"
    let start = syntax.tags[opening - 1] == .adposition ? opening - 1 : opening
    let end = relativeEnd(from: close + 1)
    let isQuoted = words.unit.gaps.contains { $0.position == close + 1 }
    guard isQuoted || (close + 1..<end).contains(where: words.isFiniteWord) else { return nil }
    return Complement(
      content: [start..<pronoun + 1, close + 1..<end], rule: .relativeClause, isSpeech: true,
      source: run)
  }

  /// Where a relative clause ends: at a comma, a semicolon, a dash, the next one or the stop.
  private func relativeEnd(from start: Int) -> Int {
    var end = start
    while end < syntax.count, !joinsRelative(end), !words.isWord(end, Signs.comma),
      !words.isWord(end, Signs.semicolon),
      !syntax.tokens[end].flags.contains(.dash),
      end + 1 < syntax.count || !syntax.tokens[end].flags.contains(.sentenceEnd)
    {
      end += 1
    }
    return end
  }

  /// "and that" in "a pool that some said was late and that others said was dear"
  private func joinsRelative(_ token: Int) -> Bool {
    syntax.tags[token] == .coordinator && token + 2 < syntax.count
      && words.isWord(token + 1, .relative)
      && (syntax.tags[token + 2].isNominal || syntax.tags[token + 2] == .determiner
        || words.isFiniteWord(token + 2))
  }

  /// "a rule that she said would help", "what critics call", "which, they say, is wrong": the verb
  /// of saying stands between a relative pronoun and the clause that it belongs to, and what is
  /// said is the two together.
  func relativeGap(_ verb: Int, _ match: CueMatch) -> Complement? {
    guard match.frames.isSuperset(of: [.that, .quote]), match.end + 1 < syntax.count,
      syntax.pennTags[match.end].isFiniteVerb || syntax.tags[match.end] == .auxiliary
        || syntax.pennTags[match.end] == .verbParticiple
        || syntax.pennTags[match.end] == .nounPlural
          && (syntax.pennTags[match.end + 1] == .determiner
            || syntax.pennTags[match.end + 1] == .cardinal
            || syntax.pennTags[match.end + 1] == .adjective),
      let run = words.surfaceSubject(before: verb)
    else { return nil }
    var opening = run.lowerBound
    if !words.isWord(opening, .relative)
      && !words.isWord(opening, .freeRelative)
    {
      opening -= 1
    }
    guard opening >= 0, opening < verb - 1,
      words.isWord(opening, .relative)
        || words.isWord(opening, .freeRelative)
    else { return nil }
    let end = relativeEnd(from: match.end + 1)
    return Complement(
      content: [opening..<opening + 1, match.end..<end], rule: .relativeClause, isSpeech: true,
      source: words.trimmed(opening + 1..<verb))
  }

  /// An object up to a second verb that the parser hung on it: "stressed the cost and went home".
  func withoutSecondVerb(_ range: Range<Int>, of object: Int) -> Range<Int> {
    for token in range where token > object {
      if syntax.pennTags[token].isFiniteVerb || syntax.tags[token] == .auxiliary
        || syntax.tags[token] == .subordinator
      {
        return range
      }
      guard syntax.tags[token] == .coordinator, token + 1 < range.upperBound else { continue }
      let next = syntax.tags[token + 1] == .adverb ? token + 2 : token + 1
      guard next < range.upperBound else { return range }
      if syntax.pennTags[next].isFiniteVerb
        || syntax.pennTags[next] == .verbGerund && syntax.pennTags[object] != .verbGerund
      {
        let end = words.isWord(token - 1, Signs.comma) ? token - 1 : token
        return range.lowerBound..<end
      }
    }
    return range
  }
}
