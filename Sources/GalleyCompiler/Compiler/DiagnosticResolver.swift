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
    let further = Suppressor(source, policy: policy).apply(to: &located)
    guard !further.isEmpty else { return located }
    located += locate(further, &locator)
    return located.enumerated().sorted { left, right in
      let from = left.element.place?.range.lower ?? 0
      let to = right.element.place?.range.lower ?? 0
      if from != to { return from < to }
      if left.element.code != right.element.code { return left.element.code < right.element.code }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// What was counted beyond the limit, with the severity of the rule.
  func unlisted(_ diagnostics: Diagnostics) -> [UnlistedFindings] {
    diagnostics.unlisted.sorted { $0.key.code < $1.key.code }.compactMap { rule, count in
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
