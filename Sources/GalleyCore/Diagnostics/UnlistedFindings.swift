/// How many findings of a rule in a file were counted, but are not listed.
public struct UnlistedFindings: Sendable, Equatable {
  public var rule: DiagnosticRule
  public var severity: Severity
  public var count: Int

  public init(rule: DiagnosticRule, severity: Severity, count: Int) {
    self.rule = rule
    self.severity = severity
    self.count = count
  }
}
