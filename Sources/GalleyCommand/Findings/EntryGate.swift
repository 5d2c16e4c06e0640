import GalleyCompiler
import GalleyCore

/// Decides whether the report on an entry of a feed may leave, before the findings on the whole feed
/// are known.
///
/// A limit on warnings is no matter of one entry: it only fails the run.
struct EntryGate: Sendable {
  let failLevel: Severity
  let baseline: BaselineFile?
  private var used: [Baseline.Key: Int] = [:]

  init(failLevel: Severity, baseline: BaselineFile?) {
    self.failLevel = failLevel
    self.baseline = baseline
  }

  /// Whether none of an entry's findings makes the run fail; entries are asked for in their order.
  mutating func opens(for entry: CompiledEntry, file: String) -> Bool {
    guard !entry.files.isEmpty else { return false }
    var findings = entry.diagnostics
    baseline?.apply(to: &findings, file: file, used: &used)
    return !findings.contains { $0.suppression == nil && $0.severity >= failLevel }
  }
}
