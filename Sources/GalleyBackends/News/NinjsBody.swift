import GalleyCore
import GalleyReport

/// The body of a ninjs item: plain HTML with quotations marked.
struct NinjsBody {
  private let report: Report

  init(_ report: Report) { self.report = report }

  /// UTF-8.
  func html() -> [UInt8] {
    var xml = HTMLFragment()
    var marks = MarkIndex(report, kinds: [.quote])
    var lists = ListNesting()
    for section in report.sections {
      if let heading = section.heading {
        Self.end(lists.leave(), in: &xml)
        xml.begin("h2")
        xml.text(report.text.reading(heading))
        xml.end()
      }
      for block in report.blocks[section.blocks] where !report.isInMetadata(block) {
        let events = MarkedText.events(in: block.range, marks: marks.marks(in: block.range))
        begin(block, &lists, in: &xml)
        if !block.cells.isEmpty {
          xml.writeCells(of: block, in: report)
        } else if block.kind == .code {
          xml.text(report.text.string(block.range))
        } else {
          write(events, to: &xml)
        }
        if block.kind != .listItem { xml.end() }
      }
    }
    Self.end(lists.leave(), in: &xml)
    return xml.bytes
  }

  private func begin(_ block: Block, _ lists: inout ListNesting, in xml: inout HTMLFragment) {
    guard block.kind != .listItem else {
      let step = lists.enter(level: block.level)
      Self.end(step.endingLists, in: &xml)
      if step.opensList { xml.begin("ul") } else { xml.end() }
      xml.begin("li")
      return
    }
    Self.end(lists.leave(), in: &xml)
    switch block.kind {
    case .code: xml.begin("pre")
    case .table where !block.cells.isEmpty: xml.begin("table")
    case .blockQuotation: xml.begin("blockquote")
    case .caption:
      xml.begin("p")
      xml.attribute("class", "caption")
    default: xml.begin("p")
    }
  }

  private static func end(_ lists: Int, in xml: inout HTMLFragment) {
    for _ in 0..<lists {
      xml.end()
      xml.end()
    }
  }

  private func write(_ events: [MarkedText.Event], to xml: inout HTMLFragment) {
    for event in events {
      switch event {
      case .text(let range): xml.text(report.text.reading(range))
      case .end: xml.end()
      case .begin(let mark):
        let quote = report.quotes[mark.index]
        switch quote.kind {
        case .title: xml.begin("cite")
        case .direct, .mixed, .nested: xml.begin("span")
        case .scare, .nickname: xml.begin("span")
        }
        xml.attribute("class", "quote-\(quote.kind.rawValue)")
        let speaker = report.speakerName(of: quote)
        if !speaker.isEmpty { xml.attribute("data-speaker", speaker) }
      }
    }
  }
}

/// A piece of HTML kept in memory.
struct HTMLFragment: HTMLBuilder {
  private(set) var bytes: [UInt8] = []
  private var open: [StaticString] = []
  private var tagIsOpen = false

  mutating func begin(_ element: StaticString) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    element.withUTF8Buffer { bytes += $0 }
    tagIsOpen = true
    open.append(element)
  }

  mutating func attribute(_ name: StaticString, _ value: String) {
    bytes.append(0x20)
    name.withUTF8Buffer { bytes += $0 }
    bytes += Array("=\"".utf8)
    appendEscaped(value)
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func text(_ string: String) {
    closeTag()
    appendEscaped(string)
  }

  mutating func end() {
    closeTag()
    guard let element = open.popLast() else { return }
    bytes += Array("</".utf8)
    element.withUTF8Buffer { bytes += $0 }
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func closeTag() {
    if tagIsOpen { bytes.append(UInt8(ascii: ">")) }
    tagIsOpen = false
  }

  private mutating func appendEscaped(_ string: String) {
    var sink = ByteSink()
    var string = string
    string.withUTF8 { sink.writeXMLEscaped($0, inAttribute: true, isHTML: true) }
    bytes += sink.finishedBytes()
  }
}
