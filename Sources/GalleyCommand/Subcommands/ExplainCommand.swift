import ArgumentParser
import GalleyCompiler
import GalleyCore

/// `galley explain`: what a code means.
struct ExplainCommand: GalleySubcommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a diagnostic: what it means, why, and an example.")

  @Flag(help: "Explain every diagnostic.")
  var all = false

  @Flag(help: "Write Markdown.")
  var markdown = false

  @Argument(help: ArgumentHelp("Codes, such as GQ201, or names.", valueName: "code"))
  var codes: [String] = []

  func run(in environment: Environment) async throws -> ExitStatus {
    var rules: [DiagnosticRule] = []
    for code in codes {
      guard let rule = DiagnosticCatalogue.rule(code) else {
        throw InvocationError.unknownCode(code)
      }
      rules.append(rule)
    }
    if all { rules = DiagnosticCatalogue.all }
    guard !rules.isEmpty else {
      throw InvocationError(
        .unknownCode, "no code was given", help: "galley explain CODE, or --all")
    }
    if markdown { return try StandardOutput.write(CatalogueDocument(rules).text) }
    return try StandardOutput.write(rules.map { RuleExplanation($0).text }.joined(separator: "\n"))
  }
}
