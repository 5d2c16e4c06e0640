public import GalleyCore
public import GalleyReport

/// ninjs 3.1 for newsroom developers (IPTC): the news item as JSON with an HTML body.
public struct NinjsBackend: Backend {
  public static let descriptor = BackendDescriptor(
    name: "ninjs", summary: "ninjs 3.1: a news item in JSON with an HTML body",
    mediaType: "application/json", fileExtension: "ninjs.json",
    options: [
      BackendOption(
        name: "indent", kind: .integer(0...8), defaultValue: "2",
        summary: "spaces a level; 0 writes one line")
    ],
    keeps: [.metadata, .entities, .sections, .blocks, .quotes])

  private let indent: Int

  public init(_ options: BackendOptions) throws(BackendOptionError) {
    indent = options.integer("indent")
  }

  public func emit(_ report: Report, to sink: inout ByteSink, diagnostics: inout Diagnostics) {
    var json = JSONWriter(sink, indent: indent)
    NinjsItem(report).write(to: &json)
    json.newline()
    sink = json.finish()
    var dropped = DroppedNodes(report, notKeptBy: Self.descriptor)
    let metadata = report.metadata
    if metadata.published != nil, NewsDate.dateTime(metadata.published) == nil {
      dropped.add("metadata without a time of day", ["published"])
    }
    if metadata.modified != nil, NewsDate.dateTime(metadata.modified) == nil {
      dropped.add("metadata without a time of day", ["modified"])
    }
    dropped.add(
      "roles and aliases of entities", prefix: "e",
      report.entities.indices.filter {
        !report.entities[$0].roles.isEmpty || !report.entities[$0].aliases.isEmpty
      })
    dropped.report(to: &diagnostics)
  }
}
