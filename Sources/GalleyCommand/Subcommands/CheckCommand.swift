import ArgumentParser
import GalleyCompiler

/// `galley check`: findings only.
struct CheckCommand: GalleySubcommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check articles, feeds and reports; give findings only.")

  @OptionGroup var input: InputArguments
  @OptionGroup(title: "Findings") var findings: DiagnosticArguments

  mutating func run(in environment: Environment) async throws -> ExitStatus {
    let sources = try InputExpander(environment: environment).expand(
      input.inputs, standardInputName: input.stdinFilename)
    var run = try FindingsRun(findings, isProduct: true, environment)
    for source in sources {
      var options = CompilerOptions()
      options.format = input.format
      run.take(Compiler(options: options).compile(try source.read()), of: source)
    }
    return run.finish()
  }
}
