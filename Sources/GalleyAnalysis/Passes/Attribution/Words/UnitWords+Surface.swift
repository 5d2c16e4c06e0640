internal import GalleyCore
internal import GalleyLanguage

extension UnitWords {
  /// The noun phrase before a verb by the order of words, an aside between the two skipped: "Ann
  /// Lee, a baker, said", "Ann Lee (D), said".
  func surfaceSubject(before verb: Int) -> Range<Int>? {
    var index = verb - 1
    while index > 0, syntax.tags[index] == .adverb || syntax.tags[index] == .auxiliary,
      !isName(index)
    {
      index -= 1
    }
    guard index >= 0 else { return nil }
    if syntax.pennTags[index] == .closingBracket {
      guard let open = opening(before: index), open > 0, let run = nominalRun(endingAt: open - 1)
      else { return nil }
      return run.lowerBound..<index + 1
    }
    guard isWord(index, Signs.comma) else { return nominalRun(endingAt: index) }
    guard index > 1 else { return nil }
    if syntax.pennTags[index - 1] == .closingBracket, let open = opening(before: index - 1),
      open > 0, let run = nominalRun(endingAt: open - 1)
    {
      return run.lowerBound..<index
    }
    var comma = index - 1
    while comma > 0, index - comma < 18, !isWord(comma, Signs.comma),
      !syntax.tokens[comma].flags.contains(.sentenceEnd)
    {
      comma -= 1
    }
    guard comma > 0, isWord(comma, Signs.comma) else { return nil }
    var end = comma - 1
    if syntax.pennTags[end] == .closingBracket, let open = opening(before: end), open > 0 {
      end = open - 1
    }
    guard let run = nominalRun(endingAt: end), let last = run.last,
      isName(last) || (comma + 1..<index).allSatisfy(isName)
    else { return nil }
    let isParticiple = syntax.pennTags[comma + 1] == .verbGerund
    return run.lowerBound..<(isParticiple ? comma : index)
  }

  /// Whether a verb form stands finite: by its tag, by an auxiliary, or as a past form that the
  /// tagger took for a participle although a clause or a quotation follows.
  func isFinite(_ verb: Int) -> Bool {
    if syntax.pennTags[verb].isFiniteVerb || isHidden[verb] { return true }
    if syntax.child(of: verb, .auxiliary) != nil { return true }
    // "Those close to him say that": the base form of a plural subject.
    if syntax.pennTags[verb] == .verbBase, verb > 0, takesClause(verb),
      !isWord(verb - 1, .infinitiveMarker), syntax.tags[verb - 1].isNominal,
      syntax.child(of: verb, .marker) == nil, subjectPhrase(before: verb) != nil
    {
      return true
    }
    return syntax.pennTags[verb] == .verbParticiple && (takesClause(verb) || takesObject(verb))
  }

  /// Whether a form that looks like a participle stands between a noun and an object, as only a
  /// past tense does ("lawmakers accused the government"); verbs with two objects may be passive.
  func takesObject(_ verb: Int) -> Bool {
    guard verb > 0, verb + 1 < syntax.count, syntax.pennTags[verb] == .verbParticiple,
      syntax.tags[verb - 1].isNominal || closesAside(before: verb),
      let entry = lexicon.verb(syntax.tokens[verb].hash),
      !lexicon.entries[entry].frames.contains(.tell),
      syntax.child(of: verb, .passiveAuxiliary, or: .auxiliary) == nil,
      syntax.pennTags[verb + 1] == .determiner || syntax.pennTags[verb + 1] == .possessive
        || syntax.pennTags[verb + 1] == .pronoun,
      !isWord(verb, .ditransitiveParticiple) || isWord(verb - 1, Signs.comma)
    else { return false }
    return !isWord(verb + 1, .time)
      && (verb + 2 >= syntax.count || !isTime(verb + 2))
  }

  /// Whether an aside behind a name closes right before a word, and nothing in the sentence but the
  /// word can be its verb ("Ann Lee, speaking from the gallery, called the debate a disgrace").
  private func closesAside(before verb: Int) -> Bool {
    guard isWord(verb - 1, Signs.comma), !syntax.isVerb(syntax.root),
      let run = surfaceSubject(before: verb), run.lowerBound == 0
    else { return false }
    return syntax.relations[syntax.root] == .root && run.contains(syntax.root)
  }

  /// Whether "that", a question word or a subject pronoun follows a verb of saying or thinking.
  func takesClause(_ verb: Int) -> Bool {
    guard verb + 2 < syntax.count, let entry = lexicon.verb(syntax.tokens[verb].hash),
      lexicon.entries[entry].frames.contains(.that),
      syntax.child(of: verb, .passiveAuxiliary) == nil
    else { return false }
    let next = syntax.tokens[verb + 1].hash
    if grammar.has(next, .complementizer) { return true }
    return grammar.has(next, .clauseOpener)
  }

