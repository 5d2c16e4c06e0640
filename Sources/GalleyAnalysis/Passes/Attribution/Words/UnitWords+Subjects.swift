internal import GalleyCore
internal import GalleyLanguage

/// Subjects by the order of the words, where a parser loses them: behind a phrase or an aside.
extension UnitWords {
  /// The noun phrase before letters that commas set off: "Ann Lee" of "Ann Lee, MD, MPH," where
  /// `end` is the last of them; `nil` where no such letters stand there.
  func phraseBeforeLetters(endingAt end: Int) -> Range<Int>? {
    var token = end
    while token > 1, isLetters(token), isWord(token - 1, Signs.comma) { token -= 2 }
    guard token < end, token >= 0, isName(token) else { return nil }
    return nounPhrase(endingAt: token)
  }

  /// "MD", "PhD", "MBBS": a short word with capitals behind its first letter.
  private func isLetters(_ token: Int) -> Bool {
    let range = syntax.tokens[token].range
    guard (2...5).contains(range.count), syntax.tokens[token].flags.contains(.capitalised) else {
      return false
    }
    return bytes[range.indices].dropFirst().contains { $0 >= 0x41 && $0 <= 0x5A }
  }

  /// The noun phrase before a verb with what hangs on its noun, up to where the clause begins:
  /// "a person familiar with the plan said", "Ann Lee, a baker, who moved here in May, said".
  ///
  /// An aside that names nobody ("for her part", "speaking after the vote") stays out. `nil` unless
  /// the phrase begins where a clause can begin.
  func subjectPhrase(before verb: Int) -> Range<Int>? {
    var index = verb - 1
    while index > 0,
      syntax.tags[index] == .adverb || syntax.tags[index] == .auxiliary
        || isWord(index, .reflexive),
      !isName(index)
    {
      index -= 1
    }
    guard index >= 0 else { return nil }
    guard isWord(index, Signs.comma) else {
      return nounPhrase(endingAt: index).flatMap { opensClause($0.lowerBound) ? $0 : nil }
    }
    var close = index
    var end = index
    for _ in 0..<3 {
      guard let open = comma(before: close) else { return nil }
      let aside = open + 1..<close
      guard isAside(aside) else { return nil }
      if end == close, !names(aside) { end = open }
      var last = beforeBracket(open - 1)
      // "Ann Lee herself, cornered in a corridor, said"
      if last > 0, isWord(last, .reflexive) { last -= 1 }
      if let phrase = nounPhrase(endingAt: last) {
        if opensClause(phrase.lowerBound) {
          return withRole(phrase).lowerBound..<end
        }
        if !isWord(phrase.lowerBound - 1, Signs.comma) { return nil }
      }
      close = open
    }
    return nil
  }

  /// A noun phrase that ends at `end`, with the nouns on which its last phrase hangs.
  func nounPhrase(endingAt end: Int) -> Range<Int>? {
    guard let run = nominalRun(endingAt: end) else { return nil }
    var lower = run.lowerBound
    // "a review published last year"
    if isTime(end), lower > 1, syntax.pennTags[lower - 1] == .verbParticiple,
      let noun = nominalRun(endingAt: lower - 2)
    {
      lower = noun.lowerBound
    }
    while let wider = phraseStart(before: lower), end - wider < 24 { lower = wider }
    return lower..<end + 1
  }

