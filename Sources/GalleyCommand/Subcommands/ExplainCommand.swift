import ArgumentParser
import GalleyCompiler
import GalleyCore

/// `galley explain`: what a code means, or a rule that finds claims.
struct ExplainCommand: GalleySubcommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a diagnostic, or a rule that finds claims: what it means, and an example.")

  @Flag(help: "Explain every diagnostic and every rule.")
  var all = false

  @Flag(help: "Write Markdown.")
  var markdown = false

  @Argument(
    help: ArgumentHelp(
      "Codes, such as GQ201, or names, such as complement-clause.", valueName: "code"))
  var codes: [String] = []

  func run(in environment: Environment) async throws -> ExitStatus {
    var rules: [DiagnosticRule] = []
    var claimRules: [ClaimRule] = []
    for code in codes {
      if let rule = DiagnosticCatalogue.rule(code) {
        rules.append(rule)
      } else if let rule = ClaimRule(rawValue: code.lowercased()) {
        claimRules.append(rule)
      } else {
        throw InvocationError.unknownCode(code, among: ClaimRule.allCases.map(\.rawValue))
      }
    }
    if all { (rules, claimRules) = (DiagnosticCatalogue.all, ClaimRule.allCases) }
    guard !rules.isEmpty || !claimRules.isEmpty else {
      throw InvocationError(
        .unknownCode, "no code was given", help: "galley explain CODE, or --all")
    }
    if markdown {
      return try StandardOutput.write(CatalogueDocument(rules, claimRules).text)
    }
    let texts = rules.map { RuleExplanation($0).text }
    let claims = claimRules.map { ClaimRuleExplanation($0).text }
    return try StandardOutput.write((texts + claims).joined(separator: "\n"))
  }
}
