internal import GalleyCore
internal import GalleyLanguage

extension UnitReader {
  /// Gives each direct quotation of the unit to the cue next to it.
  mutating func readGaps() {
    for index in words.unit.gaps.indices where gapOwner[index] == nil {
      let gap = words.unit.gaps[index]
      let before = tags.cueBefore(gap.position)
      let isStrong = before.flatMap { tags.cueMatch($0) } ?? false
      if let before, isStrong, tags.opensQuotation(before, at: gap.position),
        !tags.namesOnly(before),
        !(gap.endsInComma && tags.isTagBehind(index))
      {
        attach(index, to: before, rule: .quoteAfterCue)
      } else if let after = tags.cueBehind(gap, limit: words.limit(behind: index)),
        !standsAlone(gap, before: after.verb)
      {
        let rule: ClaimRule = after.isInverted ? .invertedTag : .quoteBeforeCue
        attach(index, to: after.verb, rule: rule, after)
      } else if let before, !tags.namesOnly(before) {
        attach(index, to: before, rule: .quoteAfterCue)
      } else {
        resume(index)
        if gapOwner[index] == nil { attachToColon(index) }
        if gapOwner[index] == nil { attachToSignature(index) }
        if gapOwner[index] == nil, let verb = tags.leadVerb(before: gap.position) {
          attach(index, to: verb, rule: .quoteAfterClause)
        }
      }
    }
    for index in words.unit.gaps.indices where gapOwner[index] == nil {
      guard let owner = soleSpeech() else { break }
      found[owner].add(words.quotes[words.unit.gaps[index].quote].range)
      gapOwner[index] = owner
    }
  }

  /// "“It was late.” He did admit that it rained": a quotation that ends in a stop before a cue
  /// with content of its own goes on from what was said before it.
  private func standsAlone(_ gap: SentenceUnit.Gap, before verb: Int) -> Bool {
    let inner = words.quotes[gap.quote].inner
    guard gap.position == 0, !inner.isEmpty, words.bytes[inner.upper - 1] == UInt8(ascii: ".")
    else { return false }
    let start = Int(syntax.tokens[verb].start)
    if found.contains(where: { ($0.cue?.contains(start) ?? false) && !$0.content.isEmpty }) {
      return true
    }
    guard !syntax.isPassive(verb), let match = words.match(verb),
      let own = complements.complement(of: verb, as: .active, match)
    else { return false }
    return own.rule == .complementClause && own.content.allSatisfy { $0.lowerBound > verb }
  }

  /// "“The catch,” cautions Ann Lee, “is small.”": the second half of a quotation that a tag
  /// interrupts belongs to the first.
  private mutating func resume(_ index: Int) {
    let position = words.unit.gaps[index].position
    guard index > 0, let owner = gapOwner[index - 1], words.unit.gaps[index - 1].endsInComma,
      position > 0, words.isWord(position - 1, Signs.comma)
    else { return }
    found[owner].add(words.quotes[words.unit.gaps[index].quote].range)
    gapOwner[index] = owner
  }

  /// The one attribution of the unit that reports speech by a tag; `nil` where there are several.
  private func soleSpeech() -> Int? {
    let tags = found.indices.filter { found[$0].rule == .tag && found[$0].source != nil }
    return tags.count == 1 ? tags.first : nil
  }

  /// Adds a quotation to the attribution of a cue, made now if the cue has none.
  private mutating func attach(_ gap: Int, to verb: Int, rule: ClaimRule, _ tag: TagMatch? = nil) {
    let range = words.quotes[words.unit.gaps[gap].quote].range
    let start = Int(syntax.tokens[verb].start)
    if let owner = found.firstIndex(where: { $0.cue?.contains(start) ?? false }) {
      found[owner].add(range)
      gapOwner[gap] = owner
      return
    }
    let end = words.match(verb)?.end ?? verb + 1
    var attribution = Attribution(
      node: words.unit.node, cue: words.cueRange(verb, end: end), content: [range], rule: rule,
      isSpeech: true)
    let shown =
      tag == nil ? sources.insertedSpeaker(of: verb, before: words.unit.gaps[gap].position) : nil
    if let subject = tag?.subject ?? shown ?? sources.raisedSpeaker(of: verb) {
      attribution.source = words.plain(subject)
    } else if syntax.isPassive(verb) || isBareParticiple(verb) {
      if let noun = sources.agent(of: verb) { attribution.source = sources.agentRange(noun) }
    } else {
      _ = setSource(&attribution, verb: verb)
      if attribution.source == nil {
        attribution.source =
          words.surfaceSubject(before: verb).flatMap(words.plain)
          ?? words.plain(sources.invertedSubject(verb, limit: syntax.count))
      }
    }
    isCue[verb] = true
    gapOwner[gap] = found.count
    found.append(attribution)
  }

