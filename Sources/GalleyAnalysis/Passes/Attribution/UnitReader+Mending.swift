internal import GalleyCore
internal import GalleyLanguage

/// Sources that a parser cut or stretched, made whole noun phrases.
extension UnitReader {
  /// A source as the tree gives it, mended by the order of the words where the tree lost its first
  /// words or put a clause of its own into it; empty where nothing is left that can name anybody.
  func mended(_ range: Range<Int>, before verb: Int) -> Range<Int> {
    guard let first = range.first else { return range }
    if range.upperBound <= verb, let phrase = subjectPhrase(before: verb) {
      let isCut =
        phrase.lowerBound < first && phrase.contains(first)
        && phrase.upperBound >= range.upperBound
      if isCut || opensWithPreposition(range) || clause(in: range) != nil
        || syntax.pennTags[first] == .verbGerund
      {
        return withoutTime(phrase)
      }
    }
    var tokens = behindGoverned(range, before: verb)
    // "according to the office, which says": the words before the antecedent.
    if isWord(first, .according), range.count > 2 { tokens = first + 2..<range.upperBound }
    if let start = clause(in: tokens) { tokens = trimmed(tokens.lowerBound..<start) }
    if opensWithPreposition(tokens) {
      let comma = tokens.first { isWord($0, Signs.comma) } ?? tokens.lowerBound
      tokens = trimmed(comma + 1..<max(comma + 1, tokens.upperBound))
    }
    // "which opponents say": the pronoun belongs to what is said.
    if let first = tokens.first, tokens.count > 1, syntax.pennTags[first] == .whDeterminer,
      syntax.tags[first + 1].isNominal || syntax.tags[first + 1] == .determiner
    {
      tokens = first + 1..<tokens.upperBound
    }
    return withoutTime(tokens)
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
      isName(join + 1) || syntax.pennTags[join + 1] == .pronoun
        || syntax.pennTags[join + 1] == .nounPlural,
      (0..<preposition).contains(where: isFiniteWord)
    else { return range }
    return join + 1..<range.upperBound
  }

  /// Whether a phrase begins with a preposition or a conjunction that is no part of a number.
  private func opensWithPreposition(_ range: Range<Int>) -> Bool {
    guard let first = range.first, range.count > 1 else { return false }
    guard syntax.tags[first] == .adposition || syntax.tags[first] == .subordinator,
      !isName(first) || first == 0
    else { return false }
    return syntax.tags[first + 1] != .numeral && !syntax.tokens[first + 1].flags.contains(.hasDigit)
  }

  /// Where a clause begins in a phrase that is no relative clause: its finite verb, with the adverbs
  /// before it.
  private func clause(in range: Range<Int>) -> Int? {
    for token in range {
      if isWord(token, .relative) || isWhWord(token) {
        return nil
      }
      guard token > range.lowerBound,
        syntax.pennTags[token].isFiniteVerb || syntax.tags[token] == .auxiliary
          || isHidden[token] || takesObject(token),
        !isName(token)
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

  /// A phrase without the day or hour that opens or closes it ("Ann Lee on Tuesday", "the paper
  /// last week").
  func withoutTime(_ range: Range<Int>) -> Range<Int> {
    var tokens = behindTime(trimmed(range))
    // "a review published last year": the tree may give the time to the verb behind it.
    if let last = tokens.last, tokens.count > 2, syntax.pennTags[last] == .verbParticiple,
      last + 1 < syntax.count, isWord(last + 1, .dating) || isTime(last + 1)
    {
      tokens = tokens.dropLast()
    }
    for token in tokens.dropFirst()
    where syntax.pennTags[token] == .verbGerund && isWord(token - 1, Signs.comma)
      && isWord(token, .sequel)
    {
      tokens = trimmed(tokens.lowerBound..<token)
      break
    }
    guard let last = tokens.last, tokens.count > 1,
      isWord(last, .time), endsInTime(last),
      !tokens.contains(where: { syntax.pennTags[$0].isFiniteVerb || syntax.tags[$0] == .auxiliary })
    else { return tokens }
    var cut = last
    while cut - 1 > tokens.lowerBound, isWord(cut - 1, .timeModifier) {
      cut -= 1
    }
    if cut - 1 > tokens.lowerBound, syntax.tags[cut - 1] == .adposition { cut -= 1 }
    // "a study published on Monday": the participle goes with its time.
    if cut - 1 > tokens.lowerBound, syntax.pennTags[cut - 1] == .verbParticiple { cut -= 1 }
    return cut > tokens.lowerBound ? trimmed(tokens.lowerBound..<cut) : tokens
  }

  /// A phrase without the day or hour that opens it: "On Monday Ann Lee", "Last week Ann Lee".
  private func behindTime(_ range: Range<Int>) -> Range<Int> {
    let followsPreposition =
      range.lowerBound > 0 && syntax.tags[range.lowerBound - 1] == .adposition
    let time = range.first { !isWord($0, .dating) } ?? range.upperBound
    guard followsPreposition || time > range.lowerBound else { return range }
    let name = (time..<range.upperBound).first { !opensInTime($0) } ?? range.upperBound
    guard name > time, name < range.upperBound, syntax.pennTags[name] != .possessiveEnding,
      followsPreposition || isName(name)
    else { return range }
    return trimmed(name..<range.upperBound)
  }

  /// Whether a word tells when at the start of a phrase: with a capital only a day or a month does.
  private func opensInTime(_ token: Int) -> Bool {
    let hash = syntax.tokens[token].hash
    guard syntax.tokens[token].flags.contains(.capitalised) else {
      return grammar.has(hash, .time)
    }
    return grammar.has(hash, .weekday) || grammar.has(hash, .month)
  }

  /// Whether a word for a time tells when: "The Evening Times" does not.
  private func endsInTime(_ token: Int) -> Bool {
    guard syntax.tokens[token].flags.contains(.capitalised),
      syntax.tokens[token - 1].flags.contains(.capitalised)
    else { return true }
    return isWord(token, .weekday)
  }
}
