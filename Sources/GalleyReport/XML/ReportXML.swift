public import GalleyCore

/// The XML form of a report, as `Schemas/report.xsd` describes it.
///
/// One walk serves both the byte writer and the tree that is validated. Each element that stands
/// for words of the article carries `start` and `end`, the range in bytes of the source file.
public struct ReportXML {
  public static let namespace: StaticString = "urn:galley:report:1"

  private let report: Report

  public init(_ report: Report) { self.report = report }

  /// Whether an element holds text, so that white space inside it counts.
  public static func isMixed(_ element: StaticString) -> Bool {
    switch element.description {
    case "text", "content", "heading", "name", "role", "alias", "source", "cue", "speaker",
      "words", "sentence", "cell", "title", "author", "dateline", "published", "modified",
      "publisher",
      "url",
      "description":
      true
    default: false
    }
  }

  public func write<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    xml.begin("report", namespace: Self.namespace)
    xml.attribute("version", Report.version)
    xml.begin("generator")
    xml.attribute("name", report.generator.name)
    xml.attribute("version", report.generator.version)
    xml.end()
    writeSourceInfo(to: &xml)
    writeMetadata(to: &xml)
    writeEntities(to: &xml)
    writeSections(to: &xml)
    xml.end()
  }

  private func writeSourceInfo<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    let source = report.source
    xml.begin("source-file")
    xml.attribute("name", source.name)
    xml.attribute("format", source.format)
    xml.attribute("bytes", source.bytes)
    xml.attribute("sha256", source.sha256)
    if let language = source.language { xml.attribute("language", language) }
    xml.attribute("encoding", source.encoding)
    if let record = source.record {
      xml.attribute("record-offset", record.offset)
      if let id = record.id { xml.attribute("record-id", id) }
      if let date = record.date { xml.attribute("record-date", date) }
      if let url = record.url { xml.attribute("record-url", url) }
      if let cause = record.truncated { xml.attribute("record-truncated", cause) }
    }
    xml.end()
  }

  private func writeMetadata<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    let metadata = report.metadata
    func write(_ name: StaticString, _ value: String?, _ field: Metadata.Field) {
      guard let value else { return }
      xml.begin(name)
      if let range = metadata.ranges[field] { writePosition(range, to: &xml) }
      xml.text(value)
      xml.end()
    }
    xml.begin("metadata")
    write("title", metadata.title, .title)
    for author in metadata.byline { write("author", author, .byline) }
    write("dateline", metadata.dateline, .dateline)
    write("published", metadata.published, .published)
    write("modified", metadata.modified, .modified)
    write("publisher", metadata.publisher, .publisher)
    write("url", metadata.url, .url)
    write("description", metadata.description, .description)
    xml.end()
  }

  private func writeEntities<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    xml.begin("entities")
    for (index, entity) in report.entities.enumerated() {
      xml.begin("entity")
      xml.attribute("id", "e", index + 1)
      xml.attribute("kind", entity.kind.rawValue)
      if let state = entity.standsFor { xml.attribute("stands-for", state) }
      xml.element("name", entity.name)
      for role in entity.roles { xml.element("role", role) }
      for alias in entity.aliases { xml.element("alias", alias) }
      for mention in entity.mentions {
        xml.begin("mention")
        writePosition(of: mention, to: &xml)
        xml.end()
      }
      xml.end()
    }
    xml.end()
  }

  private func writeSections<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    var ends: [Int] = []
    for (index, section) in report.sections.enumerated() {
      while let end = ends.last, end <= index {
        xml.end()
        ends.removeLast()
      }
      xml.begin("section")
      xml.attribute("id", "s", index + 1)
      xml.attribute("level", section.level)
      writePosition(of: section.range, to: &xml)
      if let heading = section.heading { writeText("heading", heading, to: &xml) }
      for block in section.blocks { writeBlock(block, to: &xml) }
      ends.append(section.subtreeEnd)
    }
    for _ in ends { xml.end() }
  }

  private func writeBlock<Builder: XMLBuilder & ~Copyable>(_ index: Int, to xml: inout Builder) {
    let block = report.blocks[index]
    xml.begin("block")
    xml.attribute("id", "b", index + 1)
    xml.attribute("kind", block.kind.rawValue)
    if block.level > 0 { xml.attribute("level", block.level) }
    writePosition(of: block.range, to: &xml)
    writeBlockText(block, to: &xml)
    for row in report.rows(of: block) { writeRow(row, to: &xml) }
    for claim in block.claims { writeClaim(claim, to: &xml) }
    for quote in block.quotes { writeQuote(quote, to: &xml) }
    xml.end()
  }

  private func writeRow<Builder: XMLBuilder & ~Copyable>(
    _ row: ArraySlice<TableCell>, to xml: inout Builder
  ) {
    xml.begin("row")
    for cell in row {
      xml.begin("cell")
      xml.attribute("kind", cell.isHeader ? "header" : "data")
      if cell.columns > 1 { xml.attribute("columns", cell.columns) }
      if cell.rows > 1 { xml.attribute("rows", cell.rows) }
      writePosition(of: cell.range, to: &xml)
      writeCharacters(cell.range, to: &xml)
      xml.end()
    }
    xml.end()
  }

  private func writeBlockText<Builder: XMLBuilder & ~Copyable>(
    _ block: Block, to xml: inout Builder
  ) {
    xml.begin("text")
    var position = block.range.lower
    for sentence in report.sentences[block.sentences] {
      writeCharacters(TextRange(position, sentence.lower), to: &xml)
      writeText("sentence", sentence, to: &xml)
      position = sentence.upper
    }
    writeCharacters(TextRange(position, block.range.upper), to: &xml)
    xml.end()
  }

  private func writeClaim<Builder: XMLBuilder & ~Copyable>(_ index: Int, to xml: inout Builder) {
    let claim = report.claims[index]
    xml.begin("claim")
    xml.attribute("id", "c", index + 1)
    xml.attribute("kind", claim.kind.rawValue)
    writeReferences("sources", claim.sources, to: &xml)
    writeReferences("via", claim.via, to: &xml)
    xml.attribute("modality", claim.modality.rawValue)
    xml.attribute("polarity", claim.polarity.rawValue)
    if let confidence = claim.confidence { xml.attribute("confidence", confidence.text) }
    if let outer = claim.nestedIn { xml.attribute("nested-in", "c", outer + 1) }
    xml.attribute("rule", claim.rule)
    writePosition(of: report.range(of: claim), to: &xml)
    for range in report.sources(of: claim) { writeText("source", range, to: &xml) }
    if let cue = claim.cue { writeText("cue", cue, to: &xml) }
    for range in report.content(of: claim) { writeContent(range, of: claim, to: &xml) }
    xml.end()
  }

  /// Content is mixed: the quotes that lie wholly inside are marked in the running text.
  private func writeContent<Builder: XMLBuilder & ~Copyable>(
    _ range: TextRange, of claim: Claim, to xml: inout Builder
  ) {
    xml.begin("content")
    writePosition(of: range, to: &xml)
    var position = range.lower
    for index in claim.quotes {
      let quote = report.quotes[index].range
      guard range.contains(quote), quote.lower >= position else { continue }
      writeCharacters(TextRange(position, quote.lower), to: &xml)
      xml.begin("q")
      xml.attribute("ref", "q", index + 1)
      writePosition(of: quote, to: &xml)
      writeCharacters(quote, to: &xml)
      xml.end()
      position = quote.upper
    }
    writeCharacters(TextRange(position, range.upper), to: &xml)
    xml.end()
  }

  private func writeQuote<Builder: XMLBuilder & ~Copyable>(_ index: Int, to xml: inout Builder) {
    let quote = report.quotes[index]
    xml.begin("quote")
    xml.attribute("id", "q", index + 1)
    xml.attribute("kind", quote.kind.rawValue)
    if let speaker = quote.speaker { xml.attribute("speaker", "e", speaker + 1) }
    if let confidence = quote.confidence { xml.attribute("confidence", confidence.text) }
    if let claim = quote.claim { xml.attribute("claim", "c", claim + 1) }
    if let other = quote.continues { xml.attribute("continues", "q", other + 1) }
    writePosition(of: quote.range, to: &xml)
    if let speaker = quote.speakerRange { writeText("speaker", speaker, to: &xml) }
    if let cue = quote.cue { writeText("cue", cue, to: &xml) }
    writeText("words", quote.inner, to: &xml)
    xml.end()
  }
}

