internal import GalleyCore
internal import GalleyLanguage

extension ComplementFinder {
  /// "said [on Monday] [that] the plan was dead", read from the order of the words.
  ///
  /// News writes what is said behind the verb and up to the sentence's end; the order of the words
  /// is surer here than a parser's choice of heads. Holds for verbs of saying and thinking outside
  /// relative clauses; for the rest the tree decides.
  func speechClause(_ verb: Int, _ match: CueMatch) -> Complement? {
    guard match.frames.union(match.weak).contains(.that) || match.frames.contains(.object),
      !standsInverted(verb)
    else { return nil }
    let isMain = isMainOrSequel(verb)
    // "“Come in,” she said, and the door opened."
    if match.end < syntax.count, words.isWord(match.end, Signs.comma), followsGap(verb) {
      return nil
    }
    if followsGap(verb), opensCircumstance(match.end), thatBehind(match.end, of: verb) == nil {
      return nil
    }
    var start = match.end
    for child in syntax.children(of: verb) where child >= match.end {
      let range = syntax.subtree(of: child)
      guard range.lowerBound == start else { continue }
      switch syntax.relations[child] {
      case .oblique, .bareOblique, .adverb, .nominalModifier:
        if containsFiniteVerb(range) || words.isWord(start, .focus) { break }
        start = range.upperBound
      case .object, .indirectObject:
        guard match.frames.contains(.tell), !words.isWord(start, .complementizer) else { break }
        if !containsFiniteVerb(range) {
          start = range.upperBound
        } else if let marker = thatBehindListener(start) {
          start = marker
        }
      case .punctuation where words.isWord(child, Signs.comma) && start > match.end:
        // "a statement summarised for the jury, Ann Lee maintains": no clause of the participle.
        if !isMain { break }
        start = range.upperBound
      default: break
      }
    }
    if start == match.end, match.frames.contains(.tell), let clause = clauseBehindListener(start) {
      start = clause
    }
    if opensBehindDay(start) { start += 1 }
    if isMain, start > verb, let clause = clauseBehindColon(start, of: verb, match) {
      return Complement(content: [clause], rule: .complementClause, isSpeech: true)
    }
    if let marker = thatBehindAside(start) { start = marker }
    if start < syntax.count, !words.isWord(start, .complementizer),
      let marker = thatBehind(start, of: verb)
    {
      start = marker
    }
    guard start < syntax.count, !isRelative(start, behind: match.end) else { return nil }
    let end = extents.clauseLimit(from: start, verb: verb)
    guard end > start + 1, !words.unit.gaps.contains(where: { $0.position == start }) else {
      return nil
    }
    // "cautions that one cause is one cause": no verb of speech without an object has one here.
    let isThat =
      syntax.tags[start] != .determiner
      || match.frames.contains(.that) && !match.allows(.object) && !match.allows(.objectTo)
        && start + 1 < end
        && (start + 2..<max(start + 2, end)).contains { syntax.pennTags[$0].isFiniteVerb }
    let isMarked =
      words.isWord(start, .complementizer) && isThat
      && match.frames.union(match.weak).contains(.that)
      || words.isWhWord(start)
        && (match.frames.contains(.that) || !words.isWord(start, .circumstance))
    if isMarked {
      var content = start..<end
      if !isMain {
        if syntax.child(of: verb, .clausalComplement) != nil || match.isPhrase { return nil }
        let comma = content.first { words.isWord($0, Signs.comma) } ?? end
        guard comma > start + 2 else { return nil }
        content = start..<comma
      }
      return Complement(content: [content], rule: .complementClause, isSpeech: true)
    }
    guard match.frames.contains(.bare) else { return nil }
    if !isMain {
      // "because they felt the bank was hiding it, ...": up to the end of the clause of the cue.
      guard syntax.relations[verb] == .adverbialClause, syntax.pennTags[verb].isFiniteVerb,
        syntax.child(of: verb, .clausalComplement) == nil, syntax.child(of: verb, .marker) != nil
      else { return nil }
      let comma = (start..<end).first { words.isWord($0, Signs.comma) } ?? end
      guard comma > start + 2, opensBareClause(start, comma, verb, match) else { return nil }
      return Complement(content: [start..<comma], rule: .complementClause, isSpeech: true)
    }
    guard opensBareClause(start, end, verb, match) else { return nil }
    return Complement(content: [start..<end], rule: .complementClause, isSpeech: true)
  }

