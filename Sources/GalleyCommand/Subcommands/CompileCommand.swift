import ArgumentParser
import GalleyCompiler

/// `galley compile`: articles in, reports out.
struct CompileCommand: GalleySubcommand {
  static let configuration = CommandConfiguration(
    commandName: "compile", abstract: "Compile articles into structured reports.",
    discussion: """
      Reads articles, writes a report on each. Findings go to standard error; where there is an \
      error, no report is written. Of a feed each entry is an article of its own.
      """)

  @OptionGroup var input: InputOptionGroup

  @Option(
    name: [.customShort("t"), .customLong("to")],
    help: ArgumentHelp("Form of the report, as `galley formats` lists them.", valueName: "backend"))
  var backend: String?

  @Option(
    name: [.customShort("O"), .customLong("backend-option")],
    help: ArgumentHelp(
      "An option of the backend; may be given several times.", valueName: "name=value"))
  var backendOptions: [String] = []

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "File, or with a final slash directory, that takes the output.", valueName: "file|dir/"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Make the output by a Mustache template instead of a backend.", valueName: "file"))
  var template: String?

  @Option(
    help: ArgumentHelp(
      "Send the report through a program first; may be given several times.", valueName: "name"))
  var filter: [String] = []

  @Flag(help: "Do not validate XML output against report.xsd before it leaves.")
  var noValidate = false

  @OptionGroup(title: "Rules for Make") var dependencies: DependencyOptionGroup
  @OptionGroup(title: "Findings") var findings: DiagnosticOptionGroup

  func run(in environment: Environment) async throws -> ExitStatus {
    try await CompileArguments(
      input: input.values, backend: backend, backendOptions: backendOptions, output: output,
      template: template, filter: filter, noValidate: noValidate,
      dependencies: dependencies.values, findings: findings.values
    ).run(in: environment)
  }
}
