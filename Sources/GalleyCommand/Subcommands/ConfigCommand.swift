import ArgumentParser
import GalleyCompiler

/// `galley config`: what is configured, and where.
struct ConfigCommand: GalleySubcommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show the configuration that holds for a file, with the place of each setting.")

  @Option(help: ArgumentHelp("Show this configuration file.", valueName: "file"))
  var config: String?

  @Argument(
    help: ArgumentHelp(
      "The file; without one, what holds in the working directory.", valueName: "file"))
  var file: String?

  func run(in environment: Environment) async throws -> ExitStatus {
    guard file?.isEmpty != true else {
      throw InvocationError(.noInput, "a file has an empty name")
    }
    var finder = ConfigurationFinder(environment)
    let printer = config.map { finder.printer(at: $0) } ?? finder.printer(for: file ?? "-")
    guard finder.diagnostics.isEmpty else { throw InvocationError(finder.diagnostics) }
    if !finder.misnamed.isEmpty { _ = InvocationError(finder.misnamed).show(in: environment) }
    return try StandardOutput.write(printer.document())
  }
}
