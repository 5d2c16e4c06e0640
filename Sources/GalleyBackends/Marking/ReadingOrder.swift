import GalleyCore
import GalleyReport

/// How a reader counts an article: sections as 1, 1.1, 2; paragraphs as ¶1, ¶2.
struct ReadingOrder {
  /// The number of each section, as in `2.1`; empty for a section that holds only front matter.
  let sectionNumbers: [String]
  /// The number of each block from 1; 0 for front matter and boilerplate.
  let paragraphNumbers: [Int]

  init(_ report: Report) {
    var paragraph = 0
    paragraphNumbers = report.blocks.map { block in
      guard block.kind.isBody else { return 0 }
      paragraph += 1
      return paragraph
    }
    sectionNumbers = Self.numbers(of: report)
  }

  private static func numbers(of report: Report) -> [String] {
    var numbers: [String] = []
    numbers.reserveCapacity(report.sections.count)
    var topCount = 0
    var open: [(number: String, children: Int, end: Int)] = []
    for (index, section) in report.sections.enumerated() {
      while let last = open.last, last.end <= index { open.removeLast() }
      guard !report.isFrontMatter(index) else {
        numbers.append("")
        continue
      }
      let number: String
      if open.isEmpty {
        topCount += 1
        number = "\(topCount)"
      } else {
        open[open.count - 1].children += 1
        number = "\(open[open.count - 1].number).\(open[open.count - 1].children)"
      }
      numbers.append(number)
      open.append((number, 0, section.subtreeEnd))
    }
    return numbers
  }
}

extension Report {
  /// Whether a section has no heading and holds nothing of the article's body.
  func isFrontMatter(_ section: Int) -> Bool {
    let candidate = sections[section]
    return candidate.heading == nil && candidate.subtreeEnd == section + 1
      && !candidate.blocks.contains { blocks[$0].kind.isBody }
  }
}

extension BlockKind {
  /// Whether the block belongs to the article's body.
  var isBody: Bool {
    switch self {
    case .paragraph, .listItem, .blockQuotation, .table, .code, .caption: true
    case .title, .deck, .byline, .dateline, .boilerplate: false
    }
  }
}
