internal import GalleyCore
internal import GalleyLanguage

/// Tags that the marks promise, however the parser took their words.
extension TagFinder {
  /// A tag that a comma before the closing mark promises, however the parser took its words: a form
  /// that says words, whatever its tag, else the first finite verb outside asides.
  func promisedTag(from start: Int, limit: Int) -> TagMatch? {
    let end = min(limit, start + 40)
    if let inverted = promisedInversion(from: start, limit: end) { return inverted }
    var start = start
    // "was how Ann Lee summed it up"
    if start + 2 < end, words.isWord(start, .copula),
      syntax.pennTags[start + 1] == .whAdverb || syntax.pennTags[start + 1] == .whPronoun
        || words.isWord(start + 1, .totality)
    {
      start += 2
    }
    guard start + 1 < end else { return nil }
    var finite: Int?
    var isAside = false
    for index in start + 1..<end {
      if words.isWord(index, Signs.comma) {
        isAside = !isAside && opensAside(index + 1) && !endsTag(index + 1, limit: end)
        continue
      }
      if syntax.tokens[index].flags.contains(.sentenceEnd) { break }
      guard !isAside, !syntax.tokens[index].flags.contains(.punctuation) else { continue }
      if isTagForm(index), mayEndSubject(index - 1) {
        return tag(index, from: start)
      }
      let mayBeFinite =
        syntax.pennTags[index].isFiniteVerb && syntax.pennTags[index] != .modal
        || syntax.pennTags[index] == .verbParticiple && syntax.tags[index - 1] != .auxiliary
      if finite == nil, mayBeFinite,
        !words.isWord(index, .copula),
        syntax.tags[index] != .auxiliary, mayEndSubject(index - 1)
      {
        finite = index
      }
    }
    return finite.flatMap { tag($0, from: start) }
  }

  /// The words from the sentence's start to a verb, as its subject, asides with them.
  func leadingSubject(of verb: Int) -> Range<Int>? {
    guard verb > 0, syntax.tags[0] != .adposition, syntax.tags[0] != .subordinator,
      syntax.tags[0] != .adverb, let tag = promisedTag(from: 0, limit: verb + 1), tag.verb == verb
    else { return nil }
    return tag.isInverted ? nil : tag.subject
  }

  private func tag(_ verb: Int, from start: Int) -> TagMatch? {
    let subject = words.trimmed(start..<verb)
    guard !subject.isEmpty,
      subject.contains(where: { syntax.tags[$0].isNominal || words.isName($0) })
    else { return nil }
    return TagMatch(verb: verb, isInverted: false, subject: subject)
  }

  /// "said retired Col. Ann Lee, a baker": a form of saying first, its subject up to a comma or to
  /// what belongs to the verb, a title and an apposition with it.
  private func promisedInversion(from start: Int, limit: Int) -> TagMatch? {
    guard isTagForm(start), syntax.pennTags[start] != .verbGerund, start + 1 < limit else {
      return nil
    }
    var end = start + 1
    while end < limit, !syntax.tokens[end].flags.contains(.punctuation) || isHyphen(end),
      !isCloser(end, behind: start + 1)
    {
      end += 1
    }
    let subject = words.withoutTime(start + 1..<end)
    guard subject.contains(where: { syntax.tags[$0].isNominal || words.isName($0) }) else {
      return nil
    }
    return TagMatch(verb: start, isInverted: true, subject: subject)
  }

  /// "“Who pays?” quavered Ann Lee.": nothing but a past form and a name right behind the marks, so
  /// that the verb tells how it was said, whatever the lexicon knows of it.
  func unknownInversion(from verb: Int, limit: Int) -> TagMatch? {
    guard verb + 1 < limit,
      syntax.pennTags[verb] == .verbPast || syntax.pennTags[verb] == .verbParticiple
        || syntax.pennTags[verb] == .verbThirdPerson,
      !syntax.tokens[verb].flags.contains(.capitalised), syntax.tags[verb] != .auxiliary,
      !words.isWord(verb, .copula)
    else { return nil }
    var end = verb + 1
    while end < limit, syntax.tokens[end].flags.contains(.capitalised) { end += 1 }
    let subject = verb + 1..<end
    guard subject.contains(where: words.isName), subject.count > 1 || end == limit,
      end >= limit || syntax.tokens[end].flags.contains(.punctuation)
    else { return nil }
    return TagMatch(verb: verb, isInverted: true, subject: subject)
  }

