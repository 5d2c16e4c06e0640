import GalleyCore
import GalleyReport

/// Reports made by hand, so that the schemas are tested without a reader or an analysis.
enum SampleReports {
  static let article = """
    Ferry line sets a date

    The ferry “Aurora” sails in May, the harbour master said. “We are ready,” she added.

    Port May
    """

  /// A report with one of everything that the grammar knows.
  static func full() -> Report {
    let bytes = Array(article.utf8)
    var report = Report(
      generator: Generator(name: "galley", version: "0"),
      source: SourceInfo(
        name: "ferry.txt", format: "text", bytes: bytes.count,
        sha256: String(repeating: "0a", count: 32), language: "en", encoding: "utf-8"),
      metadata: Metadata(), text: MappedText(bytes: bytes))
    report.metadata.title = "Ferry line sets a date"
    report.metadata.ranges[.title] = ByteRange(0, 22)
    report.metadata.byline = ["Ada Quint", "Rui Mota"]
    report.metadata.published = "2026-03-03T09:30:00Z"
    report.metadata.url = "https://example.org/a?b=1&c=2"
    let master = find("the harbour master")
    let she = find("she")
    report.entities = [
      Entity(
        kind: .anonymous, name: "harbour master", roles: ["harbour master"], aliases: ["HM"],
        mentions: [master, she]),
      Entity(kind: .government, name: "Lisbon", standsFor: "Portugal"),
    ]
    let heading = find("Ferry line sets a date")
    let block = TextRange(find("The ferry").lower, find("she added.").upper)
    report.sections = [
      Section(level: 1, heading: heading, range: TextRange(0, bytes.count), blocks: 0..<2)
    ]
    report.sections[0].subtreeEnd = 1
    report.blocks = [
      Block(kind: .paragraph, range: block), Block(kind: .table, range: find("Port May")),
    ]
    report.cells = [
      TableCell(row: 0, isHeader: true, range: find("Port"), columns: 2),
      TableCell(row: 1, isHeader: false, range: find("May"), rows: 3),
    ]
    report.blocks[1].cells = 0..<2
    let first = TextRange(block.lower, find("said.").upper)
    report.sentences = [first, TextRange(find("“We are").lower, block.upper)]
    report.blocks[0].sentences = 0..<2
    report.rangePool = [
      TextRange(block.lower, find("in May").upper), master, find("“We are ready,”"), she,
    ]
    var said = Claim(kind: .attributed, contentRanges: 0..<1, sourceRanges: 1..<2, rule: "tag")
    said.sources = [0]
    said.confidence = Confidence(hundredths: 87)
    said.via = [1]
    said.cue = find("said")
    said.quotes = [0]
    var added = Claim(kind: .attributed, contentRanges: 2..<3, sourceRanges: 3..<4, rule: "tag")
    added.sources = [0]
    added.cue = find("added")
    added.quotes = [1]
    added.nestedIn = 0
    report.claims = [said, added]
    report.blocks[0].claims = 0..<2
    var ship = Quote(kind: .title, range: find("“Aurora”"), inner: find("Aurora"))
    ship.claim = 0
    var ready = Quote(kind: .direct, range: find("“We are ready,”"), inner: find("We are ready,"))
    ready.speaker = 0
    ready.confidence = Confidence(hundredths: 100)
    ready.speakerRange = she
    ready.cue = find("added")
    ready.claim = 1
    ready.continues = 0
    report.quotes = [ship, ready]
    report.blocks[0].quotes = 0..<2
    return report
  }

  /// A report of an article without a word.
  static func empty() -> Report {
    Report(
      generator: Generator(name: "galley", version: "0"),
      source: SourceInfo(
        name: "empty.txt", format: "text", bytes: 0, sha256: String(repeating: "f", count: 64),
        language: nil, encoding: "utf-8"), metadata: Metadata(), text: MappedText(bytes: []))
  }

  static func xml(_ report: Report) -> String {
    var writer = XMLWriter(ByteSink(), isMixed: ReportXML.isMixed)
    ReportXML(report).write(to: &writer)
    return String(decoding: writer.finish().finishedBytes(), as: UTF8.self)
  }

  static func json(_ report: Report) -> String {
    var writer = JSONWriter(ByteSink(), indent: 1)
    ReportJSON(report).write(to: &writer)
    return String(decoding: writer.finish().finishedBytes(), as: UTF8.self)
  }

  private static func find(_ words: String) -> TextRange {
    let all = Array(article.utf8)
    let wanted = Array(words.utf8)
    let start = all.indices.first { all[$0...].starts(with: wanted) }!
    return TextRange(start, start + wanted.count)
  }
}
