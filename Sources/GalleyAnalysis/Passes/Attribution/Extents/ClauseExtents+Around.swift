internal import GalleyCore
internal import GalleyLanguage

/// What stands around a tag: the clause that it reports.
extension ClauseExtents {
  /// What is said around a parenthesis such as "according to the police": the clause it stands in,
  /// without the parenthesis and without the connective at the start of a sentence.
  func contentAround(_ parenthesis: Range<Int>) -> [Range<Int>] {
    var lower = clauseStart(before: parenthesis.lowerBound)
    let upper = clauseEnd(after: parenthesis.upperBound)
    while lower < parenthesis.lowerBound, lower < syntax.count, isConnective(lower) { lower += 1 }
    if lower < parenthesis.lowerBound, words.isWord(lower, .promptParticiple),
      let comma = (lower..<parenthesis.lowerBound).first(where: { words.isWord($0, Signs.comma) })
    {
      lower = comma + 1
    }
    let after = withoutConcession(
      words.trimmed(parenthesis.upperBound..<max(parenthesis.upperBound, upper)))
    lower = max(lower, innerStart(of: parenthesis, from: lower, after) ?? lower)
    var parts: [Range<Int>] = []
    let before = words.trimmed(lower..<max(lower, parenthesis.lowerBound))
    if !before.isEmpty { parts.append(before) }
    // A tag behind a whole clause ends the report; what follows is another clause.
    let opensNewClause =
      before.count > 3 && !after.isEmpty && parenthesis.upperBound < syntax.count
      && opensClause(after, from: parenthesis.upperBound)
    let tellsHow =
      !before.isEmpty && !after.isEmpty
      && words.isWord(after.lowerBound, .manner)
    // "..., the team reports, a finding that may help": the article's own word for what was said.
    let appraises =
      before.count > 3 && !after.isEmpty && words.isWord(after.lowerBound, .indefiniteArticle)
      && after.dropFirst(2).prefix(2).contains { words.isWord($0, .relative) }
    // "says the group, whose survey found that": what tells of the speaker.
    let tellsOfSpeaker =
      before.count > 3 && !after.isEmpty && syntax.pennTags[after.lowerBound] == .whPossessive
    // "..., she said, although others doubt it"
    let concedes =
      before.count > 3 && !after.isEmpty && words.isWord(after.lowerBound, .concession)
    if !after.isEmpty, !opensNewClause, !tellsHow, !appraises, !tellsOfSpeaker, !concedes {
      parts.append(after)
    }
    return parts
  }

  /// Where the clause begins that a parenthesis stands in the middle of: behind the colon before it
  /// ("It was plain: nobody, he said, had come"), or behind the parenthesis where the word before
  /// it opens a clause of its own ("They were sold where, according to a dealer, few look").
  private func innerStart(
    of parenthesis: Range<Int>, from lower: Int, _ after: Range<Int>
  ) -> Int? {
    let comma = parenthesis.lowerBound - 1
    guard comma > lower + 1, !after.isEmpty, parenthesis.upperBound < syntax.count,
      words.isWord(comma, Signs.comma), words.isWord(parenthesis.upperBound, Signs.comma)
    else { return nil }
    let opener = comma - 1
    if opener > lower + 2, opensClause(at: opener),
      !words.isFiniteWord(after.lowerBound) && after.contains(where: words.isFiniteWord)
        || syntax.tags[opener] == .coordinator && syntax.pennTags[after.lowerBound].isFiniteVerb
    {
      return parenthesis.lowerBound
    }
    return (lower..<comma).last {
      words.isWord($0, Signs.colon) && $0 + 1 < comma
        && !syntax.tokens[$0 + 1].flags.contains(.hasDigit)
    }.map { $0 + 1 }
  }

  /// Whether a word joins a clause to the one before it.
  private func opensClause(at token: Int) -> Bool {
    syntax.tags[token] == .coordinator || syntax.tags[token] == .subordinator
      || syntax.pennTags[token] == .whAdverb || words.isWord(token, .circumstance)
  }

  private func isConnective(_ token: Int) -> Bool {
    if syntax.tokens[token].flags.contains(.punctuation) { return true }
    guard words.isWord(token, .connective) else { return false }
    return token == 0 && (syntax.tags[token] == .coordinator || followedByComma(token))
  }

