/// Decides once what each finding weighs: the configuration and the flags over the rule's default.
///
/// Precedence, from the strongest: a command-line setting for the code, the configuration's setting
/// for the code, `-w` (hide warnings), `-Werror` (warnings are errors), the rule's own severity.
public struct SeverityPolicy: Sendable, Equatable {
  /// A setting for one code; `nil` severity hides the finding.
  public enum Setting: Sendable, Equatable {
    case hidden
    case severity(Severity)
  }

  /// Settings of the command line, by code.
  public var flags: [String: Setting] = [:]
  /// Settings of the configuration file, by code.
  public var configured: [String: Setting] = [:]
  public var hidesWarnings = false
  public var warningsAreErrors = false

  public init() {}

  /// The severity of a finding, or `nil` where it is hidden.
  public func severity(of diagnostic: Diagnostic) -> Severity? {
    severity(of: diagnostic.code, from: diagnostic.severity)
  }

  /// The severity of a finding by a rule that is of another severity than the rule's in itself.
  public func severity(of code: String, from own: Severity) -> Severity? {
    if let setting = flags[code] ?? configured[code] {
      switch setting {
      case .hidden: return nil
      case .severity(let severity): return raised(severity, asked: flags[code] != nil)
      }
    }
    return raised(own, asked: false)
  }

  private func raised(_ severity: Severity, asked: Bool) -> Severity? {
    guard severity == .warning, !asked else { return severity }
    if hidesWarnings { return nil }
    return warningsAreErrors ? .error : .warning
  }
}
