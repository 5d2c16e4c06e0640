internal import GalleyCore
internal import GalleyLanguage

extension ComplementFinder {
  /// "said that the plan was dead", "the plan was dead, he said" with the clause as a complement.
  func clauseComplement(_ verb: Int, _ match: CueMatch) -> Complement? {
    let isInverted = standsInverted(verb)
    for child in syntax.children(of: verb)
    where syntax.relations[child] == .clausalComplement && (child < verb || !isInverted) {
      var range = syntax.subtree(of: child)
      if child > verb {
        if match.end < syntax.count, followsGap(verb),
          words.isWord(match.end, Signs.comma) && !words.isInsertedAdverb(behind: match.end - 1)
            || tellsTopic(range, behind: match.end)
        {
          continue
        }
        if let first = range.first, followsGap(verb), opensCircumstance(max(first, match.end)) {
          continue
        }
        // "asks about the guide that gave her a star": "that" is the subject of a relative clause.
        if let first = range.first, first > match.end, words.isWord(first, .complementizer),
          syntax.pennTags[first] == .whDeterminer, syntax.relations[first] == .subject,
          syntax.tags[first - 1].isNominal
        {
          continue
        }
        // "threatened to strike, which would end the talks": what tells of the whole is not its
        // clause.
        if let opener = words.trimmed(range).first, opener > match.end + 1, words.isWhWord(opener),
          words.isWord(opener, .relative), words.isWord(opener - 1, Signs.comma)
        {
          continue
        }
        // "a paper published on Monday, he said it was dead": no clause of the participle.
        if syntax.pennTags[verb] == .verbParticiple, !words.isFinite(verb),
          range.lowerBound > match.end,
          words.isWord(range.lowerBound - 1, Signs.comma)
        {
          continue
        }
        // "How the ants sense them is unclear": an object with a verb that is not its own.
        if let first = range.first, first == match.end, words.isWord(first, .objectPronoun),
          syntax.pennTags[first] == .pronoun, !words.isWord(first, .emptySubject),
          words.isFiniteWord(first + 1)
        {
          continue
        }
        // "Asked whether he feared for his job, Ann Lee insisted": the main clause is nobody's.
        if let first = range.first, first > match.end + 1, words.isWord(first - 1, Signs.comma),
          !words.isWord(first, .complementizer), !words.isWhWord(first),
          words.reportsSpeech(child), syntax.child(of: child, .subject) != nil
        {
          continue
        }
        range = complementRange(range, from: match.end)
        range =
          range
          .lowerBound..<max(
            range.lowerBound + 1,
            min(range.upperBound, extents.clauseLimit(from: range.lowerBound, verb: verb)))
      }
      // "“We sail,” chief engineer Ann Lee said": the office belongs to the name.
      if child < verb, let phrase = words.subjectPhrase(before: verb), phrase.contains(child) {
        continue
      }
      // "“We sail,” he says at last": a phrase behind the tag of a quotation.
      if child > verb, !range.contains(where: syntax.isVerb),
        words.unit.gaps.contains(where: { $0.position <= verb })
      {
        continue
      }
      let isOpen = match.frames.union(match.weak)
      let hasThat = range.first.map { words.isWord($0, .complementizer) } ?? false
      guard
        match.frames.contains(.that) || match.frames.contains(.after)
          || isOpen.contains(.that) && (hasThat || words.hasMarks(range))
          || match.frames.contains(.quote) && (words.hasMarks(range) || child < verb)
      else { continue }
      if child > verb {
        return Complement(content: [range], rule: .complementClause, isSpeech: true)
      }
      if words.unit.gaps.contains(where: { $0.position > verb && $0.position <= verb + 3 }) {
        continue
      }
      // "told" says nothing without whom: what stands before is no clause of its own.
      if match.frames.contains(.tell), !match.allows(.object),
        syntax.child(of: verb, .object, or: .indirectObject) == nil
      {
        continue
      }
      if let behind = clauseBehind(verb, match) { return behind }
      let parts = extents.contentAround(tagRange(verb))
      return Complement(
        content: parts.isEmpty ? [range] : parts, rule: .frontedClause, isSpeech: true)
    }
    return delayedClause(verb, match)
  }

