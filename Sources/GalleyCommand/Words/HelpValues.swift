import GalleyAnalysis
import GalleyBackends
import GalleyDiagnosticFormats

/// The values that options take, as help names them.
enum HelpValues {
  static var formats: String { listed(InputFormats.names) }
  static var backends: String {
    BackendRegistry.all.map { $0.descriptor.name }.joined(separator: ", ")
  }
  static var analysisLevels: String { listed(AnalysisLevel.allCases.map(\.rawValue)) }
  static var diagnosticFormats: String {
    listed(DiagnosticFormatRegistry.all.map { $0.descriptor.name })
  }

  /// Names with commas and, before the last, “or”.
  static func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
