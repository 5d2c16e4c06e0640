import ArgumentParser
import GalleyCompiler

/// `galley compile`: articles in, reports out.
struct CompileCommand: GalleySubcommand {
  static let configuration = CommandConfiguration(
    commandName: "compile", abstract: "Compile articles into structured reports.",
    discussion: """
      Reads articles, writes a report on each. Findings go to standard error; where there is an \
      error, no report is written. Of a feed each entry is an article of its own.

      \(CommandExamples.help("compile"))
      """)

  @OptionGroup(title: "Reports") var report: ReportOptionGroup
  @OptionGroup(title: "Many inputs") var batch: BatchOptionGroup
  @OptionGroup(title: "Inputs") var input: InputOptionGroup
  @OptionGroup(title: "Findings") var findings: DiagnosticOptionGroup
  @OptionGroup(title: "Rules for Make") var dependencies: DependencyOptionGroup
  @OptionGroup(title: "Containment") var containment: SandboxOptionGroup

  func run(in environment: Environment) async throws -> ExitStatus {
    var input = input.values
    input.sandbox = containment.sandbox
    return try await CompileArguments(
      input: input, backend: report.backend, backendOptions: report.backendOptions,
      listsStated: report.stated, output: report.output, template: report.template,
      filter: report.filter,
      noValidate: report.noValidate,
      dependencies: dependencies.values, batch: batch.values, timePasses: batch.timePasses,
      findings: findings.values
    ).run(in: environment)
  }
}
