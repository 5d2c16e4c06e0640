import GalleyCore

/// Gives every finding of a file its severity and its place, and marks those that comments in the
/// file suppress.
struct DiagnosticResolver: Sendable {
  let policy: SeverityPolicy

  /// The findings in order of offset, then code; hidden ones are dropped. `format` decides whether
  /// the file can hold suppressing comments.
  func resolve(
    _ diagnostics: Diagnostics, in source: SourceFile, format: String
  ) -> [LocatedDiagnostic] {
    var locator = DiagnosticLocator(source)
    var located = locate(diagnostics.sorted(), &locator)
    guard Suppressor.formats.contains(format) else { return located }
    var suppressor = Suppressor(source, format: format, policy: policy)
    suppressor.mark(&located)
    let further = suppressor.findings()
    guard !further.isEmpty else { return located }
    return Self.sorted(located + locate(further, &locator))
  }

  /// Findings in order of offset, then code; those of one place and code stay as they are.
  static func sorted(_ located: [LocatedDiagnostic]) -> [LocatedDiagnostic] {
    located.enumerated().sorted { left, right in
      let from = left.element.place?.range.lower ?? 0
      let to = right.element.place?.range.lower ?? 0
      if from != to { return from < to }
      if left.element.code != right.element.code { return left.element.code < right.element.code }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// The findings of a file without suppressing comments, in order of offset, then code; only the
  /// first of each rule and severity get excerpts.
  func located(
    _ diagnostics: Diagnostics, by locator: DiagnosticLocator, excerptsPerRule: Int?
  ) -> [LocatedDiagnostic] {
    var locator = locator
    var excerpts: [DiagnosticRule: [Severity: Int]] = [:]
    var located: [LocatedDiagnostic] = []
    for diagnostic in diagnostics.sorted() {
      guard let severity = policy.severity(of: diagnostic) else { continue }
      let number = excerpts[diagnostic.rule, default: [:]][severity, default: 0]
      excerpts[diagnostic.rule, default: [:]][severity] = number + 1
      located.append(
        locator.locate(
          diagnostic, severity: severity, hasExcerpt: number < excerptsPerRule ?? .max))
    }
    return located
  }

  /// What was counted beyond the limit, with the severity of the rule.
  func unlisted(_ counts: [DiagnosticRule: Int]) -> [UnlistedFindings] {
    counts.sorted { $0.key.code < $1.key.code }.compactMap { rule, count in
      policy.severity(of: Diagnostic(rule, "", at: nil)).map {
        UnlistedFindings(rule: rule, severity: $0, count: count)
      }
    }
  }

  private func locate(
    _ diagnostics: [Diagnostic], _ locator: inout DiagnosticLocator
  ) -> [LocatedDiagnostic] {
    diagnostics.compactMap { diagnostic in
      policy.severity(of: diagnostic).map { locator.locate(diagnostic, severity: $0) }
    }
  }
}
