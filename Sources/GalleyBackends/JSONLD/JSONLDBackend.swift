public import GalleyCore
public import GalleyReport

/// Linked data for the web: schema.org's NewsArticle, Quotation and Claim, and a W3C Web Annotation
/// with selectors for every range.
public struct JSONLDBackend: Backend {
  public static let descriptor = BackendDescriptor(
    name: "jsonld", summary: "schema.org NewsArticle with Quotations, Claims and Web Annotations",
    mediaType: "application/ld+json", fileExtension: "jsonld",
    options: [
      BackendOption(
        name: "indent", kind: .integer(0...8), defaultValue: "2",
        summary: "spaces a level; 0 writes one line")
    ],
    keeps: [.metadata, .entities, .mentions, .blocks, .claims, .quotes, .ranges])

  private let indent: Int

  public init(_ options: BackendOptions) throws(BackendOptionError) {
    indent = options.integer("indent")
  }

  public func emit(_ report: Report, to sink: inout ByteSink, diagnostics: inout Diagnostics) {
    var json = JSONWriter(sink, indent: indent)
    LinkedDataGraph(report).write(to: &json)
    json.newline()
    sink = json.finish()
    DroppedNodes(report, notKeptBy: Self.descriptor).report(to: &diagnostics)
  }
}
