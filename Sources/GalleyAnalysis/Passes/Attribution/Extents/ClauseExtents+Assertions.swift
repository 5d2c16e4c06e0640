internal import GalleyCore
internal import GalleyLanguage

/// The clauses by which a unit asserts something itself; the tree alone does not tell, since a parser
/// hangs many a coordinate clause on a noun.
extension ClauseExtents {
  /// The clauses without the sentence's stop, in order. O(tokens × nearest 18).
  func assertions() -> [TextRange] {
    var end = syntax.count
    while end > 0, syntax.tokens[end - 1].flags.contains(.sentenceEnd) {
      if words.isWord(end - 1, Signs.questionMark) { return [] }
      end -= 1
    }
    let starts = [0] + coordinateStarts(before: end)
    var result: [TextRange] = []
    for (index, start) in starts.enumerated() {
      let isLast = index + 1 == starts.count
      let clause = start..<max(start, isLast ? end : jointStart(before: starts[index + 1]))
      guard let last = clause.last, isAssertion(clause) else { continue }
      var range = syntax.range(of: start..<last + 1)
      if let marked = words.text(clause) { range = range.union(marked) }
      if isLast, let gap = words.unit.gaps.last, gap.position > last {
        range = range.union(words.quotes[gap.quote].range)
      }
      result.append(TextRange(index == 0 ? words.unit.range.lower : range.lower, range.upper))
    }
    return result
  }

  /// Where the main clauses behind the first begin.
  private func coordinateStarts(before end: Int) -> [Int] {
    let byTree = treeStarts()
    var starts: [Int] = []
    // Finite verbs of the clause so far, less the words that open a subordinate one.
    var surplus = 0
    var opener = -1
    var comma = -1
    for token in 0..<end {
      var start = byTree.contains(token) ? token : nil
      if start == nil, surplus > 0, isFiniteForm(token) {
        start = surfaceStart(of: token, isLate: opener > comma)
        if let found = start, found <= starts.last ?? 0 { start = nil }
      }
      // "Ann Vale and Tom Vale will appear": no clause stands before the joint.
      if let found = start, !holdsVerb(starts.last ?? 0, jointStart(before: found)) { start = nil }
      if let start {
        starts.append(start)
        (surplus, opener) = (0, -1)
      }
      if isFiniteForm(token) { surplus += 1 }
      if opensSubordinate(token) { (surplus, opener) = (surplus - 1, token) }
      if words.isWord(token, Signs.comma) { comma = token }
    }
    return starts
  }

  private func holdsVerb(_ start: Int, _ end: Int) -> Bool {
    (start..<max(start, end)).contains { token in
      isFiniteForm(token) || mayBeFinite(token) || syntax.isVerb(token)
        // "Residents fear floods": a singular behind a plural may be the verb.
        || syntax.pennTags[token] == .noun && token > start
          && syntax.pennTags[token - 1] == .nounPlural
          && words.lexicon.verb(syntax.tokens[token].hash) != nil
    }
  }

  /// The clauses that the tree coordinates with the root and that have a subject of their own.
  private func treeStarts() -> Set<Int> {
    var starts: Set<Int> = []
    var open = [syntax.root]
    while let head = open.popLast() {
      for child in syntax.children(of: head) where child > head {
        let relation = syntax.relations[child]
        guard relation == .conjunct || relation == .parataxis else { continue }
        open.append(child)
        guard hasFiniteForm(child), hasSubject(child) else { continue }
        var start = syntax.subtree(of: child).lowerBound
        while start < child, isJoint(start) || words.isWord(start, Signs.comma) { start += 1 }
        if jointStart(before: start) < start, !isInRun(start) { starts.insert(start) }
      }
    }
    return starts
  }