  private func isBareParticiple(_ verb: Int) -> Bool {
    syntax.pennTags[verb] == .verbParticiple && syntax.child(of: verb, .auxiliary) == nil
      && syntax.child(of: verb, .subject) == nil && words.surfaceSubject(before: verb) == nil
  }

  /// "Ann Lee: “We are open.”"
  private mutating func attachToColon(_ gap: Int) {
    let position = words.unit.gaps[gap].position
    guard position > 1, words.isWord(position - 1, Signs.colon) else { return }
    var start = position - 1
    while start > 0, !syntax.tokens[start - 1].flags.contains(.dash),
      !words.isSpacedHyphen(start - 1), !syntax.tokens[start - 1].flags.contains(.sentenceEnd)
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
    let tokens = words.trimmed(start..<position - 1)
    guard !tokens.isEmpty, tokens.count <= 12,
      tokens.contains(where: {
        syntax.tags[$0] == .properNoun
          || words.isName($0) && syntax.tags[$0] != .adverb && syntax.tags[$0] != .adposition
      }),
      !tokens.contains(where: {
        syntax.pennTags[$0] == .pronoun
          || syntax.pennTags[$0].isFiniteVerb && !syntax.tokens[$0].flags.contains(.capitalised)
      })
    else { return }
    gapOwner[gap] = found.count
    found.append(
      Attribution(
        node: words.unit.node, cue: syntax.tokens[position - 1].range, source: words.plain(tokens),
        content: [words.quotes[words.unit.gaps[gap].quote].range], rule: .nameColon, isSpeech: true)
    )
  }

  /// Gives marked words that no attribution holds yet to the cue that governs them.
  mutating func readRuns() {
    for run in words.unit.runs {
      let quote = words.quotes[run.quote]
      guard !run.namesWork,
        !found.contains(where: { $0.content.contains { $0.overlaps(quote.range) } })
      else { continue }
      guard let (verb, part) = governor(of: run.tokens), let range = words.text(part) else {
        if run.tokens.count > 2, let owner = nearestSpeech(before: quote.range) {
          found[owner].add(quote.range)
        } else {
          voices[run.quote] = voice(of: run)
        }
        continue
      }
      var attribution = Attribution(
        node: words.unit.node, cue: words.cueRange(verb, end: words.match(verb)?.end ?? verb + 1),
        content: [range],
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
    let start = words.quotes[run.quote].range.start
    let sourced = found.filter { $0.source != nil && $0.cue != nil }
    let place: (Attribution) -> UInt32 = { $0.cue?.start ?? 0 }
    let nearest =
      sourced.filter { place($0) < start }.max { place($0) < place($1) }
      ?? sourced.filter(\.isSpeech).min { place($0) < place($1) }
    if let nearest { return nearest.source }
    let clause = syntax.clause(of: run.tokens.lowerBound)
    guard syntax.isVerb(clause), complements.hasVoice(clause),
      let subject = syntax.subject(of: clause, words.grammar),
      subject.token < run.tokens.lowerBound, subject.link == .own || subject.link == .shared
    else { return nil }
    return words.plain(sources.sourceTokens(subject.token, outside: clause))
  }

  /// The nearest cue above marked words, and the part of its clause that holds them.
  private func governor(of tokens: Range<Int>) -> (verb: Int, part: Range<Int>)? {
    var current = tokens.lowerBound
    while let head = syntax.head(of: current) {
      if !tokens.contains(head), syntax.isVerb(head), !syntax.isPassive(head),
        words.match(head) != nil,
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
