import GalleyCore
import GalleyReport

/// A report as a `nitf` element, on its own or inside NewsML-G2.
struct NITFDocument {
  private let report: Report

  init(_ report: Report) { self.report = report }

  static func isMixed(_ element: StaticString) -> Bool {
    switch element.description {
    case "p", "hl1", "hl2", "li", "byline", "dateline", "credit", "pre", "title", "td", "th": true
    default: false
    }
  }

  func write<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    xml.begin("nitf", namespace: "http://iptc.org/std/NITF/2006-10-18/")
    xml.attribute("version", "-//IPTC//DTD NITF 3.6//EN")
    if let language = report.source.language { xml.attribute("baselang", language) }
    writeHead(to: &xml)
    xml.begin("body")
    writeBodyHead(to: &xml)
    xml.begin("body.content")
    writeContent(to: &xml)
    xml.end()
    xml.end()
    xml.end()
  }

  private func writeHead<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    let metadata = report.metadata
    xml.begin("head")
    xml.element("title", report.displayTitle)
    writeMeta("generator", "\(report.generator.name) \(report.generator.version)", to: &xml)
    if let modified = metadata.modified { writeMeta("modified", modified, to: &xml) }
    xml.begin("docdata")
    xml.begin("doc-id")
    xml.attribute("id-string", ResourceName.identifier(of: report))
    xml.end()
    if let published = metadata.published {
      xml.begin("date.issue")
      xml.attribute("norm", published)
      xml.end()
    }
    xml.end()
    if metadata.publisher != nil || metadata.url != nil {
      xml.begin("pubdata")
      xml.attribute("type", "web")
      if let publisher = metadata.publisher { xml.attribute("name", publisher) }
      if let url = metadata.url { xml.attribute("ex-ref", url) }
      xml.end()
    }
    xml.end()
  }

  private func writeMeta<Builder: XMLBuilder & ~Copyable>(
    _ name: String, _ content: String, to xml: inout Builder
  ) {
    xml.begin("meta")
    xml.attribute("name", name)
    xml.attribute("content", content)
    xml.end()
  }

  private func writeBodyHead<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    let metadata = report.metadata
    xml.begin("body.head")
    xml.begin("hedline")
    xml.element("hl1", report.displayTitle)
    xml.end()
    for name in metadata.byline {
      xml.begin("byline")
      xml.element("person", name)
      xml.end()
    }
    if let dateline = metadata.dateline {
      xml.begin("dateline")
      xml.element("location", dateline)
      xml.end()
    }
    if let description = metadata.description {
      xml.begin("abstract")
      xml.element("p", description)
      xml.end()
    }
    xml.end()
  }

  private func writeContent<Builder: XMLBuilder & ~Copyable>(to xml: inout Builder) {
    var marks = MarkIndex(report, kinds: [.quote, .mention])
    var lists = ListNesting()
    for section in report.sections {
      if let heading = section.heading {
        endLists(lists.leave(), to: &xml)
        xml.begin("hl2")
        xml.attribute("class", "level\(section.level)")
        xml.text(report.text.reading(heading))
        xml.end()
      }
      for index in section.blocks where !report.isInMetadata(report.blocks[index]) {
        writeBlock(index, &marks, &lists, to: &xml)
      }
    }
    endLists(lists.leave(), to: &xml)
  }

  private func writeBlock<Builder: XMLBuilder & ~Copyable>(
    _ index: Int, _ marks: inout MarkIndex, _ lists: inout ListNesting, to xml: inout Builder
  ) {
    let block = report.blocks[index]
    let events = MarkedText.events(in: block.range, marks: marks.marks(in: block.range))
    if block.kind == .listItem {
      let step = lists.enter(level: block.level)
      endLists(step.endingLists, to: &xml)
      if step.opensList { xml.begin("ul") } else { xml.end() }
      xml.begin("li")
      xml.attribute("id", "b", index + 1)
      return writeText(events, to: &xml)
    }
    endLists(lists.leave(), to: &xml)
    switch block.kind {
    case .code:
      xml.begin("pre")
      xml.attribute("id", "b", index + 1)
      xml.text(report.text.string(block.range))
      xml.end()
    case .blockQuotation: writeQuotation(index, events, to: &xml)
    case .table where !block.cells.isEmpty: writeTable(index, to: &xml)
    default:
      xml.begin("p")
      xml.attribute("id", "b", index + 1)
      if block.kind != .paragraph { xml.attribute("class", block.kind.rawValue) }
      writeText(events, to: &xml)
      xml.end()
    }
  }

  private func writeTable<Builder: XMLBuilder & ~Copyable>(_ index: Int, to xml: inout Builder) {
    xml.begin("table")
    xml.attribute("id", "b", index + 1)
    for row in report.rows(of: report.blocks[index]) {
      xml.begin("tr")
      for cell in row {
        if cell.isHeader { xml.begin("th") } else { xml.begin("td") }
        if cell.columns > 1 { xml.attribute("colspan", cell.columns) }
        if cell.rows > 1 { xml.attribute("rowspan", cell.rows) }
        if !cell.range.isEmpty { xml.text(report.text.reading(cell.range)) }
        xml.end()
      }
      xml.end()
    }
    xml.end()
  }

  private func writeQuotation<Builder: XMLBuilder & ~Copyable>(
    _ index: Int, _ events: [MarkedText.Event], to xml: inout Builder
  ) {
    let quotes = report.blocks[index].quotes.map { report.quotes[$0] }
    let speaker = quotes.lazy.map { report.speakerName(of: $0) }.first { !$0.isEmpty }
    xml.begin("bq")
    xml.attribute("id", "b", index + 1)
    if let speaker { xml.attribute("quote-source", speaker) }
    xml.begin("block")
    xml.begin("p")
    writeText(events, to: &xml)
    xml.end()
    xml.end()
    if let speaker { xml.element("credit", speaker) }
    xml.end()
  }

  private func endLists<Builder: XMLBuilder & ~Copyable>(_ count: Int, to xml: inout Builder) {
    for _ in 0..<count {
      xml.end()
      xml.end()
    }
  }

  /// Names hold no other markup in NITF, so marks inside a name are passed over.
  private func writeText<Builder: XMLBuilder & ~Copyable>(
    _ events: [MarkedText.Event], to xml: inout Builder
  ) {
    var nameDepth = 0
    for event in events {
      switch event {
      case .text(let range): xml.text(report.text.reading(range))
      case .begin(let mark):
        if nameDepth > 0 {
          nameDepth += 1
          continue
        }
        if begin(mark, to: &xml) { nameDepth = 1 }
      case .end:
        if nameDepth > 1 {
          nameDepth -= 1
          continue
        }
        nameDepth = 0
        xml.end()
      }
    }
  }

  /// Begins the element of a mark and tells whether it is one that holds no others.
  private func begin<Builder: XMLBuilder & ~Copyable>(
    _ mark: Mark, to xml: inout Builder
  ) -> Bool {
    if mark.kind == .mention {
      let entity = report.entities[mark.index]
      switch entity.kind {
      case .person, .anonymous: xml.begin("person")
      case .place: xml.begin("location")
      case .document: xml.begin("object.title")
      case .organization, .government, .publication, .group: xml.begin("org")
      }
      xml.attribute("class", entity.kind.rawValue)
      if entity.kind == .place { return true }
      xml.attribute("idsrc", "galley")
      xml.attribute("value", "e", mark.index + 1)
      return true
    }
    let quote = report.quotes[mark.index]
    switch quote.kind {
    case .direct, .mixed, .nested: xml.begin("q")
    case .title: xml.begin("object.title")
    case .scare, .nickname: xml.begin("em")
    }
    if !mark.isContinuation { xml.attribute("id", "q", mark.index + 1) }
    xml.attribute("class", quote.kind.rawValue)
    let speaker = report.speakerName(of: quote)
    if quote.kind.isSpeech, !speaker.isEmpty { xml.attribute("quote-source", speaker) }
    return quote.kind == .title
  }
}
