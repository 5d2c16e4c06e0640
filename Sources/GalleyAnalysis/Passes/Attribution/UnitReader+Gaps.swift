internal import GalleyCore
internal import GalleyLanguage

extension UnitReader {
  /// Gives each direct quotation of the unit to the cue next to it.
  mutating func readGaps() {
    for index in unit.gaps.indices where gapOwner[index] == nil {
      let gap = unit.gaps[index]
      let before = cueBefore(gap.position)
      let isStrong = before.flatMap { cueMatch($0) } ?? false
      if let before, isStrong, opensQuotation(before, at: gap.position), !namesOnly(before),
        !(gap.endsInComma && isTagBehind(index))
      {
        attach(index, to: before, rule: .quoteAfterCue)
      } else if let after = cueBehind(gap, limit: limit(behind: index)) {
        let rule: ClaimRule = after.isInverted ? .invertedTag : .quoteBeforeCue
        attach(index, to: after.verb, rule: rule, after)
      } else if let before, !namesOnly(before) {
        attach(index, to: before, rule: .quoteAfterCue)
      } else {
        resume(index)
        if gapOwner[index] == nil { attachToColon(index) }
        if gapOwner[index] == nil { attachToSignature(index) }
        if gapOwner[index] == nil, let verb = leadVerb(before: gap.position) {
          attach(index, to: verb, rule: .quoteAfterClause)
        }
      }
    }
    for index in unit.gaps.indices where gapOwner[index] == nil {
      guard let owner = soleSpeech() else { break }
      found[owner].add(quotes[unit.gaps[index].quote].range)
      gapOwner[index] = owner
    }
  }

  /// "“The catch,” cautions Ann Lee, “is small.”": the second half of a quotation that a tag
  /// interrupts belongs to the first.
  private mutating func resume(_ index: Int) {
    let position = unit.gaps[index].position
    guard index > 0, let owner = gapOwner[index - 1], unit.gaps[index - 1].endsInComma,
      position > 0, isWord(position - 1, Signs.comma)
    else { return }
    found[owner].add(quotes[unit.gaps[index].quote].range)
    gapOwner[index] = owner
  }

  /// Whether a tag follows a quotation without "and" or "but" between the two.
  private func isTagBehind(_ index: Int) -> Bool {
    let position = unit.gaps[index].position
    guard position < syntax.count, syntax.tags[position] != .coordinator else { return false }
    return cueBehind(unit.gaps[index], limit: limit(behind: index)) != nil
  }

  /// A passive such as "was known", which names rather than reports.
  private func namesOnly(_ verb: Int) -> Bool {
    guard syntax.isPassive(verb), let match = match(verb) else { return false }
    return !match.frames.contains(.tell)
  }

  /// The one attribution of the unit that reports speech by a tag; `nil` where there are several.
  private func soleSpeech() -> Int? {
    let tags = found.indices.filter { found[$0].rule == .tag && found[$0].source != nil }
    return tags.count == 1 ? tags.first : nil
  }

  private func limit(behind gap: Int) -> Int {
    for next in unit.gaps[(gap + 1)...] where next.position > unit.gaps[gap].position {
      return next.position
    }
    return syntax.count
  }

  /// Whether the cue stands right before the quotation, with nothing but a sign or "that" between.
  private func opensQuotation(_ verb: Int, at position: Int) -> Bool {
    var index = verb + 1
    while index < position,
      syntax.tokens[index].flags.contains(.punctuation) || isWord(index, .complementizer)
    {
      index += 1
    }
    if index == position { return true }
    return position > 0 && isWord(position - 1, Signs.colon)
  }

  /// The last verb of saying before a position, in the same clause sequence.
  func cueBefore(_ position: Int) -> Int? {
    guard position > 0 else { return nil }
    var index = position - 1
    var fallback: Int?
    let isIntroduced = syntax.tokens[index].flags.contains(.punctuation)
    let reach = isIntroduced ? 40 : 12
    while index >= 0, position - index < reach {
      if isWord(index, Signs.semicolon) { break }
      if unit.gaps.contains(where: { $0.position == index + 1 && $0.position < position }),
        index + 1 < position, !syntax.isVerb(index)
      {
        // Behind an earlier quotation: only words of this side count.
        if let match = cueMatch(index) { return match ? index : fallback ?? index }
        break
      }
      if let strong = cueMatch(index) {
        if strong { return index }
        // "Ann Lee, who runs a fund that holds it, was less impressed:"
        if fallback == nil, index + 2 >= position || !isInRelative(index) { fallback = index }
      }
      index -= 1
    }
    return fallback
  }

