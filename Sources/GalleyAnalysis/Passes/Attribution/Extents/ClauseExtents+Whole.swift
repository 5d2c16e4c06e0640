internal import GalleyCore
internal import GalleyLanguage

/// How far what a cue says reaches, mended by the order of the words where a tree cut or stretched
/// it.
extension ClauseExtents {
  /// A part of what a verb says with the words that belong to it and without those that tell how,
  /// where or when it was said.
  func whole(
    _ part: Range<Int>, of verb: Int, _ match: CueMatch, as rule: ClaimRule
  ) -> Range<Int> {
    guard part.lowerBound > verb, !part.isEmpty, part.upperBound <= syntax.count else {
      return part
    }
    switch rule {
    case .object:
      return withClause(withPredicate(bare(part, match), match), verb)
    case .phrase:
      return withClause(withInfinitive(part, behind: match, verb), verb)
    case .infinitive: return withSeries(part)
    case .appearance:
      let colon = part.first { words.isWord($0, Signs.colon) }
      return part.lowerBound..<max(part.lowerBound + 1, colon ?? part.upperBound)
    case .complementClause:
      let full = withContact(withSubject(part, behind: match.end), verb)
      return withoutNarration(withoutTaggedRelative(withoutAppraisal(full)), of: verb)
    default: return part
    }
  }

  /// "The board, having found that the quay was safe, said it would open": what a participle behind
  /// the subject's comma says ends where the subject's own verb stands behind another.
  func withoutPredicate(_ part: Range<Int>, of verb: Int) -> Range<Int> {
    guard let opening = (max(0, verb - 3)..<verb).first(where: { words.isWord($0, Signs.comma) }),
      syntax.pennTags[opening + 1] == .verbGerund,
      !(0..<opening).contains(where: words.isFiniteWord)
    else { return part }
    for token in part.dropFirst(2).dropLast()
    where words.isWord(token, Signs.comma) && words.isFiniteWord(token + 1)
      && (part.lowerBound..<token).contains(where: words.isFiniteWord)
    {
      return part.lowerBound..<token
    }
    return part
  }

  /// "disclosed them to the paper", "attacked Ann Lee in a speech": what follows a pronoun or a
  /// name tells where or when, unless the verb takes it or marks hold it.
  private func bare(_ part: Range<Int>, _ match: CueMatch) -> Range<Int> {
    let isPronoun = syntax.tags[part.lowerBound] == .pronoun
    let end =
      isPronoun
      ? part.lowerBound + 1 : part.first { !words.isName($0) } ?? part.upperBound
    guard end > part.lowerBound, end + 1 < part.upperBound, !words.hasMarks(end..<part.upperBound)
    else { return part }
    // "in a speech", not "in writing"
    let isPlace =
      words.isWord(end, .timing)
      || words.isWord(end, .occasion) && syntax.tags[end + 1] != .noun
        && syntax.tags[end + 1] != .verb
    let isListener =
      isPronoun && words.isWord(end, .infinitiveMarker) && syntax.pennTags[end + 1] != .verbBase
    guard isPlace || isListener else { return part }
    if let frame = words.lexicon.preposition(syntax.tokens[end].hash), match.allows(frame) {
      return part
    }
    return part.lowerBound..<end
  }

  /// "did not consider Ann Lee a candidate": the noun phrase that an object is called.
  private func withPredicate(_ part: Range<Int>, _ match: CueMatch) -> Range<Int> {
    let start = part.upperBound
    guard match.allows(.small), start + 1 < syntax.count,
      syntax.tags[start - 1].isNominal, words.isWord(start, .roleArticle)
    else { return part }
    let stop = (start + 1..<syntax.count).first {
      syntax.tokens[$0].flags.contains(.punctuation) && syntax.pennTags[$0] != .hyphen
        || syntax.tags[$0] == .coordinator || syntax.pennTags[$0].isFiniteVerb || words.isTime($0)
    }
    let end = stop ?? syntax.count
    guard words.nominalRun(endingAt: end - 1) != nil else { return part }
    return part.lowerBound..<end
  }

