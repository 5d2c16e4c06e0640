internal import GalleyCore
internal import GalleyLanguage

extension ComplementFinder {
  /// "pledged to leave", "urged voters to stay".
  func infinitive(_ verb: Int, _ match: CueMatch) -> Complement? {
    if match.isPhrase, match.frames.contains(.after), match.end < syntax.count,
      words.isWord(match.end - 1, .infinitiveMarker), syntax.pennTags[match.end] == .verbBase
    {
      let head = match.end
      return Complement(
        content: [match.end - 1..<max(head + 1, syntax.subtree(of: head).upperBound)],
        rule: .infinitive, cueEnd: match.end - 1)
    }
    if match.frames.contains(.objectTo),
      let object = syntax.child(of: verb, .object, or: .indirectObject),
      object > verb,
      let clause = syntax.child(of: object, .clausalModifier), clause > object,
      let marker = syntax.child(of: clause, .marker), words.isWord(marker, .infinitiveMarker)
    {
      return Complement(content: [syntax.subtree(of: object)], rule: .objectInfinitive)
    }
    guard let clause = infinitiveClause(of: verb), clause > verb else {
      return bareInfinitive(verb, match)
    }
    let range = syntax.subtree(of: clause)
    let object = syntax.child(of: verb, .object, or: .indirectObject)
    // "found the firm to be reckless"
    if let object, object < clause, object > verb, match.allows(.small), isState(clause) {
      let start = syntax.subtree(of: object).lowerBound
      return Complement(content: [start..<max(start, range.upperBound)], rule: .predicate)
    }
    if let object, object < clause, object > verb {
      guard words.has(match, .objectTo, marks: range) || match.frames.contains(.to) else {
        return nil
      }
      let start = syntax.subtree(of: object).lowerBound
      if match.frames.contains(.tell), match.frames.contains(.that) {
        return Complement(content: [range], rule: .objectInfinitive)
      }
      return Complement(content: [start..<max(start, range.upperBound)], rule: .objectInfinitive)
    }
    // "called on voters to stay": the object stands behind the preposition.
    if match.isPhrase, match.frames.contains(.objectTo), match.end < range.upperBound {
      return Complement(content: [match.end..<range.upperBound], rule: .objectInfinitive)
    }
    if match.frames.contains(.objectTo), range.lowerBound < clause,
      !words.isWord(range.lowerBound, .infinitiveMarker)
    {
      return Complement(content: [range], rule: .objectInfinitive)
    }
    if match.frames.contains(.seem) || match.weak.contains(.seem) {
      return seeming(verb, range)
    }
    guard words.has(match, .to, marks: range) else { return nil }
    return Complement(content: [withoutTurn(range)], rule: .infinitive)
  }

  /// "wants to double the count", where the tagger took the infinitive for another kind of word.
  private func bareInfinitive(_ verb: Int, _ match: CueMatch) -> Complement? {
    let start = verb + 1
    guard match.frames.contains(.to), !match.frames.contains(.toWhat), start + 1 < syntax.count,
      words.isWord(start, .infinitiveMarker), syntax.tags[start + 1] != .determiner,
      !syntax.tags[start + 1].isNominal || syntax.pennTags[start + 1] == .noun,
      syntax.tags[start + 1] != .pronoun, !words.isName(start + 1),
      syntax.pennTags[start + 1] != .possessive, !syntax.tokens[start + 1].flags.contains(.hasDigit)
    else { return nil }
    let end =
      words.isHidden[verb]
      ? withoutTail(start..<extents.clauseLimit(from: start, verb: verb)).upperBound
      : max(start + 2, syntax.subtree(of: verb).upperBound)
    return Complement(content: [start..<end], rule: .infinitive)
  }

  /// An infinitive up to a second verb of the same subject behind a comma ("..., and wants to sell").
  private func withoutTail(_ range: Range<Int>) -> Range<Int> {
    for token in range.dropFirst(2)
    where syntax.tags[token] == .coordinator && words.isWord(token - 1, Signs.comma)
      && token + 1 < range.upperBound && syntax.pennTags[token + 1].isFiniteVerb
    {
      return range.lowerBound..<token - 1
    }
    return range
  }

  /// Whether an infinitive says what somebody is or has been.
  private func isState(_ clause: Int) -> Bool {
    words.isLemma(clause, .copula) || syntax.child(of: clause, .copula, or: .auxiliary) != nil
  }

  func infinitiveClause(of verb: Int) -> Int? {
    for child in syntax.children(of: verb) {
      switch syntax.relations[child] {
      case .openComplement, .clausalComplement, .adverbialClause:
        guard child > verb, let marker = syntax.child(of: child, .marker),
          words.isWord(marker, .infinitiveMarker)
        else { continue }
        if syntax.relations[child] == .adverbialClause, words.isWord(marker - 1, Signs.comma) {
          continue
        }
        return child
      default: continue
      }
    }
    return nil
  }

  /// "New Hampshire seems stable": the subject is part of what appears, and nobody is named.
  func seeming(_ verb: Int, _ rest: Range<Int>) -> Complement? {
    guard let subject = syntax.child(of: verb, .subject) else { return nil }
    return Complement(
      content: [syntax.subtree(of: subject), rest], rule: .appearance, hidesSource: true)
  }

  /// "called that a “modest step”": a pronoun and marked words that it is called, whatever the tree
  /// makes of the pronoun.
  func surfacePredicate(_ verb: Int, _ match: CueMatch) -> Complement? {
    let start = match.end
    guard match.frames.contains(.small), start + 1 < syntax.count, verb > 0,
      syntax.pennTags[verb] != .verbGerund,
      let subject = words.nominalRun(endingAt: verb - 1) ?? words.subjectPhrase(before: verb),
      words.isWord(start, .objectPronoun),
      let run = words.unit.runs.first(where: { $0.tokens.lowerBound > start })
    else { return nil }
    for token in start + 1..<run.tokens.lowerBound {
      switch syntax.tags[token] {
      case .determiner, .adjective, .adverb: continue
      default: return nil
      }
    }
    return Complement(
      content: [start..<run.tokens.upperBound], rule: .predicate, source: subject)
  }

  /// "described the fire, as the paper reported": a report of its own, not what somebody is called.
  func holdsReport(_ range: Range<Int>) -> Bool {
    range.contains { words.reportsSpeech($0) && syntax.pennTags[$0].isFiniteVerb }
  }
}
