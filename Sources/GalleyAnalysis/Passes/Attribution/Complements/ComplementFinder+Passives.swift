internal import GalleyCore
internal import GalleyLanguage

extension ComplementFinder {
  /// "is expected to leave".
  func raisedPassive(_ verb: Int, _ match: CueMatch) -> Complement? {
    guard let clause = infinitiveClause(of: verb), mayRaise(match, over: syntax.subtree(of: clause))
    else { return nil }
    var content = [raisedClause(clause, of: verb)]
    if let holder = holder(of: verb) { content.insert(holder, at: 0) }
    return Complement(content: content, rule: .raisedSubject, hidesSource: true)
  }

  /// "“We sail,” he is understood to have told friends": the quotation is what was said.
  func leadsToQuotation(_ passive: Int) -> Bool {
    guard !words.unit.gaps.isEmpty, passive + 2 < syntax.count,
      words.isWord(passive + 1, .infinitiveMarker)
    else { return false }
    return (passive + 2..<min(syntax.count, passive + 4)).contains(where: words.reportsSpeech)
  }

  /// "was quoted by the Echo as saying that …": the participle reports by itself.
  func leadsToSaying(_ passive: Int) -> Bool {
    (passive + 1..<max(passive + 1, min(syntax.count - 1, passive + 10))).contains {
      words.isWord($0, .comparison) && syntax.pennTags[$0 + 1] == .verbGerund
        && words.reportsSpeech($0 + 1)
    }
  }

  /// The same, where the tree has no infinitive.
  func bareRaisedPassive(_ verb: Int, _ match: CueMatch) -> Complement? {
    guard match.allows(.raised), let holder = holder(of: verb), verb + 2 < syntax.count,
      words.isWord(verb + 1, .infinitiveMarker)
    else { return nil }
    let upper = max(verb + 2, syntax.subtree(of: verb).upperBound)
    return Complement(
      content: [holder, verb + 1..<upper], rule: .raisedSubject, hidesSource: true)
  }

  /// "was asked if the bridge was safe", whatever the tree makes of the question.
  func markedPassiveClause(_ verb: Int, _ match: CueMatch) -> Complement? {
    guard match.allows(.that), match.end + 2 < syntax.count,
      words.isWord(match.end, .complementizer) || words.isWhWord(match.end)
    else { return nil }
    let upper = max(match.end + 2, syntax.subtree(of: verb).upperBound)
    return Complement(content: [match.end..<upper], rule: .passiveClause, hidesSource: true)
  }

  /// The infinitive behind a passive with what the parser hung on the passive itself, up to a comma
  /// or the agent ("is said to be interested in whether it grows").
  private func raisedClause(_ clause: Int, of verb: Int) -> Range<Int> {
    let range = syntax.subtree(of: clause)
    let limit = syntax.subtree(of: verb).upperBound
    var end = range.upperBound
    guard end < limit, !words.isWord(end, .agentMarker),
      !syntax.tokens[end].flags.contains(.punctuation),
      syntax.tags[end] == .adposition || syntax.tags[end] == .subordinator, !words.isTime(end + 1)
    else { return range }
    while end < limit, !syntax.tokens[end].flags.contains(.punctuation) { end += 1 }
    return range.lowerBound..<end
  }

  /// What a passive is said of: its subject, whole also where an aside stands behind it; `nil` for
  /// "it" and for a participle that hangs on a noun.
  func holder(of verb: Int) -> Range<Int>? {
    let subject = syntax.child(of: verb, .passiveSubject) ?? syntax.child(of: verb, .subject)
    guard syntax.relations[verb] != .clausalModifier else { return nil }
    if let phrase = words.subjectPhrase(before: verb),
      phrase.contains(where: { words.isWord($0, Signs.comma) }) || subject == nil
    {
      return words.withoutTime(phrase)
    }
    guard let subject, !syntax.isEmptySubject(subject, words.grammar) else { return nil }
    return syntax.subtree(of: subject)
  }

  /// Whether the passive of a verb takes an infinitive: by itself, or with marks around it.
  private func mayRaise(_ match: CueMatch, over tokens: Range<Int>) -> Bool {
    let strong: CueFrames = [.raised, .objectTo]
    return !match.frames.isDisjoint(with: strong)
      || !match.weak.isDisjoint(with: strong)
        && (words.hasMarks(tokens) || match.weak.contains(.raised))
  }
}
