public import GalleyCore
public import GalleyReport

/// One JSON object a line for each claim and quote, for scripts and databases.
public struct NDJSONBackend: JoiningBackend {
  public static let descriptor = BackendDescriptor(
    name: "ndjson", summary: "One line of JSON a claim or quote, for scripts",
    mediaType: "application/x-ndjson", fileExtension: "ndjson",
    keeps: [.claims, .quotes, .ranges])

  public init(_ options: BackendOptions) throws(BackendOptionError) {}

  public var beginning: [UInt8] { [] }
  public var following: NDJSONBackend { self }

  public func emit(_ report: Report, to sink: inout ByteSink, diagnostics: inout Diagnostics) {
    var json = JSONWriter(sink)
    ReportRow.forEach(in: report) { row in
      json.beginObject()
      for (name, value) in zip(ReportRow.columns, row.values) {
        json.key(name)
        switch value {
        case .text(let text): json.string(text)
        case .number(let number): json.int(number)
        case .share(let share): json.hundredths(share.hundredths)
        case .none: json.null()
        }
      }
      json.endObject()
      json.newline()
    }
    sink = json.finish()
    DroppedNodes(report, notKeptBy: Self.descriptor).report(to: &diagnostics)
  }
}
