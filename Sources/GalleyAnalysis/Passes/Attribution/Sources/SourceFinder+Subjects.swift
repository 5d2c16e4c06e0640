internal import GalleyCore
internal import GalleyLanguage

extension SourceFinder {
  /// The words that name a source: all that hangs on a noun, but no clause that swallows the cue.
  func sourceTokens(_ noun: Int, outside verb: Int) -> Range<Int> {
    var range = syntax.subtree(of: noun)
    if range.contains(verb) {
      range =
        verb > noun
        ? range.lowerBound..<min(verb, relativeStart(noun, before: verb)) : noun..<range.upperBound
    }
    range = behindRuns(withoutAside(words.trimmed(range), of: noun))
    // A parse that made half the sentence the subject: the noun with what stands before it.
    if range.count > 45 { range = words.trimmed(range.lowerBound..<noun + 1) }
    while let first = range.first, first < noun,
      syntax.relations[first] == .adverb && syntax.heads[first] != Int32(noun)
    {
      range = first + 1..<range.upperBound
    }
    return range
  }

  /// The range behind marked words that a comma closes: "“the issue,” Ann Lee added" is Ann Lee.
  private func behindRuns(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    for run in words.unit.runs where run.tokens.upperBound < range.upperBound {
      guard run.tokens.upperBound > lower, let last = run.tokens.last,
        words.isWord(last, Signs.comma)
      else { continue }
      lower = run.tokens.upperBound
    }
    return words.trimmed(lower..<range.upperBound)
  }

  /// The range up to a participle that commas set off: "the council, led by Ada Quint," is the
  /// council; the aside tells of it without naming it.
  private func withoutAside(_ range: Range<Int>, of noun: Int) -> Range<Int> {
    for child in syntax.children(of: noun) {
      guard child > noun, syntax.relations[child] == .clausalModifier else { continue }
      let start = syntax.subtree(of: child).lowerBound
      for comma in [start, start - 1]
      where comma > noun && comma < range.upperBound && words.isWord(comma, Signs.comma) {
        return range.lowerBound..<comma
      }
    }
    return range
  }

  /// Where the relative clause that holds `verb` begins behind `noun`.
  private func relativeStart(_ noun: Int, before verb: Int) -> Int {
    var current = verb
    while let head = syntax.head(of: current), head != noun { current = head }
    return syntax.subtree(of: current).lowerBound
  }

  /// Fills source and antecedent from the subject of a verb; `false` where the subject names
  /// nobody.
  /// - Parameter shared: The source of a verb for which no subject is found.
  func fill(
    _ attribution: inout Attribution, from verb: Int, shared: (Int) -> TextRange?
  ) -> Bool {
    if verb > 3, words.isWord(verb - 1, Signs.comma), words.isFinite(verb),
      let phrase = words.phraseBeforeLetters(endingAt: verb - 2)
    {
      attribution.source = words.plain(phrase)
      return true
    }
    if let phrase = phraseBehindAside(verb) ?? senderOfMessage(before: verb) {
      attribution.source = words.plain(phrase)
      return true
    }
    if words.isFinite(verb), let phrase = words.reducedSubject(before: verb) {
      attribution.source = words.plain(phrase)
      return true
    }
    guard var (noun, link) = subject(of: verb) else {
      attribution.source = shared(verb)
      return true
    }
    if words.isTime(noun) {
      if noun < verb, let phrase = words.subjectPhrase(before: verb), phrase.count > 2,
        let head = phrase.first(where: { syntax.tags[$0] == .noun || words.isName($0) }),
        !words.isTime(head)
      {
        attribution.source = words.plain(words.withoutTime(phrase))
        return true
      }
      if let run = words.surfaceSubject(before: verb), let head = words.nounHead(run),
        !words.isTime(head)
      {
        (noun, link) = (head, .surface)
      }
    }
    let hash = syntax.tokens[noun].hash
    if link == .modified, noun < verb, syntax.pennTags[noun] == .noun,
      let owner = syntax.child(of: noun, .possessor)
    {
      attribution.source = holder(owner)
      return attribution.source != nil
    }
    if link == .modified, verb > 0, words.isWord(verb - 1, Signs.comma),
      syntax.head(of: noun) == nil
    {
      return false
    }
    if words.grammar.has(hash, .personRelative), link == .own, noun > 0, noun < verb {
      attribution.source = syntax.tokens[noun].range
      let end = words.isWord(noun - 1, Signs.comma) ? noun - 2 : noun - 1
      attribution.antecedent = antecedent(endingAt: end, of: verb).flatMap(words.plain)
      return true
    }
    if link == .relative {
      fillRelative(&attribution, noun, verb)
      return true
    }
    if link == .surface {
      guard let run = words.surfaceSubject(before: verb) else { return true }
      attribution.source = words.plain(mended(run, before: verb))
      return true
    }
    if words.grammar.has(hash, .emptySubject), !words.grammar.has(hash, .expletive) { return false }
    if syntax.relations[noun] == .expletive { return false }
    if words.isTime(noun) { return true }
    let tokens = joined(sourceTokens(noun, outside: verb), noun, before: verb, link)
    let source = mended(tokens, before: verb)
    if source.isEmpty { return false }
    attribution.source = words.plain(source)
    return true
  }

