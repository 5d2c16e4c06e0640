internal import GalleyCore

extension LocatedDiagnostic {
  /// What to do about a finding, in lines: its help, and what `--fix` would write.
  var advice: [String] {
    var lines = help.map { ["help: " + $0] } ?? []
    let fix = fixes.first { $0.applicability == .safe && !$0.edits.isEmpty }
    if let fix { lines.append("galley check --fix repairs it: \(fix.title)") }
    return lines
  }
}
