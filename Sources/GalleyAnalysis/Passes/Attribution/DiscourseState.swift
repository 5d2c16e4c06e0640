internal import GalleyCore

/// What carries over from sentence to sentence: who spoke last, and whether they may go on.
struct DiscourseState {
  /// Who speaks a quotation: an attribution, or somebody whom no cue ties to it.
  enum Speaker {
    case attribution(Int)
    case voice(TextRange)

    var index: Int? {
      if case .attribution(let index) = self { index } else { nil }
    }
  }

  /// What the reading of a unit found.
  struct Reading {
    var found: [Attribution] = []
    /// Which attribution has each gap of the unit, by the gap's place.
    var owners: [Int?] = []
    /// The attribution that a colon at the unit's end leaves open for what follows.
    var introduces: Int?
    /// It does so by a verb of saying.
    var introducesSpeech = false
    /// Whom the unit is about, if it reports nothing and they can speak.
    var topic: TextRange?
    /// The turn that ``found`` ends with goes on with the one before.
    var goesOn = false
    /// Whose words the unit says that the quotation before it was.
    var reference: TextRange?

    /// Puts a turn of a transcript in the place of what was read of its label.
    mutating func take(_ turn: Attribution) {
      if owners.allSatisfy({ $0 == nil }) {
        found.removeAll { attribution in
          attribution.rule == .transcript
            || attribution.source.map { $0.overlaps(turn.source ?? $0) } ?? false
        }
      }
      introduces = nil
      found.append(turn)
    }
  }

  private(set) var attributions: [Attribution] = []
  /// Who speaks marked words that are no attribution's content, by the quote's index.
  var voices: [Int: TextRange] = [:]
  /// Who speaks the quotation, or what a colon introduces, that ended the last sentence.
  private var speaking: Speaker?
  /// A colon ended the last sentence.
  private var isIntroduced = false
  /// The last attribution of the block that has a source.
  private var lastInBlock: Int?
  /// The last of the block before.
  private var lastInPrevious: Int?
  /// Whom the last sentence is about, and the last one of the block before, if it reports nothing.
  private var topic: TextRange?
  private var topicOfPrevious: TextRange?
  /// A quotation of the block has a tag that was not understood.
  private var isBroken = false
  /// Who took a quote, for the quotes that continue it.
  private var owners: [Int: Speaker] = [:]
  /// Quotations at the end of what was read that have no tag, and who has them for want of one.
  private var orphans: [(quote: Int, owner: Int?)] = []
  /// How many of them stand in blocks before this one.
  private var earlierOrphans = 0
  private var turns: TurnTaking
  /// The last turn of an interview or a transcript.
  private var turn: Int?

  init(_ grammar: GrammarWords) { turns = TurnTaking(grammar) }

  /// Quotes whose speaker could as well be somebody else who spoke just before.
  private(set) var ambiguous: [Int] = []
  /// The sources of the last sentence.
  private var lastSources: [TextRange] = []
  /// Blocks since ``speaking`` spoke.
  private var distance = 0

  /// Whether the next sentence may say whose words the last quotation was.
  var hasOrphans: Bool { !orphans.isEmpty }

  mutating func enterBlock(_ kind: Node.Kind) {
    distance += 1
    lastInPrevious = lastInBlock
    topicOfPrevious = lastInBlock == nil && !isBroken ? topic : nil
    lastInBlock = nil
    topic = nil
    isBroken = false
    turns.enterBlock()
    earlierOrphans = orphans.count
    lastSources.removeAll(keepingCapacity: true)
    if kind != .paragraph, kind != .listItem, kind != .blockQuotation {
      speaking = nil
      lastInPrevious = nil
      topicOfPrevious = nil
      orphans.removeAll()
    }
    if distance > 1 { speaking = nil }
  }

  /// A heading stands before the block: no quotation goes on across it, and whom the text above was
  /// about says nothing below.
  mutating func enterSection() {
    speaking = nil
    isIntroduced = false
    lastInPrevious = nil
    topicOfPrevious = nil
    orphans.removeAll()
    earlierOrphans = 0
    turns = TurnTaking(turns.grammar)
  }

