import ArgumentParser
import GalleyCompiler

/// The command `galley`.
struct Galley: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "galley",
    abstract: "Compile articles into structured reports, and check articles and feeds.",
    version: Compiler.version,
    subcommands: [
      CompileCommand.self, CheckCommand.self, ExplainCommand.self, FormatsCommand.self,
      ConfigCommand.self, SchemaCommand.self, ArchiveCommand.self, StreamCommand.self,
    ])
}

/// A command that does its work with an environment and says how it went.
protocol GalleySubcommand: ParsableCommand {
  mutating func run(in environment: Environment) async throws -> ExitStatus
}

extension GalleySubcommand {
  /// The entry point of a command that was made elsewhere than in ``GalleyMain``.
  mutating func run() throws {
    throw ValidationError("run galley by its own entry point")
  }
}