  /// Where the clause of a finite verb begins by the order of words: at its subject, if that stands
  /// right behind a coordinator; behind a comma where the clause before it ends in a subordinate one.
  private func surfaceStart(of verb: Int, isLate: Bool) -> Int? {
    var index = verb - 1
    while index > 0, syntax.tags[index] == .adverb { index -= 1 }
    guard index > 1 else { return nil }
    let isBare =
      syntax.tags[index] == .pronoun || syntax.pennTags[index] == .existential
      || syntax.tags[index] == .determiner
    guard let run = isBare ? index..<index + 1 : words.surfaceSubject(before: verb) else {
      return nil
    }
    var start = run.lowerBound
    while start > 1, syntax.tags[start - 1] == .adverb, run.lowerBound - start < 2 { start -= 1 }
    let joint = jointStart(before: start)
    guard joint < start, joint > 0, !isInRun(start) else { return nil }
    let hasComma = words.isWord(joint, Signs.comma) || words.isWord(joint, Signs.semicolon)
    guard let head = words.nounHead(run) ?? run.last,
      hasComma || !isLate && (syntax.relations[head] != .conjunct || !hasSubject(verb))
    else { return nil }
    return start
  }

  /// Whether a clause begins inside marked words, which stay together.
  private func isInRun(_ start: Int) -> Bool {
    words.unit.runs.contains { $0.tokens.contains(start) && $0.tokens.contains(start - 1) }
  }

  /// Where the comma and the coordinator before a clause begin; the clause's start if there are none.
  private func jointStart(before start: Int) -> Int {
    var index = start
    var hasJoint = false
    while index > 0 {
      if isJoint(index - 1) {
        hasJoint = true
      } else if !words.isWord(index - 1, Signs.comma) {
        break
      }
      index -= 1
    }
    return hasJoint ? index : start
  }

  private func isJoint(_ token: Int) -> Bool {
    syntax.tags[token] == .coordinator && !words.isWord(token, Signs.ampersand)
      || words.isWord(token, Signs.semicolon)
      || words.isWord(token, .joint) && token > 0
        && words.isWord(token - 1, Signs.comma)
  }

  /// Whether a word is finite by itself and does not go on with an auxiliary.
  private func isFiniteForm(_ token: Int) -> Bool {
    guard syntax.pennTags[token].isFiniteVerb else {
      return isPastWithObject(token) || isPresentWithObject(token) || isHiddenVerb(token)
    }
    return token == 0 || !syntax.pennTags[token - 1].isFiniteVerb
  }

  /// A past form with a subject, or between a noun and an object, which the tagger took for a
  /// participle: "and the council ordered repairs".
  private func isPastWithObject(_ token: Int) -> Bool {
    guard syntax.pennTags[token] == .verbParticiple,
      syntax.child(of: token, .auxiliary, or: .passiveAuxiliary) == nil
    else { return false }
    if let subject = syntax.child(of: token, .subject), subject < token { return true }
    guard token > 0, token + 1 < syntax.count,
      syntax.tags[token - 1] == .noun || syntax.tags[token - 1] == .properNoun
    else { return false }
    switch syntax.pennTags[token + 1] {
    case .determiner, .possessive, .pronoun, .nounPlural: return true
    default: return false
    }
  }

  /// A verb that the tagger did not take for a finite one: "Conservatives hold", "authors warn that",
  /// "calls what", "nobody called."
  private func isHiddenVerb(_ token: Int) -> Bool {
    guard token > 0, token + 1 < syntax.count else { return false }
    switch syntax.pennTags[token] {
    case .verbBase:
      if let subject = syntax.child(of: token, .subject), subject < token { return true }
      return syntax.tags[token - 1].isNominal && syntax.relations[token] != .openComplement
    case .verbParticiple:
      guard token == syntax.root || syntax.tokens[token + 1].flags.contains(.sentenceEnd),
        syntax.child(of: token, .auxiliary, or: .passiveAuxiliary) == nil
      else { return false }
      return (0..<token).contains { syntax.tags[$0].isNominal }
    case .noun, .nounPlural:
      guard let entry = words.lexicon.verb(syntax.tokens[token].hash) else { return false }
      if words.isWord(token + 1, .freeRelative) { return true }
      guard words.lexicon.noun(syntax.tokens[token].hash) == nil else { return false }
      let opensClause = words.isWord(token + 1, .complementizer) || words.isWhWord(token + 1)
      return opensClause && words.lexicon.entries[entry].frames.contains(.that)
        || syntax.child(of: token, .object) != nil
    default: return false
    }
  }