  /// "part of her mission to encourage students": whoever has the mission.
  private func holder(_ owner: Int) -> TextRange? {
    words.plain(withoutEnding(syntax.subtree(of: owner)))
  }

  /// Fills source and antecedent where the subject is a relative pronoun.
  private func fillRelative(_ attribution: inout Attribution, _ pronoun: Int, _ verb: Int) {
    attribution.source = syntax.tokens[pronoun].range
    if !governsName(verb), pronoun > 2 {
      // "overturned the court's ruling, which had found": the tree hangs the clause on the verb.
      let end = words.isWord(pronoun - 1, Signs.comma) ? pronoun - 2 : pronoun - 1
      attribution.antecedent = words.nounPhrase(endingAt: end).flatMap(words.plain)
    } else if let head = syntax.head(of: verb) {
      let clause = antecedentClause(verb)
      let noun = syntax.head(of: clause) ?? head
      let start = syntax.subtree(of: noun).lowerBound
      let end = syntax.subtree(of: clause).lowerBound
      attribution.antecedent = words.plain(
        mended(words.trimmed(start..<max(start, end)), before: end))
    } else {
      return
    }
    // "who" names a person well enough; "that" and "which" do not.
    if isPersonless(syntax.tokens[pronoun].hash) {
      attribution.source = attribution.antecedent ?? attribution.source
    }
  }

  /// Whom "who" stands for: the noun phrase right before it, with the nouns on which it hangs where
  /// the verb is plural and the nearest noun is not ("doubters in the party who argue").
  private func antecedent(endingAt end: Int, of verb: Int) -> Range<Int>? {
    guard let run = words.nominalRun(endingAt: end) else { return nil }
    guard syntax.pennTags[verb] == .verbPresent, let head = words.nounHead(run),
      syntax.pennTags[head] == .name || syntax.pennTags[head] == .noun,
      let wide = words.nounPhrase(endingAt: end), wide.lowerBound < run.lowerBound,
      let noun = (wide.lowerBound..<run.lowerBound).first(where: {
        syntax.pennTags[$0] == .nounPlural
      })
    else { return run }
    return words.trimmed(wide.lowerBound..<max(noun + 1, wide.upperBound))
  }

  /// The subject of a verb: its own, else for a finite verb the noun right before it, else the one
  /// that it shares or inherits; a participle behind a comma takes that of the cue it goes on from.
  private func subject(of verb: Int) -> (token: Int, link: SubjectLink)? {
    if let own = syntax.subject(of: verb, words.grammar), own.link == .own || own.link == .relative
    {
      guard
        own.token > verb || words.hasSemicolon(own.token, verb)
          || isObjectRelative(own.token, verb),
        let run = words.surfaceSubject(before: verb), let head = words.nounHead(run)
      else { return own }
      return (head, .surface)
    }
    if let before = nominalBefore(verb) { return before }
    if words.isFinite(verb), !syntax.isPassive(verb),
      let run = words.surfaceSubject(before: verb), let head = words.nounHead(run)
    {
      return (head, .surface)
    }
    return syntax.subject(of: verb, words.grammar)
  }

  /// Whether a relative pronoun taken for a subject is an object: "Moss, whom she called a friend".
  private func isObjectRelative(_ subject: Int, _ verb: Int) -> Bool {
    guard words.isWord(subject, .relative), subject < verb,
      let run = words.surfaceSubject(before: verb), run.lowerBound > subject
    else { return false }
    return run.count == 1 && syntax.pennTags[run.lowerBound] == .pronoun
      || run.allSatisfy { syntax.tags[$0] == .properNoun }
  }

  /// The subject before an aside that a comma closes right before a finite verb, where the tree
  /// has none or one from within the aside ("Ann Lee, who left in May, said").
  private func phraseBehindAside(_ verb: Int) -> Range<Int>? {
    guard verb > 3, words.isFinite(verb), let phrase = words.subjectPhrase(before: verb),
      (phrase.lowerBound..<verb).contains(where: { words.isWord($0, Signs.comma) })
    else { return nil }
    if let own = syntax.subject(of: verb, words.grammar), own.token < phrase.lowerBound,
      own.link == .own
    {
      return nil
    }
    return words.withoutTime(phrase)
  }

