internal import GalleyCore
internal import GalleyLanguage

/// Reads the attributions of one unit off its tree, step by step.
///
/// Each step asks the finders, which hold the rules and know nothing of one another's findings, and
/// enters what they find here. What it finds is in ``found``, in no order that anything may rest
/// on.
struct UnitReader {
  let words: UnitWords
  let extents: ClauseExtents
  let sources: SourceFinder
  let tags: TagFinder
  let complements: ComplementFinder
  let steps: [ReadingStep]
  /// The unit's tree, stored so that reading a field of it copies nothing.
  let syntax: SentenceSyntax
  var found: [Attribution] = []
  /// Tokens that serve as cues already.
  var isCue: [Bool]
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
  /// It does so by a verb of saying, so that paragraphs without marks may follow.
  var introducesSpeech = false

  init(
    unit: SentenceUnit, language: LanguagePack, quotes: [QuoteFact], plan: ReadingPlan,
    bytes: UnsafeBufferPointer<UInt8>
  ) {
    words = UnitWords(unit: unit, language: language, quotes: quotes, bytes: bytes)
    extents = ClauseExtents(words)
    sources = SourceFinder(words, extents)
    tags = TagFinder(words, extents, sources)
    complements = ComplementFinder(words, extents, sources, plan.constructions)
    steps = plan.steps
    syntax = unit.syntax
    isCue = Array(repeating: false, count: unit.syntax.count)
    gapOwner = Array(repeating: nil, count: unit.gaps.count)
  }

  /// Runs every step.
  mutating func read() {
    for step in steps { step.run(&self) }
  }

  /// Reads verbs from left to right: a participle behind a comma goes on from the cue before it.
  mutating func readVerbs() {
    for token in 0..<syntax.count where syntax.isVerb(token) || words.isHidden[token] {
      readVerb(token)
    }
  }

  /// Notes which cues hold a verb of saying. O(found × verbs of saying).
  mutating func noteSpeech() {
    guard !found.isEmpty else { return }
    let verbs = (0..<syntax.count).filter { words.reportsSpeech($0) }.map {
      syntax.tokens[$0].range
    }
    let judging = (0..<syntax.count).filter { words.judges($0) }.map { syntax.tokens[$0].range }
    for index in found.indices {
      guard let cue = found[index].cue else { continue }
      found[index].hasSpeechCue = verbs.contains { cue.contains($0) }
      found[index].hasJudgingCue = judging.contains { cue.contains($0) }
    }
  }

  /// Of two attributions whose cues begin together, as "refused" and "refused to say", keeps the
  /// one with the longer cue, which holds what the other has for content.
  mutating func dropShorterCues() {
    let cues = found.compactMap { $0.rule == .infinitive ? nil : $0.cue }
    found.removeAll { attribution in
      guard attribution.rule == .infinitive, let cue = attribution.cue else { return false }
      return cues.contains { $0.start == cue.start && $0.end > cue.end }
    }
  }
}
