import GalleyCompiler

/// What is asked of `galley` before any command: completion scripts, completions and manual pages,
/// which are not for people to type, and `--version --verbose`.
enum SpecialCommands {
  /// Runs what the arguments ask for; `nil` where they are an ordinary command line.
  static func run(_ arguments: [String], in environment: Environment) throws -> ExitStatus? {
    guard let first = arguments.first else { return nil }
    let rest = Array(arguments.dropFirst())
    switch first {
    case ShellScript.request:
      return try StandardOutput.write(Completer(environment).complete(rest).lines)
    case "--version" where rest == ["--verbose"], "--verbose" where rest == ["--version"]:
      let lines = Components.lines + [Sandbox.description]
      return try StandardOutput.write(lines.map { $0 + "\n" }.joined())
    case "--generate-completion-script":
      guard let shell = rest.first.flatMap({ ShellScript(rawValue: $0) }) else {
        throw InvocationError(
          .badOptionValue, "there is no completion script for “\(rest.first ?? "")”",
          help: "there are \(ShellScript.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      return try StandardOutput.write(shell.text)
    case "--generate-manual-page":
      return try StandardOutput.write(try ManualPage(named: rest.first ?? "galley").text)
    default: return nil
    }
  }
}
