internal import GalleyCore
internal import GalleyLanguage

/// What a verb says, and by which construction.
struct Complement {
  var content: [Range<Int>]
  var rule: String
  /// One past the last token of the cue, where a preposition joins it.
  var cueEnd: Int?
  /// The source is not the subject: the passive hides it.
  var hidesSource = false
  /// The content may be somebody's words between marks.
  var isSpeech = false
  /// The source, where the construction itself shows it.
  var source: Range<Int>?
}

extension UnitReader {
  /// Reads the attribution of a verb, if its complements make it a cue.
  mutating func readVerb(_ verb: Int) {
    guard !isCue[verb], isVerbUse(verb), let match = match(verb) else { return }
    let frames = match.frames
    let weak = match.weak
    let complement = complement(of: verb, match)
    guard let complement else { return }
    var attribution = Attribution(
      node: unit.node, cue: cueRange(verb, end: complement.cueEnd ?? match.end), content: [],
      rule: complement.rule,
      isSpeech: frames.union(weak).contains(.quote) && frames.contains(.that))
    if let source = complement.source {
      attribution.source = plain(source)
    } else if complement.hidesSource {
      if let noun = agent(of: verb) { attribution.source = agentRange(noun) }
    } else {
      guard setSource(&attribution, verb: verb) else { return }
      // A finite verb without a subject is a parse gone wrong.
      if attribution.source == nil { return }
    }
    for part in complement.content {
      let part = part.lowerBound > verb ? withoutSequel(part) : part
      // Marks that hold the cue as well are not those of what it says.
      let isMarked = unit.runs.contains { $0.tokens.contains(verb) && $0.tokens.overlaps(part) }
      if let range = isMarked ? plain(part) : text(part) { attribution.add(range) }
    }
    guard !attribution.content.isEmpty else { return }
    attribution.isClear = isClear(complement, match, verb)
    isCue[verb] = true
    found.append(attribution)
  }

  /// Whether a construction reports by itself: a clause, a quotation or an infinitive behind a verb
  /// of saying, thinking or wanting; an object or a phrase is what a verb of any kind may have.
  private func isClear(_ complement: Complement, _ match: CueMatch, _ verb: Int) -> Bool {
    switch complement.rule {
    case "complement-clause":
      guard match.frames.contains(.that), let start = complement.content.first?.lowerBound,
        start < syntax.count
      else { return false }
      return !Self.circumstances.contains(syntax.tokens[start].hash)
    case "infinitive", "object-infinitive", "raised-subject", "gerund":
      if isLemma(verb, Self.choices) { return false }
      return !match.frames.isDisjoint(with: [.that, .quote]) || isLemma(verb, Self.intentions)
    case "as-phrase": return match.frames.contains(.asPhrase)
    case "object", "phrase", "predicate", "appearance", "passive-agent", "passive-phrase",
      "passive-predicate":
      return false
    default: return true
    }
  }
  private static let circumstances = Set(
    ["when", "where", "while", "as", "because"].map(FunctionWords.key))
  private static let choices = Set(["choose", "elect", "opt"].map(FunctionWords.key))
  private static let intentions = Set(
    ["want", "plan", "intend", "aim", "refuse", "offer", "wish", "threaten", "volunteer", "urge"]
      .map(FunctionWords.key))

  /// What the verb says, by the first construction that fits; the order is that of precision.
  private func complement(of verb: Int, _ match: CueMatch) -> Complement? {
    if let found = prompt(verb, match) { return found }
    if syntax.isPassive(verb) || isReducedPassive(verb) { return passive(verb, match) }
    if let found = surfaceTag(verb, match) { return found }
    if let found = relativeGap(verb, match) { return found }
    if let found = surfaceInversion(verb, match) { return found }
    if let found = speechClause(verb, match) { return found }
    if let found = clauseComplement(verb, match) { return found }
    if let found = tag(verb, match) { return found }
    if let found = infinitive(verb, match) { return found }
    if let found = predicate(verb, match) { return found }
    if let found = gerund(verb, match) { return found }
    if let found = asPhrase(verb, match) { return found }
    if let found = object(verb, match) { return found }
    return phrase(verb, match)
  }

