internal import GalleyCore

/// What carries over from sentence to sentence: who spoke last, and whether they may go on.
struct DiscourseState {
  private(set) var attributions: [Attribution] = []
  /// The attribution whose quotation ended the last sentence.
  private var speaking: Int?
  /// The last attribution of the block that has a source and a verb of saying.
  private var lastInBlock: Int?
  /// How many blocks ago the speaker of ``speaking`` spoke.
  private var distance = 0
  /// Quotations that wait for a cue in the next sentence of their block.
  private var waiting: [(quote: TextRange, node: Int)] = []

  mutating func enterBlock(_ kind: Node.Kind) {
    distance += 1
    lastInBlock = nil
    waiting.removeAll(keepingCapacity: true)
    if kind != .paragraph, kind != .listItem, kind != .blockQuotation { speaking = nil }
    if distance > 1 { speaking = nil }
  }

  /// Takes what a sentence gave; `owners` says which attribution has each gap, by its place.
  mutating func take(
    _ found: [Attribution], _ owners: [Int?], of unit: SentenceUnit, _ quotes: [QuoteFact]
  ) {
    let base = attributions.count
    attributions += found
    var last: Int?
    for (gap, owner) in zip(unit.gaps, owners) {
      let quote = quotes[gap.quote]
      if let owner {
        last = base + owner
      } else if let before = continued(quote, unit) {
        attributions[before].add(quote.range)
        last = before
      }
    }
    if let last {
      speaking = last
      distance = 0
    } else if !unit.tokens.isEmpty, unit.gaps.isEmpty {
      speaking = nil
    }
    for index in base..<attributions.count where attributions[index].source != nil {
      lastInBlock = index
      if attributions[index].isSpeech { distance = 0 }
    }
    if last == nil, let lastInBlock, unit.gaps.isEmpty, !unit.runs.isEmpty {
      speaking = lastInBlock
    }
  }

  /// Who goes on speaking in a quotation without a cue of its own.
  private func continued(_ quote: QuoteFact, _ unit: SentenceUnit) -> Int? {
    if let speaking { return speaking }
    guard unit.isQuotationOnly || unit.gaps.first?.position == 0 else { return nil }
    return lastInBlock
  }
}
