internal import GalleyCore
internal import GalleyLanguage

extension UnitReader {
  /// The words that name a source: all that hangs on a noun, but no clause that swallows the cue.
  func sourceTokens(_ noun: Int, outside verb: Int) -> Range<Int> {
    var range = syntax.subtree(of: noun)
    if range.contains(verb) {
      range =
        verb > noun
        ? range.lowerBound..<min(verb, relativeStart(noun, before: verb)) : noun..<range.upperBound
    }
    range = behindRuns(withoutAside(trimmed(range), of: noun))
    // A parse that made half the sentence the subject: the noun with what stands before it.
    if range.count > 45 { range = trimmed(range.lowerBound..<noun + 1) }
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
    for run in unit.runs where run.tokens.upperBound < range.upperBound {
      guard run.tokens.upperBound > lower, let last = run.tokens.last,
        isWord(last, Signs.comma)
      else { continue }
      lower = run.tokens.upperBound
    }
    return trimmed(lower..<range.upperBound)
  }

  /// The range up to a participle that commas set off: "the council, led by Ada Quint," is the
  /// council; the aside tells of it without naming it.
  private func withoutAside(_ range: Range<Int>, of noun: Int) -> Range<Int> {
    for child in syntax.children(of: noun) {
      guard child > noun, syntax.relations[child] == .clausalModifier else { continue }
      let start = syntax.subtree(of: child).lowerBound
      for comma in [start, start - 1]
      where comma > noun && comma < range.upperBound && isWord(comma, Signs.comma) {
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

  /// Fills source and antecedent from the subject of a verb; `false` where the subject names nobody.
  func setSource(_ attribution: inout Attribution, verb: Int) -> Bool {
    if setQuotedSpeaker(&attribution, saying: verb) { return true }
    if opensSequel(verb), let main = verb > 1 && isCue[verb - 2] ? verb - 2 : mainCue(above: verb) {
      let start = Int(syntax.tokens[main].start)
      if let owner = found.first(where: { $0.cue?.contains(start) ?? false }), owner.source != nil {
        attribution.source = owner.source
        attribution.antecedent = owner.antecedent
        return true
      }
    }
    if let cue = returns[verb],
      let owner = found.first(where: {
        $0.cue?.contains(Int(syntax.tokens[cue].start)) ?? false
      }), owner.source != nil
    {
      attribution.source = owner.source
      attribution.antecedent = owner.antecedent
      return true
    }
    if let phrase = phraseBehindAside(verb) {
      attribution.source = plain(phrase)
      return true
    }
    if let sender = senderOfMessage(before: verb) {
      attribution.source = plain(sender)
      return true
    }
    guard var (noun, link) = subject(of: verb) else {
      attribution.source = sharedSource(of: verb)
      return true
    }
    if isTime(noun), noun < verb, let phrase = subjectPhrase(before: verb), phrase.count > 2,
      let head = phrase.first(where: { syntax.tags[$0] == .noun || isName($0) }), !isTime(head)
    {
      attribution.source = plain(withoutTime(phrase))
      return true
    }
    if isTime(noun), let run = surfaceSubject(before: verb), let head = nounHead(run), !isTime(head)
    {
      (noun, link) = (head, .surface)
    }
    let hash = syntax.tokens[noun].hash
    // "part of her mission to encourage students": whoever has the mission.
    if link == .modified, noun < verb, let owner = syntax.child(of: noun, .possessor),
      syntax.pennTags[noun] == .noun
    {
      var tokens = syntax.subtree(of: owner)
      if let last = tokens.last, syntax.pennTags[last] == .possessiveEnding {
        tokens = tokens.lowerBound..<last
      }
      attribution.source = plain(tokens)
      return attribution.source != nil
    }
    if link == .modified, verb > 0, isWord(verb - 1, Signs.comma),
      syntax.head(of: noun) == nil
    {
      return false
    }
    if grammar.has(hash, .personRelative), link == .own, noun > 0, noun < verb {
      attribution.source = syntax.tokens[noun].range
      let end = isWord(noun - 1, Signs.comma) ? noun - 2 : noun - 1
      attribution.antecedent = antecedent(endingAt: end, of: verb).flatMap(plain)
      return true
    }
    if link == .relative {
      attribution.source = syntax.tokens[noun].range
      if !governsName(verb), noun > 2 {
        // "overturned the court's ruling, which had found": the tree hangs the clause on the verb.
        let end = isWord(noun - 1, Signs.comma) ? noun - 2 : noun - 1
        attribution.antecedent = nounPhrase(endingAt: end).flatMap(plain)
        if isPersonless(hash) { attribution.source = attribution.antecedent ?? attribution.source }
      } else if let head = syntax.head(of: verb) ?? nil {
        let clause = antecedentClause(verb)
        let noun = syntax.head(of: clause) ?? head
        let start = syntax.subtree(of: noun).lowerBound
        let clauseStart = syntax.subtree(of: clause).lowerBound
        attribution.antecedent = plain(
          mended(trimmed(start..<max(start, clauseStart)), before: clauseStart))
        // "who" names a person well enough; "that" and "which" do not.
        if isPersonless(hash) { attribution.source = attribution.antecedent ?? attribution.source }
      }
      return true
    }
    if link == .surface {
      guard let run = surfaceSubject(before: verb) else { return true }
      attribution.source = plain(mended(run, before: verb))
      return true
    }
    if grammar.has(hash, .emptySubject), !grammar.has(hash, .expletive) { return false }
    if syntax.relations[noun] == .expletive { return false }
    if isTime(noun) { return true }
    let tokens = joined(sourceTokens(noun, outside: verb), noun, before: verb, link)
    let source = mended(tokens, before: verb)
    if source.isEmpty { return false }
    attribution.source = plain(source)
    return true
  }

  /// Whom "who" stands for: the noun phrase right before it, with the nouns on which it hangs where
  /// the verb is plural and the nearest noun is not ("doubters in the party who argue").
  private func antecedent(endingAt end: Int, of verb: Int) -> Range<Int>? {
    guard let run = nominalRun(endingAt: end) else { return nil }
    guard syntax.pennTags[verb] == .verbPresent, let head = nounHead(run),
      syntax.pennTags[head] == .name || syntax.pennTags[head] == .noun,
      let wide = nounPhrase(endingAt: end), wide.lowerBound < run.lowerBound,
      let noun = (wide.lowerBound..<run.lowerBound).first(where: {
        syntax.pennTags[$0] == .nounPlural
      })
    else { return run }
    return trimmed(wide.lowerBound..<max(noun + 1, wide.upperBound))
  }

  /// The subject of a verb: its own, else for a finite verb the noun right before it, else the one
  /// that it shares or inherits; a participle behind a comma takes that of the cue it goes on from.
  private func subject(of verb: Int) -> (token: Int, link: SubjectLink)? {
    if let own = syntax.subject(of: verb, grammar), own.link == .own || own.link == .relative {
      guard
        own.token > verb || hasSemicolon(own.token, verb) || isObjectRelative(own.token, verb),
        let run = surfaceSubject(before: verb), let head = nounHead(run)
      else { return own }
      return (head, .surface)
    }
    if let before = nominalBefore(verb) { return before }
    if isFinite(verb), !syntax.isPassive(verb),
      let run = surfaceSubject(before: verb), let head = nounHead(run)
    {
      return (head, .surface)
    }
    return syntax.subject(of: verb, grammar)
  }

  /// Whether a relative pronoun taken for a subject is an object: "Moss, whom she called a friend".
  private func isObjectRelative(_ subject: Int, _ verb: Int) -> Bool {
    guard isWord(subject, .relative), subject < verb,
      let run = surfaceSubject(before: verb), run.lowerBound > subject
    else { return false }
    return run.count == 1 && syntax.pennTags[run.lowerBound] == .pronoun
      || run.allSatisfy { syntax.tags[$0] == .properNoun }
  }

  /// Whether a semicolon parts a subject from a verb, so that the parser has missed a clause.
  private func hasSemicolon(_ subject: Int, _ verb: Int) -> Bool {
    subject < verb && (subject..<verb).contains { isWord($0, Signs.semicolon) }
  }

  /// The subject before an aside that a comma closes right before a finite verb, where the tree
  /// has none or one from within the aside ("Ann Lee, who left in May, said").
  private func phraseBehindAside(_ verb: Int) -> Range<Int>? {
    guard verb > 3, isFinite(verb), let phrase = subjectPhrase(before: verb),
      (phrase.lowerBound..<verb).contains(where: { isWord($0, Signs.comma) })
    else { return nil }
    if let own = syntax.subject(of: verb, grammar), own.token < phrase.lowerBound, own.link == .own
    {
      return nil
    }
    return withoutTime(phrase)
  }

  /// The source of the cue before a verb that a coordinator joins to it, where the tree tells of no
  /// subject ("welcomed the plan but worried that ...").
  private func sharedSource(of verb: Int) -> TextRange? {
    var before = verb - 1
    while before > 0, syntax.tags[before] == .adverb { before -= 1 }
    guard before > 0, syntax.tags[before] == .coordinator, isFinite(verb) else { return nil }
    let start = syntax.tokens[verb].start
    if let first = syntax.head(of: verb), syntax.relations[verb] == .conjunct, first < before,
      syntax.pennTags[first].isFiniteVerb, !isCue[first],
      syntax.subject(of: first, grammar) == nil,
      let subject = subjectPhrase(before: first) ?? surfaceSubject(before: first)
    {
      return plain(withoutTime(subject))
    }
    return found.filter { ($0.cue?.end ?? 0) <= start && $0.source != nil }
      .max { ($0.cue?.end ?? 0) < ($1.cue?.end ?? 0) }?.source
  }

  func opensSequel(_ verb: Int) -> Bool {
    guard verb > 0, syntax.pennTags[verb] == .verbGerund, isWord(verb - 1, Signs.comma),
      let entry = lexicon.verb(syntax.tokens[verb].hash)
    else { return false }
    return lexicon.entries[entry].frames.contains(.that)
      || isWord(verb, .sequel)
  }

  /// The topmost finite cue above a verb, outside relative clauses.
  private func mainCue(above verb: Int) -> Int? {
    var best: Int?
    var current = verb
    while let head = syntax.head(of: current) {
      if isCue[head], syntax.isVerb(head) { best = head }
      current = head
    }
    return best
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
      let before = trimmed(syntax.subtree(of: other))
      if range.lowerBound - before.upperBound <= 1, !isTime(other) {
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

  /// "an attack from Ann Lee comparing him to a king", "a letter from Tom Holt calling it a ruin": who
  /// sent the message that a participle right behind goes on from.
  func senderOfMessage(before verb: Int) -> Range<Int>? {
    guard verb > 3, syntax.pennTags[verb] == .verbGerund,
      let run = nominalRun(endingAt: verb - 1)
    else { return nil }
    // The run may hold the noun of the message too.
    let marker =
      run.last { isWord($0, .agentMarker) || isWord($0, .messageOrigin) } ?? run.lowerBound - 1
    guard marker > 0, isWord(marker, .agentMarker) || isWord(marker, .messageOrigin),
      isSaidNoun(marker - 1) || isWord(marker - 1, .message)
    else { return nil }
    return marker + 1..<run.upperBound
  }

  private func isPersonless(_ hash: UInt32) -> Bool {
    grammar.has(hash, .complementizer) || grammar.has(hash, .thingRelative)
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
    guard index >= 0, syntax.tags[index].isNominal, !isTime(index) else { return nil }
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
      if isWord(index, .withMarker) { return true }
      if syntax.tokens[index].flags.contains(.punctuation) { return false }
      index -= 1
    }
    return false
  }

  /// Whether a noun says when, not who.
  func isTime(_ noun: Int) -> Bool {
    isWord(noun, .time)
      && (syntax.child(of: noun, .possessor) == nil) && !isTimeLikeName(noun)
  }

  /// Whether a word for a time is a name: "The Times", "Mr. March"; "Day said", where a verb of
  /// saying follows and a day cannot speak.
  private func isTimeLikeName(_ noun: Int) -> Bool {
    let token = syntax.tokens[noun]
    guard token.flags.contains(.capitalised),
      !grammar.has(token.hash, .weekday)
    else { return false }
    if noun > 0 {
      let before = syntax.tokens[noun - 1]
      if grammar.has(before.hash, .article) {
        return !grammar.has(token.hash, .month)
      }
      if before.flags.contains(.capitalised), syntax.tags[noun - 1] == .properNoun,
        !grammar.has(before.hash, .time)
          || !grammar.has(token.hash, .month)
      {
        return true
      }
    }
    return noun + 1 < syntax.count && syntax.pennTags[noun + 1].isFiniteVerb
      && reportsSpeech(noun + 1)
  }

  /// The agent of a passive: the phrase behind "by".
  func agent(of verb: Int) -> Int? {
    for child in syntax.children(of: verb)
    where syntax.relations[child] == .agent || syntax.relations[child] == .oblique {
      if let word = syntax.preposition(of: child), isWord(word, .agentMarker), !isTime(child) {
        return child
      }
    }
    return nil
  }

  /// The words of an agent without "by".
  func agentRange(_ noun: Int) -> TextRange? {
    let tokens = syntax.subtree(of: noun)
    guard let word = syntax.preposition(of: noun) else { return plain(tokens) }
    return plain(word + 1..<max(word + 1, tokens.upperBound))
  }
}
