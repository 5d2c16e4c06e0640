import GalleyCore
import GalleyReport

/// Builds reports by hand: blocks are appended, and everything else is found by its words.
struct ReportBuilder {
  private var text: [UInt8] = []
  private var entities: [Entity] = []
  private var sections: [Section] = []
  private var blocks: [Block] = []
  private var sentences: [TextRange] = []
  private var claims: [Claim] = []
  private var quotes: [Quote] = []
  private var pool: [TextRange] = []
  var metadata = Metadata()
  /// How far the source file is ahead of the reading text, as if markup stood before it.
  var sourceShift = 0

  mutating func entity(
    _ kind: EntityKind, _ name: String, roles: [String] = [], aliases: [String] = [],
    standsFor: String? = nil
  ) -> Int {
    entities.append(
      Entity(kind: kind, name: name, roles: roles, aliases: aliases, standsFor: standsFor))
    return entities.count - 1
  }

  mutating func section(_ heading: String? = nil, level: Int = 0) {
    let start = text.count
    var range: TextRange?
    if let heading { range = append(heading) }
    let whole = range ?? TextRange(start, start)
    sections.append(
      Section(
        level: level, heading: range, range: whole, blocks: blocks.count..<blocks.count))
  }

  mutating func block(
    _ kind: BlockKind = .paragraph, _ words: String, level: Int = 0, sentences parts: [String] = []
  ) {
    if sections.isEmpty { section() }
    let range = append(words)
    var block = Block(kind: kind, level: level, range: range)
    let first = sentences.count
    blocks.append(block)
    sentences += parts.isEmpty && kind.isProse ? [range] : parts.map { find($0) }
    block.sentences = first..<sentences.count
    block.claims = claims.count..<claims.count
    block.quotes = quotes.count..<quotes.count
    blocks[blocks.count - 1] = block
    let last = sections.count - 1
    sections[last].blocks = sections[last].blocks.lowerBound..<blocks.count
    sections[last].range = sections[last].range.union(range)
  }

  /// Adds a mention of an entity in the last block.
  mutating func mention(_ entity: Int, _ words: String) {
    entities[entity].mentions.append(find(words))
  }

  @discardableResult
  mutating func claim(
    _ content: [String], by sources: [Int] = [], source: String? = nil, cue: String? = nil,
    via: [Int] = [], modality: Modality = .asserted, polarity: Polarity = .positive,
    nestedIn: Int? = nil, rule: String = "test-rule"
  ) -> Int {
    let start = pool.count
    pool += content.map { find($0) }
    let middle = pool.count
    if let source { pool.append(find(source)) }
    let isAttributed = cue != nil || source != nil || !sources.isEmpty
    var claim = Claim(
      kind: isAttributed ? .attributed : .stated, contentRanges: start..<middle,
      sourceRanges: middle..<pool.count, rule: rule)
    claim.cue = cue.map { find($0) }
    claim.sources = sources
    claim.via = via
    claim.modality = modality
    claim.polarity = polarity
    claim.nestedIn = nestedIn
    claims.append(claim)
    blocks[blocks.count - 1].claims = blocks[blocks.count - 1].claims.lowerBound..<claims.count
    return claims.count - 1
  }

  @discardableResult
  mutating func quote(
    _ kind: QuoteKind, _ words: String, marks: Int = 3, by speaker: Int? = nil,
    words speakerWords: String? = nil, cue: String? = nil, claim: Int? = nil, continues: Int? = nil
  ) -> Int {
    let range = find(words)
    var quote = Quote(
      kind: kind, range: range, inner: TextRange(range.lower + marks, range.upper - marks))
    quote.speaker = speaker
    quote.speakerRange = speakerWords.map { find($0) }
    quote.cue = cue.map { find($0) }
    quote.claim = claim
    quote.continues = continues
    quotes.append(quote)
    if let claim { claims[claim].quotes.append(quotes.count - 1) }
    blocks[blocks.count - 1].quotes = blocks[blocks.count - 1].quotes.lowerBound..<quotes.count
    return quotes.count - 1
  }

  func build(name: String = "harbour.txt", format: String = "text") -> Report {
    var map = OffsetMap.identity
    if sourceShift > 0 {
      map = .empty
      map.append(
        .init(text: 0, textLength: text.count, source: sourceShift, sourceLength: text.count))
    }
    var report = Report(
      generator: Generator(name: "galley", version: "0.0.0"),
      source: SourceInfo(
        name: name, format: format, bytes: text.count + sourceShift,
        sha256: String(repeating: "0", count: 64), language: "en", encoding: "UTF-8"),
      metadata: metadata, text: MappedText(bytes: text, map: map))
    report.entities = entities
    report.blocks = blocks
    report.sentences = sentences
    report.claims = claims
    report.quotes = quotes
    report.rangePool = pool
    report.sections = nested(sections)
    return report
  }

  private func nested(_ sections: [Section]) -> [Section] {
    var sections = sections
    for index in sections.indices {
      let level = sections[index].level
      let end = sections[(index + 1)...].firstIndex { $0.level <= level || level == 0 }
      sections[index].subtreeEnd = end ?? sections.count
      for child in index..<sections[index].subtreeEnd {
        sections[index].range = sections[index].range.union(sections[child].range)
      }
    }
    return sections
  }

  private mutating func append(_ words: String) -> TextRange {
    if !text.isEmpty { text += Array("\n\n".utf8) }
    let start = text.count
    text += Array(words.utf8)
    return TextRange(start, text.count)
  }

  /// Where words stand in the last block.
  private func find(_ words: String) -> TextRange {
    let needle = Array(words.utf8)
    let block = blocks[blocks.count - 1].range
    for start in block.lower...max(block.lower, block.upper - needle.count)
    where text[start..<min(text.count, start + needle.count)].elementsEqual(needle) {
      return TextRange(start, start + needle.count)
    }
    fatalError("the last block does not hold “\(words)”")
  }
}
