internal import GalleyCore
internal import GalleyLanguage

extension UnitReader {
  /// "said that the plan was dead", "the plan was dead, he said" with the clause as a complement.
  func clauseComplement(_ verb: Int, _ match: CueMatch) -> Complement? {
    let isInverted = standsInverted(verb)
    for child in syntax.children(of: verb)
    where syntax.relations[child] == .clausalComplement && (child < verb || !isInverted) {
      var range = syntax.subtree(of: child)
      if child > verb {
        if match.end < syntax.count, isWord(match.end, FunctionWords.comma), followsGap(verb) {
          continue
        }
        range = complementRange(range, from: match.end)
      }
      // "“We sail,” chief engineer Ann Lee said": the office belongs to the name.
      if child < verb, let phrase = subjectPhrase(before: verb), phrase.contains(child) { continue }
      // "“We sail,” he says at last": a phrase behind the tag of a quotation.
      if child > verb, !range.contains(where: syntax.isVerb),
        unit.gaps.contains(where: { $0.position <= verb })
      {
        continue
      }
      let isOpen = match.frames.union(match.weak)
      let hasThat = range.first.map { isWord($0, FunctionWords.that) } ?? false
      guard
        match.frames.contains(.that) || match.frames.contains(.after)
          || isOpen.contains(.that) && (hasThat || hasMarks(range))
          || match.frames.contains(.quote) && (hasMarks(range) || child < verb)
      else { continue }
      if child > verb {
        return Complement(content: [range], rule: .complementClause, isSpeech: true)
      }
      if unit.gaps.contains(where: { $0.position > verb && $0.position <= verb + 3 }) { continue }
      let parts = contentAround(tagRange(verb))
      return Complement(
        content: parts.isEmpty ? [range] : parts, rule: .frontedClause, isSpeech: true)
    }
    return nil
  }

  /// A clause behind a cue: from its subject pronoun, which a parser may take for an object, up to a
  /// colon with a figure ("who say they walk: 63 per cent").
  private func complementRange(_ clause: Range<Int>, from start: Int) -> Range<Int> {
    var lower = max(clause.lowerBound, start)
    let upper = max(clause.upperBound, start)
    if lower > start, takesBareClause(start - 1), syntax.pennTags[start] == .pronoun {
      lower = start
    }
    let figure = (lower..<upper).first {
      isWord($0, FunctionWords.colon) && $0 + 1 < syntax.count
        && syntax.tokens[$0 + 1].flags.contains(.hasDigit)
    }
    return lower..<max(lower, figure ?? upper)
  }

  /// Whether a verb takes a clause without "that".
  private func takesBareClause(_ verb: Int) -> Bool {
    guard let entry = lexicon.verb(syntax.tokens[verb].hash) else { return false }
    return lexicon.entries[entry].frames.contains(.bare)
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

  /// Cuts off a participle behind a comma that goes on with the same speaker's words.
  func withoutSequel(_ range: Range<Int>) -> Range<Int> {
    for token in range.dropFirst(2) where opensSequel(token) {
      return range.lowerBound..<token - 1
    }
    return range
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
    let commaBefore = tag.lowerBound > 0 && isWord(tag.lowerBound - 1, FunctionWords.comma)
    guard commaBefore, tag.count < 40 else { return nil }
    // "While the gate was shut, she added: “You are late.”"
    if tag.upperBound < syntax.count, isWord(tag.upperBound, FunctionWords.colon) { return nil }
    if isWord(tag.lowerBound, FunctionWords.asWord) { return nil }
    // "The rain stopped, so the match went ahead."
    if FunctionWords.connectives.contains(syntax.tokens[tag.lowerBound].hash) { return nil }
    let endsHere =
      tag.upperBound >= syntax.count
      || syntax.tokens[tag.upperBound].flags.contains(.punctuation)
    guard endsHere else { return nil }
    if unit.gaps.contains(where: { $0.position == tag.lowerBound || $0.position == tag.upperBound })
    {
      return nil
    }
    let parts = contentAround(tag)
    return parts.isEmpty ? nil : Complement(content: parts, rule: .tag, isSpeech: true)
  }
}
