import GalleyCore
import GalleyReport

/// The article: each block with its marks, and beside it who says what there.
struct HTMLArticle {
  private let report: Report
  private let palette: SpeakerPalette
  private let order: ReadingOrder
  /// The blocks that the head of the page shows.
  let title: Int?
  let deck: Int?
  /// Of which every walk over the article takes a copy.
  private let marks: MarkIndex
  private var written: HTMLMarks

  init(_ report: Report, _ palette: SpeakerPalette, _ order: ReadingOrder) {
    self.report = report
    self.palette = palette
    self.order = order
    title = report.headBlock(.title)
    deck = report.headBlock(.deck)
    marks = MarkIndex(report, kinds: [.claim, .quote, .source, .cue, .mention])
    written = HTMLMarks(report, palette)
  }

  mutating func write(to html: inout HTMLWriter) {
    var marks = self.marks
    html.begin("main")
    html.begin("article")
    html.newline()
    var ends: [Int] = []
    for (index, section) in report.sections.enumerated() {
      while let end = ends.last, end <= index {
        html.end()
        ends.removeLast()
      }
      html.begin("section")
      html.attribute("id", "s\(index + 1)")
      html.newline()
      if let heading = section.heading {
        writeHeading(heading, depth: ends.count, to: &html)
      }
      for block in section.blocks where block != title && block != deck {
        if report.isInMetadata(report.blocks[block]) { continue }
        writeRow(block, &marks, to: &html)
      }
      ends.append(section.subtreeEnd)
    }
    for _ in ends { html.end() }
    html.end()
    html.end()
    html.newline()
  }

  /// The marked text of one block, for the head of the page.
  mutating func writeText(of index: Int, to html: inout HTMLWriter) {
    var marks = self.marks
    let range = report.blocks[index].range
    written.write(MarkedText.events(in: range, marks: marks.marks(in: range)), to: &html)
  }

  private func writeHeading(_ range: TextRange, depth: Int, to html: inout HTMLWriter) {
    switch depth {
    case 0: html.begin("h2")
    case 1: html.begin("h3")
    case 2: html.begin("h4")
    case 3: html.begin("h5")
    default: html.begin("h6")
    }
    html.attribute("dir", "auto")
    html.text(report.text.reading(range))
    html.end()
    html.newline()
  }

  private mutating func writeRow(
    _ index: Int, _ marks: inout MarkIndex, to html: inout HTMLWriter
  ) {
    let block = report.blocks[index]
    html.begin("div", class: "row")
    begin(block, to: &html)
    html.attribute("id", "b\(index + 1)")
    html.attribute("dir", "auto")
    if order.paragraphNumbers[index] > 0 {
      html.attribute("data-n", "\(order.paragraphNumbers[index])")
    }
    let found = marks.marks(in: block.range)
    if isWide(block) {
      html.begin("table")
      html.writeCells(of: block, in: report)
      html.end()
    } else if !block.cells.isEmpty {
      html.writeCells(of: block, in: report)
    } else if block.kind == .code {
      html.text(report.text.string(block.range))
    } else {
      written.write(MarkedText.events(in: block.range, marks: found), to: &html)
    }
    html.end()
    writeNotes(block, to: &html)
    html.end()
    html.newline()
  }

  private func begin(_ block: Block, to html: inout HTMLWriter) {
    switch block.kind {
    case .blockQuotation: html.begin("blockquote")
    case .code: html.begin("pre")
    case .table where isWide(block): html.begin("div")
    case .table where !block.cells.isEmpty: html.begin("table")
    case .listItem:
      html.begin("p", class: "item level\(min(block.level, 6))")
      return
    default: html.begin("p")
    }
    if block.kind != .paragraph { html.attribute("class", block.kind.rawValue) }
    guard block.kind == .code || isWide(block) else { return }
    // What may scroll must be reached by the keyboard, and then it needs a name.
    html.attribute("role", "group")
    html.attribute("aria-label", block.kind == .code ? "Code" : "Table")
    html.attribute("tabindex", "0")
  }

  /// Whether a table may be wider than a narrow screen, however its cells are broken.
  private func isWide(_ block: Block) -> Bool {
    !block.cells.isEmpty
      && report.rows(of: block).contains { $0.reduce(0) { $0 + $1.columns } > Self.mostColumns }
  }

  private static let mostColumns = 6

  /// The margin: one line for each attributed claim and each quote that no claim holds, in the
  /// order of the words.
  func writeNotes(_ block: Block, to html: inout HTMLWriter) {
    var notes: [(place: WordPlace, isClaim: Bool, index: Int)] = []
    for index in block.claims where report.claims[index].kind == .attributed {
      notes.append((report.place(of: report.claims[index]), true, index))
    }
    for index in block.quotes {
      let quote = report.quotes[index]
      if quote.claim == nil, quote.kind.isSpeech {
        notes.append((report.place(of: quote), false, index))
      }
    }
    guard !notes.isEmpty else { return }
    notes.sort { $0.place != $1.place ? $0.place < $1.place : $0.isClaim && !$1.isClaim }
    html.begin("ul", class: "notes")
    for note in notes {
      if note.isClaim {
        writeNote(ofClaim: note.index, to: &html)
      } else {
        writeNote(ofQuote: report.quotes[note.index], to: &html)
      }
    }
    html.end()
  }

  private func writeNote(ofClaim index: Int, to html: inout HTMLWriter) {
    let claim = report.claims[index]
    let filter = claim.sources.map { " w\($0 + 1)" }.joined()
    html.begin("li", class: palette.style(of: claim.sources.first) + filter)
    html.attribute("id", "n\(index + 1)")
    let name = report.sourceName(of: claim)
    html.element("b", name.isEmpty ? "Nobody named" : name)
    if let cue = claim.cue {
      html.text(" ")
      html.element("i", report.text.reading(cue))
    }
    let remarks = self.remarks(on: claim)
    if !remarks.isEmpty { html.element("small", remarks.joined(separator: " · ")) }
    html.end()
  }

  private func writeNote(ofQuote quote: Quote, to html: inout HTMLWriter) {
    let filter = quote.speaker.map { " w\($0 + 1)" } ?? ""
    html.begin("li", class: palette.style(of: quote.speaker) + filter)
    let name = report.speakerName(of: quote)
    html.element("b", name.isEmpty ? "No speaker" : name)
    html.element("small", "\(quote.kind.rawValue) quote")
    html.end()
  }

  private func remarks(on claim: Claim) -> [String] {
    var remarks: [String] = []
    if !claim.via.isEmpty { remarks.append("via " + report.viaNames(of: claim)) }
    return remarks + report.qualifiers(of: claim)
  }
}
