import GalleyCompiler
import GalleyCore

/// Turns `-W…` and `-w` into a severity policy.
struct SeverityFlags {
  let settings: [String]
  let hidesWarnings: Bool

  /// The policy of the command line; a later setting beats an earlier one.
  func policy() throws(InvocationError) -> SeverityPolicy {
    var policy = SeverityPolicy()
    policy.hidesWarnings = hidesWarnings
    for setting in settings {
      switch setting {
      case "error": policy.warningsAreErrors = true
      case "no-error": policy.warningsAreErrors = false
      default:
        let (list, value) = Self.parts(setting)
        let names = list.split(separator: ",")
        if names.isEmpty { throw .noCode(setting) }
        for name in names {
          let rule = try rule(String(name), in: setting)
          policy.flags[rule.code] = value(rule)
        }
      }
    }
    return policy
  }

  /// The codes of a setting, and what it makes of them.
  private static func parts(
    _ setting: String
  ) -> (String, (DiagnosticRule) -> SeverityPolicy.Setting) {
    if setting.hasPrefix("error=") {
      return (String(setting.dropFirst(6)), { _ in .severity(.error) })
    }
    if setting.hasPrefix("no-error=") {
      return (String(setting.dropFirst(9)), { .severity(min($0.severity, .warning)) })
    }
    if setting.hasPrefix("no-") { return (String(setting.dropFirst(3)), { _ in .hidden }) }
    return (setting, { .severity(max($0.severity, .warning)) })
  }

  private func rule(
    _ name: String, in setting: String
  ) throws(InvocationError) -> DiagnosticRule {
    if let rule = DiagnosticCatalogue.rule(name) { return rule }
    var error = InvocationError.unknownCode(name)
    // What is misspelled may be no code, but the setting for all of them or for that behind `=`.
    let word = setting.prefix { $0 != "=" }
    let settings = ["error", "no-error"]
    if !settings.contains(String(word)),
      let nearest = NameSuggestion.nearest(to: String(word), in: settings)
    {
      error = InvocationError(
        .unknownCode, "no diagnostic has the code “\(name)”",
        help: "did you mean -W\(nearest)\(setting.dropFirst(word.count))?")
    }
    throw error
  }
}

extension InvocationError {
  /// "-Werror=" with nothing behind it changes nothing, which nobody means.
  static func noCode(_ setting: String) -> InvocationError {
    InvocationError(
      .unknownCode, "-W\(setting) names no diagnostic",
      help: "-Werror makes errors of all warnings, -Werror=CODE of one")
  }

  static func unknownCode(_ name: String, among others: [String] = []) -> InvocationError {
    let known = DiagnosticCatalogue.all
    let nearest = NameSuggestion.nearest(
      to: name, in: known.map(\.code) + known.map(\.slug) + others)
    return InvocationError(
      .unknownCode, "no diagnostic has the code “\(name)”",
      help: nearest.map { "did you mean \($0)?" } ?? "galley explain --all lists them")
  }
}
