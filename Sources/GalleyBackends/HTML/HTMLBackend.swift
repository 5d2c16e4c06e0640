public import GalleyCore
public import GalleyReport

/// One self-contained page for people who would rather look than read.
///
/// The article with everyone's words in their colour, who they are, and two small charts. There is
/// no script in it and nothing is loaded: filter, details and dark mode are done in CSS.
public struct HTMLBackend: Backend {
  public static let descriptor = BackendDescriptor(
    name: "html", summary: "One self-contained page with everyone's words in their colour",
    mediaType: "text/html", fileExtension: "html",
    options: [
      BackendOption(
        name: "theme", kind: .choice(["auto", "light", "dark"]), defaultValue: "auto",
        summary: "auto follows the reader's system")
    ],
    keeps: [.metadata, .entities, .mentions, .sections, .blocks, .claims, .quotes])

  private let theme: String

  public init(_ options: BackendOptions) throws(BackendOptionError) {
    theme = options.choice("theme")
  }

  public func emit(_ report: Report, to sink: inout ByteSink, diagnostics: inout Diagnostics) {
    let report = report.shown
    var html = HTMLWriter(sink)
    HTMLPage(report, theme: theme).write(to: &html)
    sink = html.finish()
    DroppedNodes(report, notKeptBy: Self.descriptor).report(to: &diagnostics)
  }
}
