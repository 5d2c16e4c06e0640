public import GalleyCore
public import GalleyReport

/// The JSON form of a report, after `Schemas/report.schema.json`.
public struct JSONBackend: Backend {
  public static let descriptor = BackendDescriptor(
    name: "json", summary: "The report as JSON, valid by report.schema.json",
    mediaType: "application/json", fileExtension: "json",
    options: [
      BackendOption(
        name: "indent", kind: .integer(0...8), defaultValue: "0",
        summary: "spaces a level; 0 writes one line")
    ])

  private let indent: Int

  public init(_ options: BackendOptions) throws(BackendOptionError) {
    indent = options.integer("indent")
  }

  public func emit(_ report: Report, to sink: inout ByteSink, diagnostics: inout Diagnostics) {
    var writer = JSONWriter(sink, indent: indent)
    ReportJSON(report).write(to: &writer)
    writer.newline()
    sink = writer.finish()
  }
}
