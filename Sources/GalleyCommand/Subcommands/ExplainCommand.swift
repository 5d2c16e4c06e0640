import ArgumentParser
import GalleyCompiler
import GalleyCore
import GalleyFeedRules

/// `galley explain`: what a code means, a rule that finds claims, or an element of feeds.
struct ExplainCommand: GalleySubcommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a diagnostic, a rule that finds claims, or an element of feeds.")

  @Flag(help: "Explain every diagnostic and every rule.")
  var all = false

  @Flag(help: "Write Markdown.")
  var markdown = false

  @Argument(
    help: ArgumentHelp(
      "Codes, such as GQ201, or names, such as complement-clause or podcast:chapters.",
      valueName: "code"))
  var codes: [String] = []

  /// What could be meant by a name that nothing has.
  private static func names(like code: String) -> [String] {
    let elements = FeedElementExplanation.names
    return code.contains(":") ? elements : ClaimRule.allCases.map(\.rawValue) + elements
  }

  /// An element as it stands in a feed, by its name.
  private static func withoutBrackets(_ code: String) -> String {
    code.hasPrefix("<") && code.hasSuffix(">") ? String(code.dropFirst().dropLast()) : code
  }

  func run(in environment: Environment) async throws -> ExitStatus {
    var rules: [DiagnosticRule] = []
    var claimRules: [ClaimRule] = []
    var elements: [ElementExplanation] = []
    guard codes.allSatisfy({ !$0.isEmpty }) else {
      throw InvocationError(
        .unknownCode, "a code is empty", help: "galley explain CODE, or --all")
    }
    for code in codes {
      if let rule = DiagnosticCatalogue.rule(code) {
        rules.append(rule)
      } else if let rule = ClaimRule(rawValue: code.lowercased()) {
        claimRules.append(rule)
      } else if let element = FeedElementExplanation(Self.withoutBrackets(code)) {
        elements.append(ElementExplanation(element))
      } else if let name = FeedElementExplanation.namesakes(of: Self.withoutBrackets(code)).first {
        throw InvocationError(
          .unknownCode, "no diagnostic has the code “\(code)”, and elements go by their prefixes",
          help: "did you mean \(name)?")
      } else {
        throw InvocationError.unknownCode(code, among: Self.names(like: code))
      }
    }
    if all { (rules, claimRules) = (DiagnosticCatalogue.all, ClaimRule.allCases) }
    guard !rules.isEmpty || !claimRules.isEmpty || !elements.isEmpty else {
      throw InvocationError(
        .unknownCode, "no code was given", help: "galley explain CODE, or --all")
    }
    if markdown {
      let catalogue =
        rules.isEmpty && claimRules.isEmpty ? "" : CatalogueDocument(rules, claimRules).text
      return try StandardOutput.write(catalogue + elements.map(\.markdown).joined())
    }
    let texts = rules.map { RuleExplanation($0).text }
    let claims = claimRules.map { ClaimRuleExplanation($0).text }
    return try StandardOutput.write(
      (texts + claims + elements.map(\.text)).joined(separator: "\n"))
  }
}
