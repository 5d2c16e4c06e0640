import GalleyCore
import GalleyReaders

/// Collects the findings on a feed while its entries are compiled, and knows of each entry whether
/// an error stands in it.
struct EntryFindings {
  private let policy: SeverityPolicy
  private let limitPerRule: Int
  private let showsExcerpts: Bool
  private var locator: DiagnosticLocator
  private var suppressor: Suppressor
  private var located: [LocatedDiagnostic] = []
  private var counts: [DiagnosticRule: Int] = [:]
  private var uncounted: [DiagnosticRule: Int] = [:]
  /// Where errors stand that were found before the entries around them were read; ascending.
  private var earlyErrors: [Int] = []
  /// Whether the text of no entry can be relied on.
  private var isUnreliable = false

  init(_ source: SourceFile, _ options: CompilerOptions) {
    policy = options.severity
    limitPerRule = options.limitPerRule
    showsExcerpts = options.excerptsPerRule != 0
    locator = DiagnosticLocator(source)
    suppressor = Suppressor(source, format: "feed", policy: options.severity)
  }

  /// Takes what was found while the feed was decoded. Bytes that are no UTF-8 spoil the entries in
  /// which they stand, anything else all of them.
  mutating func takeDecoding(_ diagnostics: Diagnostics, strayBytes: [Int]) {
    for finding in locate(diagnostics) where Self.isError(finding) {
      if finding.rule == .xmlStrayBytes { earlyErrors = strayBytes } else { isUnreliable = true }
    }
    count(diagnostics.unlisted)
  }

  /// Takes what was found outside of entries, or before they were read.
  mutating func take(_ diagnostics: Diagnostics) {
    note(locate(diagnostics))
    count(diagnostics.unlisted)
  }

  /// Takes what was found since the entry before: gives what belongs to this one, and whether an
  /// error spoils it that is not among these.
  mutating func take(
    _ diagnostics: Diagnostics, of entry: ByteRange
  ) -> (own: [LocatedDiagnostic], isSpoiled: Bool) {
    var own: [LocatedDiagnostic] = []
    var others: [LocatedDiagnostic] = []
    for finding in locate(diagnostics) {
      let isOwn = finding.place.map { entry.touches($0.range.lower) } ?? true
      if isOwn { own.append(finding) } else { others.append(finding) }
    }
    note(others)
    count(diagnostics.unlisted)
    let hasUnlistedError = diagnostics.unlisted.contains { rule, _ in
      policy.severity(of: Diagnostic(rule, "", at: nil)) == .error
    }
    let isSpoiled =
      isUnreliable || hasUnlistedError || earlyErrors.contains { entry.touches($0) }
    return (own, isSpoiled)
  }

  /// All findings in order of offset, then code, with those about the suppressions themselves.
  mutating func finish() -> [LocatedDiagnostic] {
    for finding in suppressor.findings() {
      if let severity = policy.severity(of: finding) {
        located.append(locator.locate(finding, severity: severity))
      }
    }
    return DiagnosticResolver.sorted(located)
  }

  /// What was counted beyond the limit, with the severity of the rule.
  var unlisted: [UnlistedFindings] {
    DiagnosticResolver(policy: policy).unlisted(uncounted)
  }

  /// Locates findings and keeps as many as the limit allows of each rule.
  private mutating func locate(_ diagnostics: Diagnostics) -> [LocatedDiagnostic] {
    var found: [LocatedDiagnostic] = []
    for diagnostic in diagnostics.sorted() {
      guard let severity = policy.severity(of: diagnostic) else { continue }
      found.append(
        locator.locate(diagnostic, severity: severity, hasExcerpt: showsExcerpts))
    }
    suppressor.mark(&found)
    for finding in found {
      let number = counts[finding.rule, default: 0] + 1
      counts[finding.rule] = number
      if number <= limitPerRule {
        located.append(finding)
      } else {
        uncounted[finding.rule, default: 0] += 1
      }
    }
    return found
  }

  private mutating func count(_ unlisted: [DiagnosticRule: Int]) {
    for (rule, number) in unlisted { uncounted[rule, default: 0] += number }
  }

  /// Keeps in mind where errors stand, for the entries that are still to come.
  private mutating func note(_ findings: [LocatedDiagnostic]) {
    earlyErrors += findings.filter(Self.isError).compactMap { $0.place?.range.lower }
  }

  static func isError(_ finding: LocatedDiagnostic) -> Bool {
    finding.severity == .error && finding.suppression == nil
  }
}

extension ByteRange {
  /// Whether an offset lies in the range or at its end, as what is missing at the end does.
  fileprivate func touches(_ offset: Int) -> Bool { lower <= offset && offset <= upper }
}
