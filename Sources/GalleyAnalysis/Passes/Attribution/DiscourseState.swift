internal import GalleyCore

/// What carries over from sentence to sentence: who spoke last, and whether they may go on.
struct DiscourseState {
  private(set) var attributions: [Attribution] = []
  /// Who speaks marked words that are no attribution's content, by the quote's index.
  var voices: [Int: TextRange] = [:]
  /// The attribution whose quotation, or whose colon, ended the last sentence.
  private var speaking: Int?
  /// The last attribution of the block that has a source.
  private var lastInBlock: Int?
  /// The last of the block before.
  private var lastInPrevious: Int?
  /// Which attribution took a quote, for the quotes that continue it.
  private var owners: [Int: Int] = [:]
  /// Quotes whose speaker could as well be somebody else who spoke just before.
  private(set) var ambiguous: [Int] = []
  /// The sources of the last sentence.
  private var lastSources: [TextRange] = []
  /// Blocks since ``speaking`` spoke.
  private var distance = 0

  mutating func enterBlock(_ kind: Node.Kind) {
    distance += 1
    lastInPrevious = lastInBlock
    lastInBlock = nil
    lastSources.removeAll(keepingCapacity: true)
    if kind != .paragraph, kind != .listItem, kind != .blockQuotation {
      speaking = nil
      lastInPrevious = nil
    }
    if distance > 1 { speaking = nil }
  }

  /// Takes what a sentence gave; `gapOwners` says which attribution has each gap, by its place, and
  /// `introduces` which one a colon at the sentence's end leaves open.
  mutating func take(
    _ found: [Attribution], _ gapOwners: [Int?], introduces: Int?, of unit: SentenceUnit,
    _ quotes: [QuoteFact]
  ) {
    let base = attributions.count
    attributions += found
    var last: Int?
    for (gap, owner) in zip(unit.gaps, gapOwners) {
      let quote = quotes[gap.quote]
      if let owner {
        last = base + owner
      } else if let before = continued(gap, quote, unit, base) ?? last {
        if quote.continues == nil, lastSources.count > 1,
          attributions[before].source.map(lastSources.contains) ?? false
        {
          ambiguous.append(gap.quote)
        }
        attributions[before].add(quote.range)
        last = before
      }
      owners[gap.quote] = last
    }
    takeRuns(of: unit, base)
    if let introduces {
      speaking = base + introduces
      distance = 0
    } else if let last {
      speaking = last
      distance = 0
    } else if !unit.tokens.isEmpty {
      speaking = nil
    }
    if !found.isEmpty { lastSources.removeAll(keepingCapacity: true) }
    for index in base..<attributions.count where attributions[index].source != nil {
      lastInBlock = index
      if let source = attributions[index].source, attributions[index].isSpeech,
        !lastSources.contains(source)
      {
        lastSources.append(source)
      }
    }
    if last == nil, introduces == nil, let lastInBlock, lastInBlock >= base, !unit.runs.isEmpty,
      attributions[lastInBlock].isSpeech
    {
      speaking = lastInBlock
      distance = 0
    }
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
    _ gap: SentenceUnit.Gap, _ quote: QuoteFact, _ unit: SentenceUnit, _ base: Int
  ) -> Int? {
    if let before = quote.continues, let owner = owners[Int(before)] { return owner }
    if let speaking { return speaking }
    guard unit.isQuotationOnly || gap.position == 0 else { return nil }
    if let lastInBlock, lastInBlock < base { return lastInBlock }
    return unit.isQuotationOnly && lastInBlock == nil ? lastInPrevious : nil
  }
}