  /// Where the noun phrase begins on which a phrase hangs that begins behind a preposition: "a
  /// person familiar with", "a study published by"; or a name that goes on with "and".
  private func phraseStart(before start: Int) -> Int? {
    var index = start - 1
    guard index > 0 else { return nil }
    // A sentence's first word before a preposition is a noun, whatever its ending looks like.
    if index == 1, syntax.pennTags[index] == .preposition,
      syntax.pennTags[0] == .verbParticiple || syntax.pennTags[0] == .adjective
    {
      return 0
    }
    if syntax.tags[index] == .coordinator {
      let isJoined = nominalRun(endingAt: index - 1)
      guard let isJoined, syntax.tags[index - 1] != .pronoun || isJoined.count == 1 else {
        return nil
      }
      let bothNames =
        syntax.tokens[start].flags.contains(.capitalised)
        && syntax.tokens[index - 1].flags.contains(.capitalised)
      return bothNames ? isJoined.lowerBound : nil
    }
    guard syntax.pennTags[index] == .preposition || syntax.pennTags[index] == .infinitiveMarker,
      syntax.relations[index] != .marker || isWord(index, .genitive)
    else { return nil }
    index -= 1
    var steps = 0
    while index > 0, steps < 2, !isWord(index, .quantity),
      syntax.pennTags[index] == .verbParticiple || syntax.pennTags[index] == .verbGerund
        || syntax.pennTags[index] == .adjective || syntax.tags[index] == .adverb,
      !isName(index)
    {
      index -= 1
      steps += 1
    }
    if isWord(index, .quantity) { return index }
    return nominalRun(endingAt: index)?.lowerBound
  }

  /// Whether a clause can begin at a token: at the start, behind a sign, a coordinator or a
  /// subordinator, or behind an adverb that opens the sentence.
  func opensClause(_ token: Int) -> Bool {
    guard token > 0 else { return true }
    let before = token - 1
    if syntax.tokens[before].flags.contains(.punctuation) {
      return syntax.pennTags[before] != .hyphen
    }
    if unit.gaps.contains(where: { $0.position == token }) { return true }
    switch syntax.tags[before] {
    case .coordinator, .subordinator: return true
    case .adverb: return before == 0 || opensClause(before)
    default: return isWord(before, .complementizer)
    }
  }

  /// The comma before a place, with no other sign that ends a clause between.
  private func comma(before place: Int) -> Int? {
    var index = place - 1
    while index > 0, place - index < 32 {
      if isWord(index, Signs.comma) { return index }
      if syntax.tokens[index].flags.contains(.sentenceEnd), syntax.tokens[index].count == 1 {
        return nil
      }
      if isWord(index, Signs.semicolon) || isWord(index, Signs.colon) { return nil }
      index -= 1
    }
    return nil
  }

  /// The last token before a bracket that closes at `token`.
  private func beforeBracket(_ token: Int) -> Int {
    guard token > 0, syntax.pennTags[token] == .closingBracket else { return token }
    var index = token
    while index > 0, token - index < 12 {
      index -= 1
      if syntax.pennTags[index] == .openingBracket { return max(0, index - 1) }
    }
    return token
  }

  /// Whether words between two commas tell of the noun before them: a relative clause, a
  /// participle, a phrase, an age, or a second name of it without a verb of its own.
  private func isAside(_ aside: Range<Int>) -> Bool {
    guard let first = aside.first else { return false }
    if isRelative(first) || first + 1 < aside.upperBound && isRelative(first + 2) {
      return aside.contains { isFiniteWord($0) }
    }
    // "The chairman, retired colonel Ann Lee, said": a participle before a name.
    let isTitle =
      isPastForm(first) && aside.count > 1 && opensName(first + 1)
    // "Ann Lee, cornered in a corridor, said", "Ann Lee, speaking because she had to, said"
    let isParticiple =
      syntax.pennTags[first] == .verbGerund
      || isPastForm(first) && !aside.dropFirst().contains(where: isFiniteWord)
    if !isTitle, !isParticiple, aside.contains(where: { isFiniteWord($0) }) {
      return syntax.tags[first] == .subordinator || syntax.pennTags[first] == .whAdverb
        || aside.contains(where: isRelative) && names(aside)
    }
    switch syntax.tags[first] {
    case .coordinator, .punctuation, .auxiliary: return false
    default: return true
    }
  }