  private func opening(before bracket: Int) -> Int? {
    var index = bracket
    while index > 0, bracket - index < 12 {
      index -= 1
      if syntax.pennTags[index] == .openingBracket { return index }
    }
    return nil
  }

  /// A capitalised word that is not merely the first of its sentence.
  func isName(_ token: Int) -> Bool {
    guard syntax.tokens[token].flags.contains(.capitalised) else { return false }
    if syntax.tags[token] == .properNoun || syntax.pennTags[token] == .name { return true }
    return token > 0 && syntax.tags[token] != .adverb && syntax.tags[token] != .auxiliary
      || token == 0 && !isWord(token, .sentenceOpener)
        && syntax.tags[token] != .verb && syntax.tags[token] != .adjective
  }

  /// The run of words up to `end` that may be one noun phrase; its last word is a noun or a name.
  func nominalRun(endingAt end: Int) -> Range<Int>? {
    guard end >= 0 else { return nil }
    if let amount = amount(endingAt: end) { return amount }
    let isQuantity = syntax.tags[end] == .determiner && isWord(end, .quantity)
    guard
      syntax.tags[end].isNominal || isName(end) || isQuantity
        || end == 0 && syntax.count > 1 && isHidden[1] || isEpithet(end)
    else { return nil }
    var start = end
    guard syntax.tags[end] != .pronoun else {
      let isPersonal =
        syntax.pennTags[end] == .pronoun && !isWord(end, .emptySubject)
      return isPersonal ? end..<end + 1 : nil
    }
    while start > 0, end - start < 14 {
      let before = start - 1
      switch syntax.tags[before] {
      case .properNoun, .noun, .adjective, .numeral: start = before
      case .determiner: return before..<end + 1
      case .pronoun where syntax.pennTags[before] == .possessive: return before..<end + 1
      case .particle where syntax.pennTags[before] == .possessiveEnding: start = before
      case .punctuation where syntax.pennTags[before] == .hyphen && before > 0: start = before
      case .adposition
      where start < end + 1 && before > 0
        && (syntax.tags[before - 1] == .properNoun || syntax.tags[before - 1] == .noun)
        && isWord(before, .genitive):
        start = before
      default:
        guard isName(before) else { return start..<end + 1 }
        start = before
      }
    }
    return start..<end + 1
  }

  /// "A third", "the other", "its chief executive", "The 31-year-old": an adjective that stands for
  /// somebody.
  private func isEpithet(_ token: Int) -> Bool {
    guard token > 0, syntax.tags[token] == .adjective else { return false }
    if syntax.tags[token - 1] == .determiner { return isWord(token, .unnamedPerson) }
    // "chief executive"
    if syntax.tags[token - 1] == .noun || syntax.tags[token - 1] == .adjective,
      isWord(token, .personNoun)
    {
      return true
    }
    if syntax.tags[token - 1] == .noun { return false }
    return token > 4 && syntax.pennTags[token - 1] == .hyphen
      && syntax.pennTags[token - 3] == .hyphen
      && syntax.tokens[token - 4].flags.contains(.hasDigit)
      && syntax.tags[token - 5] == .determiner
  }

  /// A number of people at the end of a run: "six in 10", "26%", "nearly nine out of 10".
  private func amount(endingAt end: Int) -> Range<Int>? {
    var start = end
    if syntax.tokens[end].flags.contains(.hasDigit) || syntax.tags[end] == .numeral {
      guard end > 0, isWord(end - 1, .ratio) else { return nil }
    } else {
      guard isWord(end, Signs.percent), end > 0,
        syntax.tokens[end - 1].flags.contains(.hasDigit) || syntax.tags[end - 1] == .numeral
      else { return nil }
    }
    while start > 0, end - start < 8,
      syntax.tags[start - 1] == .numeral || syntax.tokens[start - 1].flags.contains(.hasDigit)
        || isWord(start - 1, .ratio)
        || isWord(start - 1, .approximation)
    {
      start -= 1
    }
    return start..<end + 1
  }

  /// The head of a run of nouns: its last noun before a comma or a bracket.
  func nounHead(_ run: Range<Int>) -> Int? {
    var head: Int?
    for token in run {
      if isWord(token, Signs.comma) || syntax.pennTags[token] == .openingBracket { break }
      if syntax.tags[token].isNominal || isName(token) || syntax.tags[token] == .numeral {
        head = token
      }
    }
    if head == nil, let only = run.first, run.count == 1, isWord(only, .quantity) { return only }
    if head == nil, let last = run.last, isEpithet(last) { return last }
    return head ?? (isHidden.count > run.upperBound && isHidden[run.upperBound] ? run.last : nil)
  }
}
