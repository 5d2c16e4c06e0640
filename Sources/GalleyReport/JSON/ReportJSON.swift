public import GalleyCore

/// The JSON form of a report, as `Schemas/report.schema.json` describes it.
///
/// Also what filters, external backends and templates are handed. Ranges are `[start, end)` in bytes
/// of the source file.
public struct ReportJSON {
  private let report: Report

  public init(_ report: Report) { self.report = report }

  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.key("version")
    json.int(Report.version)
    json.key("generator")
    json.beginObject()
    json.key("name")
    json.string(report.generator.name)
    json.key("version")
    json.string(report.generator.version)
    json.endObject()
    writeSourceInfo(to: &json)
    writeMetadata(to: &json)
    json.key("entities")
    json.beginArray()
    for index in report.entities.indices { writeEntity(index, to: &json) }
    json.endArray()
    writeSections(to: &json)
    json.endObject()
  }

  private func writeSourceInfo(to json: inout JSONWriter) {
    let source = report.source
    json.key("source")
    json.beginObject()
    json.key("name")
    json.string(source.name)
    json.key("format")
    json.string(source.format)
    json.key("bytes")
    json.int(source.bytes)
    json.key("sha256")
    json.string(source.sha256)
    json.key("language")
    json.string(source.language)
    json.key("encoding")
    json.string(source.encoding)
    if let record = source.record { write(record, to: &json) }
    json.endObject()
  }

  private func write(_ record: SourceRecord, to json: inout JSONWriter) {
    json.key("record")
    json.beginObject()
    json.key("id")
    json.string(record.id)
    json.key("date")
    json.string(record.date)
    json.key("url")
    json.string(record.url)
    json.key("offset")
    json.int(record.offset)
    json.key("truncated")
    json.string(record.truncated)
    json.endObject()
  }

  private func writeMetadata(to json: inout JSONWriter) {
    let metadata = report.metadata
    json.key("metadata")
    json.beginObject()
    json.key("title")
    json.string(metadata.title)
    json.key("byline")
    writeStrings(metadata.byline, to: &json)
    json.key("dateline")
    json.string(metadata.dateline)
    json.key("published")
    json.string(metadata.published)
    json.key("modified")
    json.string(metadata.modified)
    json.key("publisher")
    json.string(metadata.publisher)
    json.key("url")
    json.string(metadata.url)
    json.key("description")
    json.string(metadata.description)
    json.endObject()
  }

  private func writeEntity(_ index: Int, to json: inout JSONWriter) {
    let entity = report.entities[index]
    json.beginObject()
    json.key("id")
    json.identifier("e", index + 1)
    json.key("kind")
    json.string(entity.kind.rawValue)
    json.key("name")
    json.string(entity.name)
    json.key("roles")
    writeStrings(entity.roles, to: &json)
    json.key("aliases")
    writeStrings(entity.aliases, to: &json)
    json.key("standsFor")
    json.string(entity.standsFor)
    json.key("mentions")
    writeRanges(entity.mentions[...], to: &json)
    json.endObject()
  }

  private func writeSections(to json: inout JSONWriter) {
    json.key("sections")
    json.beginArray()
    var ends: [Int] = []
    for (index, section) in report.sections.enumerated() {
      while let end = ends.last, end <= index {
        json.endArray()
        json.endObject()
        ends.removeLast()
      }
      json.beginObject()
      json.key("id")
      json.identifier("s", index + 1)
      json.key("level")
      json.int(section.level)
      json.key("heading")
      if let heading = section.heading { writeWords(heading, to: &json) } else { json.null() }
      json.key("range")
      json.range(report.source(section.range))
      json.key("blocks")
      json.beginArray()
      for block in section.blocks { writeBlock(block, to: &json) }
      json.endArray()
      json.key("sections")
      json.beginArray()
      ends.append(section.subtreeEnd)
    }
    for _ in ends {
      json.endArray()
      json.endObject()
    }
    json.endArray()
  }

  private func writeBlock(_ index: Int, to json: inout JSONWriter) {
    let block = report.blocks[index]
    json.beginObject()
    json.key("id")
    json.identifier("b", index + 1)
    json.key("kind")
    json.string(block.kind.rawValue)
    if block.level > 0 {
      json.key("level")
      json.int(block.level)
    }
    json.key("range")
    json.range(report.source(block.range))
    json.key("text")
    writeReading(block.range, to: &json)
    if !block.cells.isEmpty { writeRows(of: block, to: &json) }
    json.key("sentences")
    writeRanges(report.sentences[block.sentences], to: &json)
    json.key("claims")
    json.beginArray()
    for claim in block.claims { writeClaim(claim, to: &json) }
    json.endArray()
    json.key("quotes")
    json.beginArray()
    for quote in block.quotes { writeQuote(quote, to: &json) }
    json.endArray()
    json.endObject()
  }

  private func writeRows(of block: Block, to json: inout JSONWriter) {
    json.key("rows")
    json.beginArray()
    for row in report.rows(of: block) {
      json.beginArray()
      for cell in row {
        json.beginObject()
        json.key("kind")
        json.string(cell.isHeader ? "header" : "data")
        json.key("text")
        writeReading(cell.range, to: &json)
        json.key("range")
        json.range(report.source(cell.range))
        if cell.columns > 1 {
          json.key("columns")
          json.int(cell.columns)
        }
        if cell.rows > 1 {
          json.key("rows")
          json.int(cell.rows)
        }
        json.endObject()
      }
      json.endArray()
    }
    json.endArray()
  }

  private func writeClaim(_ index: Int, to json: inout JSONWriter) {
    let claim = report.claims[index]
    json.beginObject()
    json.key("id")
    json.identifier("c", index + 1)
    json.key("kind")
    json.string(claim.kind.rawValue)
    json.key("text")
    json.string(report.contentText(of: claim))
    json.key("content")
    writeRanges(report.content(of: claim), to: &json)
    json.key("range")
    json.range(report.source(report.range(of: claim)))
    json.key("source")
    writeReference("e", claim.sources.first, to: &json)
    json.key("sources")
    writeReferences("e", claim.sources, to: &json)
    json.key("sourceRanges")
    writeRanges(report.sources(of: claim), to: &json)
    json.key("cue")
    if let cue = claim.cue { writeWords(cue, to: &json) } else { json.null() }
    json.key("via")
    writeReferences("e", claim.via, to: &json)
    json.key("modality")
    json.string(claim.modality.rawValue)
    json.key("polarity")
    json.string(claim.polarity.rawValue)
    json.key("confidence")
    if let value = claim.confidence { json.hundredths(value.hundredths) } else { json.null() }
    json.key("quotes")
    writeReferences("q", claim.quotes, to: &json)
    json.key("nestedIn")
    writeReference("c", claim.nestedIn, to: &json)
    json.key("rule")
    json.string(claim.rule)
    json.endObject()
  }

  private func writeQuote(_ index: Int, to json: inout JSONWriter) {
    let quote = report.quotes[index]
    json.beginObject()
    json.key("id")
    json.identifier("q", index + 1)
    json.key("kind")
    json.string(quote.kind.rawValue)
    json.key("text")
    writeReading(quote.inner, to: &json)
    json.key("range")
    json.range(report.source(quote.range))
    json.key("speaker")
    writeReference("e", quote.speaker, to: &json)
    json.key("confidence")
    if let value = quote.confidence { json.hundredths(value.hundredths) } else { json.null() }
    json.key("speakerRange")
    if let range = quote.speakerRange { json.range(report.source(range)) } else { json.null() }
    json.key("cue")
    if let cue = quote.cue { writeWords(cue, to: &json) } else { json.null() }
    json.key("claim")
    writeReference("c", quote.claim, to: &json)
    json.key("continues")
    writeReference("q", quote.continues, to: &json)
    json.endObject()
  }
}

extension ReportJSON {
  private func writeWords(_ range: TextRange, to json: inout JSONWriter) {
    json.beginObject()
    json.key("text")
    writeReading(range, to: &json)
    json.key("range")
    json.range(report.source(range))
    json.endObject()
  }

  private func writeReading(_ range: TextRange, to json: inout JSONWriter) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    report.text.appendReading(range, to: &bytes)
    json.string(bytes)
  }

  private func writeRanges(_ ranges: ArraySlice<TextRange>, to json: inout JSONWriter) {
    json.beginArray()
    for range in ranges { json.range(report.source(range)) }
    json.endArray()
  }

  private func writeStrings(_ strings: [String], to json: inout JSONWriter) {
    json.beginArray()
    for string in strings { json.string(string) }
    json.endArray()
  }

  private func writeReference(
    _ prefix: StaticString, _ index: Int?, to json: inout JSONWriter
  ) {
    if let index { json.identifier(prefix, index + 1) } else { json.null() }
  }

  private func writeReferences(
    _ prefix: StaticString, _ indices: [Int], to json: inout JSONWriter
  ) {
    json.beginArray()
    for index in indices { json.identifier(prefix, index + 1) }
    json.endArray()
  }
}