  /// "promised before the election that nobody would pay": a clause that the parser hangs on the
  /// noun of the phrase before it, though the cue has nothing else to say.
  private func delayedClause(_ verb: Int, _ match: CueMatch) -> Complement? {
    let phrase = match.end
    guard match.frames.contains(.that), words.isFinite(verb) || words.isHidden[verb],
      syntax.child(of: verb, .object) == nil, phrase + 4 < syntax.count,
      syntax.pennTags[phrase] == .preposition,
      words.lexicon.preposition(syntax.tokens[phrase].hash).map({ !match.frames.contains($0) })
        ?? true,
      !words.isWord(phrase + 1, .indefiniteArticle),
      let that = (phrase + 2..<min(syntax.count - 2, phrase + 8)).first(where: {
        words.isWord($0, .complementizer) || words.isFiniteWord($0)
          || syntax.tokens[$0].flags.contains(.punctuation)
      }), words.isWord(that, .complementizer), syntax.tags[that - 1].isNominal,
      !words.isFiniteWord(that + 1)
    else { return nil }
    // "revealed at the party that her brother threw that she was ill": the second opens the clause.
    let start =
      (that + 2..<max(that + 2, min(syntax.count - 2, that + 8))).first {
        words.isWord($0, .complementizer) && words.isFiniteWord($0 - 1)
      } ?? that
    let end = extents.clauseLimit(from: start, verb: verb)
    guard (start + 2..<max(start + 2, end)).contains(where: words.isFiniteWord) else { return nil }
    return Complement(content: [start..<end], rule: .complementClause, isSpeech: true)
  }

  /// A clause behind a cue: from its subject pronoun, which a parser may take for an object, up to
  /// a colon with a figure ("who say they walk: 63 per cent").
  private func complementRange(_ clause: Range<Int>, from start: Int) -> Range<Int> {
    var lower = max(clause.lowerBound, start)
    let upper = max(clause.upperBound, start)
    if lower > start, takesBareClause(start - 1), syntax.pennTags[start] == .pronoun {
      lower = start
    }
    // "told the board they had heard nothing": behind whom it was told.
    if lower == start, let verb = words.match(start - 1), verb.frames.contains(.tell),
      let subject = (start + 1..<max(start + 1, min(upper - 1, start + 6))).first(where: {
        syntax.pennTags[$0] == .pronoun && syntax.pennTags[$0 + 1].isFiniteVerb
      }), words.nounPhrase(endingAt: subject - 1)?.lowerBound == start
    {
      lower = subject
    }
    // "suggested on local radio that": where it was said stands before the clause.
    if lower < upper, syntax.pennTags[lower] == .preposition,
      let that = (lower + 1..<min(upper, lower + 8)).first(where: {
        words.isWord($0, .complementizer) || words.isFiniteWord($0)
      }), words.isWord(that, .complementizer), that + 1 < upper
    {
      lower = that
    }
    // "did admit, however, that"
    let adverb = lower < upper && words.isWord(lower, Signs.comma) ? lower + 1 : lower
    if adverb + 2 < upper, syntax.tags[adverb] == .adverb,
      words.isWord(adverb + 1, Signs.comma), words.isWord(adverb + 2, .complementizer)
    {
      lower = adverb + 2
    }
    let figure = (lower..<upper).first {
      words.isWord($0, Signs.colon) && $0 + 1 < syntax.count
        && syntax.tokens[$0 + 1].flags.contains(.hasDigit)
    }
    return lower..<max(lower, figure ?? upper)
  }

  /// "Given the cost, Ann Lee, a baker, said the plan was dead": what stands before the cue is no
  /// content where a clause with a subject of its own follows the cue without a sign.
  private func clauseBehind(_ verb: Int, _ match: CueMatch) -> Complement? {
    let start = match.end
    guard match.frames.contains(.bare), start + 1 < syntax.count,
      syntax.tags[start].isNominal || syntax.tags[start] == .determiner
        || syntax.tags[start] == .adjective,
      !words.isTime(start)
    else { return nil }
    let end = extents.clauseLimit(from: start, verb: verb)
    let finite = (start + 1..<max(start + 1, end)).first {
      syntax.pennTags[$0].isFiniteVerb || syntax.tags[$0] == .auxiliary
    }
    guard let finite,
      !(start..<finite).contains(where: { syntax.tokens[$0].flags.contains(.punctuation) }),
      words.nominalRun(endingAt: finite - 1) != nil
    else { return nil }
    return Complement(content: [start..<end], rule: .complementClause, isSpeech: true)
  }

