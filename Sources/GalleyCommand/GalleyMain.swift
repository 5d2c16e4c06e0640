import ArgumentParser
import GalleyCompiler
import Glibc

@main
enum GalleyMain {
  static func main() async {
    Signals.prepare()
    let status = await run(Array(CommandLine.arguments.dropFirst()), in: .process())
    exit(status.rawValue)
  }

  /// Parses the arguments and runs the command that they name.
  static func run(_ arguments: [String], in environment: Environment) async -> ExitStatus {
    do {
      if let run = QuickParser.parse(arguments) { return try await run.run(in: environment) }
      var command = try Galley.parseAsRoot(ArgumentNormalizer.normalize(arguments))
      guard var subcommand = command as? any GalleySubcommand else {
        try command.run()
        return .success
      }
      return try await subcommand.run(in: environment)
    } catch let error as InvocationError {
      return error.show(in: environment)
    } catch let error as FileError {
      return InvocationError([error.diagnostic]).show(in: environment)
    } catch {
      return show(error)
    }
  }

  /// Help and version go to standard output; usage errors to standard error, with status 2.
  private static func show(_ error: any Error) -> ExitStatus {
    let code = Galley.exitCode(for: error)
    let message = Galley.fullMessage(for: error)
    let isHelp = code == .success
    if !message.isEmpty {
      _ = try? FileWriter().write(
        Array((message + "\n").utf8), toDescriptor: isHelp ? STDOUT_FILENO : STDERR_FILENO)
    }
    return isHelp ? .success : .usage
  }
}
