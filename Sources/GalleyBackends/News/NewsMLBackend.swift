public import GalleyCore
public import GalleyReport

/// NewsML-G2 2.35 for agencies (IPTC): a news item with the article inside as NITF.
public struct NewsMLBackend: Backend {
  public static let descriptor = BackendDescriptor(
    name: "newsml-g2", summary: "NewsML-G2 2.35 news item with the article inside as NITF 3.6",
    mediaType: "application/vnd.iptc.g2.newsitem+xml", fileExtension: "newsml",
    options: [
      BackendOption(
        name: "provider", kind: .text, defaultValue: "",
        summary: "name of the providing agency; without it the publisher"),
      BackendOption(
        name: "created", kind: .text, defaultValue: "",
        summary: "date and time of the version where the article gives none"),
    ],
    keeps: [.metadata, .entities, .mentions, .sections, .blocks, .quotes])

  private let provider: String
  private let created: String

  public init(_ options: BackendOptions) throws(BackendOptionError) {
    provider = options.text("provider")
    created = options.text("created")
    guard created.isEmpty || NewsDate.dateTime(created) != nil else {
      throw BackendOptionError(
        option: "created",
        message: "“\(created)” is no value of “created”: it takes a date and time with zone, as in"
          + " 2026-03-03T12:00:00Z")
    }
  }

  public func emit(_ report: Report, to sink: inout ByteSink, diagnostics: inout Diagnostics) {
    let metadata = report.metadata
    let known =
      NewsDate.dateTimeOrMidnight(metadata.modified)
      ?? NewsDate.dateTimeOrMidnight(metadata.published) ?? (created.isEmpty ? nil : created)
    if known == nil { diagnostics.report(.missingDate()) }
    var xml = XMLWriter(sink, isMixed: NewsMLItem.isMixed)
    let item = NewsMLItem(
      report, provider: provider.isEmpty ? metadata.publisher ?? "unknown" : provider,
      created: known ?? "1970-01-01T00:00:00Z")
    item.write(to: &xml)
    sink = xml.finish()
    DroppedNodes(report, notKeptBy: Self.descriptor).report(to: &diagnostics)
  }
}

extension DiagnosticRule {
  static let formatNeedsDate = DiagnosticRule(
    "GB602", "format-needs-date", .warning, "The output format needs a date that nothing gives.",
    explanation: """
      A NewsML-G2 item must say when its version was created. The article has neither a date of \
      publication nor one of change, and Galley never takes the clock's, so that the same input \
      always gives the same output; 1970-01-01T00:00:00Z stands in.

      Give the article a date, or pass one with the option “created”.
      """)
}

extension Diagnostic {
  fileprivate static func missingDate() -> Diagnostic {
    Diagnostic(
      .formatNeedsDate, "NewsML-G2 needs a date, and the article has none", at: nil,
      help: "give it one with the backend's option “created”")
  }
}
