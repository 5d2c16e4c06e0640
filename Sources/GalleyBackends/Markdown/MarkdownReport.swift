import GalleyCore
import GalleyReport

/// Writes a report as Markdown; see ``MarkdownBackend``.
struct MarkdownReport {
  private let report: Report
  private let tally: SourceTally
  private let showsSources: Bool

  init(_ report: Report, showsSources: Bool) {
    self.report = report
    self.showsSources = showsSources
    tally = SourceTally(report)
  }

  func write(to sink: inout ByteSink) {
    writeHead(to: &sink)
    var ends: [Int] = []
    for (index, section) in report.sections.enumerated() {
      while let end = ends.last, end <= index { ends.removeLast() }
      if let heading = section.heading {
        let level = String(repeating: "#", count: min(6, ends.count + 2))
        sink.write("\n\(level) \(MarkdownText.inline(report.text.reading(heading)))\n")
      }
      for block in section.blocks where !report.isInMetadata(report.blocks[block]) {
        writeBlock(report.blocks[block], to: &sink)
      }
      ends.append(section.subtreeEnd)
    }
    writeFootnotes(to: &sink)
    if showsSources { writeSources(to: &sink) }
    writeSummary(to: &sink)
  }

  private func writeHead(to sink: inout ByteSink) {
    let metadata = report.metadata
    sink.write("# \(MarkdownText.inline(report.displayTitle))\n")
    if let description = metadata.description {
      sink.write("\n*\(MarkdownText.inline(description))*\n")
    }
    var origin: [String] = []
    if !metadata.byline.isEmpty { origin.append("By " + metadata.byline.joined(separator: ", ")) }
    origin += [metadata.dateline, metadata.published, metadata.publisher].compactMap { $0 }
    if let modified = metadata.modified { origin.append("changed \(modified)") }
    if let url = metadata.url { origin.append(url) }
    guard !origin.isEmpty else { return }
    sink.write("\n\(MarkdownText.line(MarkdownText.inline(origin.joined(separator: " · "))))\n")
  }

  private func writeBlock(_ block: Block, to sink: inout ByteSink) {
    if block.kind == .code {
      sink.write("\n\(MarkdownText.fenced(report.text.string(block.range)))\n")
      return
    }
    if !block.cells.isEmpty { return writeTable(block, to: &sink) }
    let text = MarkdownText.line(noted(block))
    switch block.kind {
    case .listItem:
      // Items of a list stand together; deeper ones are indented under the marker's text.
      let indent = String(repeating: "  ", count: max(0, block.level - 1))
      sink.write("\n\(indent)- \(text)\n")
    case .blockQuotation: sink.write("\n> \(text)\n")
    default: sink.write("\n\(text)\n")
    }
  }

  /// A table has one row of header cells, which is empty where the article's has none, and no cell
  /// that takes several columns or rows: empty ones follow it and stand below it. Only the header has
  /// as many cells as the widest row: readers fill the others (GFM, 4.10), and one wide row must not
  /// widen a hundred thousand.
  private func writeTable(_ block: Block, to sink: inout ByteSink) {
    let rows = report.rows(of: block)
    // What a filter answers may say any number; 1000 is the most that HTML knows.
    func columns(_ cell: TableCell) -> Int { min(max(cell.columns, 1), 1000) }
    let width = rows.map { $0.reduce(0) { $0 + columns($1) } }.max() ?? 0
    var spans = MarkdownRowSpans()
    func write(_ row: ArraySlice<TableCell>, width: Int = 0) {
      var cells: [String] = []
      for cell in row {
        cells += Array(repeating: "", count: spans.covered(from: cells.count))
        spans.add(rows: cell.rows, columns: columns(cell), at: cells.count)
        cells.append(MarkdownText.inline(report.text.reading(cell.range)))
        cells += Array(repeating: "", count: columns(cell) - 1)
      }
      spans.endRow()
      cells += Array(repeating: "", count: max(0, width - cells.count))
      sink.write("| \(cells.joined(separator: " | ")) |\n")
    }
    let hasHeader = rows.first?.contains(where: \.isHeader) ?? false
    sink.write(0x0A)
    write(hasHeader ? rows[0] : [], width: width)
    sink.write("|\(String(repeating: " --- |", count: width))\n")
    for row in rows.dropFirst(hasHeader ? 1 : 0) { write(row) }
  }

