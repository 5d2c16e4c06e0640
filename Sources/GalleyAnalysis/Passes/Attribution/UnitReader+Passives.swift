internal import GalleyCore
internal import GalleyLanguage

extension UnitReader {
  /// "is expected to leave", "was told that", "is seen as".
  func passive(_ verb: Int, _ match: CueMatch) -> Complement? {
    let both = match.frames.union(match.weak)
    let subject = syntax.child(of: verb, .passiveSubject) ?? syntax.child(of: verb, .subject)
    let holder = holder(of: verb, subject)
    if let clause = infinitiveClause(of: verb), mayRaise(match, over: syntax.subtree(of: clause)) {
      var content = [raisedClause(clause, of: verb)]
      if let holder { content.insert(holder, at: 0) }
      return Complement(content: content, rule: .raisedSubject, hidesSource: true)
    }
    if both.contains(.raised), let holder, verb + 2 < syntax.count,
      isWord(verb + 1, FunctionWords.to)
    {
      let upper = max(verb + 2, syntax.subtree(of: verb).upperBound)
      return Complement(
        content: [holder, verb + 1..<upper], rule: .raisedSubject, hidesSource: true)
    }
    // "was asked if the bridge was safe", whatever the tree makes of the question.
    if both.contains(.that), match.end + 2 < syntax.count,
      isWord(match.end, FunctionWords.that) || isWhWord(match.end)
    {
      let upper = max(match.end + 2, syntax.subtree(of: verb).upperBound)
      return Complement(
        content: [match.end..<upper], rule: .passiveClause, hidesSource: true)
    }
    if let clause = syntax.child(of: verb, .clausalComplement, or: .clausalSubject), clause > verb,
      both.contains(.that)
    {
      return Complement(
        content: [syntax.subtree(of: clause)], rule: .passiveClause, hidesSource: true)
    }
    for child in syntax.children(of: verb) where child > verb && both.contains(.asPhrase) {
      guard let word = syntax.preposition(of: child), isWord(word, FunctionWords.asWord), let holder
      else { continue }
      return Complement(
        content: [holder, syntax.subtree(of: child)], rule: .passiveAs,
        hidesSource: true)
    }
    if both.contains(.small), let result = syntax.child(of: verb, .openComplement), let holder,
      result > verb
    {
      return Complement(
        content: [holder, syntax.subtree(of: result)],
        rule: .passivePredicate, hidesSource: true)
    }
    // "asked about the plan"
    for child in syntax.children(of: verb) where child > verb {
      guard syntax.relations[child] == .oblique, let word = syntax.preposition(of: child),
        word > verb, let frame = PrepositionFrames.frame(syntax.tokens[word].hash),
        frame == .about || frame == .of, match.frames.contains(frame), !isTime(child)
      else { continue }
      let upper = max(word + 1, syntax.subtree(of: child).upperBound)
      return Complement(
        content: [word + 1..<upper], rule: .passivePhrase,
        cueEnd: word == match.end ? word + 1 : nil, hidesSource: true)
    }
    // "was criticised by the mayor": said of its subject, by its agent.
    if match.frames.contains(.object), agent(of: verb) != nil, let holder {
      return Complement(
        content: [holder], rule: .passiveAgent, hidesSource: true)
    }
    return nil
  }

  /// The infinitive behind a passive with what the parser hung on the passive itself, up to a comma
  /// or the agent ("is said to be interested in whether it grows").
  private func raisedClause(_ clause: Int, of verb: Int) -> Range<Int> {
    let range = syntax.subtree(of: clause)
    let limit = syntax.subtree(of: verb).upperBound
    var end = range.upperBound
    guard end < limit, !isWord(end, FunctionWords.by),
      !syntax.tokens[end].flags.contains(.punctuation),
      syntax.tags[end] == .adposition || syntax.tags[end] == .subordinator, !isTime(end + 1)
    else { return range }
    while end < limit, !syntax.tokens[end].flags.contains(.punctuation) { end += 1 }
    return range.lowerBound..<end
  }

  /// What a passive is said of: its subject, whole also where an aside stands behind it; `nil` for
  /// "it" and for a participle that hangs on a noun.
  private func holder(of verb: Int, _ subject: Int?) -> Range<Int>? {
    guard syntax.relations[verb] != .clausalModifier else { return nil }
    if let phrase = subjectPhrase(before: verb),
      phrase.contains(where: { isWord($0, FunctionWords.comma) }) || subject == nil
    {
      return withoutTime(phrase)
    }
    guard let subject, !syntax.isEmptySubject(subject) else { return nil }
    return syntax.subtree(of: subject)
  }

  /// Whether the passive of a verb takes an infinitive: by itself, or with marks around it.
  private func mayRaise(_ match: CueMatch, over tokens: Range<Int>) -> Bool {
    let strong: CueFrames = [.raised, .objectTo]
    return !match.frames.isDisjoint(with: strong)
      || !match.weak.isDisjoint(with: strong) && (hasMarks(tokens) || match.weak.contains(.raised))
  }
}
