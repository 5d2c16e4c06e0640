import GalleyCompiler
import GalleyCore

/// Findings that make a run fail though they are not shown, of inputs of which nothing else that fails is.
struct HiddenFailures {
  private var counts: [Severity: Int] = [:]

  mutating func take(_ check: CheckResult, failing failLevel: Severity, shownFrom level: Severity) {
    var hidden: [Severity: Int] = [:]
    var isFailureShown = false
    func take(_ severity: Severity, _ count: Int) {
      guard severity >= failLevel else { return }
      if severity >= level { isFailureShown = true } else { hidden[severity, default: 0] += count }
    }
    for finding in check.diagnostics where finding.suppression == nil { take(finding.severity, 1) }
    for unlisted in check.unlisted { take(unlisted.severity, unlisted.count) }
    if !isFailureShown { counts.merge(hidden, uniquingKeysWith: +) }
  }

  /// What to say in the end; `nil` where nothing that fails is hidden.
  var words: String? {
    let severities = [Severity.error, .warning, .note].filter { counts[$0] != nil }
    guard let lightest = severities.last else { return nil }
    let parts = severities.map { severity in
      let count = counts[severity] ?? 0
      return "\(count) \(severity.name)\(count == 1 ? "" : "s")"
    }
    let isOne = counts.values.reduce(0, +) == 1
    return "galley: \(parts.joined(separator: " and ")) that \(isOne ? "is" : "are") not shown "
      + "\(isOne ? "makes" : "make") the run fail: --show-level \(lightest.name) shows "
      + (isOne ? "it" : "them")
  }
}
