import ArgumentParser
import GalleyAnalysis
import GalleyCompiler
import GalleyCore
import GalleyReport

/// `galley compile`: articles in, reports out.
struct CompileCommand: GalleySubcommand {
  static let configuration = CommandConfiguration(
    commandName: "compile", abstract: "Compile articles into structured reports.")

  @OptionGroup var input: InputArguments

  @Option(
    name: [.customShort("t"), .customLong("to")],
    help: ArgumentHelp("Form of the report, as `galley formats` lists them.", valueName: "backend"))
  var backend: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "File, or with a final slash directory, that takes the output.", valueName: "file|dir/"))
  var output: String?

  @OptionGroup(title: "Findings") var findings: DiagnosticArguments

  mutating func run(in environment: Environment) async throws -> ExitStatus {
    let sources = try InputExpander(environment: environment).expand(
      input.inputs, standardInputName: input.stdinFilename)
    let plan = try OutputPlan(sources, backend: backend, output: output, environment)
    var run = try FindingsRun(findings, isProduct: false, environment)
    for (index, source) in sources.enumerated() {
      let compilation = Compiler(options: try options()).compile(try source.read())
      run.take(compilation, of: source)
      guard compilation.succeeded, let report = compilation.report else { continue }
      try plan.write(report, at: index)
    }
    return run.finish()
  }

  private func options() throws -> CompilerOptions {
    var options = CompilerOptions()
    options.format = input.format
    if let level = input.analysis { options.analysis.level = .init(rawValue: level) ?? .full }
    return options
  }
}
