internal import GalleyCore
internal import GalleyLanguage

extension ComplementFinder {
  /// "criticised the plan for its cost".
  func object(_ verb: Int, _ match: CueMatch) -> Complement? {
    let both = match.frames.union(match.weak)
    guard both.contains(.object) || both.contains(.quote) || both.contains(.that),
      let object = syntax.child(of: verb, .object) ?? bareObject(of: verb, match),
      object > verb, !words.isTime(object) || isMeasured(object)
    else { return nil }
    var range = syntax.subtree(of: object)
    range = max(range.lowerBound, match.end)..<max(range.upperBound, match.end)
    guard !range.isEmpty else { return nil }
    for child in syntax.children(of: verb) where child > object {
      guard syntax.subtree(of: child).lowerBound == range.upperBound, !words.isTime(child) else {
        continue
      }
      switch syntax.relations[child] {
      case .oblique: if syntax.preposition(of: child) == nil { continue }
      case .adverbialClause:
        guard let word = syntax.preposition(of: child),
          words.isWord(word, .objectPreposition)
            || takesPreposition(object, syntax.tokens[word].hash)
        else { continue }
      case .clausalComplement, .openComplement, .clausalModifier, .relativeClause, .parataxis:
        if words.isWord(range.upperBound, Signs.comma) { continue }
      case .nominalModifier, .apposition: break
      default: continue
      }
      range = range.lowerBound..<syntax.subtree(of: child).upperBound
    }
    range = withCharge(withoutTurn(withoutSecondVerb(range, of: object)), of: object)
    if both.contains(.asPhrase), range.upperBound + 1 < syntax.count,
      words.isWord(range.upperBound, .comparison),
      match.frames.contains(.asPhrase) || match.frames.contains(.object)
    {
      let end = max(range.upperBound, syntax.subtree(of: verb).upperBound)
      range = withoutTurn(range.lowerBound..<end)
    }
    let hasEvidence =
      words.hasMarks(range) && !match.frames.contains(.tell)
      || match.weak.contains(.object) && (words.isSaidNoun(object) || hasVoice(verb))
    guard match.frames.contains(.object) || hasEvidence else { return nil }
    if match.frames.contains(.tell), !words.hasMarks(range) { return nil }
    var complement = Complement(content: [range], rule: .object)
    complement.isLoose =
      !match.frames.contains(.object) && !words.hasMarks(range) && !words.isSaidNoun(object)
    return complement
  }

  /// "two years of free monitoring": a time that measures something else.
  private func isMeasured(_ time: Int) -> Bool {
    time + 2 < syntax.count && words.isWord(time + 1, .genitive)
      && syntax.pennTags[time] == .nounPlural
      && !words.isTime(time + 2)
  }

  /// The object right behind a cue, which a parser may take for the noun of a preposition ("ruled
  /// out any further cut").
  private func bareObject(of verb: Int, _ match: CueMatch) -> Int? {
    guard match.frames.contains(.object) else { return nil }
    return syntax.children(of: verb).first { child in
      child >= match.end && syntax.subtree(of: child).lowerBound == match.end
        && (syntax.relations[child] == .oblique || syntax.relations[child] == .bareOblique)
        && syntax.preposition(of: child) == nil
    }
  }

  /// "accused the mayor, who took office in May, of hiding the report": the object with what stands
  /// behind its relative clause.
  private func withCharge(_ range: Range<Int>, of object: Int) -> Range<Int> {
    let comma = range.contains(object + 1) ? object + 1 : range.upperBound
    guard comma + 2 < syntax.count, words.isWord(comma, Signs.comma),
      words.isWord(comma + 1, .relative),
      let close = (comma + 2..<min(syntax.count, comma + 18)).first(where: {
        words.isWord($0, Signs.comma)
      }), close + 2 < syntax.count, words.isWord(close + 1, .objectPreposition),
      syntax.pennTags[close + 2] == .verbGerund
    else { return range }
    return range.lowerBound..<max(range.upperBound, syntax.subtree(of: close + 2).upperBound)
  }

  /// A phrase up to a comma behind which another clause begins ("..., while others agreed").
  func withoutTurn(_ range: Range<Int>) -> Range<Int> {
    for token in range.dropFirst(2)
    where words.isWord(token, .turn)
      && words.isWord(token - 1, Signs.comma)
    {
      return range.lowerBound..<token - 1
    }
    return range
  }

  /// Whether a noun of saying or thinking goes on with a preposition ("interest in").
  func takesPreposition(_ noun: Int, _ word: UInt32) -> Bool {
    guard let entry = words.lexicon.noun(syntax.tokens[noun].hash),
      let frame = words.lexicon.preposition(word)
    else { return false }
    return words.lexicon.entries[entry].frames.union(words.lexicon.entries[entry].weak).contains(
      frame)
  }

  /// Whether the subject of a verb is a name or a personal pronoun: somebody who can mean
  /// something.
  func hasVoice(_ verb: Int) -> Bool {
    guard words.isFinite(verb), let (subject, _) = syntax.subject(of: verb, words.grammar) else {
      return false
    }
    if syntax.tags[subject] == .properNoun { return true }
    return syntax.pennTags[subject] == .pronoun && !words.isWord(subject, .expletive)
  }

  /// "pushed back on the plan", "raised the alarm over it": what follows a phrase that takes
  /// anything.
  func phrase(_ verb: Int, _ match: CueMatch) -> Complement? {
    if match.allows(.after), match.end < syntax.count {
      let upper = max(match.end, syntax.subtree(of: verb).upperBound)
      let rest = words.trimmed(match.end..<withoutAdjuncts(match.end..<upper, of: verb))
      let isSpan = syntax.children(of: verb).contains {
        $0 >= rest.lowerBound && syntax.subtree(of: $0).lowerBound <= rest.lowerBound
          && words.isTime($0)
      }
      if !rest.isEmpty, !isSpan, match.frames.contains(.after) || words.hasMarks(rest) {
        return Complement(content: [rest], rule: .phrase)
      }
    }
    return nil
  }

  /// Where a phrase behind a cue ends: before a clause or a time that hangs on the verb itself.
  func withoutAdjuncts(_ range: Range<Int>, of verb: Int) -> Int {
    for child in syntax.children(of: verb) where child > range.lowerBound {
      let start = syntax.subtree(of: child).lowerBound
      guard start > range.lowerBound, range.contains(start) else { continue }
      switch syntax.relations[child] {
      case .conjunct, .adverbialClause, .parataxis, .coordinator: return start
      case .punctuation where words.isWord(child, Signs.comma): return start
      case .bareOblique: return start
      case .oblique where words.isTime(child): return start
      default: continue
      }
    }
    return range.upperBound
  }
}
