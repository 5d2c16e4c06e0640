package import GalleyCore
internal import GalleyLanguage

/// Finds who says what: reads each sentence's attributions and ties quotations to their speakers.
///
/// Works block by block and keeps only what it finds; O(text): each sentence is parsed once, and
/// what stands inside a direct quotation once more, by itself.
package struct AttributionPass {
  /// Sentences with more tokens than this are not searched for attributions: no person writes them,
  /// and reading the tree of one takes time that grows with the square of its length.
  package static let longestSentence = 512

  /// A first paragraph of at least so many bytes is no headline.
  private static let longestHeadline = 160

  private let language: LanguagePack
  private let engine: LanguageEngine
  private let plan: ReadingPlan
  private let meter: StageMeter

  /// - Parameter deepModel: reads the sentences that may report something, where it is given.
  init(
    _ language: LanguagePack, deepModel: DeepModel?, plan: ReadingPlan, meter: StageMeter = .off
  ) {
    self.language = language
    self.plan = plan
    self.meter = meter
    engine = LanguageEngine(model: language.engine.model, deep: deepModel)
  }

  package func run(
    _ document: Document, facts: inout Facts, diagnostics: inout Diagnostics
  ) {
    var state = DiscourseState(grammar)
    var tokens: [Token] = []
    var unit = SentenceUnit()
    var lastProse = 0
    var pulls: [Int: Int] = [:]
    var clauses: [StatedClaims.Clause] = []
    var inner: [Attribution] = []
    var readings = DeepReadings(engine)
    var blocks = ProseBlocks(document, facts)
    var ahead = blocks
    var readUpTo = -1
    document.text.bytes.withUnsafeBufferPointer { bytes in
      let transcript = TranscriptLabels(document, bytes)
      pulls = PullQuotes(document, facts.quotes, bytes).twins
      let interview = InterviewTurns(document, bytes, language)
      var turns = TranscriptTurns(document, transcript, bytes, grammar)
      var speech = IntroducedSpeech(document, grammar)
      while let prose = blocks.next() {
        let (node, block) = (prose.node, prose.range)
        if readings.areWanted, node > readUpTo {
          readUpTo = meter.measure(.parse) {
            readAhead(&ahead, &readings, document, facts, pulls, bytes)
          }
        }
        var builder = builder(prose, facts, bytes, &tokens)
        state.enterBlock(document.nodes[node].kind)
        if document.nodes[lastProse..<node].contains(where: { $0.kind == .heading }) {
          state.enterSection()
        }
        lastProse = node
        let segments = segments(facts, prose, tokens)
        for (place, range) in segments.enumerated() {
          fill(&unit, prose, range, document, &builder)
          // What is said again in large type is no step of the text.
          if unit.isQuotationOnly, unit.gaps.allSatisfy({ pulls[$0.quote] != nil }) { continue }
          for gap in unit.gaps {
            inner += innerAttributions(gap.quote, facts, bytes).read(tokens, &readings)
          }
          let next = place + 1 < segments.count ? segments[place + 1].lower : nil
          let leads = opensQuotation(next, facts, prose.quotes, document)
          var reading = read(
            &unit, leads: leads, state.hasOrphans, facts, bytes, &readings, &clauses)
          if unit.opensBlock {
            if let label = transcript.label(bytes, of: block) {
              turns.open(label, at: node)
              reading.reading.take(turn(of: label, in: block, node, bytes))
            } else if let label = turns.goesOn(to: node, bytes) {
              reading.reading.take(turn(of: label, in: block, node, bytes))
              reading.reading.goesOn = true
            } else if let answer = interview.answer(node), let speaker = interview.speaker {
              reading.reading.take(turn(of: speaker, in: block, node, bytes))
              reading.reading.goesOn = !answer.opens
            }
          }
          state.voices.merge(reading.voices) { $1 }
          let reports = reading.reading.found.contains(where: \.isSpeech)
          let introduced =
            unit.opensBlock ? speech.goesOn(to: node, reports: reports, bytes) : nil
          let first = state.attributions.count
          state.take(reading.reading, of: unit, facts.quotes, bytes)
          if let introduced { state.extend(introduced, over: block) }
          if place + 1 == segments.count, reading.reading.introducesSpeech,
            let lead = reading.reading.introduces
          {
            speech.open(first + lead, at: node)
          }
        }
      }
    }
    let ownSources = document.text.bytes.withUnsafeBufferPointer { bytes in
      Set(
        state.attributions.compactMap(\.source).filter {
          grammar.has(bytes[$0.indices], .pronounSpeaker)
        })
    }
    ClaimBuilder(
      attributions: state.attributions + inner, voices: state.voices, ownSources: ownSources,
      clauses: clauses
    ).build(&facts)
    for (pull, twin) in pulls {
      facts.quotes[pull].speakerRange = facts.quotes[twin].speakerRange
      facts.quotes[pull].cue = facts.quotes[twin].cue
    }
    for quote in state.ambiguous where facts.quotes[quote].speakerRange != nil {
      diagnostics.report(
        .ambiguousSpeaker(
          at: document.text.source(of: facts.quotes[quote].range),
          taken: facts.quotes[quote].speakerRange.map(document.text.source)))
    }
  }

  private var lexicon: CueLexicon { language.cues }
  private var grammar: GrammarWords { language.grammar }

  /// Reads the sentences of the blocks ahead that may report something, as many as a batch wants,
  /// and gives the node of the last block.
  private func readAhead(
    _ blocks: inout ProseBlocks, _ readings: inout DeepReadings, _ document: Document,
    _ facts: Facts, _ pulls: [Int: Int], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var tokens: [Token] = []
    var unit = SentenceUnit()
    var last = document.nodes.count
    readings.startBatch()
    while !readings.isFull, let prose = blocks.next() {
      last = prose.node
      var builder = builder(prose, facts, bytes, &tokens)
      let segments = segments(facts, prose, tokens)
      for (place, range) in segments.enumerated() {
        fill(&unit, prose, range, document, &builder)
        if unit.isQuotationOnly, unit.gaps.allSatisfy({ pulls[$0.quote] != nil }) { continue }
        for gap in unit.gaps {
          innerAttributions(gap.quote, facts, bytes).expect(tokens, &readings)
        }
        let next = place + 1 < segments.count ? segments[place + 1].lower : nil
        if isRead(unit), opensQuotation(next, facts, prose.quotes, document) || isCandidate(unit) {
          readings.expect(unit.tokens)
        }
      }
    }
    readings.readBatch(of: bytes)
    return last
  }

  private func builder(
    _ prose: ProseBlocks.Block, _ facts: Facts, _ bytes: UnsafeBufferPointer<UInt8>,
    _ tokens: inout [Token]
  ) -> UnitBuilder {
    tokens.removeAll(keepingCapacity: true)
    engine.tokenize(bytes.span, prose.range, into: &tokens)
    return UnitBuilder(
      bytes: bytes, block: prose.range, language: language, tokens: tokens, quotes: facts.quotes,
      outermost: outermost(facts.quotes, prose.quotes))
  }

  private func fill(
    _ unit: inout SentenceUnit, _ prose: ProseBlocks.Block, _ range: TextRange,
    _ document: Document, _ builder: inout UnitBuilder
  ) {
    let kind = document.nodes[prose.node].kind
    unit.node = prose.node
    // A headline with a full stop is a paragraph to the reader of plain text.
    unit.isTitle =
      kind == .title
      || prose.isFirst && prose.sentences.count == 1 && prose.range.count < Self.longestHeadline
    unit.opensBlock = range.lower == prose.range.lower
    unit.states = Self.mayState(kind)
    builder.fill(&unit, range)
  }

  private func innerAttributions(
    _ quote: Int, _ facts: Facts, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> InnerAttributions {
    InnerAttributions(quote: quote, facts: facts, language: language, plan: plan, bytes: bytes)
  }

  /// Whether a unit is searched for attributions.
  private func isRead(_ unit: SentenceUnit) -> Bool {
    !unit.isQuotationOnly && !unit.tokens.isEmpty && unit.tokens.count <= Self.longestSentence
  }

  /// Reads a unit's main clauses, and its attributions if it holds a cue or may explain the
  /// quotation next to it.
  private func read(
    _ unit: inout SentenceUnit, leads: Bool, _ followsOrphan: Bool, _ facts: Facts,
    _ bytes: UnsafeBufferPointer<UInt8>, _ readings: inout DeepReadings,
    _ clauses: inout [StatedClaims.Clause]
  ) -> (reading: DiscourseState.Reading, voices: [Int: TextRange]) {
    var reading = DiscourseState.Reading()
    reading.owners = Array(repeating: nil, count: unit.gaps.count)
    guard isRead(unit) else {
      if unit.states, let clause = StatedClaims.Clause.whole(unit, bytes) {
        clauses.append(clause)
      }
      return (reading, [:])
    }
    let mayReport = leads || followsOrphan || isCandidate(unit)
    meter.measure(.parse) {
      if mayReport {
        readings.parse(&unit, of: bytes)
      } else {
        engine.parse(unit.tokens[...], of: bytes.span, into: &unit.syntax)
      }
      unit.syntax.raisePastForms()
    }
    var reader = UnitReader(
      unit: unit, language: language, quotes: facts.quotes, plan: plan, bytes: bytes)
    for range in unit.states ? reader.extents.assertions() : [] {
      clauses.append(
        StatedClaims.Clause(
          node: Int32(unit.node), range: range,
          isMarked: !unit.runs.isEmpty || !unit.gaps.isEmpty))
    }
    guard mayReport else { return (reading, [:]) }
    reader.read()
    reading.found = reader.found
    reading.owners = reader.gapOwner
    reading.introduces = reader.introduces
    reading.introducesSpeech = reader.introducesSpeech
    if leads, let topic = reader.sources.topic(), topic.maySpeak(bytes, language) {
      reading.topic = topic.range
    }
    if followsOrphan { reading.reference = reader.reference() }
    return (reading, reader.voices)
  }

  /// Whether a block can assert something of its own: what titles, decks and captions say, the text
  /// says again.
  private static func mayState(_ kind: Node.Kind) -> Bool {
    switch kind {
    case .title, .deck, .caption: false
    default: true
    }
  }

  /// What a block holds of a transcript's turn: all behind the label, or all where an earlier block
  /// has it.
  private func turn(
    of label: TextRange, in block: TextRange, _ node: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Attribution {
    let isLabelled = block.contains(label)
    // Between a name and its colon may stand what the speaker is.
    let behind = isLabelled ? label.upper..<block.upper : 0..<0
    let colon = behind.first { bytes[$0] == 0x3A } ?? label.upper
    let start = isLabelled ? colon + 2 : block.lower
    var end = block.upper
    while end > start + 1, bytes[end - 1] == 0x2E || bytes[end - 1].isSpaceOrControl { end -= 1 }
    return Attribution(
      node: node, cue: isLabelled ? TextRange(colon, colon + 1) : nil, source: label,
      content: [TextRange(start, end)], rule: .transcript, isSpeech: true)
  }

  /// Whether a quotation begins where the next sentence of the block does, or the next block.
  private func opensQuotation(
    _ next: Int?, _ facts: Facts, _ quotes: Range<Int>, _ document: Document
  ) -> Bool {
    if let next {
      var (low, high) = (quotes.lowerBound, quotes.upperBound)
      while low < high {
        let middle = (low + high) / 2
        if facts.quotes[middle].range.lower < next { low = middle + 1 } else { high = middle }
      }
      return low < quotes.upperBound && facts.quotes[low].range.lower == next
    }
    guard quotes.upperBound < facts.quotes.count else { return false }
    let quote = facts.quotes[quotes.upperBound]
    return quote.range.lower == document.nodes[Int(quote.node)].range.lower
  }

  /// Whether the unit holds a word that may be a cue, or a quotation in need of one.
  private func isCandidate(_ unit: SentenceUnit) -> Bool {
    guard !unit.isQuotationOnly, unit.tokens.count <= Self.longestSentence else { return false }
    if !unit.gaps.isEmpty || !unit.runs.isEmpty { return !unit.tokens.isEmpty }
    if unit.isTitle, unit.tokens.contains(where: { $0.hash == Signs.colon }) { return true }
    for token in unit.tokens where token.flags.contains(.hasLetter) {
      if lexicon.verb(token.hash) != nil || lexicon.noun(token.hash) != nil
        || lexicon.adjective(token.hash) != nil || grammar.has(token.hash, .according)
        || grammar.has(token.hash, .sourcePreposition) || grammar.has(token.hash, .hearsay)
        || grammar.has(token.hash, .survey)
      {
        return true
      }
    }
    return false
  }

  private func outermost(_ quotes: [QuoteFact], _ range: Range<Int>) -> [Int] {
    var result: [Int] = []
    for index in range {
      if let last = result.last, quotes[last].range.contains(quotes[index].range) { continue }
      result.append(index)
    }
    return result
  }

  /// The sentences of a block, joined where one quotation spans several.
  private func segments(
    _ facts: Facts, _ prose: ProseBlocks.Block, _ tokens: [Token]
  ) -> [TextRange] {
    let (sentences, quotes, block) = (prose.sentences, prose.quotes, prose.range)
    guard !sentences.isEmpty else { return block.isEmpty ? [] : [block] }
    var result: [TextRange] = []
    var quote = quotes.lowerBound
    for index in sentences {
      let range = facts.sentences[index].range
      while quote < quotes.upperBound, facts.quotes[quote].range.end <= range.start { quote += 1 }
      var isJoined = false
      var next = quote
      while next < quotes.upperBound, facts.quotes[next].range.start < range.start {
        isJoined = isJoined || facts.quotes[next].range.end > range.start
        next += 1
      }
      if !isJoined, let last = result.last {
        isJoined =
          (carriesTag(tokens, range) || opensWithDash(tokens, range))
          && isQuestionQuoted(facts, last, quotes)
      }
      if isJoined, let last = result.last {
        result[result.count - 1] = last.union(range)
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// Whether a sentence is nothing but a quotation, so that a splitter may have cut off its tag
  /// ("“Who goes?” Ann Lee said.").
  private func isQuestionQuoted(_ facts: Facts, _ sentence: TextRange, _ quotes: Range<Int>) -> Bool
  {
    quotes.contains {
      facts.quotes[$0].range.start == sentence.start && facts.quotes[$0].range.end == sentence.end
    }
  }

  /// Whether a sentence is a tag: a verb of saying within its first words, with nothing behind it
  /// that could be what is said.
  private func carriesTag(_ tokens: [Token], _ sentence: TextRange) -> Bool {
    let first = Self.firstToken(of: tokens, from: sentence.start)
    var index = first
    let limit = min(tokens.count, index + 16)
    while index < limit, tokens[index].start < sentence.end {
      if tokens[index].flags.isQuote { return false }
      if let entry = lexicon.verb(tokens[index].hash), mayTag(entry, tokens, index, sentence) {
        guard index + 1 < tokens.count else { return true }
        if standsInside(tokens, first, index) { return false }
        let next = tokens[index + 1]
        return next.flags.contains(.punctuation) || next.start >= sentence.end
          || grammar.has(next.hash, .afterTag)
      }
      index += 1
    }
    return false
  }

  /// Whether a subject stands between a comma and a verb, as in the tag of a clause that comes
  /// before ("The family moved, Ann Lee says, in May").
  private func standsInside(_ tokens: [Token], _ first: Int, _ verb: Int) -> Bool {
    guard let comma = (first..<verb).last(where: { tokens[$0].hash == Signs.comma }) else {
      return false
    }
    return comma + 1 < verb && comma > first + 2
      && !(first..<comma).contains { tokens[$0].hash == Signs.comma }
  }

  /// Whether a verb says words by itself, or does where nothing follows it ("“Is it?” she
  /// pressed.").
  private func mayTag(
    _ entry: Int, _ tokens: [Token], _ index: Int, _ sentence: TextRange
  ) -> Bool {
    let entry = lexicon.entries[entry]
    if entry.frames.isSuperset(of: [.quote, .that]) { return true }
    guard entry.frames.union(entry.weak).contains(.quote) else { return false }
    return index + 1 >= tokens.count || tokens[index + 1].start >= sentence.end
      || tokens[index + 1].flags.contains(.sentenceEnd)
  }

  /// Whether a sentence begins with a dash, as a signature does.
  private func opensWithDash(_ tokens: [Token], _ sentence: TextRange) -> Bool {
    let first = Self.firstToken(of: tokens, from: sentence.start)
    guard first + 1 < tokens.count else { return false }
    return tokens[first].flags.contains(.dash)
      || tokens[first].hash == Signs.hyphen
        && tokens[first + 1].flags.contains(.spaceBefore)
  }

  /// The index of the first token at or behind an offset. O(log tokens).
  static func firstToken(of tokens: [Token], from offset: UInt32) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