  /// "asks about the guide that gave her a star": "that" behind a noun that the verb governs is the
  /// subject of a relative clause.
  private func isRelative(_ token: Int, behind start: Int) -> Bool {
    token > start && syntax.pennTags[token] == .whDeterminer
      && syntax.relations[token] == .subject && syntax.tags[token - 1] == .noun
      && !words.isTime(token - 1) && syntax.pennTags[start] != .infinitiveMarker
      && (start..<token).contains { syntax.pennTags[$0] == .preposition }
  }

  /// Whether a day of the week stands before a clause that says itself where it begins ("said Tuesday
  /// it would close"), so that it is no part of the clause.
  private func opensBehindDay(_ day: Int) -> Bool {
    guard day + 2 < syntax.count, words.isWord(day, .weekday) else { return false }
    return words.isWord(day + 1, .complementizer) || syntax.tags[day + 1] == .determiner
      || syntax.pennTags[day + 1] == .pronoun
  }

  /// A clause that a colon parts from its verb, without marks: "The mayor added: The pier is safe."
  private func clauseBehindColon(
    _ colon: Int, of verb: Int, _ match: CueMatch
  ) -> Range<Int>? {
    guard colon + 3 < syntax.count, words.isWord(colon, Signs.colon), match.frames.contains(.quote),
      !words.unit.gaps.contains(where: { $0.position > colon })
    else { return nil }
    let clause = colon + 1..<max(colon + 1, extents.clauseLimit(from: colon + 1, verb: verb))
    return containsFiniteVerb(clause) ? clause : nil
  }

  /// Whether the subject of a verb stands right behind a quotation, which is what the verb says.
  func followsGap(_ verb: Int) -> Bool {
    guard let subject = syntax.child(of: verb, .subject), subject < verb else { return false }
    let start = syntax.subtree(of: subject).lowerBound
    return words.unit.gaps.contains { $0.position == start }
  }

  /// Whether a tag stands verb first behind what it reports ("..., said Ann Lee, who runs it").
  func standsInverted(_ verb: Int) -> Bool {
    let followsQuotation = words.unit.gaps.contains { $0.position == verb }
    let followsComma = verb > 0 && words.isWord(verb - 1, Signs.comma)
    guard followsQuotation || followsComma, syntax.pennTags[verb] != .verbGerund else {
      return false
    }
    if let subject = syntax.child(of: verb, .subject) {
      // "Face: “Wash it,” says Ann Lee": a label is no subject.
      return subject > verb
        || followsQuotation
          && (subject..<verb).contains { words.isWord($0, Signs.colon) }
    }
    if !followsQuotation, goesOnInSeries(verb) { return false }
    return followsQuotation
      || words.surfaceSubject(before: verb) == nil && words.subjectPhrase(before: verb) == nil
  }

  /// "She stood up, told them that it was over and left", "He smiled, said he was done and left": one of
  /// several verbs of a subject, with a clause of its own behind it.
  private func goesOnInSeries(_ verb: Int) -> Bool {
    guard syntax.relations[verb] == .conjunct,
      syntax.subject(of: verb, words.grammar)?.link == .shared
    else { return false }
    return syntax.children(of: verb).contains { child in
      guard child > verb, syntax.relations[child] == .clausalComplement,
        let first = syntax.subtree(of: child).first, first > verb
      else { return false }
      return words.isWord(first, .complementizer)
        || syntax.pennTags[first] == .pronoun && first + 1 < syntax.count
          && words.isFiniteWord(first + 1)
    }
  }

  /// Whether a verb heads a main clause, or a participle that goes on with one.
  private func isMainOrSequel(_ verb: Int) -> Bool {
    if extents.opensSequel(verb) { return true }
    guard words.isFinite(verb) else { return false }
    if let own = syntax.subject(of: verb, words.grammar),
      words.isWord(own.token, .relative),
      own.token > 0
    {
      return false
    }
    var current = verb
    while let head = syntax.head(of: current) {
      switch syntax.relations[current] {
      case .relativeClause, .clausalModifier: return false
      case .adverbialClause, .clausalComplement, .openComplement:
        if syntax.child(of: current, .marker) != nil || head < current { return false }
        current = head
      default: current = head
      }
    }
    return true
  }