  /// Whether a verb may introduce words: `true` by itself, `false` weakly, `nil` not at all.
  private func cueMatch(_ verb: Int) -> Bool? {
    guard let match = match(verb) else { return nil }
    if match.frames.contains(.quote) {
      // A form that the tagger takes for a noun is a verb where a quotation follows.
      if syntax.isVerb(verb) { return true }
      // A noun such as "remark" introduces words by a colon too, and says nothing of who spoke.
      let end =
        match.isPhrase && match.end < syntax.count && isWord(match.end, Signs.colon)
        ? match.end + 1 : match.end
      return unit.gaps.contains { $0.position == end } ? true : nil
    }
    guard syntax.isVerb(verb) else { return nil }
    return match.frames.union(match.weak).isDisjoint(with: [.quote, .that, .small, .asPhrase])
      ? nil : false
  }

  /// A tag behind a quotation.
  struct TagMatch {
    var verb: Int
    var isInverted: Bool
    var subject: Range<Int>?
  }

  /// The tag that follows a position: "he said", "said Ann Lee, a baker".
  private func cueBehind(_ gap: SentenceUnit.Gap, limit: Int) -> TagMatch? {
    var start = gap.position
    while start < limit, syntax.tokens[start].flags.contains(.punctuation) {
      if syntax.tokens[start].flags.contains(.sentenceEnd) { return nil }
      start += 1
    }
    guard start < limit else { return nil }
    var verb = start
    while verb < limit, syntax.tags[verb] == .adverb, verb < start + 2 { verb += 1 }
    if verb < limit, syntax.isVerb(verb), syntax.pennTags[verb] != .verbGerund, isSpeechVerb(verb) {
      let subject = invertedSubject(verb, limit: limit)
      if !subject.isEmpty { return TagMatch(verb: verb, isInverted: true, subject: subject) }
    }
    if let byName = tagByName(from: start, limit: limit) { return byName }
    if let byTree = tagByTree(from: start, limit: limit) { return byTree }
    return tagBySurface(from: start, limit: limit)
      ?? (gap.endsInComma ? promisedTag(from: start, limit: limit) : nil)
  }

