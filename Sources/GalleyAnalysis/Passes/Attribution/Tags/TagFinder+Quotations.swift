internal import GalleyCore
internal import GalleyLanguage

/// The tag of a quotation, before and behind it.
extension TagFinder {
  /// Whether a tag follows a quotation without "and" or "but" between the two.
  func isTagBehind(_ index: Int) -> Bool {
    let position = words.unit.gaps[index].position
    guard position < syntax.count, syntax.tags[position] != .coordinator else { return false }
    return cueBehind(words.unit.gaps[index], limit: words.limit(behind: index)) != nil
  }

  /// A passive such as "was known", which names rather than reports.
  func namesOnly(_ verb: Int) -> Bool {
    guard syntax.isPassive(verb), let match = words.match(verb) else { return false }
    return !match.frames.contains(.tell)
  }

  /// Whether the cue stands right before the quotation, with nothing but a sign or "that" between.
  func opensQuotation(_ verb: Int, at position: Int) -> Bool {
    var index = verb + 1
    while index < position,
      syntax.tokens[index].flags.contains(.punctuation) || words.isWord(index, .complementizer)
    {
      index += 1
    }
    if index == position { return true }
    return position > 0 && words.isWord(position - 1, Signs.colon)
  }

  /// The last verb of saying before a position, in the same clause sequence.
  func cueBefore(_ position: Int) -> Int? {
    guard position > 0 else { return nil }
    var index = position - 1
    var fallback: Int?
    let isIntroduced = syntax.tokens[index].flags.contains(.punctuation)
    let reach = isIntroduced ? 40 : 12
    while index >= 0, position - index < reach {
      if words.isWord(index, Signs.semicolon) { break }
      if words.unit.gaps.contains(where: { $0.position == index + 1 && $0.position < position }),
        index + 1 < position, !syntax.isVerb(index)
      {
        // Behind an earlier quotation: only words of this side count.
        if let match = cueMatch(index) { return match ? index : fallback ?? index }
        break
      }
      if let strong = cueMatch(index) {
        if strong { return index }
        // "Ann Lee, who runs a fund that holds it, was less impressed:"
        if fallback == nil, index + 2 >= position || !words.isInRelative(index) { fallback = index }
      }
      index -= 1
    }
    return fallback
  }

  /// Whether a verb may introduce words: `true` by itself, `false` weakly, `nil` not at all.
  func cueMatch(_ verb: Int) -> Bool? {
    guard let match = words.match(verb) else { return nil }
    if match.frames.contains(.quote) {
      // A form that the tagger takes for a noun is a verb where a quotation follows.
      if syntax.isVerb(verb) { return true }
      // A noun such as "remark" introduces words by a colon too, and says nothing of who spoke.
      let end =
        match.isPhrase && match.end < syntax.count && words.isWord(match.end, Signs.colon)
        ? match.end + 1 : match.end
      return words.unit.gaps.contains { $0.position == end } ? true : nil
    }
    guard syntax.isVerb(verb) else { return nil }
    return match.frames.union(match.weak).isDisjoint(with: [.quote, .that, .small, .asPhrase])
      ? nil : false
  }

  /// The tag that follows a position: "he said", "said Ann Lee, a baker".
  func cueBehind(_ gap: SentenceUnit.Gap, limit: Int) -> TagMatch? {
    var start = gap.position
    while start < limit, syntax.tokens[start].flags.contains(.punctuation) {
      if syntax.tokens[start].flags.contains(.sentenceEnd) { return nil }
      start += 1
    }
    guard start < limit else { return nil }
    var verb = start
    while verb < limit, syntax.tags[verb] == .adverb, verb < start + 2 { verb += 1 }
    if verb < limit, syntax.isVerb(verb), syntax.pennTags[verb] != .verbGerund, isSpeechVerb(verb) {
      let subject = sources.invertedSubject(verb, limit: limit)
      if !subject.isEmpty { return TagMatch(verb: verb, isInverted: true, subject: subject) }
    }
    if let raised = raisedTag(from: start, limit: limit) { return raised }
    if let byName = tagByName(from: start, limit: limit) { return byName }
    if let byTree = tagByTree(from: start, limit: limit) { return byTree }
    return tagBySurface(from: start, limit: limit)
      ?? (gap.endsInComma ? promisedTag(from: start, limit: limit) : nil)
      ?? (start == gap.position && isSpoken(gap)
        ? unknownInversion(from: start, limit: limit) : nil)
  }

