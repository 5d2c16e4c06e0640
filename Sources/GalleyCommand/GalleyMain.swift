import ArgumentParser
import GalleyCompiler
import GalleyCore
import Glibc

@main
enum GalleyMain {
  static func main() async {
    StartDescriptors.record()
    Faults.prepare()
    Signals.prepare()
    Sandbox.ownsProcess()
    // Swift asks the kernel for the arguments, and gives none where that fails.
    guard CommandLine.argc > 0 else {
      exit(showBug("its arguments cannot be read").rawValue)
    }
    let status = await run(arguments(), in: .process())
    exit(status.rawValue)
  }

  /// The arguments as they came: paths are bytes, and Swift would mend those that are no UTF-8.
  private static func arguments() -> [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      CommandLine.unsafeArgv[index].map { argument in
        PathText.text(
          UnsafeBufferPointer(start: argument, count: strlen(argument)).map {
            UInt8(bitPattern: $0)
          })
      }
    }
  }

  /// Parses the arguments and runs the command that they name.
  static func run(_ arguments: [String], in environment: Environment) async -> ExitStatus {
    do {
      if let run = QuickParser.parse(arguments) {
        try SourceDate.check(environment)
        return try await run.run(in: environment)
      }
      if let status = try SpecialCommands.run(arguments, in: environment) { return status }
      if arguments.count > 1, ["help", "--version"].contains(arguments[0]),
        let mistake = UsageMistake(arguments).helpMistake()
      {
        throw mistake
      }
      // The model of the commands costs more than most runs: only a cluster asks for it.
      if arguments.contains(where: UsageMistake.isCluster),
        let mistake = UsageMistake(arguments).clusterMistake()
      {
        throw mistake
      }
      try RepeatedOptions.check(arguments)
      var command = try Galley.parseAsRoot(ArgumentNormalizer.normalize(arguments))
      guard var subcommand = command as? any GalleySubcommand else {
        try command.run()
        return .success
      }
      try SourceDate.check(environment)
      return try await subcommand.run(in: environment)
    } catch let error as InvocationError {
      return error.show(in: environment)
    } catch let error as FileError {
      return InvocationError([error.diagnostic]).show(in: environment)
    } catch {
      return show(error, arguments, in: environment)
    }
  }

  /// Help and version go to standard output; usage errors to standard error, with status 2.
  private static func show(
    _ error: any Error, _ arguments: [String], in environment: Environment
  ) -> ExitStatus {
    let message = Galley.fullMessage(for: error)
    // Whatever else is thrown has a type of its own above: an error from nowhere is a bug of ours.
    guard Galley.exitCode(for: error) != .failure else { return showBug(message) }
    guard Galley.exitCode(for: error) == .success else {
      return UsageMistake(arguments).error(message).show(in: environment)
    }
    guard !message.isEmpty else { return .success }
    do throws(FileError) {
      return try StandardOutput.write(message + "\n")
    } catch {
      return InvocationError([error.diagnostic]).show(in: environment)
    }
  }

  private static func showBug(_ message: String) -> ExitStatus {
    let text = "\(Faults.words): \(message)\n"
    _ = try? FileWriter().write(Array(text.utf8), toDescriptor: STDERR_FILENO)
    return .internalError
  }
}