  /// "called for the council to resign": behind "for" stands a clause.
  private func withInfinitive(
    _ part: Range<Int>, behind match: CueMatch, _ verb: Int
  ) -> Range<Int> {
    let marker = part.upperBound
    guard marker + 1 < syntax.count, words.isWord(part.lowerBound - 1, .purpose),
      words.isWord(marker, .infinitiveMarker), syntax.pennTags[marker + 1] == .verbBase
    else { return part }
    let end = syntax.subtree(of: marker + 1).upperBound
    return part.lowerBound..<max(marker + 2, min(end, clauseLimit(from: marker, verb: verb)))
  }

  /// "took offence at suggestions that he was not": a noun of saying with what it says.
  private func withClause(_ part: Range<Int>, _ verb: Int) -> Range<Int> {
    let start = part.upperBound
    guard start + 2 < syntax.count, words.isWord(start, .complementizer),
      words.isSaidNoun(start - 1),
      !words.isFiniteWord(start + 1)
    else { return part }
    return part.lowerBound..<clauseLimit(from: start, verb: verb)
  }

  /// "admitted that she lost a flat she had let": a relative clause without its pronoun, which a
  /// parser may hang on the cue.
  private func withContact(_ part: Range<Int>, _ verb: Int) -> Range<Int> {
    let start = part.upperBound
    guard start + 1 < syntax.count, syntax.tags[start - 1].isNominal,
      syntax.pennTags[start] == .pronoun, words.isWord(start, .speakerPronoun),
      syntax.pennTags[start + 1].isFiniteVerb,
      !words.unit.gaps.contains(where: { $0.position == start })
    else { return part }
    return part.lowerBound..<clauseLimit(from: start, verb: verb)
  }

  /// "wants to triple the programme, open two schools and train teachers", "planned to sell it,
  /// then leave": infinitives in a row.
  private func withSeries(_ part: Range<Int>) -> Range<Int> {
    var end = part.upperBound
    while let verb = member(behind: end) {
      end =
        (verb + 1..<syntax.count).first {
          words.isWord($0, Signs.comma) || words.isWord($0, Signs.semicolon)
            || words.isWord($0, Signs.colon)
            || syntax.tokens[$0].flags.contains(.sentenceEnd) && $0 + 1 == syntax.count
            || syntax.tokens[$0].flags.isQuote || syntax.pennTags[$0].isFiniteVerb
        } ?? syntax.count
      if end < syntax.count, syntax.pennTags[end].isFiniteVerb { return part }
    }
    return part.lowerBound..<end
  }

  /// The verb in its base form that goes on with a series behind a comma.
  private func member(behind comma: Int) -> Int? {
    guard comma + 2 < syntax.count, words.isWord(comma, Signs.comma) else { return nil }
    var index = comma + 1
    while index + 1 < syntax.count, index < comma + 4,
      syntax.tags[index] == .coordinator || syntax.tags[index] == .adverb
    {
      index += 1
    }
    guard syntax.pennTags[index] == .verbBase,
      syntax.child(of: index, .subject) == nil, syntax.child(of: index, .auxiliary) == nil
    else { return nil }
    return index
  }

  /// "seemed to think the outreach was phoney": the subject that a clause lost to its cue.
  private func withSubject(_ part: Range<Int>, behind start: Int) -> Range<Int> {
    guard start < part.lowerBound, part.lowerBound - start < 12,
      syntax.pennTags[part.lowerBound].isFiniteVerb || syntax.tags[part.lowerBound] == .auxiliary,
      !words.isTime(part.lowerBound - 1),
      let subject = words.nounPhrase(endingAt: part.lowerBound - 1), subject.lowerBound <= start
    else { return part }
    return start..<part.upperBound
  }
}