  /// A source widened over a title or a name that the parser cut off ("press secretary Ann Lee").
  private func joined(
    _ range: Range<Int>, _ noun: Int, before verb: Int, _ link: SubjectLink
  ) -> Range<Int> {
    guard link == .own, noun < verb, range.upperBound <= verb, !range.isEmpty,
      syntax.tags[noun] != .pronoun
    else { return range }
    var lower = range.lowerBound
    var upper = range.upperBound
    while upper < verb,
      syntax.tags[upper] == .properNoun || syntax.tags[upper] == .noun
        || syntax.tags[upper] == .adjective && syntax.tokens[upper].flags.contains(.capitalised)
    {
      upper += 1
    }
    for other in syntax.children(of: verb)
    where syntax.relations[other] == .subject && other < range.lowerBound {
      let before = words.trimmed(syntax.subtree(of: other))
      if range.lowerBound - before.upperBound <= 1, !words.isTime(other) {
        lower = min(lower, before.lowerBound)
      }
    }
    let isName = syntax.tokens[range.lowerBound].flags.contains(.capitalised)
    while lower > 0, isName,
      syntax.tags[lower - 1] == .properNoun
        || syntax.tags[lower - 1] == .adjective
          && syntax.tokens[lower - 1].flags.contains(.capitalised)
    {
      lower -= 1
    }
    return lower..<upper
  }

  /// Whether a relative clause hangs on a noun, as it should.
  private func governsName(_ verb: Int) -> Bool {
    let clause = antecedentClause(verb)
    guard let noun = syntax.head(of: clause) else { return true }
    return !syntax.isVerb(noun)
  }

  /// "an attack from Ann Lee comparing him to a king", "a letter from Tom Holt calling it a ruin":
  /// who sent the message that a participle right behind goes on from.
  func senderOfMessage(before verb: Int) -> Range<Int>? {
    guard verb > 3, syntax.pennTags[verb] == .verbGerund,
      let run = words.nominalRun(endingAt: verb - 1)
    else { return nil }
    // The run may hold the noun of the message too.
    let marker =
      run.last { words.isWord($0, .agentMarker) || words.isWord($0, .messageOrigin) } ?? run
      .lowerBound - 1
    guard marker > 0, words.isWord(marker, .agentMarker) || words.isWord(marker, .messageOrigin),
      words.isSaidNoun(marker - 1) || words.isWord(marker - 1, .message)
    else { return nil }
    return marker + 1..<run.upperBound
  }

  private func isPersonless(_ hash: UInt32) -> Bool {
    words.grammar.has(hash, .complementizer) || words.grammar.has(hash, .thingRelative)
  }

  /// The relative clause that holds a verb, through conjuncts and complements.
  private func antecedentClause(_ verb: Int) -> Int {
    var current = verb
    while syntax.relations[current] != .relativeClause, let head = syntax.head(of: current) {
      current = head
    }
    return current
  }

  /// For a verb that the parser left without a subject: the noun right before it and its adverbs.
  private func nominalBefore(_ verb: Int) -> (token: Int, link: SubjectLink)? {
    guard !syntax.isPassive(verb) else { return nil }
    guard
      syntax.pennTags[verb].isFiniteVerb
        || syntax.pennTags[verb] == .verbGerund && verb > 1 && hasWith(before: verb)
    else { return nil }
    var index = verb - 1
    while index >= 0, syntax.tags[index] == .adverb || syntax.tags[index] == .auxiliary {
      index -= 1
    }
    guard index >= 0, syntax.tags[index].isNominal, !words.isTime(index) else { return nil }
    var noun = index
    while let head = syntax.head(of: noun), head < verb, syntax.tags[head].isNominal,
      head != verb, syntax.subtree(of: head).upperBound <= verb
    {
      noun = head
    }
    return (noun, .own)
  }

  /// Whether "with" opens the phrase that a participle closes ("with Ann Lee calling it a ruin").
  private func hasWith(before verb: Int) -> Bool {
    var index = verb - 1
    while index >= 0, verb - index < 8 {
      if words.isWord(index, .withMarker) { return true }
      if syntax.tokens[index].flags.contains(.punctuation) { return false }
      index -= 1
    }
    return false
  }

  /// The agent of a passive: the phrase behind "by".
  func agent(of verb: Int) -> Int? {
    for child in syntax.children(of: verb)
    where syntax.relations[child] == .agent || syntax.relations[child] == .oblique {
      if let word = syntax.preposition(of: child), words.isWord(word, .agentMarker),
        !words.isTime(child)
      {
        return child
      }
    }
    return nil
  }

  /// The words of an agent without "by".
  func agentRange(_ noun: Int) -> TextRange? {
    let tokens = syntax.subtree(of: noun)
    guard let word = syntax.preposition(of: noun) else { return words.plain(tokens) }
    return words.plain(word + 1..<max(word + 1, tokens.upperBound))
  }
}
