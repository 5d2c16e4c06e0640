internal import GalleyCore
internal import GalleyLanguage

/// Sources that a parser cut or stretched, made whole noun phrases.
extension SourceFinder {
  /// A source as the tree gives it, mended by the order of the words where the tree lost its first
  /// words or put a clause of its own into it; empty where nothing is left that can name anybody.
  func mended(_ range: Range<Int>, before verb: Int) -> Range<Int> {
    guard let first = range.first else { return range }
    if range.upperBound <= verb, let phrase = words.subjectPhrase(before: verb) {
      let isCut =
        phrase.lowerBound < first && phrase.contains(first)
        && phrase.upperBound >= range.upperBound
      if isCut || opensWithPreposition(range) || clause(in: range) != nil
        || syntax.pennTags[first] == .verbGerund
      {
        return words.withoutTime(phrase)
      }
    }
    var tokens = behindGoverned(range, before: verb)
    // "according to the office, which says": the words before the antecedent.
    if words.isWord(first, .according), range.count > 2 { tokens = first + 2..<range.upperBound }
    if let start = clause(in: tokens) { tokens = words.trimmed(tokens.lowerBound..<start) }
    if opensWithPreposition(tokens) {
      let comma = tokens.first { words.isWord($0, Signs.comma) } ?? tokens.lowerBound
      tokens = words.trimmed(comma + 1..<max(comma + 1, tokens.upperBound))
    }
    // "which opponents say": the pronoun belongs to what is said.
    if let first = tokens.first, tokens.count > 1, syntax.pennTags[first] == .whDeterminer,
      syntax.tags[first + 1].isNominal || syntax.tags[first + 1] == .determiner
    {
      tokens = first + 1..<tokens.upperBound
    }
    return words.withoutTime(tokens)
  }

  /// What "and" joins to a phrase of the clause before, "they sold it to the bank and Ann Lee said":
  /// the name behind it. What stands before it belongs to the preposition.
  private func behindGoverned(_ range: Range<Int>, before verb: Int) -> Range<Int> {
    guard let first = range.first, range.upperBound <= verb else { return range }
    let preposition = syntax.pennTags[first] == .preposition ? first : first - 1
    guard preposition > 0, syntax.pennTags[preposition] == .preposition,
      syntax.relations[preposition] != .marker,
      let join = range.last(where: { syntax.tags[$0] == .coordinator }),
      join + 1 < range.upperBound,
      words.isName(join + 1) || syntax.pennTags[join + 1] == .pronoun
        || syntax.pennTags[join + 1] == .nounPlural,
      (0..<preposition).contains(where: words.isFiniteWord)
    else { return range }
    return join + 1..<range.upperBound
  }

  /// Whether a phrase begins with a preposition or a conjunction that is no part of a number.
  private func opensWithPreposition(_ range: Range<Int>) -> Bool {
    guard let first = range.first, range.count > 1 else { return false }
    guard syntax.tags[first] == .adposition || syntax.tags[first] == .subordinator,
      !words.isName(first) || first == 0
    else { return false }
    return syntax.tags[first + 1] != .numeral && !syntax.tokens[first + 1].flags.contains(.hasDigit)
  }

  /// Where a clause begins in a phrase that is no relative clause: its finite verb, with the adverbs
  /// before it.
  private func clause(in range: Range<Int>) -> Int? {
    for token in range {
      if words.isWord(token, .relative) || words.isWhWord(token) {
        return nil
      }
      guard token > range.lowerBound,
        syntax.pennTags[token].isFiniteVerb || syntax.tags[token] == .auxiliary
          || words.isHidden[token] || words.takesObject(token),
        !words.isName(token)
      else { continue }
      return isContact(token, in: range) ? nil : token
    }
    return nil
  }

  /// Whether a verb is that of a relative clause without a pronoun: "all the experts I met".
  private func isContact(_ verb: Int, in range: Range<Int>) -> Bool {
    guard syntax.relations[verb] == .relativeClause, let noun = syntax.head(of: verb),
      range.contains(noun), noun < verb, let subject = syntax.child(of: verb, .subject)
    else { return false }
    return subject > noun && subject < verb
  }
}