  /// Whether an aside says who somebody is, so that it belongs to the name: a relative clause, a
  /// second name, an age or an origin.
  private func names(_ aside: Range<Int>) -> Bool {
    guard let first = aside.first else { return false }
    if isRelative(first) || first + 1 < aside.upperBound && isRelative(first + 2) { return true }
    switch syntax.pennTags[first] {
    case .verbGerund, .whAdverb, .adverb: return false
    case .verbPast, .verbParticiple: return opensName(first + 1)
    case .preposition, .infinitiveMarker: return isWord(first, .originMarker)
    default: return syntax.tags[first] != .subordinator
    }
  }

  private func isPastForm(_ token: Int) -> Bool {
    syntax.pennTags[token] == .verbPast || syntax.pennTags[token] == .verbParticiple
  }

  /// Whether a token begins a title or a name without an article ("retired judge Ann Lee").
  private func opensName(_ token: Int) -> Bool {
    token < syntax.count
      && (syntax.tokens[token].flags.contains(.capitalised) || syntax.tags[token] == .noun)
  }

  private func isRelative(_ token: Int) -> Bool {
    guard token < syntax.count else { return false }
    return isWord(token, .relative)
      && !isWord(token, .complementizer) || syntax.pennTags[token] == .whPossessive
  }

  /// A name widened over the office before it: "the county's head of culture, Neil Baxter".
  private func withRole(_ name: Range<Int>) -> Range<Int> {
    let comma = name.lowerBound - 1
    guard comma > 1, isWord(comma, Signs.comma), let first = name.first, isName(first),
      !isName(comma - 1), !isTime(comma - 1), let role = nounPhrase(endingAt: comma - 1),
      role.lowerBound == 0 || syntax.tags[role.lowerBound - 1] == .coordinator
        || isWord(role.lowerBound - 1, .complementizer)
    else { return name }
    return role.lowerBound..<name.upperBound
  }

  /// Whether a form of a verb of saying that the tagger took for a noun stands where a clause needs
  /// its verb: "Unison fears that ...", "the group plans to ...".
  func looksLikeNoun(_ token: Int) -> Bool {
    guard syntax.tags[token] == .noun, token > 0,
      let entry = lexicon.verb(syntax.tokens[token].hash)
    else { return false }
    // ", he reckons,"
    if token > 2, syntax.pennTags[token - 1] == .pronoun, isWord(token - 2, Signs.comma),
      lexicon.entries[entry].frames.contains(.that),
      token + 1 == syntax.count || syntax.tokens[token + 1].flags.contains(.punctuation)
    {
      return true
    }
    if isHiddenTag(token, lexicon.entries[entry].frames)
      || isHiddenPluralTag(token, lexicon.entries[entry].frames)
      || partsSubject(token, lexicon.entries[entry].frames)
    {
      return true
    }
    guard token + 2 < syntax.count,
      opensComplement(token, lexicon.entries[entry].frames)
    else { return false }
    // A name that opens a sentence may look like an adjective.
    if token == 1, syntax.pennTags[0] == .adjective, syntax.pennTags[token] == .nounPlural,
      !isWord(token + 1, .infinitiveMarker)
    {
      return true
    }
    guard let subject = subjectPhrase(before: token), let noun = nounHead(subject) else {
      return false
    }
    if isWord(noun, .quantity) { return syntax.pennTags[token] == .noun }
    // A plural form is the verb of a singular noun, and the other way round.
    switch syntax.pennTags[noun] {
    case .nounPlural, .namePlural: return syntax.pennTags[token] == .noun
    case .noun, .name: return syntax.pennTags[token] == .nounPlural
    // "A CONTROVERSIAL plan to build": no name between an article and its noun.
    case .adjective:
      return syntax.pennTags[token] == .nounPlural || noun != token - 1 || noun == 0
        || !isWord(noun - 1, .indefiniteArticle)
    default: return true
    }
  }