  /// Whether a quotation is no title: it ends in a comma, or has words enough in small letters.
  private func isSpoken(_ gap: SentenceUnit.Gap) -> Bool {
    if gap.endsInComma { return true }
    let inner = words.bytes[words.quotes[gap.quote].inner.indices]
    let parts = inner.split(separator: 0x20)
    let small = parts.count { ($0.first ?? 0) >= 0x61 && ($0.first ?? 0) <= 0x7A }
    return parts.count >= 5 && 2 * small > parts.count
  }

  /// "he is understood to have told friends"
  private func raisedTag(from start: Int, limit: Int) -> TagMatch? {
    for verb in start + 3..<max(start + 3, min(limit, start + 14)) where isSpeechVerb(verb) {
      guard let speaker = sources.raisedSpeaker(of: verb), speaker.lowerBound == start else {
        continue
      }
      return TagMatch(verb: verb, isInverted: false, subject: speaker)
    }
    return nil
  }

  private func isSpeechVerb(_ verb: Int) -> Bool {
    guard let match = words.match(verb) else { return false }
    return match.frames.union(match.weak).contains(.quote)
  }

  /// A finite verb whose subject begins where the tag begins.
  private func tagByTree(from start: Int, limit: Int) -> TagMatch? {
    for verb in start..<min(limit, start + 40) where syntax.isVerb(verb) {
      guard let subject = syntax.child(of: verb, .subject), subject < verb,
        syntax.subtree(of: subject).lowerBound <= start + 1, subject >= start
      else { continue }
      if isSpeechVerb(verb) { return TagMatch(verb: verb, isInverted: false, subject: nil) }
      // "he went on to say", "he paused and said": the cue hangs on the first verb.
      for child in syntax.children(of: verb) where child > verb && child < limit {
        guard
          syntax.relations[child] == .openComplement || syntax.relations[child] == .conjunct,
          isSpeechVerb(child)
        else { continue }
        return TagMatch(verb: child, isInverted: false, subject: nil)
      }
    }
    return nil
  }

  /// A pronoun or a name of capitals, and right behind it a form that only speech verbs have,
  /// whatever the tagger made of a sentence so short.
  private func tagByName(from start: Int, limit: Int) -> TagMatch? {
    var index = start
    while index < limit, index < start + 6,
      syntax.tokens[index].flags.contains(.capitalised) || syntax.pennTags[index] == .pronoun
    {
      index += 1
    }
    guard index > start, index < limit,
      let entry = words.lexicon.verb(syntax.tokens[index].hash)
    else { return nil }
    let endsHere = index + 1 == limit || syntax.tokens[index + 1].flags.contains(.punctuation)
    // "Ann Lee pressed.": with nothing behind it a verb that says words only now and then does.
    guard
      words.lexicon.entries[entry].frames.contains(.quote) && (syntax.isVerb(index) || endsHere)
        || words.lexicon.entries[entry].weak.contains(.quote) && endsHere
    else { return nil }
    return TagMatch(verb: index, isInverted: false, subject: start..<index)
  }

  /// The first verb of saying within reach that stands behind a noun, an aside or its closing sign.
  private func tagBySurface(from start: Int, limit: Int) -> TagMatch? {
    guard
      syntax.tags[start].isNominal || syntax.tags[start] == .determiner
        || syntax.tags[start] == .adjective
    else { return nil }
    for verb in start + 1..<max(start + 1, min(limit, start + 25))
    where syntax.isVerb(verb) && syntax.pennTags[verb] != .verbGerund && isSpeechVerb(verb) {
      let tokens = words.trimmed(start..<verb)
      return TagMatch(verb: verb, isInverted: false, subject: tokens.isEmpty ? nil : tokens)
    }
    return nil
  }
}
