public import GalleyCore
public import GalleyReport

/// The article in Markdown with a footnote for each attribution, and a table of sources.
///
/// CommonMark with GitHub's footnotes and tables.
public struct MarkdownBackend: Backend {
  public static let descriptor = BackendDescriptor(
    name: "markdown", summary: "The article in Markdown with footnoted sources",
    mediaType: "text/markdown; charset=utf-8", fileExtension: "md",
    options: [
      BackendOption(
        name: "sources", kind: .flag, defaultValue: "true",
        summary: "end with the table of sources")
    ],
    keeps: [.metadata, .entities, .sections, .blocks, .claims, .quotes])

  private let showsSources: Bool

  public init(_ options: BackendOptions) throws(BackendOptionError) {
    showsSources = options.flag("sources")
  }

  public func emit(_ report: Report, to sink: inout ByteSink, diagnostics: inout Diagnostics) {
    let report = report.shown
    MarkdownReport(report, showsSources: showsSources).write(to: &sink)
    var dropped = DroppedNodes(report, notKeptBy: Self.descriptor)
    dropped.add(
      "stated claims (their text stands unmarked)", prefix: "c",
      report.claims.indices.filter { report.claims[$0].kind == .stated })
    dropped.report(to: &diagnostics)
  }
}
