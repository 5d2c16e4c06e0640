import GalleyCore

/// Collects the findings on the articles of a container, as many as the limit allows of each rule.
struct ContainerFindings {
  private let limitPerRule: Int
  private(set) var located: [LocatedDiagnostic] = []
  private var counts: [DiagnosticRule: Int] = [:]
  private(set) var unlisted: [UnlistedFindings] = []

  init(limitPerRule: Int) { self.limitPerRule = limitPerRule }

  /// Takes findings in the order in which they are to be told.
  mutating func take(_ findings: [LocatedDiagnostic]) {
    for finding in findings {
      let number = counts[finding.rule, default: 0] + 1
      counts[finding.rule] = number
      if number <= limitPerRule { located.append(finding) }
    }
  }

  mutating func count(_ further: [UnlistedFindings]) { unlisted += further }
}
