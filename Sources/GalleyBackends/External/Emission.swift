public import GalleyCore
public import GalleyReport

/// Where a report goes: through a backend of this package or a program outside.
public enum Emission: Sendable {
  case backend(any Backend)
  case external(ExternalBackend)
  /// Nowhere: the report itself is what is wanted.
  case nothing

  /// The files that come of a report; the first is the one that the output's name is meant for. A
  /// backend of this package gives one, whose path is empty.
  ///
  /// - Parameter source: the bytes of the source, as ranges count them.
  public func files(
    of report: Report, source: [UInt8], diagnostics: inout Diagnostics
  ) -> [ExternalAnswer.File] {
    switch self {
    case .backend(let backend):
      var sink = ByteSink(expecting: report.likelyOutput)
      backend.emit(report, to: &sink, diagnostics: &diagnostics)
      return [ExternalAnswer.File(path: "", bytes: sink.finishedBytes())]
    case .external(let external):
      let answer = external.answer(report, source: source, diagnostics: &diagnostics)
      return answer?.files ?? []
    case .nothing: return []
    }
  }
}
