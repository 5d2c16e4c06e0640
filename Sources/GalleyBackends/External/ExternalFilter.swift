public import GalleyCore
public import GalleyReport

/// A program that takes a report and gives a report back, by protocol 1.
public struct ExternalFilter: Sendable {
  public let program: ExternalProgram

  public init(_ program: ExternalProgram) { self.program = program }

  /// The filtered report; `nil` where the filter failed, and then a diagnostic says why.
  ///
  /// The words stay those of the article: ranges are read over its text.
  public func apply(
    to report: Report, source: [UInt8]?, diagnostics: inout Diagnostics
  ) -> Report? {
    let request = ExternalRequest(kind: "filter", options: [], report: report, source: source)
    guard let answer = program.ask(request, on: report, diagnostics: &diagnostics) else {
      return nil
    }
    guard let bytes = answer.report ?? answer.files.first?.bytes else {
      diagnostics.report(program.failure(.badAnswer("it has no “report”")))
      return nil
    }
    do {
      var filtered = try ReportJSONReader.read(bytes, over: report.text)
      // What the article is cannot be changed by a filter.
      filtered.source = report.source
      filtered.generator = report.generator
      filtered.metadata.ranges = report.metadata.ranges
      return filtered
    } catch {
      diagnostics.report(
        Diagnostic(
          .filterBrokeReport,
          "the filter “\(program.descriptor.name)” gave back no report: \(error.message)", at: nil,
          notes: ["at bytes \(error.range.lower) to \(error.range.upper) of its report"]))
      return nil
    }
  }
}
