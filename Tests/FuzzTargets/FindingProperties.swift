import GalleyCore

/// What holds of all findings: they are in order and lie in the file, and so do their repairs.
enum FindingProperties {
  /// - Parameter bytes: of the file, where ranges count in it.
  static func breaches(_ findings: [LocatedDiagnostic], of bytes: [UInt8]?) -> [String] {
    var breaches: [String] = []
    var last = 0
    for finding in findings {
      if finding.message.isEmpty { breaches.append("\(finding.code) says nothing") }
      if finding.code == "GR901" { breaches.append("GR901: \(finding.message)") }
      if let range = finding.place?.range {
        if range.lower > range.upper || range.lower < 0 || range.upper > bytes?.count ?? .max {
          breaches.append("\(finding.code) lies at \(range)")
        }
        if range.lower < last { breaches.append("\(finding.code) is out of order") }
        last = range.lower
      }
      guard let bytes else { continue }
      for edit in finding.fixes.flatMap(\.edits)
      where edit.range.lower > edit.range.upper || edit.range.upper > bytes.count {
        breaches.append("the repair of \(finding.code) lies at \(edit.range)")
      }
    }
    return breaches
  }
}