  /// "that" behind a time or a place ("said after a lunch on Tuesday that"), with no verb between.
  private func thatBehind(_ start: Int, of verb: Int) -> Int? {
    for token in start..<min(syntax.count, start + 12) {
      if words.isWord(token, .complementizer) {
        let isTimed = token > start && words.isWord(token - 1, .time)
        if isTimed || syntax.tags[token] == .subordinator { return token }
      }
      if syntax.pennTags[token] == .pronoun || syntax.tags[token] == .coordinator { return nil }
      if syntax.isVerb(token) || syntax.tags[token] == .auxiliary { return nil }
      if syntax.tokens[token].flags.contains(.sentenceEnd) { return nil }
    }
    return nil
  }

  /// "that" behind an aside between commas ("warned, as did the ministry, that").
  private func thatBehindAside(_ start: Int) -> Int? {
    guard start + 3 < syntax.count, words.isWord(start, Signs.comma) else { return nil }
    for token in start + 2..<min(syntax.count - 1, start + 14)
    where words.isWord(token, Signs.comma) {
      return words.isWord(token + 1, .complementizer) ? token + 1 : nil
    }
    return nil
  }

  /// Where a clause without "that" begins behind the one who is told: "told the court he had paid",
  /// "told the paper the pier was safe".
  private func clauseBehindListener(_ start: Int) -> Int? {
    guard start < syntax.count, syntax.tags[start] == .determiner || syntax.tags[start] == .noun
    else { return nil }
    var index = start + 1
    while index < syntax.count, index < start + 6,
      syntax.tags[index] == .adjective || syntax.tags[index] == .noun || words.isName(index)
    {
      index += 1
    }
    guard index + 1 < syntax.count, index < start + 6, syntax.tags[index - 1].isNominal else {
      return nil
    }
    if syntax.pennTags[index] == .pronoun, words.isWord(index, .speakerPronoun) {
      return words.isFiniteWord(index + 1) ? index : nil
    }
    guard syntax.tags[index] == .determiner, !words.isWord(index, .complementizer),
      let finite = (index + 1..<min(syntax.count, index + 8)).first(where: words.isFiniteWord)
    else { return nil }
    return words.isSubject(index..<finite) ? index : nil
  }

  /// "that" behind the one who is told ("told a news conference that"), which a parser may take for
  /// the start of a relative clause.
  private func thatBehindListener(_ start: Int) -> Int? {
    var index = start
    while index < syntax.count, index < start + 8 {
      if words.isWord(index, .complementizer) { return index > start ? index : nil }
      switch syntax.tags[index] {
      case .determiner, .adjective, .noun, .properNoun, .pronoun, .adposition, .numeral, .particle:
        index += 1
      // "told anyone who would listen that"
      case .verb, .auxiliary:
        guard (start..<index).contains(where: { words.isWord($0, .personRelative) }) else {
          return nil
        }
        index += 1
      default: return nil
      }
    }
    return nil
  }

  private func containsFiniteVerb(_ range: Range<Int>) -> Bool {
    range.contains { syntax.pennTags[$0].isFiniteVerb || syntax.tags[$0] == .auxiliary }
  }

  /// Whether the words behind a cue are a clause without "that": the tree says so, or the order of
  /// the words does where the tree has an object and a verb that leads nowhere.
  private func opensBareClause(_ start: Int, _ end: Int, _ verb: Int, _ match: CueMatch) -> Bool {
    if words.isWord(start, .infinitiveMarker) { return false }
    let finite = (start..<end).first {
      syntax.pennTags[$0].isFiniteVerb || syntax.tags[$0] == .auxiliary
    }
    guard let finite else { return false }
    if let clause = syntax.child(of: verb, .clausalComplement), clause > verb {
      return syntax.subtree(of: clause).lowerBound < end
    }
    guard finite > start, !syntax.tokens[start].flags.contains(.punctuation) else { return false }
    return match.frames.contains(.clauseOnly) || words.isSubject(start..<finite)
  }
}