  private func followedByComma(_ token: Int) -> Bool {
    token + 1 < syntax.count && words.isWord(token + 1, Signs.comma)
  }

  /// Whether words behind a tag begin a clause of their own ("..., he said, and the crowd
  /// cheered"): "..., he said, and had sworn to leave" goes on with what is said.
  private func opensClause(_ after: Range<Int>, from start: Int) -> Bool {
    guard start < after.lowerBound + 1 else { return false }
    for token in start..<min(after.upperBound, after.lowerBound + 1) {
      if words.isWord(token, .sequel) { return true }
      if syntax.tags[token] == .coordinator {
        // "…, she says, but not to the same place": no clause at all.
        guard after.contains(where: syntax.isVerb) else { return false }
        return !sharesSubject(behind: token, after) && !hasOwnSubject(behind: token, after)
      }
    }
    return false
  }

  /// Cuts off what the speaker grants in other words, which is a report of its own: "…, although
  /// she admitted that it was late".
  private func withoutConcession(_ range: Range<Int>) -> Range<Int> {
    let concession = range.first { token in
      guard words.isWord(token, .concession), token + 2 < range.upperBound, token > 0,
        words.isWord(token - 1, Signs.comma), words.isWord(token + 1, .speakerPronoun),
        !(token + 1..<range.upperBound).contains(where: { words.isWord($0, Signs.comma) })
      else { return false }
      return (token + 2..<min(range.upperBound, token + 6)).contains(where: words.reportsSpeech)
    }
    guard let concession else { return range }
    return words.trimmed(range.lowerBound..<concession)
  }

  /// Whether the clause behind a coordinator has a subject of its own and reports nothing itself:
  /// "The lights went out, she said, and the children began to sing".
  private func hasOwnSubject(behind coordinator: Int, _ after: Range<Int>) -> Bool {
    var start = coordinator + 1
    while start < after.upperBound, syntax.tags[start] == .adverb { start += 1 }
    // "…, she said, and “every one of them knew”"
    if words.unit.runs.contains(where: { $0.tokens.lowerBound == start }) { return true }
    if start + 1 < after.upperBound, syntax.pennTags[start] == .pronoun,
      !words.isWord(start, .speakerPronoun)
        || words.isWord(start, .pronounIt) && words.isWord(coordinator, .conjunction),
      !words.isWord(start, .firstPerson), words.isFiniteWord(start + 1)
    {
      return !(words.match(start + 1)?.frames.contains(.that) ?? false)
    }
    guard start < after.upperBound,
      syntax.tags[start] == .determiner || syntax.tags[start].isNominal
        || syntax.tags[start] == .adjective || syntax.tags[start] == .numeral,
      !words.isWord(start, .firstPerson)
    else { return false }
    let limit = min(after.upperBound, start + 12)
    guard let verb = (start + 1..<max(start + 1, limit)).first(where: words.isFiniteWord) else {
      return false
    }
    return words.nominalRun(endingAt: verb - 1) != nil
      && !(words.match(verb)?.frames.contains(.that) ?? false)
  }

  /// Whether an auxiliary stands right behind a coordinator and its adverbs; "and walked out" is
  /// what the speaker did.
  private func sharesSubject(behind coordinator: Int, _ after: Range<Int>) -> Bool {
    var token = coordinator + 1
    while token < after.upperBound, syntax.tags[token] == .adverb { token += 1 }
    return token < after.upperBound && words.isFiniteWord(token) && words.isWord(token, .finite)
  }

  /// Where the clause that a parenthesis belongs to begins: the sentence's start, or a semicolon.
  private func clauseStart(before token: Int) -> Int {
    var index = token
    while index > 0 {
      if words.isWord(index - 1, Signs.semicolon)
        || index == token && words.isWord(index - 1, Signs.colon)
      {
        return index
      }
      index -= 1
    }
    return 0
  }

  private func clauseEnd(after token: Int) -> Int {
    var index = token
    while index < syntax.count, !words.isWord(index, Signs.semicolon),
      !(words.isWord(index, Signs.colon) && leadsToSpeaker(index))
    {
      index += 1
    }
    return index
  }
}
