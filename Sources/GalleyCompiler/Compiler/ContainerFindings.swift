import GalleyCore

/// Collects the findings on the articles of a container: as many as the limit allows of each rule,
/// further ones as a number.
struct ContainerFindings {
  private let limitPerRule: Int
  private(set) var located: [LocatedDiagnostic] = []
  private var counts: [DiagnosticRule: Int] = [:]
  /// What was counted beyond the limit.
  private(set) var unlisted: [DiagnosticRule: Int] = [:]

  init(limitPerRule: Int) { self.limitPerRule = limitPerRule }

  /// Takes findings in the order in which they are to be told.
  mutating func take(_ findings: [LocatedDiagnostic]) {
    for finding in findings {
      let number = counts[finding.rule, default: 0] + 1
      counts[finding.rule] = number
      if number <= limitPerRule {
        located.append(finding)
      } else {
        unlisted[finding.rule, default: 0] += 1
      }
    }
  }

  /// Takes the number of findings that an article had beyond the limit.
  mutating func count(_ further: [UnlistedFindings]) {
    for findings in further { unlisted[findings.rule, default: 0] += findings.count }
  }
}