  /// ", a team of researchers reports,": the plural of a noun behind a singular one, where a tag
  /// stands.
  private func isHiddenTag(_ token: Int, _ frames: CueFrames) -> Bool {
    guard frames.isSuperset(of: [.that, .quote]), syntax.pennTags[token] == .nounPlural,
      token + 1 == syntax.count || syntax.tokens[token + 1].flags.contains(.punctuation),
      token + 2 >= syntax.count || syntax.tags[token + 2] != .coordinator,
      let subject = nounPhrase(endingAt: token - 1), let noun = nominalRun(endingAt: token - 1),
      subject.lowerBound > 2, isWord(subject.lowerBound - 1, Signs.comma),
      syntax.tags[subject.lowerBound] == .determiner
        || token + 1 == syntax.count && subject.count == 1,
      (0..<subject.lowerBound).contains(where: isFiniteWord)
    else { return false }
    let head = subject.first { syntax.tags[$0] == .noun } ?? noun.lowerBound
    return syntax.pennTags[head] == .noun
  }

  /// ", researchers report today in the journal.": the form behind a plural that closes a sentence
  /// whose clause stands before.
  private func isHiddenPluralTag(_ token: Int, _ frames: CueFrames) -> Bool {
    guard frames.isSuperset(of: [.that, .quote]), syntax.pennTags[token] == .noun, token > 3,
      syntax.pennTags[token - 1] == .nounPlural, let run = nominalRun(endingAt: token - 1),
      run.lowerBound > 2, isWord(run.lowerBound - 1, Signs.comma),
      token + 1 == syntax.count || syntax.tokens[token + 1].flags.contains(.punctuation)
        || isTime(token + 1)
        || syntax.tags[token + 1] == .adposition && token + 2 < syntax.count
          && (syntax.tags[token + 2] == .determiner || isName(token + 2)),
      (0..<run.lowerBound - 1).contains(where: isFiniteWord)
    else { return false }
    return !(token + 1..<syntax.count).contains(where: isFiniteWord)
  }

  /// "Ticket sales, the festival claims, are up", "The bill, Ann Lee reckons, will rise": the
  /// plural of a noun behind a name or a singular noun, where commas part a subject from its verb.
  private func partsSubject(_ token: Int, _ frames: CueFrames) -> Bool {
    guard frames.contains(.that), syntax.pennTags[token] == .nounPlural, token > 2,
      token + 2 < syntax.count, !syntax.tokens[token].flags.contains(.capitalised),
      isWord(token + 1, Signs.comma), isFiniteWord(token + 2),
      let run = nominalRun(endingAt: token - 1), run.lowerBound > 1,
      isWord(run.lowerBound - 1, Signs.comma), syntax.tags[run.lowerBound - 2].isNominal,
      syntax.tags[run.lowerBound] == .determiner || isName(run.lowerBound),
      let head = run.last
    else { return false }
    return syntax.pennTags[head] == .noun || syntax.pennTags[head] == .name
  }

  /// Whether what a verb takes follows a token: a clause, or an infinitive with no verb behind it
  /// that could have the two for its subject.
  private func opensComplement(_ token: Int, _ frames: CueFrames) -> Bool {
    let next = syntax.tokens[token + 1].hash
    if frames.contains(.that) {
      let behind = isInsertedAdverb(behind: token) ? token + 4 : token + 1
      if isWord(behind, .complementizer) || isWhWord(behind) {
        return !isFiniteWord(behind + 1)
      }
      if syntax.pennTags[token + 1] == .pronoun, isFiniteWord(token + 2) { return true }
    }
    guard frames.contains(.to), grammar.has(next, .infinitiveMarker),
      syntax.pennTags[token + 2] == .verbBase
    else { return false }
    for index in token + 3..<max(token + 3, syntax.count) {
      if isFiniteWord(index) { return false }
      if isWord(index, Signs.comma) || isWhWord(index)
        || syntax.tags[index] == .subordinator || isWord(index, .complementizer)
      {
        break
      }
    }
    return true
  }

  /// "cautions, however, that": an adverb between commas, and a clause behind it.
  func isInsertedAdverb(behind token: Int) -> Bool {
    token + 5 < syntax.count && isWord(token + 1, Signs.comma)
      && syntax.tags[token + 2] == .adverb && isWord(token + 3, Signs.comma)
  }
}