  /// "Asked whether it was safe, she said ...": the question, whose asker is not named.
  private func prompt(_ verb: Int, _ match: CueMatch) -> Complement? {
    guard Self.prompts.contains(syntax.tokens[verb].hash),
      verb == 0 || syntax.tokens[verb - 1].flags.contains(.punctuation)
        || Self.whenWord == syntax.tokens[verb - 1].hash,
      let comma = (verb + 1..<max(verb + 1, syntax.count)).first(where: {
        isWord($0, FunctionWords.comma)
      }), comma > verb + 2, comma + 1 < syntax.count
    else { return nil }
    var start = verb + 1
    var end = verb + 1
    if Self.abouts.contains(syntax.tokens[start].hash) {
      start += 1
      end = start
    }
    return Complement(content: [start..<comma], rule: "prompt", cueEnd: end, hidesSource: true)
  }
  private static let prompts: Set<UInt32> = Set(
    ["asked", "pressed", "questioned", "quizzed"].map(FunctionWords.key))
  private static let abouts: Set<UInt32> = Set(["about", "on"].map(FunctionWords.key))
  private static let whenWord = FunctionWords.key("when")

  /// Whether a form that looks like a verb is used as one.
  private func isVerbUse(_ verb: Int) -> Bool {
    switch syntax.relations[verb] {
    case .adjective, .compound, .copula:
      syntax.child(of: verb, .object, or: .auxiliary) != nil
        || syntax.child(of: verb, .clausalComplement) != nil
    case .auxiliary, .passiveAuxiliary, .caseMarker, .fixed, .marker: false
    default: true
    }
  }

  /// A participle that hangs on a noun with a passive sense ("the plan announced on Friday").
  private func isReducedPassive(_ verb: Int) -> Bool {
    syntax.pennTags[verb] == .verbParticiple && syntax.child(of: verb, .auxiliary) == nil
      && !takesClause(verb)
      && (syntax.relations[verb] == .clausalModifier || syntax.relations[verb] == .adverbialClause)
      && syntax.child(of: verb, .object) == nil
  }

  private func has(_ match: CueMatch, _ frame: CueFrames, marks: Range<Int>) -> Bool {
    if match.frames.contains(frame) { return true }
    return match.weak.contains(frame) && hasMarks(marks)
  }

  /// "said that the plan was dead", "the plan was dead, he said" with the clause as a complement.
  private func clauseComplement(_ verb: Int, _ match: CueMatch) -> Complement? {
    let isInverted = standsInverted(verb)
    for child in syntax.children(of: verb)
    where syntax.relations[child] == .clausalComplement && (child < verb || !isInverted) {
      var range = syntax.subtree(of: child)
      if child > verb {
        if match.end < syntax.count, isWord(match.end, FunctionWords.comma), followsGap(verb) {
          continue
        }
        range = complementRange(range, from: match.end)
      }
      let isOpen = match.frames.union(match.weak)
      let hasThat = range.first.map { isWord($0, FunctionWords.that) } ?? false
      guard
        match.frames.contains(.that) || match.frames.contains(.after)
          || isOpen.contains(.that) && (hasThat || hasMarks(range))
          || match.frames.contains(.quote) && (hasMarks(range) || child < verb)
      else { continue }
      if child > verb {
        return Complement(content: [range], rule: "complement-clause", isSpeech: true)
      }
      if unit.gaps.contains(where: { $0.position > verb && $0.position <= verb + 3 }) { continue }
      let parts = contentAround(tagRange(verb))
      return Complement(
        content: parts.isEmpty ? [range] : parts, rule: "fronted-clause", isSpeech: true)
    }
    return nil
  }

  /// A clause behind a cue: from its subject pronoun, which a parser may take for an object, up to a
  /// colon with a figure ("who say they walk: 63 per cent").
  private func complementRange(_ clause: Range<Int>, from start: Int) -> Range<Int> {
    var lower = max(clause.lowerBound, start)
    let upper = max(clause.upperBound, start)
    if lower > start, takesBareClause(start - 1), syntax.pennTags[start] == .pronoun {
      lower = start
    }
    let figure = (lower..<upper).first {
      isWord($0, FunctionWords.colon) && $0 + 1 < syntax.count
        && syntax.tokens[$0 + 1].flags.contains(.hasDigit)
    }
    return lower..<max(lower, figure ?? upper)
  }

