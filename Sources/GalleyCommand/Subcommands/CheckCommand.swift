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
      """)

  @OptionGroup var input: InputOptionGroup

  @Flag(help: "Repair what can be repaired safely, in place, and show what is left.")
  var fix = false

  @Flag(help: "Show what --fix would change, as a unified diff, and change nothing.")
  var diff = false

  @OptionGroup(title: "Findings") var findings: DiagnosticOptionGroup

  func run(in environment: Environment) async throws -> ExitStatus {
    try await CheckArguments(
      input: input.values, fix: fix, diff: diff, findings: findings.values
    ).run(in: environment)
  }
}
