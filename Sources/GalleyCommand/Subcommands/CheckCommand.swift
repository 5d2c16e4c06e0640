import ArgumentParser
import GalleyCompiler

/// `galley check`: findings only.
struct CheckCommand: GalleySubcommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check articles, feeds, reports and XML; give findings only.",
    discussion: """
      Findings go to standard output. The exit status is 1 where there is an error, 2 where \
      something could not be read.

      \(CommandExamples.help("check"))
      """)

  @OptionGroup(title: "Inputs") var input: InputOptionGroup

  @OptionGroup(title: "Repairs") var repairs: RepairOptionGroup
  @OptionGroup(title: "Findings") var findings: DiagnosticOptionGroup
  @OptionGroup(title: "Containment") var containment: SandboxOptionGroup

  func run(in environment: Environment) async throws -> ExitStatus {
    var input = input.values
    input.sandbox = containment.sandbox
    return try await CheckArguments(
      input: input, fix: repairs.fix, diff: repairs.diff, findings: findings.values
    ).run(in: environment)
  }
}
