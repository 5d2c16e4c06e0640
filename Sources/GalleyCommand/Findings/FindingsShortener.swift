import GalleyCore
import GalleyDiagnosticFormats

/// Leaves out of a list what nobody would read, counts it, and knows how to see it.
struct FindingsShortener {
  /// Findings of a run that a terminal lists: some screens full.
  static let limitOnTerminal = 200

  private let limit: Int
  private let lead: String
  private let tellsRules: Bool
  private var listed: (errors: Int, others: Int) = (0, 0)
  private var leftOut: [Severity: Int] = [:]
  /// Findings left out as one of many of their rule in a file.
  private var grouped = 0

  /// - Parameters:
  ///   - limit: errors that a run lists, and others that it lists besides; 0 is all.
  ///   - lead: what a line on what is left out begins with.
  ///   - tellsRules: whether there is one on the limit for a rule in a file.
  init(limit: Int, lead: String, tellsRules: Bool) {
    self.limit = limit
    self.lead = lead
    self.tellsRules = tellsRules
  }

  /// - Parameter limit: for a rule in this file; 0 is all.
  mutating func shortened(_ findings: FileFindings, limit ruleLimit: Int) -> FileFindings {
    var shown = findings.grouped(limit: ruleLimit)
    let groupedHere = findings.diagnostics.count - shown.diagnostics.count
    guard limit > 0 else {
      grouped += groupedHere
      return shown
    }
    shown.diagnostics = shown.diagnostics.filter { list($0.severity, 1) }
    // What is counted by rule is one line each.
    shown.unlisted = shown.unlisted.filter { list($0.severity, $0.count) }
    if !shown.unlisted.isEmpty { grouped += groupedHere }
    return shown
  }

  /// Whether there is still room for a line of that weight, which stands for so many findings.
  private mutating func list(_ severity: Severity, _ count: Int) -> Bool {
    if severity == .error, listed.errors < limit {
      listed.errors += 1
      return true
    }
    if severity != .error, listed.others < limit {
      listed.others += 1
      return true
    }
    leftOut[severity, default: 0] += count
    return false
  }

  /// What to say at the end of what was left out.
  var lines: [String] {
    var lines: [String] = []
    if grouped > 0, tellsRules {
      lines.append(lead + "--max-per-rule 0 lists what is counted above as “more of this kind”")
    }
    if !leftOut.isEmpty {
      let parts = [Severity.error, .warning, .note].compactMap { severity in
        leftOut[severity].map { "\($0) \(severity.name)\($0 == 1 ? "" : "s")" }
      }
      lines.append("\(lead)\(parts.joined(separator: ", ")) more: --max-findings 0 lists all")
    }
    return lines
  }
}