  /// Takes what a sentence gave.
  mutating func take(
    _ reading: Reading, of unit: SentenceUnit, _ quotes: [QuoteFact],
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let base = attributions.count
    attributions += reading.found
    takeTurn(goesOn: reading.goesOn, base)
    if let speaker = reading.reference {
      // Those of this block, if it has any, else those of the blocks before.
      let own = orphans.count > earlierOrphans ? orphans[earlierOrphans...] : orphans[...]
      for (index, owner) in own {
        if let owner { attributions[owner].content.removeAll { $0 == quotes[index].range } }
        adopt(quotes[index], by: speaker, rule: .reference)
      }
    }
    if !unit.isQuotationOnly {
      orphans.removeAll(keepingCapacity: true)
      earlierOrphans = 0
    }
    var last: Speaker?
    for (gap, owner) in zip(unit.gaps, reading.owners) {
      if let owner {
        last = .attribution(base + owner)
      } else if let before = continued(gap, quotes[gap.quote], unit, base, bytes) ?? last {
        last = give(gap.quote, quotes[gap.quote], to: before)
        if unit.isQuotationOnly, !isIntroduced || quotes[gap.quote].isBlock {
          orphans.append((gap.quote, last?.index))
        }
      } else {
        if unit.isQuotationOnly { orphans.append((gap.quote, nil)) } else { isBroken = true }
      }
      owners[gap.quote] = last
      turns.take(
        last, source: last.flatMap(source), asks: gap.asks, isTagged: owner != nil)
    }
    takeRuns(of: unit, base)
    isIntroduced = reading.introduces != nil
    if let introduces = reading.introduces {
      speaking = .attribution(base + introduces)
      distance = 0
    } else if let last {
      speaking = last
      distance = 0
    } else if !unit.tokens.isEmpty {
      speaking = nil
    }
    if !unit.isQuotationOnly { topic = reading.found.isEmpty ? reading.topic : nil }
    if !reading.found.isEmpty { lastSources.removeAll(keepingCapacity: true) }
    for index in base..<attributions.count where attributions[index].source != nil {
      lastInBlock = index
      if let source = attributions[index].source, attributions[index].isSpeech,
        !lastSources.contains(source)
      {
        lastSources.append(source)
      }
    }
    if last == nil, reading.introduces == nil, let lastInBlock, lastInBlock >= base,
      !unit.runs.isEmpty, attributions[lastInBlock].isSpeech
    {
      speaking = .attribution(lastInBlock)
      distance = 0
    }
  }

  /// The most paragraphs that one claim holds: each claim and quote within is sought among all of
  /// them.
  private static let longestTurn = 256

  /// Gives a paragraph without marks to what a colon introduced.
  mutating func extend(_ attribution: Int, over block: TextRange) {
    guard attributions[attribution].content.count < Self.longestTurn else { return }
    attributions[attribution].add(block)
  }

  /// Joins a paragraph of a turn to those before it.
  private mutating func takeTurn(goesOn: Bool, _ base: Int) {
    guard attributions.count > base, let last = attributions.indices.last,
      attributions[last].rule == .transcript
    else { return }
    if goesOn, let turn, attributions[turn].source == attributions[last].source,
      attributions[turn].content.count < Self.longestTurn
    {
      for range in attributions[last].content { attributions[turn].add(range) }
      attributions.removeLast()
    } else {
      turn = last
    }
  }

  private func source(_ speaker: Speaker) -> TextRange? {
    switch speaker {
    case .attribution(let index): attributions[index].source
    case .voice(let range): range
    }
  }

  private mutating func give(
    _ index: Int, _ quote: QuoteFact, to speaker: Speaker
  ) -> Speaker {
    switch speaker {
    case .voice(let range): return adopt(quote, by: range, rule: .topic)
    case .attribution(let owner):
      if quote.continues == nil, lastSources.count > 1,
        attributions[owner].source.map(lastSources.contains) ?? false
      {
        ambiguous.append(index)
      }
      attributions[owner].add(quote.range)
      return speaker
    }
  }

  /// Makes an attribution without a cue for a quotation that no cue leads to; a quotation that one
  /// of the same speaker precedes in the block joins it.
  @discardableResult
  private mutating func adopt(
    _ quote: QuoteFact, by speaker: TextRange, rule: ClaimRule
  ) -> Speaker {
    if let last = attributions.last, last.cue == nil, last.source == speaker {
      attributions[attributions.count - 1].add(quote.range)
    } else {
      attributions.append(
        Attribution(
          node: Int(quote.node), cue: nil, source: speaker, content: [quote.range], rule: rule,
          isSpeech: true))
    }
    return .attribution(attributions.count - 1)
  }

  /// Gives marked words in a sentence without any cue to whoever spoke last in the block: "he said.
  /// “There are doubters” of the plan."
  private mutating func takeRuns(of unit: SentenceUnit, _ base: Int) {
    guard attributions.count == base, let speaker = lastInBlock, attributions[speaker].isSpeech
    else { return }
    for run in unit.runs where voices[run.quote] == nil {
      voices[run.quote] = attributions[speaker].source
    }
  }

  /// Who goes on speaking in a quotation without a cue of its own.
  private func continued(
    _ gap: SentenceUnit.Gap, _ quote: QuoteFact, _ unit: SentenceUnit, _ base: Int,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Speaker? {
    if let before = quote.continues, let owner = owners[Int(before)] { return owner }
    // A block quotation is whose colon leads to it; the text behind it may name another.
    if quote.isBlock { return isIntroduced ? speaking : nil }
    // A comma promises a tag: if it was not understood, somebody else may speak.
    if gap.endsInComma, !unit.isQuotationOnly, gap.position < unit.tokens.count { return nil }
    if unit.isQuotationOnly, unit.opensBlock, !isIntroduced,
      let other = turns.otherParty(asks: gap.asks, bytes)
    {
      return other
    }
    if let speaking { return speaking }
    guard unit.isQuotationOnly || gap.position == 0, !isBroken else { return nil }
    if let topic { return .voice(topic) }
    if let lastInBlock, lastInBlock < base { return .attribution(lastInBlock) }
    guard unit.isQuotationOnly, unit.opensBlock, lastInBlock == nil else { return nil }
    if let lastInPrevious { return .attribution(lastInPrevious) }
    return topicOfPrevious.map { .voice($0) }
  }
}