  /// A present form between a noun and an object, which the tagger took for a plural: "Admission
  /// costs 10 leva", "Court halts coastal road".
  private func isPresentWithObject(_ token: Int) -> Bool {
    guard syntax.pennTags[token] == .nounPlural, token > 0, token + 2 < syntax.count,
      syntax.pennTags[token - 1] == .noun || syntax.pennTags[token - 1] == .name
    else { return false }
    switch syntax.pennTags[token + 1] {
    case .determiner, .possessive, .cardinal, .currency, .adjective: return true
    default: return false
    }
  }

  private func hasFiniteForm(_ head: Int) -> Bool {
    if syntax.pennTags[head].isFiniteVerb { return true }
    return syntax.children(of: head).contains { child in
      switch syntax.relations[child] {
      case .auxiliary, .passiveAuxiliary, .copula: syntax.pennTags[child].isFiniteVerb
      default: false
      }
    }
  }

  private func hasSubject(_ head: Int) -> Bool {
    syntax.child(of: head) { $0.isSubject || $0 == .expletive } != nil
  }

  /// Whether a clause says that something is so.
  private func isAssertion(_ clause: Range<Int>) -> Bool {
    if clause.contains(syntax.root), isCall(syntax.root, clause) { return false }
    let finite = clause.filter(isFiniteForm)
    if finite.contains(where: { isMain($0, in: clause) }) { return true }
    // A parse that hangs the main verb on a relative clause: more verbs than clauses to hold them.
    guard syntax.tokens.last?.flags.contains(.sentenceEnd) ?? false else { return false }
    return finite.count > clause.count(where: opensSubordinate) || isLongSentence(clause)
      || finite.isEmpty && clause.contains(where: mayBeFinite)
  }

  /// A form behind a noun that may be a finite verb where the sentence has no other: "The quay opened
  /// in May", "The council plans to sell the port".
  private func mayBeFinite(_ token: Int) -> Bool {
    guard token > 1, token + 1 < syntax.count,
      syntax.tags[token - 1].isNominal || syntax.pennTags[token - 1] == .verbGerund
    else { return false }
    switch syntax.pennTags[token] {
    case .verbParticiple: return true
    case .nounPlural:
      return words.lexicon.verb(syntax.tokens[token].hash) != nil
        && (words.isWord(token + 1, .infinitiveMarker) || words.isWord(token + 1, .complementizer))
    default: return false
    }
  }

  /// Whether a clause is a whole sentence too long for a fragment, whatever the parser made of it.
  private func isLongSentence(_ clause: Range<Int>) -> Bool {
    clause.lowerBound == 0 && clause.count >= 10
      && syntax.tokens[0].flags.contains(.capitalised)
      && clause.count { syntax.tokens[$0].flags.contains(.hasLetter) } >= 10
  }

  /// Whether a verb without a subject calls on the reader: "Read more here."
  private func isCall(_ head: Int, _ clause: Range<Int>) -> Bool {
    guard !hasSubject(head) else { return false }
    let isBare = !syntax.children(of: head).contains { child in
      syntax.relations[child] == .auxiliary && !words.isLemma(child, .auxiliaryVerb)
        || syntax.relations[child] == .copula && syntax.pennTags[child].isFiniteVerb
    }
    switch syntax.pennTags[head] {
    case .verbBase: return isBare
    case .verbPresent:
      guard head > clause.lowerBound else { return true }
      switch syntax.tags[head - 1] {
      case .punctuation, .adverb, .interjection, .coordinator: return true
      default: return false
      }
    default: return head == clause.lowerBound && words.isLemma(head, .callVerb)
    }
  }

  /// Whether a finite word belongs to no subordinate clause of its own clause.
  private func isMain(_ token: Int, in clause: Range<Int>) -> Bool {
    var current = token
    while let head = syntax.head(of: current) {
      switch syntax.relations[current] {
      case .relativeClause, .clausalModifier: return false
      case .adverbialClause, .clausalSubject, .clausalComplement, .sentenceRelative:
        if opensSubordinate(syntax.subtree(of: current).lowerBound) { return false }
      default: break
      }
      current = head
    }
    return true
  }

  private func opensSubordinate(_ token: Int) -> Bool {
    if syntax.tags[token] == .subordinator { return true }
    switch syntax.pennTags[token] {
    case .whAdverb, .whPronoun, .whPossessive, .whDeterminer: return true
    default: return false
    }
  }
}
