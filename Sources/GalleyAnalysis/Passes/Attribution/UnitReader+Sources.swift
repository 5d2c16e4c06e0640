internal import GalleyCore
internal import GalleyLanguage

/// Sources that rest on what has been found so far; the rest is the source finder's.
extension UnitReader {
  /// Fills source and antecedent from the subject of a verb; `false` where the subject names nobody.
  func setSource(_ attribution: inout Attribution, verb: Int) -> Bool {
    if setQuotedSpeaker(&attribution, saying: verb) { return true }
    let main =
      extents.opensSequel(verb)
      ? verb > 1 && isCue[verb - 2] ? verb - 2 : mainCue(above: verb) : nil
    for cue in [main, returns[verb]] {
      guard let cue, let owner = owner(of: cue), owner.source != nil else { continue }
      attribution.source = owner.source
      attribution.antecedent = owner.antecedent
      return true
    }
    return sources.fill(&attribution, from: verb) { sharedSource(of: $0) }
  }

  /// The attribution whose cue holds a token.
  private func owner(of cue: Int) -> Attribution? {
    let start = Int(syntax.tokens[cue].start)
    return found.first { $0.cue?.contains(start) ?? false }
  }

  /// The source of the cue before a verb that a coordinator joins to it, where the tree tells of no
  /// subject ("welcomed the plan but worried that ...").
  func sharedSource(of verb: Int) -> TextRange? {
    var before = verb - 1
    while before > 0, syntax.tags[before] == .adverb { before -= 1 }
    guard before > 0, syntax.tags[before] == .coordinator, words.isFinite(verb) else { return nil }
    let start = syntax.tokens[verb].start
    if let first = syntax.head(of: verb), syntax.relations[verb] == .conjunct, first < before,
      syntax.pennTags[first].isFiniteVerb, !isCue[first],
      syntax.subject(of: first, words.grammar) == nil,
      let subject = words.subjectPhrase(before: first) ?? words.surfaceSubject(before: first)
    {
      return words.plain(words.withoutTime(subject))
    }
    return found.filter { ($0.cue?.end ?? 0) <= start && $0.source != nil }
      .max { ($0.cue?.end ?? 0) < ($1.cue?.end ?? 0) }?.source
  }

  /// The topmost finite cue above a verb, outside relative clauses.
  func mainCue(above verb: Int) -> Int? {
    var best: Int?
    var current = verb
    while let head = syntax.head(of: current) {
      if isCue[head], syntax.isVerb(head) { best = head }
      current = head
    }
    return best
  }
}
