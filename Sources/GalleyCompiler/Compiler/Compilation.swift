public import GalleyCore
public import GalleyReport

/// What compiling one article gives.
public struct Compilation: Sendable {
  /// `nil` where the input is no text that a reader could read.
  public var report: Report?
  /// Resolved and located, in order of offset, then code.
  public var diagnostics: [LocatedDiagnostic]
  /// Files besides the input that the result depends on, in the order in which they were read.
  public var dependencies: [String]

  public init(
    report: Report?, diagnostics: [LocatedDiagnostic], dependencies: [String] = []
  ) {
    self.report = report
    self.diagnostics = diagnostics
    self.dependencies = dependencies
  }

  /// Whether output may leave: a report without an error that counts.
  public var succeeded: Bool {
    report != nil
      && !diagnostics.contains { $0.severity == .error && $0.suppression == nil }
  }
}
