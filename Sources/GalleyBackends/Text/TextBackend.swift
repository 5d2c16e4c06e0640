public import GalleyCore
public import GalleyReport

/// The report for a person at a terminal: the outline, who said what in which words, who they are.
public struct TextBackend: Backend {
  public static let descriptor = BackendDescriptor(
    name: "text", summary: "A report to read at a terminal",
    mediaType: "text/plain; charset=utf-8", fileExtension: "txt",
    options: [
      BackendOption(
        name: "width", kind: .integer(40...400), defaultValue: "80",
        summary: "columns of a line; the command line passes the terminal's"),
      BackendOption(
        name: "stated", kind: .flag, defaultValue: "false",
        summary: "list the claims in the article's own voice too"),
    ],
    keeps: [.metadata, .entities, .sections, .claims, .quotes])

  private let width: Int
  private let listsStated: Bool

  public init(_ options: BackendOptions) throws(BackendOptionError) {
    width = options.integer("width")
    listsStated = options.flag("stated")
  }

  public func emit(_ report: Report, to sink: inout ByteSink, diagnostics: inout Diagnostics) {
    let report = report.shown
    TextReport(report, width: width, listsStated: listsStated).write(to: &sink)
    var dropped = DroppedNodes(report, notKeptBy: Self.descriptor)
    if !listsStated {
      dropped.add(
        "stated claims (see the option “stated”)", prefix: "c",
        report.claims.indices.filter { report.claims[$0].kind == .stated })
    }
    dropped.report(to: &diagnostics)
  }
}
