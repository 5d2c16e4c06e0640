package import GalleyAnalysis
package import GalleyCore

/// Builds the report from a document and the facts about it.
///
/// One pass over the nodes: leaves become blocks, headings open sections. Facts come in document
/// order by node, so each block takes the run of sentences, claims and quotes that is its own.
package struct Lowering {
  private let document: Document
  private let facts: Facts
  private let order: ClaimOrder
  private var report: Report
  private var nextSentence = 0
  private var nextClaim = 0
  private var nextQuote = 0

  package static func report(
    _ document: Document, _ facts: Facts, generator: Generator, source: SourceInfo
  ) -> Report {
    var lowering = Lowering(document, facts, generator, source)
    lowering.lowerEntities()
    lowering.lowerNodes()
    lowering.linkQuotes()
    return lowering.report
  }

  private init(
    _ document: Document, _ facts: Facts, _ generator: Generator, _ source: SourceInfo
  ) {
    self.document = document
    self.facts = facts
    order = ClaimOrder(facts.claims)
    report = Report(
      generator: generator, source: source, metadata: document.metadata, text: document.text)
    report.sentences.reserveCapacity(facts.sentences.count)
    report.claims.reserveCapacity(facts.claims.count)
  }

  private mutating func lowerEntities() {
    report.entities = facts.entities.map {
      Entity(
        kind: $0.kind, name: $0.name, roles: $0.roles, aliases: $0.aliases,
        mentions: $0.mentions, standsFor: $0.standsFor)
    }
  }

  private mutating func lowerNodes() {
    var sections = SectionBuilder()
    var context = BlockContext()
    var tableEnd = 0
    for (index, node) in document.nodes.enumerated() where index >= tableEnd {
      context.leave(before: index)
      if !document.isLeaf(index) {
        if node.kind == .table {
          tableEnd = Int(node.subtreeEnd)
          // What stands in a table before its first cell, as a title does, is of no cell.
          for leaf in index + 1..<firstCell(of: index) where document.isLeaf(leaf) {
            lowerLeaf(leaf, in: context, &sections)
          }
          if lowerTable(index), let block = report.blocks.last {
            sections.add(block.range, blockCount: report.blocks.count)
          }
        } else {
          context.enter(node, endingAt: Int(node.subtreeEnd))
        }
        continue
      }
      if node.kind == .heading && !context.isInsideContainer {
        sections.open(level: Int(node.level), heading: node.range, firstBlock: report.blocks.count)
        continue
      }
      lowerLeaf(index, in: context, &sections)
    }
    report.sections = sections.finish()
  }

  private mutating func lowerLeaf(
    _ index: Int, in context: BlockContext, _ sections: inout SectionBuilder
  ) {
    let node = document.nodes[index]
    guard let kind = context.blockKind(of: node), !node.range.isEmpty else { return }
    var block = Block(kind: kind, level: context.level(of: node), range: node.range)
    lowerFacts(of: index, into: &block)
    report.blocks.append(block)
    sections.add(block.range, blockCount: report.blocks.count)
  }

  /// Where the first cell of a table stands, or the end of a table without one.
  private func firstCell(of table: Int) -> Int {
    let end = Int(document.nodes[table].subtreeEnd)
    return document.nodes[table..<end].firstIndex {
      $0.kind == .tableCell && Int($0.level) & Node.furtherParagraph == 0
    } ?? end
  }

  /// Makes one block of a table; `false` where no cell has text.
  private mutating func lowerTable(_ table: Int) -> Bool {
    let end = Int(document.nodes[table].subtreeEnd)
    var block = Block(kind: .table, range: document.nodes[table].range)
    guard !block.range.isEmpty else { return false }
    let first = report.cells.count
    var row = -1
    // What stands before the first cell is told of already.
    for node in document.nodes[(table + 1)..<end] {
      switch node.kind {
      case .tableRow: row += 1
      case .tableCell where Int(node.level) & Node.furtherParagraph == 0:
        report.cells.append(
          TableCell(
            row: max(0, row), isHeader: Int(node.level) & Node.headerCell != 0, range: node.range,
            columns: max(1, Int(node.columns)), rows: max(1, Int(node.rows))))
      case .list: break
      default:
        // A further paragraph, an item or whatever else stands in the cell.
        guard report.cells.count > first, !node.range.isEmpty else { continue }
        let last = report.cells[report.cells.count - 1].range
        report.cells[report.cells.count - 1].range =
          last.isEmpty ? node.range : last.union(node.range)
      }
    }
    block.cells = first..<report.cells.count
    guard let range = fit(block.cells) else {
      report.cells.removeSubrange(block.cells)
      return false
    }
    block.range = range
    lowerFacts(of: end - 1, into: &block)
    report.blocks.append(block)
    return true
  }

  /// The range of all that cells hold; `nil` where they hold nothing. An empty cell before the first
  /// words or behind the last has its place at them: what parts cells is of no table.
  private mutating func fit(_ cells: Range<Int>) -> TextRange? {
    // A slice that is still held when the cells change costs a copy of them all.
    var (lower, upper) = (Int.max, 0)
    for index in cells where !report.cells[index].range.isEmpty {
      lower = min(lower, report.cells[index].range.lower)
      upper = max(upper, report.cells[index].range.upper)
    }
    guard lower < upper else { return nil }
    for index in cells where report.cells[index].range.isEmpty {
      let place = min(max(report.cells[index].range.lower, lower), upper)
      report.cells[index].range = TextRange(place, place)
    }
    return TextRange(lower, upper)
  }

  private mutating func lowerFacts(of node: Int, into block: inout Block) {
    let firstSentence = report.sentences.count
    while nextSentence < facts.sentences.count, facts.sentences[nextSentence].node <= node {
      report.sentences.append(facts.sentences[nextSentence].range)
      nextSentence += 1
    }
    block.sentences = firstSentence..<report.sentences.count
    let firstClaim = report.claims.count
    while nextClaim < facts.claims.count, facts.claims[order.facts[nextClaim]].node <= node {
      lower(facts.claims[order.facts[nextClaim]])
      nextClaim += 1
    }
    block.claims = firstClaim..<report.claims.count
    let firstQuote = report.quotes.count
    while nextQuote < facts.quotes.count, facts.quotes[nextQuote].node <= node {
      lower(facts.quotes[nextQuote])
      nextQuote += 1
    }
    block.quotes = firstQuote..<report.quotes.count
  }

  private mutating func lower(_ fact: ClaimFact) {
    let start = report.rangePool.count
    report.rangePool += fact.content
    let middle = report.rangePool.count
    report.rangePool += fact.sourceRanges
    var claim = Claim(
      kind: fact.kind, contentRanges: start..<middle,
      sourceRanges: middle..<report.rangePool.count, rule: fact.rule.rawValue)
    claim.modality = fact.modality
    claim.polarity = fact.polarity
    if fact.kind == .attributed { claim.confidence = fact.confidence }
    claim.cue = fact.cue
    claim.sources = fact.sources.map { Int($0) }
    claim.via = fact.via.map { Int($0) }
    claim.nestedIn = fact.nestedIn.map { order.places[Int($0)] }
    report.claims.append(claim)
  }

  private mutating func lower(_ fact: QuoteFact) {
    var quote = Quote(kind: fact.kind, range: fact.range, inner: fact.inner)
    quote.speaker = fact.speaker.map { Int($0) }
    if fact.speaker != nil { quote.confidence = fact.confidence }
    quote.speakerRange = fact.speakerRange
    quote.cue = fact.cue
    quote.claim = fact.claim.map { order.places[Int($0)] }
    quote.continues = fact.continues.map { Int($0) }
    report.quotes.append(quote)
  }

  private mutating func linkQuotes() {
    for (index, quote) in report.quotes.enumerated() {
      if let claim = quote.claim { report.claims[claim].quotes.append(index) }
    }
  }
}
