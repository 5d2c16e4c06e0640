import GalleyCore
import GalleyReport

/// A claim or a quote as one row of a table: what `csv` and `ndjson` write.
struct ReportRow {
  enum Value: Equatable {
    case text(String)
    case number(Int)
    case share(Confidence)
    case none
  }

  /// The columns in order; the names are those of the JSON form where it has them.
  static let columns: [StaticString] = [
    "type", "id", "kind", "section", "paragraph", "start", "end", "text", "source", "sourceName",
    "sourceKind", "sourceRoles", "sourceText", "cue", "via", "modality", "polarity", "quotes",
    "claim", "nestedIn", "continues", "rule", "confidence", "file",
  ]

  /// One value a column.
  let values: [Value]

  /// All rows: block by block, the claims of each before its quotes.
  static func forEach(in report: Report, _ body: (ReportRow) -> Void) {
    let order = ReadingOrder(report)
    for (section, number) in order.sectionNumbers.enumerated() {
      for index in report.sections[section].blocks {
        let block = report.blocks[index]
        let place = Place(section: number, paragraph: order.paragraphNumbers[index])
        for claim in block.claims { body(row(ofClaim: claim, at: place, in: report)) }
        for quote in block.quotes { body(row(ofQuote: quote, at: place, in: report)) }
      }
    }
  }

  private struct Place {
    var section: String
    var paragraph: Int
  }

  private static func row(ofClaim index: Int, at place: Place, in report: Report) -> ReportRow {
    let claim = report.claims[index]
    let range = report.source(report.range(of: claim))
    let sources = claim.sources.map { report.entities[$0] }
    return ReportRow(values: [
      .text("claim"), claimID(index, in: report), .text(claim.kind.rawValue),
      optional(place.section),
      place.paragraph > 0 ? .number(place.paragraph) : .none, .number(range.lower),
      .number(range.upper), .text(report.contentText(of: claim)), ids("e", claim.sources),
      list(sources.map(\.name)), list(sources.map(\.kind.rawValue)),
      list(sources.flatMap(\.roles)),
      list(report.sources(of: claim).map { report.text.reading($0) }),
      claim.cue.map { .text(report.text.reading($0)) } ?? .none,
      list(claim.via.map { report.entities[$0].name }), .text(claim.modality.rawValue),
      .text(claim.polarity.rawValue), ids("q", claim.quotes), .none,
      claim.nestedIn.map { claimID($0, in: report) } ?? .none, .none, .text(claim.rule),
      claim.confidence.map { .share($0) } ?? .none, file(of: report),
    ])
  }

  private static func row(ofQuote index: Int, at place: Place, in report: Report) -> ReportRow {
    let quote = report.quotes[index]
    let range = report.source(quote.range)
    let speaker = quote.speaker.map { report.entities[$0] }
    return ReportRow(values: [
      .text("quote"), id("q", index), .text(quote.kind.rawValue), optional(place.section),
      place.paragraph > 0 ? .number(place.paragraph) : .none, .number(range.lower),
      .number(range.upper), .text(report.text.reading(quote.inner)),
      quote.speaker.map { id("e", $0) } ?? .none, speaker.map { .text($0.name) } ?? .none,
      speaker.map { .text($0.kind.rawValue) } ?? .none, list(speaker?.roles ?? []),
      quote.speakerRange.map { .text(report.text.reading($0)) } ?? .none,
      quote.cue.map { .text(report.text.reading($0)) } ?? .none, .none, .none, .none, .none,
      quote.claim.map { claimID($0, in: report) } ?? .none, .none,
      quote.continues.map { id("q", $0) } ?? .none, .none,
      quote.confidence.map { .share($0) } ?? .none, file(of: report),
    ])
  }

  /// The source's name; that of a page in a web archive with the place of its record, as findings
  /// have it.
  private static func file(of report: Report) -> Value {
    let place = report.source.record.map(\.offset) ?? 0
    return .text(place > 0 ? "\(report.source.name)#\(place)" : report.source.name)
  }

  private static func id(_ prefix: String, _ index: Int) -> Value { .text("\(prefix)\(index + 1)") }

  /// The number that the claim has in the other forms of the report, whatever is left out here.
  private static func claimID(_ index: Int, in report: Report) -> Value {
    .text("c\(report.claimNumber(index))")
  }

  private static func ids(_ prefix: String, _ indices: [Int]) -> Value {
    indices.isEmpty ? .none : .text(indices.map { "\(prefix)\($0 + 1)" }.joined(separator: " "))
  }

  private static func list(_ values: [String]) -> Value {
    values.isEmpty ? .none : .text(values.joined(separator: "; "))
  }

  private static func optional(_ value: String) -> Value { value.isEmpty ? .none : .text(value) }
}
