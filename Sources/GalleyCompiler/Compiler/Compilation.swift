public import GalleyCore
public import GalleyReport

/// What compiling one article gives.
public struct Compilation: Sendable {
  /// `nil` where the input is no text that a reader could read.
  public var report: Report?
  /// Resolved and located, in order of offset, then code.
  public var diagnostics: [LocatedDiagnostic]
  /// Findings beyond the limit per rule.
  public var unlisted: [UnlistedFindings] = []
  /// Whether ranges are bytes of the file as it came.
  public var isVerbatim = false
  /// What the entries of a feed hold together; `nil` for an article.
  public var feedCounts: [CheckResult.Count]?
  /// Files besides the input that the result depends on, in the order in which they were read.
  public var dependencies: [String]

  public init(
    report: Report?, diagnostics: [LocatedDiagnostic], dependencies: [String] = []
  ) {
    self.report = report
    self.diagnostics = diagnostics
    self.dependencies = dependencies
  }

  /// What the report holds, as a summary tells it.
  public var counts: [CheckResult.Count] {
    feedCounts ?? report.map { [.init("claim", $0.claims.count), .init("quote", $0.quotes.count)] }
      ?? []
  }

  /// Whether output may leave: a report without an error that counts.
  public var succeeded: Bool {
    (report != nil || feedCounts != nil)
      && !diagnostics.contains { $0.severity == .error && $0.suppression == nil }
  }
}
