internal import GalleyCore
internal import GalleyLanguage

/// Reads the attributions of one unit off its tree, step by step.
///
/// What it finds is in ``found``, in no order that anything may rest on.
struct UnitReader {
  let unit: SentenceUnit
  /// The unit's tree, stored so that reading a field of it copies nothing.
  let syntax: SentenceSyntax
  let lexicon: CueLexicon
  let grammar: GrammarWords
  let quotes: [QuoteFact]
  let plan: ReadingPlan
  /// The text, for the letters of a word where its hash does not tell enough.
  let bytes: UnsafeBufferPointer<UInt8>
  var found: [Attribution] = []
  /// Tokens that serve as cues already.
  var isCue: [Bool]
  /// Tokens that the tagger took for nouns though they are verbs of saying.
  var isHidden: [Bool]
  /// For each gap of the unit, the attribution that claims it.
  var gapOwner: [Int?]
  /// Who speaks marked words that are no attribution's content, by the quote's index.
  var voices: [Int: TextRange] = [:]
  /// Through whom somebody is quoted, by the verb of the tag that they stand behind.
  var outlets: [(verb: Int, range: TextRange)] = []
  /// Verbs inside what a cue takes for its content that go on from the cue, with its verb.
  var returns: [Int: Int] = [:]
  /// The attribution that a colon at the unit's end leaves open for what follows.
  var introduces: Int?

  init(
    unit: SentenceUnit, language: LanguagePack, quotes: [QuoteFact], plan: ReadingPlan,
    bytes: UnsafeBufferPointer<UInt8>
  ) {
    self.plan = plan
    self.bytes = bytes
    self.unit = unit
    syntax = unit.syntax
    lexicon = language.cues
    grammar = language.grammar
    self.quotes = quotes
    isCue = Array(repeating: false, count: unit.syntax.count)
    isHidden = isCue
    gapOwner = Array(repeating: nil, count: unit.gaps.count)
  }

  /// Runs every step.
  mutating func read() {
    for step in plan.steps { step.run(&self) }
  }

  /// Finds the verbs of saying that the tagger took for nouns.
  mutating func findHiddenVerbs() {
    for token in 0..<syntax.count where !syntax.isVerb(token) {
      isHidden[token] = looksLikeNoun(token)
    }
  }

  /// Reads verbs from left to right: a participle behind a comma goes on from the cue before it.
  mutating func readVerbs() {
    for token in 0..<syntax.count where syntax.isVerb(token) || isHidden[token] {
      readVerb(token)
    }
  }

  /// Notes which cues hold a verb of saying. O(found × verbs of saying).
  mutating func noteSpeech() {
    guard !found.isEmpty else { return }
    let verbs = (0..<syntax.count).filter { reportsSpeech($0) }.map { syntax.tokens[$0].range }
    let judging = (0..<syntax.count).filter { judges($0) }.map { syntax.tokens[$0].range }
    for index in found.indices {
      guard let cue = found[index].cue else { continue }
      found[index].hasSpeechCue = verbs.contains { cue.contains($0) }
      found[index].hasJudgingCue = judging.contains { cue.contains($0) }
    }
  }

  /// Whether a word is a form of a verb of saying, which takes a clause and a quotation alike.
  func reportsSpeech(_ token: Int) -> Bool {
    guard let entry = lexicon.verb(syntax.tokens[token].hash) else { return false }
    return lexicon.entries[entry].frames.isSuperset(of: [.that, .quote])
  }

  /// Whether a word is a form of a verb that passes judgement.
  private func judges(_ token: Int) -> Bool {
    guard let entry = lexicon.verb(syntax.tokens[token].hash) else { return false }
    return lexicon.entries[entry].frames.contains(.judges)
  }

  /// Of two attributions whose cues begin together, as "refused" and "refused to say", keeps the one
  /// with the longer cue, which holds what the other has for content.
  mutating func dropShorterCues() {
    let cues = found.compactMap { $0.rule == .infinitive ? nil : $0.cue }
    found.removeAll { attribution in
      guard attribution.rule == .infinitive, let cue = attribution.cue else { return false }
      return cues.contains { $0.start == cue.start && $0.end > cue.end }
    }
  }

  /// The text of tokens, widened to the marks of every run that it touches.
  func text(_ tokens: Range<Int>) -> TextRange? {
    let tokens = trimmed(tokens)
    guard !tokens.isEmpty else { return nil }
    var range = syntax.range(of: tokens)
    for run in unit.runs where run.tokens.overlaps(tokens) {
      range = range.union(quotes[run.quote].range)
    }
    return range
  }

  /// The text of tokens as they stand, for cues and sources.
  func plain(_ tokens: Range<Int>) -> TextRange? {
    let tokens = trimmed(tokens)
    return tokens.isEmpty ? nil : syntax.range(of: tokens)
  }

  /// Whether the tokens touch words between marks, or a gap.
  func hasMarks(_ tokens: Range<Int>) -> Bool {
    unit.runs.contains { $0.tokens.overlaps(tokens) }
  }

  /// Whether a noun names something said, thought or wanted.
  func isSaidNoun(_ token: Int) -> Bool {
    syntax.tags[token] == .noun && lexicon.noun(syntax.tokens[token].hash) != nil
  }

  func isWord(_ token: Int, _ sign: UInt32) -> Bool { syntax.tokens[token].hash == sign }
  func isWord(_ token: Int, _ known: WordClass) -> Bool {
    grammar.has(syntax.tokens[token].hash, known)
  }
  func isLemma(_ token: Int, _ known: WordClass) -> Bool {
    grammar.has(syntax.lemmas[token].value, known)
  }

  /// `range` without signs at its ends and coordinators at its start.
  func trimmed(_ range: Range<Int>) -> Range<Int> { syntax.trimmed(range, grammar) }
}