extension ReportXML {
  private func writeReferences<Builder: XMLBuilder & ~Copyable>(
    _ name: StaticString, _ entities: [Int], to xml: inout Builder
  ) {
    guard !entities.isEmpty else { return }
    xml.attribute(name, entities.map { "e\($0 + 1)" }.joined(separator: " "))
  }

  private func writeText<Builder: XMLBuilder & ~Copyable>(
    _ name: StaticString, _ range: TextRange, to xml: inout Builder
  ) {
    xml.begin(name)
    writePosition(of: range, to: &xml)
    writeCharacters(range, to: &xml)
    xml.end()
  }

  private func writeCharacters<Builder: XMLBuilder & ~Copyable>(
    _ range: TextRange, to xml: inout Builder
  ) {
    guard !range.isEmpty else { return }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    report.text.appendReading(range, to: &bytes)
    xml.text(bytes)
  }

  private func writePosition<Builder: XMLBuilder & ~Copyable>(
    of range: TextRange, to xml: inout Builder
  ) {
    writePosition(report.source(range), to: &xml)
  }

  private func writePosition<Builder: XMLBuilder & ~Copyable>(
    _ range: ByteRange, to xml: inout Builder
  ) {
    xml.attribute("start", range.lower)
    xml.attribute("end", range.upper)
  }
}