  /// Whether a verb takes a clause without "that".
  private func takesBareClause(_ verb: Int) -> Bool {
    guard let entry = lexicon.verb(syntax.tokens[verb].hash) else { return false }
    return lexicon.entries[entry].frames.isSuperset(of: [.that, .quote])
  }

  /// The tokens of a tag: the verb with its subject and what hangs on it besides clauses.
  private func tagRange(_ verb: Int) -> Range<Int> {
    var lower = verb
    var upper = verb + 1
    for child in syntax.children(of: verb) {
      switch syntax.relations[child] {
      case .clausalComplement, .parataxis, .conjunct, .punctuation, .coordinator, .adverbialClause:
        continue
      default:
        let range = syntax.subtree(of: child)
        lower = min(lower, range.lowerBound)
        upper = max(upper, range.upperBound)
      }
    }
    return lower..<upper
  }

  /// Cuts off a participle behind a comma that goes on with the same speaker's words.
  func withoutSequel(_ range: Range<Int>) -> Range<Int> {
    for token in range.dropFirst(2) where opensSequel(token) {
      return range.lowerBound..<token - 1
    }
    return range
  }

  /// "The plan, he said, is dead": the tag hangs on the clause that it reports.
  private func tag(_ verb: Int, _ match: CueMatch) -> Complement? {
    guard match.frames.contains(.that) || match.frames.contains(.quote),
      syntax.relations[verb] == .parataxis || syntax.relations[verb] == .adverbialClause
        || syntax.relations[verb] == .conjunct || syntax.head(of: verb) == nil,
      syntax.pennTags[verb].isFiniteVerb,
      syntax.child(of: verb, .object, or: .openComplement) == nil,
      let subject = syntax.child(of: verb, .subject)
    else { return nil }
    var tag = tagRange(verb)
    if subject > verb { tag = verb..<max(tag.upperBound, syntax.subtree(of: subject).upperBound) }
    let commaBefore = tag.lowerBound > 0 && isWord(tag.lowerBound - 1, FunctionWords.comma)
    guard commaBefore, tag.count < 40 else { return nil }
    if isWord(tag.lowerBound, FunctionWords.asWord) { return nil }
    // "The rain stopped, so the match went ahead."
    if FunctionWords.connectives.contains(syntax.tokens[tag.lowerBound].hash) { return nil }
    let endsHere =
      tag.upperBound >= syntax.count
      || syntax.tokens[tag.upperBound].flags.contains(.punctuation)
    guard endsHere else { return nil }
    if unit.gaps.contains(where: { $0.position == tag.lowerBound || $0.position == tag.upperBound })
    {
      return nil
    }
    let parts = contentAround(tag)
    return parts.isEmpty ? nil : Complement(content: parts, rule: "tag", isSpeech: true)
  }