  private func isSpeechVerb(_ verb: Int) -> Bool {
    guard let match = match(verb) else { return false }
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
      let entry = lexicon.verb(syntax.tokens[index].hash)
    else { return nil }
    let endsHere = index + 1 == limit || syntax.tokens[index + 1].flags.contains(.punctuation)
    // "Ann Lee pressed.": with nothing behind it a verb that says words only now and then does.
    guard
      lexicon.entries[entry].frames.contains(.quote) && (syntax.isVerb(index) || endsHere)
        || lexicon.entries[entry].weak.contains(.quote) && endsHere
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
      let tokens = trimmed(start..<verb)
      return TagMatch(verb: verb, isInverted: false, subject: tokens.isEmpty ? nil : tokens)
    }
    return nil
  }

  /// The noun phrase behind an inverted verb, with its appositions, up to what belongs to the verb.
  func invertedSubject(_ verb: Int, limit: Int) -> Range<Int> {
    var start = verb + 1
    while start < limit, syntax.tags[start] == .adverb { start += 1 }
    guard start < limit,
      syntax.tags[start].isNominal || syntax.tags[start] == .determiner
        || syntax.tags[start] == .adjective || syntax.tags[start] == .numeral
        || syntax.tokens[start].flags.contains(.capitalised)
    else { return start..<start }
    var end = start
    for child in syntax.children(of: verb) where child >= start {
      let range = syntax.subtree(of: child)
      if range.lowerBound > end + 1 { break }
      let isFirst = end == start
      let relation = syntax.relations[child]
      if relation == .punctuation { continue }
      if isFirst, relation == .clausalComplement, let close = speakerEnd(in: child, from: start) {
        end = close
        break
      }
      guard
        isFirst || isOrigin(child, of: verb)
          || relation == .apposition || relation == .nominalModifier
          || relation == .parataxis && !syntax.isVerb(child) || relation == .object
      else { break }
      if !isFirst, isTime(child) { break }
      end = range.upperBound
      if end >= limit { break }
    }
    if end == start { end = start + 1 }
    // "adds Brae and Sund forward Leo Vik": the office behind the places, with its holder.
    if end + 1 < limit, isName(end - 1), mayBeOffice(end), isName(end + 1),
      (start..<end).contains(where: { syntax.tags[$0] == .coordinator })
    {
      end += 2
    }
    while end < limit, syntax.tags[end] == .properNoun,
      syntax.tokens[end - 1].flags.contains(.capitalised)
    {
      end += 1
    }
    return withoutTime(start..<min(end, limit))
  }

  /// Whether a word in small letters may be an office, whatever the tagger makes of it.
  private func mayBeOffice(_ token: Int) -> Bool {
    guard !syntax.tokens[token].flags.contains(.capitalised),
      syntax.tokens[token].flags.contains(.hasLetter), !isTime(token)
    else { return false }
    switch syntax.tags[token] {
    case .noun, .adverb, .adjective: return true
    // "forward", "guard"
    case .verb:
      return syntax.pennTags[token] == .verbBase || syntax.pennTags[token] == .verbPresent
    default: return false
    }
  }

  /// Where a speaker ends whom the tree gave to the clause that goes on behind, if a comma closes
  /// the name: "said its director, Ann Lee, nothing will change".
  private func speakerEnd(in clause: Int, from start: Int) -> Int? {
    for child in syntax.children(of: clause) where syntax.relations[child] == .subject {
      let phrase = syntax.subtree(of: child)
      guard phrase.lowerBound == start, phrase.upperBound < syntax.count else { continue }
      if isWord(phrase.upperBound - 1, Signs.comma) { return phrase.upperBound - 1 }
      return isWord(phrase.upperBound, Signs.comma) ? phrase.upperBound : nil
    }
    return nil
  }

  /// Whether a phrase tells where a speaker behind the verb is from, so that it is of the name:
  /// "said Ann Lee, a baker, of Leith". Without the comma it may be what is spoken of.
  func isOrigin(_ phrase: Int, of verb: Int) -> Bool {
    guard syntax.relations[phrase] == .oblique, let word = syntax.preposition(of: phrase),
      isWord(word, .genitive), word > verb, isWord(word - 1, Signs.comma),
      let subject = syntax.child(of: verb, .subject)
    else { return false }
    return subject > verb && subject < word
  }

  /// Adds a quotation to the attribution of a cue, made now if the cue has none.
  private mutating func attach(_ gap: Int, to verb: Int, rule: ClaimRule, _ tag: TagMatch? = nil) {
    let range = quotes[unit.gaps[gap].quote].range
    let start = Int(syntax.tokens[verb].start)
    if let owner = found.firstIndex(where: { $0.cue?.contains(start) ?? false }) {
      found[owner].add(range)
      gapOwner[gap] = owner
      return
    }
    let end = match(verb)?.end ?? verb + 1
    var attribution = Attribution(
      node: unit.node, cue: cueRange(verb, end: end), content: [range], rule: rule, isSpeech: true)
    if let subject = tag?.subject {
      attribution.source = plain(subject)
    } else if syntax.isPassive(verb) || isBareParticiple(verb) {
      if let noun = agent(of: verb) { attribution.source = agentRange(noun) }
    } else {
      _ = setSource(&attribution, verb: verb)
      if attribution.source == nil {
        attribution.source =
          surfaceSubject(before: verb).flatMap(plain)
          ?? plain(invertedSubject(verb, limit: syntax.count))
      }
    }
    isCue[verb] = true
    gapOwner[gap] = found.count
    found.append(attribution)
  }

  private func isBareParticiple(_ verb: Int) -> Bool {
    syntax.pennTags[verb] == .verbParticiple && syntax.child(of: verb, .auxiliary) == nil
      && syntax.child(of: verb, .subject) == nil && surfaceSubject(before: verb) == nil
  }

  /// "Ann Lee: “We are open.”"
  private mutating func attachToColon(_ gap: Int) {
    let position = unit.gaps[gap].position
    guard position > 1, isWord(position - 1, Signs.colon) else { return }
    var start = position - 1
    while start > 0, !syntax.tokens[start - 1].flags.contains(.dash),
      !isSpacedHyphen(start - 1), !syntax.tokens[start - 1].flags.contains(.sentenceEnd)
    {
      start -= 1
    }
    // "13.20 Forecaster Ann Lee:" in a live blog.
    while start < position - 2,
      syntax.tokens[start].flags.contains(.hasDigit)
        || syntax.tokens[start].flags.contains(.punctuation)
    {
      start += 1
    }
    let tokens = trimmed(start..<position - 1)
    guard !tokens.isEmpty, tokens.count <= 12,
      tokens.contains(where: { syntax.tags[$0] == .properNoun || isName($0) }),
      !tokens.contains(where: {
        syntax.pennTags[$0].isFiniteVerb && !syntax.tokens[$0].flags.contains(.capitalised)
      })
    else { return }
    gapOwner[gap] = found.count
    found.append(
      Attribution(
        node: unit.node, cue: syntax.tokens[position - 1].range, source: plain(tokens),
        content: [quotes[unit.gaps[gap].quote].range], rule: .nameColon, isSpeech: true))
  }

  /// A hyphen with white space on both sides, which is a dash.
  func isSpacedHyphen(_ token: Int) -> Bool {
    syntax.tokens[token].count == 1 && syntax.pennTags[token] == .hyphen
      || syntax.tokens[token].flags.contains(.punctuation)
        && syntax.tokens[token].flags.contains(.spaceBefore)
        && isWord(token, Signs.hyphen) && token + 1 < syntax.count
        && syntax.tokens[token + 1].flags.contains(.spaceBefore)
  }

  /// Gives marked words that no attribution holds yet to the cue that governs them.
  mutating func readRuns() {
    for run in unit.runs {
      let quote = quotes[run.quote]
      guard !run.namesWork,
        !found.contains(where: { $0.content.contains { $0.overlaps(quote.range) } })
      else { continue }
      guard let (verb, part) = governor(of: run.tokens), let range = text(part) else {
        if run.tokens.count > 2, let owner = nearestSpeech(before: quote.range) {
          found[owner].add(quote.range)
        } else {
          voices[run.quote] = voice(of: run)
        }
        continue
      }
      var attribution = Attribution(
        node: unit.node, cue: cueRange(verb, end: match(verb)?.end ?? verb + 1), content: [range],
        rule: .markedWords, isSpeech: true)
      if let owner = found.firstIndex(where: { $0.cue == attribution.cue }) {
        found[owner].add(range)
        continue
      }
      guard setSource(&attribution, verb: verb), let source = attribution.source,
        !source.overlaps(range), attribution.cue.map({ !$0.overlaps(range) }) ?? true
      else { continue }
      attribution.isClear = false
      isCue[verb] = true
      found.append(attribution)
    }
  }

  /// The attribution of a verb of saying that stands last before a place in the unit.
  private func nearestSpeech(before range: TextRange) -> Int? {
    found.indices.filter {
      found[$0].isSpeech && found[$0].source != nil
        && (found[$0].cue.map { $0.end <= range.start } ?? false)
    }.max { (found[$0].cue?.start ?? 0) < (found[$1].cue?.start ?? 0) }
  }

  /// Who may have spoken marked words that no cue holds: the source of the last cue before them, or
  /// of a tag behind them, else the subject of the clause, if it can speak.
  private func voice(of run: SentenceUnit.Run) -> TextRange? {
    let start = quotes[run.quote].range.start
    let sourced = found.filter { $0.source != nil && $0.cue != nil }
    let place: (Attribution) -> UInt32 = { $0.cue?.start ?? 0 }
    let nearest =
      sourced.filter { place($0) < start }.max { place($0) < place($1) }
      ?? sourced.filter(\.isSpeech).min { place($0) < place($1) }
    if let nearest { return nearest.source }
    let clause = syntax.clause(of: run.tokens.lowerBound)
    guard syntax.isVerb(clause), hasVoice(clause),
      let subject = syntax.subject(of: clause, grammar),
      subject.token < run.tokens.lowerBound, subject.link == .own || subject.link == .shared
    else { return nil }
    return plain(sourceTokens(subject.token, outside: clause))
  }

  /// The nearest cue above marked words, and the part of its clause that holds them.
  private func governor(of tokens: Range<Int>) -> (verb: Int, part: Range<Int>)? {
    var current = tokens.lowerBound
    while let head = syntax.head(of: current) {
      if !tokens.contains(head), syntax.isVerb(head), !syntax.isPassive(head), match(head) != nil,
        syntax.relations[current] != .subject, head < tokens.lowerBound
      {
        // "calls it “the isle that time forgot,” which nobody likes": the marks hold all of it.
        let part = syntax.subtree(of: current)
        return (head, part.lowerBound == tokens.lowerBound ? tokens : part)
      }
      current = head
    }
    return nil
  }
}
