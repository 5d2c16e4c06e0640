internal import GalleyCore
internal import GalleyLanguage

extension UnitReader {
  /// Reads "her claim that", "criticism of".
  mutating func readNouns() {
    for token in 0..<syntax.count where !isCue[token] && syntax.tags[token] == .noun {
      readNoun(token)
    }
  }

  /// Reads "is confident that"; participles may be adjectives too.
  mutating func readAdjectives() {
    for token in 0..<syntax.count
    where !isCue[token] && (syntax.tags[token] == .adjective || syntax.tags[token] == .verb) {
      readAdjective(token)
    }
  }

  private mutating func readNoun(_ noun: Int) {
    guard let index = words.lexicon.noun(syntax.tokens[noun].hash) else { return }
    let entry = words.lexicon.entries[index]
    var source: TextRange?
    var cueStart = noun
    var hasHolder = false
    if let holder = possessor(of: noun) {
      hasHolder = true
      source = holder.range
      cueStart = max(holder.end, 0)
    } else if let verb = lightVerb(of: noun) {
      guard !isCue[verb] else { return }
      hasHolder = true
      var attribution = Attribution(node: words.unit.node, content: [], rule: .noun)
      guard setSource(&attribution, verb: verb) else { return }
      source = attribution.source
      cueStart = verb
    }
    let frames = hasHolder ? entry.frames.union(entry.weak) : entry.frames
    let match = CueMatch(frames: frames, weak: [], end: noun + 1)
    guard let complement = complements.complement(of: noun, as: .noun, match),
      let content = complement.content.first
    else { return }
    let end = complement.cueEnd ?? match.end
    if source == nil { source = authorBehind(noun, before: content.lowerBound) }
    guard
      source != nil || words.hasMarks(content) || words.isWord(content.lowerBound, .complementizer),
      let range = words.text(content)
    else { return }
    var cue = syntax.range(of: cueStart..<max(end, noun + 1))
    if hasHolder, cueStart != noun, syntax.isVerb(cueStart) {
      cue = words.cueRange(cueStart, end: max(end, noun + 1))
    }
    // "no doubt", "no evidence"
    if cueStart == noun, noun > 0, words.isWord(noun - 1, .noWord) {
      cue = syntax.range(of: noun - 1..<max(end, noun + 1))
    }
    isCue[noun] = true
    var attribution = Attribution(
      node: words.unit.node, cue: cue, source: source, content: [range], rule: .noun)
    attribution.isClear = source != nil && words.isWord(content.lowerBound, .complementizer)
    found.append(attribution)
  }

  /// The owner of a noun: "the mayor's", "her".
  private func possessor(of noun: Int) -> (range: TextRange, end: Int)? {
    guard let owner = syntax.child(of: noun, .possessor), owner < noun else { return nil }
    let tokens = syntax.subtree(of: owner)
    guard let range = words.plain(tokens) else { return nil }
    return (range, tokens.upperBound)
  }

  /// The verb that carries a noun as its object and lends its subject ("expressed concern").
  private func lightVerb(of noun: Int) -> Int? {
    guard syntax.relations[noun] == .object, let verb = syntax.head(of: noun), verb < noun,
      words.isLemma(verb, .lightVerb) || words.lexicon.verb(syntax.tokens[verb].hash) != nil
    else { return nil }
    return verb
  }

  /// "a statement by the mayor", "criticism from the left".
  private func authorBehind(_ noun: Int, before end: Int) -> TextRange? {
    for child in syntax.children(of: noun)
    where child > noun && syntax.relations[child] == .nominalModifier {
      guard let word = syntax.preposition(of: child),
        words.isWord(word, .agentMarker) || words.isWord(word, .sourceMarker)
      else { continue }
      return words.plain(
        word + 1..<max(word + 1, min(syntax.subtree(of: child).upperBound, max(end, child + 1))))
    }
    return nil
  }

  private mutating func readAdjective(_ adjective: Int) {
    guard let index = words.lexicon.adjective(syntax.tokens[adjective].hash),
      let copula = copula(of: adjective)
    else { return }
    let entry = words.lexicon.entries[index]
    let match = CueMatch(frames: entry.frames, weak: entry.weak, end: adjective + 1)
    guard let complement = complements.complement(of: adjective, as: .adjective, match),
      let content = complement.content.first
    else { return }
    add(adjective, from: copula, content, end: complement.cueEnd ?? match.end)
  }

  private mutating func add(_ adjective: Int, from copula: Int, _ content: Range<Int>, end: Int) {
    var attribution = Attribution(node: words.unit.node, content: [], rule: .adjective)
    guard let range = words.text(content) else { return }
    // "It is unclear whether ...": nobody is named.
    let isImpersonal =
      [adjective, copula].contains { head in
        syntax.children(of: head).contains { words.isWord($0, .expletive) && $0 < copula }
      } && !words.isWord(content.lowerBound, .infinitiveMarker)
    if !isImpersonal {
      let isSet = setSource(&attribution, verb: adjective)
      if !isSet || attribution.source == nil {
        // "was convinced": the tree gives a participle what it makes convinced.
        attribution.source = words.surfaceSubject(before: copula).flatMap(words.plain)
      }
      guard attribution.source != nil else { return }
    }
    if let source = attribution.source, syntax.tokens[copula].range.overlaps(source) { return }
    let start = words.cueRange(copula, end: copula + 1).lower
    attribution.cue = TextRange(
      min(start, Int(syntax.tokens[copula].start)), Int(syntax.tokens[end - 1].end))
    attribution.content = [range]
    attribution.isClear = words.isWord(content.lowerBound, .complementizer)
    isCue[adjective] = true
    found.append(attribution)
  }

  /// The form of "be" that joins an adjective to its subject; the verb itself where the adjective
  /// is the complement of "feel", "remain" and their like.
  private func copula(of adjective: Int) -> Int? {
    if let copula = syntax.child(of: adjective, .copula)
      ?? syntax.child(of: adjective, .passiveAuxiliary)
    {
      return firstAuxiliary(of: adjective, before: copula)
    }
    guard syntax.relations[adjective] == .openComplement, let head = syntax.head(of: adjective),
      head < adjective, words.isWord(head, .copula)
    else { return nil }
    return head
  }

  private func firstAuxiliary(of adjective: Int, before copula: Int) -> Int {
    for child in syntax.children(of: adjective) where syntax.relations[child] == .auxiliary {
      return min(child, copula)
    }
    return copula
  }
}
