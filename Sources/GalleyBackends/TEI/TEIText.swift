import GalleyCore
import GalleyReport

/// The text with everything marked in place.
///
/// A claim of a source is `said` with `who`; one of the article itself a `seg`. Where a claim or a
/// quote stands in several stretches, each names the next and the one before.
struct TEIText {
  private let report: Report
  private let categories: TEIStandOff?

  /// `categories` stand before the body where no stand-off part holds them.
  init(_ report: Report, categories: TEIStandOff?) {
    self.report = report
    self.categories = categories
  }

  func write<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    var marks = MarkIndex(report, kinds: [.claim, .quote, .source, .cue, .mention])
    var writer = TEIMarks(report)
    var lists = ListNesting()
    xml.begin("text")
    categories?.writeCategories(to: &xml)
    xml.begin("body")
    if report.sections.isEmpty {
      xml.begin("p")
      xml.end()
    }
    var ends: [Int] = []
    for (index, section) in report.sections.enumerated() {
      while let end = ends.last, end <= index {
        xml.end()
        ends.removeLast()
      }
      xml.begin("div")
      xml.attribute("xml:id", "s", index + 1)
      if let heading = section.heading {
        xml.element("head", report.text.reading(heading))
      }
      for block in section.blocks where !report.isInMetadata(report.blocks[block]) {
        writeBlock(block, &marks, &writer, &lists, to: &xml)
      }
      endLists(lists.leave(), to: &xml)
      let isEmpty = section.blocks.allSatisfy { report.isInMetadata(report.blocks[$0]) }
      if isEmpty, section.subtreeEnd == index + 1 {
        xml.begin("p")
        xml.end()
      }
      ends.append(section.subtreeEnd)
    }
    for _ in ends { xml.end() }
    xml.end()
    xml.end()
  }

  private func writeBlock<Builder: XMLBuilder & ~Copyable>(
    _ index: Int, _ marks: inout MarkIndex, _ writer: inout TEIMarks, _ lists: inout ListNesting,
    to xml: inout Builder
  ) {
    let block = report.blocks[index]
    let events = MarkedText.events(in: block.range, marks: marks.marks(in: block.range))
    if block.kind == .listItem {
      let step = lists.enter(level: block.level)
      endLists(step.endingLists, to: &xml)
      if step.opensList { xml.begin("list") } else { xml.end() }
      xml.begin("item")
      xml.attribute("xml:id", "b", index + 1)
      return writer.write(events, to: &xml)
    }
    endLists(lists.leave(), to: &xml)
    if !block.cells.isEmpty { return writeTable(index, to: &xml) }
    switch block.kind {
    case .blockQuotation:
      xml.begin("quote")
      xml.attribute("type", "block")
      xml.begin("p")
    case .code: xml.begin("ab")
    default: xml.begin("p")
    }
    xml.attribute("xml:id", "b", index + 1)
    if block.kind == .code {
      xml.attribute("type", "code")
      xml.attribute("xml:space", "preserve")
      xml.text(report.text.string(block.range))
    } else {
      if block.kind != .paragraph { xml.attribute("rend", block.kind.rawValue) }
      writer.write(events, to: &xml)
    }
    xml.end()
    if block.kind == .blockQuotation { xml.end() }
  }

  private func writeTable<Builder: XMLBuilder & ~Copyable>(_ index: Int, to xml: inout Builder) {
    xml.begin("table")
    xml.attribute("xml:id", "b", index + 1)
    for row in report.rows(of: report.blocks[index]) {
      xml.begin("row")
      for cell in row {
        xml.begin("cell")
        if cell.isHeader { xml.attribute("role", "label") }
        if cell.columns > 1 { xml.attribute("cols", cell.columns) }
        if cell.rows > 1 { xml.attribute("rows", cell.rows) }
        if !cell.range.isEmpty { xml.text(report.text.reading(cell.range)) }
        xml.end()
      }
      xml.end()
    }
    xml.end()
  }

  private func endLists<Builder: XMLBuilder & ~Copyable>(_ count: Int, to xml: inout Builder) {
    for _ in 0..<count {
      xml.end()
      xml.end()
    }
  }
}