  /// Whether a form of saying closes the tag, whatever the tagger takes it for.
  private func endsTag(_ token: Int, limit: Int) -> Bool {
    token < limit && isTagForm(token)
      && (token + 1 >= syntax.count || syntax.tokens[token + 1].flags.contains(.punctuation))
  }

  private func isHyphen(_ token: Int) -> Bool { syntax.pennTags[token] == .hyphen }

  /// Whether an inverted subject ends before a word: a preposition of the verb, a clause.
  private func isCloser(_ token: Int, behind first: Int) -> Bool {
    guard token > first else { return false }
    return words.isWord(token, .afterTag)
      && !syntax.tokens[token].flags.contains(.capitalised)
      || syntax.tags[token] == .subordinator || syntax.tags[token] == .coordinator
  }

  /// Whether a form says words by the lexicon and can stand finite.
  private func isTagForm(_ token: Int) -> Bool {
    guard !syntax.tokens[token].flags.contains(.capitalised), let match = words.match(token) else {
      return false
    }
    return match.frames.contains(.quote) && syntax.pennTags[token] != .verbGerund
      && syntax.pennTags[token] != .verbBase
  }

  /// Whether a subject may end with a token: a noun, a name, an adverb behind one, an aside's sign.
  private func mayEndSubject(_ token: Int) -> Bool {
    syntax.tags[token].isNominal || words.isName(token) || syntax.tags[token] == .adverb
      || syntax.tags[token] == .numeral || words.isWord(token, Signs.comma)
      || syntax.pennTags[token] == .closingBracket
  }

  /// Whether an aside begins at a token: a relative pronoun, an article, an age, a name's
  /// apposition.
  private func opensAside(_ token: Int) -> Bool {
    guard token < syntax.count else { return false }
    return words.isWord(token, .relative)
      || syntax.tags[token] == .determiner || syntax.tags[token] == .numeral
      || syntax.tags[token] == .noun || syntax.tags[token] == .adjective
      || syntax.pennTags[token] == .possessive || syntax.pennTags[token] == .whPossessive
      || syntax.pennTags[token] == .verbGerund || syntax.pennTags[token] == .verbParticiple
  }

  /// Words before a colon or a comma that lead to a quotation without a verb of saying: the verb
  /// right before the sign, or the main verb of what a colon closes.
  func leadVerb(before position: Int) -> Int? {
    guard position > 1, syntax.tokens[position - 1].flags.contains(.punctuation) else { return nil }
    let isColon = words.isWord(position - 1, Signs.colon)
    guard isColon || words.isWord(position - 1, Signs.comma) else { return nil }
    if syntax.isVerb(position - 2), syntax.pennTags[position - 2] != .verbBase,
      !syntax.tokens[position - 2].flags.contains(.capitalised)
    {
      return position - 2
    }
    guard isColon else { return nil }
    var index = position - 2
    var best: Int?
    while index >= 0, position - index < 40 {
      if words.unit.gaps.contains(where: { $0.position == index + 1 }), index + 1 < position {
        break
      }
      if words.isWord(index, Signs.semicolon) || syntax.tokens[index].flags.contains(.sentenceEnd) {
        break
      }
      if syntax.pennTags[index].isFiniteVerb, !words.isInRelative(index),
        !syntax.tokens[index].flags.contains(.capitalised)
      {
        best = index
        if syntax.head(of: index) == nil { break }
      }
      index -= 1
    }
    return best
  }
}