  /// "pledged to leave", "urged voters to stay".
  private func infinitive(_ verb: Int, _ match: CueMatch) -> Complement? {
    if match.isPhrase, match.frames.contains(.after), match.end < syntax.count,
      isWord(match.end - 1, FunctionWords.to), syntax.pennTags[match.end] == .verbBase
    {
      let head = match.end
      return Complement(
        content: [match.end - 1..<max(head + 1, syntax.subtree(of: head).upperBound)],
        rule: "infinitive", cueEnd: match.end - 1)
    }
    if match.frames.contains(.objectTo),
      let object = syntax.child(of: verb, .object, or: .indirectObject),
      object > verb,
      let clause = syntax.child(of: object, .clausalModifier), clause > object,
      let marker = syntax.child(of: clause, .marker), isWord(marker, FunctionWords.to)
    {
      return Complement(content: [syntax.subtree(of: object)], rule: "object-infinitive")
    }
    guard let clause = infinitiveClause(of: verb), clause > verb else { return nil }
    let range = syntax.subtree(of: clause)
    let object = syntax.child(of: verb, .object, or: .indirectObject)
    if let object, object < clause, object > verb {
      guard has(match, .objectTo, marks: range) || match.frames.contains(.to) else { return nil }
      let start = syntax.subtree(of: object).lowerBound
      if match.frames.contains(.tell), match.frames.contains(.that) {
        return Complement(content: [range], rule: "object-infinitive")
      }
      return Complement(content: [start..<max(start, range.upperBound)], rule: "object-infinitive")
    }
    // "called on voters to stay": the object stands behind the preposition.
    if match.isPhrase, match.frames.contains(.objectTo), match.end < range.upperBound {
      return Complement(content: [match.end..<range.upperBound], rule: "object-infinitive")
    }
    if match.frames.contains(.objectTo), range.lowerBound < clause,
      !isWord(range.lowerBound, FunctionWords.to)
    {
      return Complement(content: [range], rule: "object-infinitive")
    }
    if match.frames.contains(.seem) || match.weak.contains(.seem) {
      return seeming(verb, range)
    }
    guard has(match, .to, marks: range) else { return nil }
    return Complement(content: [range], rule: "infinitive")
  }

  private func infinitiveClause(of verb: Int) -> Int? {
    for child in syntax.children(of: verb) {
      switch syntax.relations[child] {
      case .openComplement, .clausalComplement, .adverbialClause:
        guard child > verb, let marker = syntax.child(of: child, .marker),
          isWord(marker, FunctionWords.to)
        else { continue }
        if syntax.relations[child] == .adverbialClause, isWord(marker - 1, FunctionWords.comma) {
          continue
        }
        return child
      default: continue
      }
    }
    return nil
  }

  /// "New Hampshire seems stable": the subject is part of what appears, and nobody is named.
  private func seeming(_ verb: Int, _ rest: Range<Int>) -> Complement? {
    guard let subject = syntax.child(of: verb, .subject) else { return nil }
    return Complement(
      content: [syntax.subtree(of: subject), rest], rule: "appearance", hidesSource: true)
  }

  /// "called it strange".
  private func predicate(_ verb: Int, _ match: CueMatch) -> Complement? {
    let both = match.frames.union(match.weak)
    guard both.contains(.small) || both.contains(.seem),
      let result = syntax.child(of: verb, .openComplement), result > verb
    else { return nil }
    let range = syntax.subtree(of: result)
    if both.contains(.small), let object = syntax.child(of: verb, .object), object > verb,
      object < result
    {
      let start = syntax.subtree(of: object).lowerBound
      guard match.frames.contains(.small) || hasMarks(start..<max(start, range.upperBound))
      else { return nil }
      return Complement(content: [start..<max(start, range.upperBound)], rule: "predicate")
    }
    if both.contains(.seem), !syntax.isVerb(result) { return seeming(verb, range) }
    return nil
  }

  /// "denied taking it".
  private func gerund(_ verb: Int, _ match: CueMatch) -> Complement? {
    guard match.frames.union(match.weak).contains(.ing) else { return nil }
    for child in syntax.children(of: verb) where child > verb {
      guard
        syntax.relations[child] == .openComplement || syntax.relations[child] == .clausalComplement,
        syntax.pennTags[child] == .verbGerund
      else { continue }
      let range = syntax.subtree(of: child)
      if has(match, .ing, marks: range) { return Complement(content: [range], rule: "gerund") }
    }
    return nil
  }

  /// "described it as strange".
  private func asPhrase(_ verb: Int, _ match: CueMatch) -> Complement? {
    guard match.frames.union(match.weak).contains(.asPhrase) else { return nil }
    for child in syntax.children(of: verb) where child > verb {
      guard let word = syntax.preposition(of: child), isWord(word, FunctionWords.asWord),
        word > verb
      else { continue }
      var range = syntax.subtree(of: child)
      if let object = syntax.child(of: verb, .object), object > verb {
        range = min(range.lowerBound, syntax.subtree(of: object).lowerBound)..<range.upperBound
      }
      if has(match, .asPhrase, marks: range) {
        return Complement(content: [range], rule: "as-phrase")
      }
    }
    return nil
  }

