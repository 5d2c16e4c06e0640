/// What is shown of the findings, where, and what makes a run fail.
struct DiagnosticArguments: Sendable, Equatable {
  var diagnosticFormat: String?
  var diagnosticsTo: [String] = []
  var color = "auto"
  var warningSettings: [String] = []
  var hidesWarnings = false
  var showLevel: String?
  var failLevel: String?
  var maxWarnings: Int?
  var maxPerRule: Int?
  var maxFindings: Int?
  var baseline: String?
  var writeBaseline: String?
}