  /// Whether a word opens what tells when or why somebody said what stands before: "“We won,” she
  /// said after the match", "he said as he left".
  func opensCircumstance(_ token: Int) -> Bool {
    guard token < syntax.count, !words.isWord(token, .complementizer) else { return false }
    return words.isWord(token, .circumstance)
      || (syntax.tags[token] == .adposition || syntax.tags[token] == .subordinator)
        && !words.isWord(token, .topicMarker) && !words.isWhWord(token)
  }

  /// "“It is not a choice,” she added of whether to help": what the quotation is about.
  private func tellsTopic(_ clause: Range<Int>, behind end: Int) -> Bool {
    clause.lowerBound == end && words.isWord(end, .topicMarker)
  }

  /// Whether a verb takes a clause without "that".
  private func takesBareClause(_ verb: Int) -> Bool {
    guard let entry = words.lexicon.verb(syntax.tokens[verb].hash) else { return false }
    return words.lexicon.entries[entry].frames.contains(.bare)
  }

  /// The tokens of a tag: the verb with its subject and what hangs on it besides clauses.
  func tagRange(_ verb: Int) -> Range<Int> {
    var lower = verb
    var upper = verb + 1
    for child in syntax.children(of: verb) {
      switch syntax.relations[child] {
      case .clausalComplement, .parataxis, .conjunct, .punctuation, .coordinator, .adverbialClause:
        continue
      default:
        let range = syntax.subtree(of: child)
        lower = min(lower, range.lowerBound)
        upper = max(upper, range.upperBound)
      }
    }
    return lower..<upper
  }

  /// "The plan, he said, is dead": the tag hangs on the clause that it reports.
  func tag(_ verb: Int, _ match: CueMatch) -> Complement? {
    guard match.frames.contains(.that) || match.frames.contains(.quote),
      syntax.relations[verb] == .parataxis || syntax.relations[verb] == .adverbialClause
        || syntax.relations[verb] == .conjunct || syntax.head(of: verb) == nil,
      syntax.pennTags[verb].isFiniteVerb,
      syntax.child(of: verb, .object, or: .openComplement) == nil,
      let subject = syntax.child(of: verb, .subject)
    else { return nil }
    var tag = tagRange(verb)
    if subject > verb { tag = verb..<max(tag.upperBound, syntax.subtree(of: subject).upperBound) }
    let commaBefore = tag.lowerBound > 0 && words.isWord(tag.lowerBound - 1, Signs.comma)
    guard commaBefore, tag.count < 40 else { return nil }
    // "who, says one colleague, “never stopped”": the quotation is what is said.
    if tag.lowerBound > 1, words.isWord(tag.lowerBound - 2, .relative) { return nil }
    // "While the gate was shut, she added: “You are late.”"
    if tag.upperBound < syntax.count, words.isWord(tag.upperBound, Signs.colon) { return nil }
    if words.isWord(tag.lowerBound, .comparison) { return nil }
    // "The rain stopped, so the match went ahead."
    if words.isWord(tag.lowerBound, .connective) { return nil }
    let endsHere =
      tag.upperBound >= syntax.count
      || syntax.tokens[tag.upperBound].flags.contains(.punctuation)
    guard endsHere else { return nil }
    if words.unit.gaps.contains(where: {
      $0.position == tag.lowerBound || $0.position == tag.upperBound
    }) {
      return nil
    }
    let parts = extents.contentAround(tag)
    // "If it dived, it went away", "Shown the paper, he laughed": what takes words in marks alone
    // needs them, unless it stands in the middle of a clause ("The roof, she marvelled, had held").
    let isInClause = parts.count == 2 && !parts[0].contains(where: words.isFiniteWord)
    guard isInClause || match.frames.contains(.that) || parts.contains(where: words.hasMarks)
    else { return nil }
    return parts.isEmpty || isCircumstance(parts)
      ? nil : Complement(content: parts, rule: .tag, isSpeech: true)
  }
}