  /// "criticised the plan for its cost".
  private func object(_ verb: Int, _ match: CueMatch) -> Complement? {
    let both = match.frames.union(match.weak)
    guard both.contains(.object) || both.contains(.quote) || both.contains(.that),
      let object = syntax.child(of: verb, .object), object > verb, !isTime(object)
    else { return nil }
    var range = syntax.subtree(of: object)
    range = max(range.lowerBound, match.end)..<max(range.upperBound, match.end)
    guard !range.isEmpty else { return nil }
    for child in syntax.children(of: verb) where child > object {
      guard syntax.subtree(of: child).lowerBound == range.upperBound, !isTime(child) else {
        continue
      }
      switch syntax.relations[child] {
      case .oblique: if syntax.preposition(of: child) == nil { continue }
      case .adverbialClause:
        guard let word = syntax.preposition(of: child),
          carriesOn.contains(syntax.tokens[word].hash)
            || takesPreposition(object, syntax.tokens[word].hash)
        else { continue }
      case .clausalComplement, .openComplement, .clausalModifier, .relativeClause, .parataxis:
        if isWord(range.upperBound, FunctionWords.comma) { continue }
      case .nominalModifier, .apposition: break
      default: continue
      }
      range = range.lowerBound..<syntax.subtree(of: child).upperBound
    }
    range = withoutSecondVerb(range, of: object)
    let hasEvidence =
      hasMarks(range) && !match.frames.contains(.tell)
      || match.weak.contains(.object) && (isSaidNoun(object) || hasVoice(verb))
    guard match.frames.contains(.object) || hasEvidence else { return nil }
    if match.frames.contains(.tell), !hasMarks(range) { return nil }
    return Complement(content: [range], rule: "object")
  }

  /// Whether a noun of saying or thinking goes on with a preposition ("interest in").
  private func takesPreposition(_ noun: Int, _ word: UInt32) -> Bool {
    guard let entry = lexicon.noun(syntax.tokens[noun].hash),
      let frame = PrepositionFrames.frame(word)
    else { return false }
    return lexicon.entries[entry].frames.union(lexicon.entries[entry].weak).contains(frame)
  }

  /// Whether the subject of a verb is a name or a personal pronoun: somebody who can mean something.
  func hasVoice(_ verb: Int) -> Bool {
    guard isFinite(verb), let (subject, _) = syntax.subject(of: verb) else { return false }
    if syntax.tags[subject] == .properNoun { return true }
    return syntax.pennTags[subject] == .pronoun && !isWord(subject, FunctionWords.it)
  }

  /// Prepositions whose phrase goes on with what an object begins ("praised her for her courage").
  private var carriesOn: Set<UInt32> { Self.carryingPrepositions }
  private static let carryingPrepositions = Set(
    ["for", "as", "over", "of", "to", "against", "from", "with", "about", "into"].map(
      FunctionWords.key))

  /// "warned of a flood", "spoke against the plan".
  private func phrase(_ verb: Int, _ match: CueMatch) -> Complement? {
    if match.frames.contains(.after) || match.weak.contains(.after), match.end < syntax.count {
      let upper = max(match.end, syntax.subtree(of: verb).upperBound)
      let rest = syntax.trimmed(match.end..<withoutAdjuncts(match.end..<upper, of: verb))
      let isSpan = syntax.children(of: verb).contains {
        $0 >= rest.lowerBound && syntax.subtree(of: $0).lowerBound <= rest.lowerBound && isTime($0)
      }
      if !rest.isEmpty, !isSpan, match.frames.contains(.after) || hasMarks(rest) {
        return Complement(content: [rest], rule: "phrase")
      }
    }
    for child in syntax.children(of: verb) where child > verb {
      guard
        syntax.relations[child] == .oblique || syntax.relations[child] == .adverbialClause
          || syntax.relations[child] == .clausalComplement,
        let word = syntax.preposition(of: child), word > verb, !isTime(child),
        let frame = PrepositionFrames.frame(syntax.tokens[word].hash)
      else { continue }
      let upper = syntax.subtree(of: child).upperBound
      let content = word + 1..<max(word + 1, upper)
      let isSaid = match.weak.contains(frame) && isSaidNoun(child)
      guard has(match, frame, marks: content) || isSaid else { continue }
      return Complement(
        content: [content], rule: "phrase", cueEnd: word == match.end ? word + 1 : nil)
    }
    return nil
  }