  /// The text of a block with a reference behind the last words of each claim and of each quote
  /// that a speaker but no claim is known for.
  private func noted(_ block: Block) -> String {
    var text = ""
    var position = block.range.lower
    for (offset, label) in references(in: block) {
      text += MarkdownText.inline(report.text.reading(TextRange(position, offset)))
      text += "[^\(label)]"
      position = offset
    }
    return text + MarkdownText.inline(report.text.reading(TextRange(position, block.range.upper)))
  }

  private func references(in block: Block) -> [(offset: Int, label: String)] {
    var references: [(offset: Int, label: String)] = []
    for index in block.claims where report.claims[index].kind == .attributed {
      let end = report.content(of: report.claims[index]).last?.upper ?? block.range.lower
      references.append((min(max(end, block.range.lower), block.range.upper), "c\(index + 1)"))
    }
    for index in block.quotes where isFootnoted(report.quotes[index]) {
      references.append((report.quotes[index].range.upper, "q\(index + 1)"))
    }
    return references.enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }.map(\.element)
  }

  private func isFootnoted(_ quote: Quote) -> Bool {
    quote.claim == nil && quote.kind.isSpeech && quote.speaker != nil
  }

  private func writeFootnotes(to sink: inout ByteSink) {
    sink.write(0x0A)
    for (index, claim) in report.claims.enumerated() where claim.kind == .attributed {
      let source = report.sourceName(of: claim)
      var note = "**\(MarkdownText.inline(source.isEmpty ? "nobody named" : source))**"
      if let role = claim.sources.first.flatMap({ report.entities[$0].roles.first }) {
        note += ", " + MarkdownText.inline(role)
      }
      if let cue = claim.cue { note += ": *\(MarkdownText.inline(report.text.reading(cue)))*" }
      if !claim.via.isEmpty { note += ", via " + MarkdownText.inline(report.viaNames(of: claim)) }
      let qualifiers = report.qualifiers(of: claim)
      if !qualifiers.isEmpty { note += " (\(qualifiers.joined(separator: ", ")))" }
      sink.write("[^c\(index + 1)]: \(note)\n")
    }
    for (index, quote) in report.quotes.enumerated() where isFootnoted(quote) {
      sink.write(
        "[^q\(index + 1)]: **\(MarkdownText.inline(report.speakerName(of: quote)))**\n")
    }
  }

  private func writeSources(to sink: inout ByteSink) {
    guard !tally.entries.isEmpty else { return }
    sink.write("\n---\n\n| Source | Role | Claims | Quotes | Also |\n|---|---|--:|--:|---|\n")
    for entry in tally.entries {
      let entity = report.entities[entry.entity]
      let role = entity.roles.isEmpty ? entity.kind.rawValue : entity.roles.joined(separator: "; ")
      let cells = [
        MarkdownText.inline(entity.name), MarkdownText.inline(role), "\(entry.claims)",
        "\(entry.quotes)", MarkdownText.inline(entity.aliases.joined(separator: ", ")),
      ]
      sink.write("| \(cells.joined(separator: " | ")) |\n")
    }
  }

  private func writeSummary(to sink: inout ByteSink) {
    if let note = report.leftOutNote { sink.write("\n\(note)\n") }
    guard !report.claims.isEmpty else { return }
    let verb = tally.statedClaims == 1 ? "is" : "are"
    let total = counted(report.claims.count, "claim")
    sink.write("\n\(tally.statedClaims) of \(total) \(verb) the article's own.\n")
  }
}