  /// Where a phrase behind a cue ends: before a clause or a time that hangs on the verb itself.
  private func withoutAdjuncts(_ range: Range<Int>, of verb: Int) -> Int {
    for child in syntax.children(of: verb) where child > range.lowerBound {
      let start = syntax.subtree(of: child).lowerBound
      guard start > range.lowerBound, range.contains(start) else { continue }
      switch syntax.relations[child] {
      case .conjunct, .adverbialClause, .parataxis, .coordinator: return start
      case .punctuation where isWord(child, FunctionWords.comma): return start
      case .bareOblique: return start
      case .oblique where isTime(child): return start
      default: continue
      }
    }
    return range.upperBound
  }

  /// "is expected to leave", "was told that", "is seen as".
  private func passive(_ verb: Int, _ match: CueMatch) -> Complement? {
    let both = match.frames.union(match.weak)
    let subject = syntax.child(of: verb, .passiveSubject) ?? syntax.child(of: verb, .subject)
    let holder = syntax.relations[verb] == .clausalModifier ? nil : subject
    if let clause = infinitiveClause(of: verb), both.contains(.raised) || both.contains(.objectTo) {
      var content = [syntax.subtree(of: clause)]
      if let holder, !syntax.isEmptySubject(holder) {
        content.insert(syntax.subtree(of: holder), at: 0)
      }
      return Complement(content: content, rule: "raised-subject", hidesSource: true)
    }
    if both.contains(.raised), let holder, verb + 2 < syntax.count,
      isWord(verb + 1, FunctionWords.to), !syntax.isEmptySubject(holder)
    {
      let upper = max(verb + 2, syntax.subtree(of: verb).upperBound)
      return Complement(
        content: [syntax.subtree(of: holder), verb + 1..<upper], rule: "raised-subject",
        hidesSource: true)
    }
    if let clause = syntax.child(of: verb, .clausalComplement, or: .clausalSubject), clause > verb,
      both.contains(.that)
    {
      return Complement(
        content: [syntax.subtree(of: clause)], rule: "passive-clause", hidesSource: true)
    }
    for child in syntax.children(of: verb) where child > verb && both.contains(.asPhrase) {
      guard let word = syntax.preposition(of: child), isWord(word, FunctionWords.asWord), let holder
      else { continue }
      return Complement(
        content: [syntax.subtree(of: holder), syntax.subtree(of: child)], rule: "passive-as",
        hidesSource: true)
    }
    if both.contains(.small), let result = syntax.child(of: verb, .openComplement), let holder,
      result > verb
    {
      return Complement(
        content: [syntax.subtree(of: holder), syntax.subtree(of: result)],
        rule: "passive-predicate", hidesSource: true)
    }
    // "asked about the plan"
    for child in syntax.children(of: verb) where child > verb {
      guard syntax.relations[child] == .oblique, let word = syntax.preposition(of: child),
        word > verb, let frame = PrepositionFrames.frame(syntax.tokens[word].hash),
        frame == .about || frame == .of, match.frames.contains(frame), !isTime(child)
      else { continue }
      let upper = max(word + 1, syntax.subtree(of: child).upperBound)
      return Complement(
        content: [word + 1..<upper], rule: "passive-phrase",
        cueEnd: word == match.end ? word + 1 : nil, hidesSource: true)
    }
    // "was criticised by the mayor": said of its subject, by its agent.
    if match.frames.contains(.object), agent(of: verb) != nil, let holder {
      return Complement(
        content: [syntax.subtree(of: holder)], rule: "passive-agent", hidesSource: true)
    }
    return nil
  }
}

extension SentenceSyntax {
  /// Whether a subject is "it" or "there", which name nothing.
  func isEmptySubject(_ token: Int) -> Bool {
    relations[token] == .expletive || tokens[token].hash == FunctionWords.it
  }
}
