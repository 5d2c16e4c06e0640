public import GalleyCore

/// What can be wrong with the words of a command line.
package enum CommandLineRules {
  package static let all: [DiagnosticRule] = [.unknownCommand, .unknownOption, .badUsage]
}

extension DiagnosticRule {
  public static let unknownCommand = DiagnosticRule(
    "GC421", "unknown-command", .error, "There is no command of that name.",
    explanation: """
      `galley --help` lists the commands. To compile a file its command is needed too: \
      `galley compile article.txt`. The exit status is 2.
      """)

  public static let unknownOption = DiagnosticRule(
    "GC422", "unknown-option", .error, "The command has no option of that name.",
    explanation: """
      `galley help COMMAND` lists the options of a command. A file whose name begins with a dash is \
      given behind `--`. The exit status is 2 and nothing is written.
      """)

  public static let badUsage = DiagnosticRule(
    "GC423", "bad-usage", .error, "The command line cannot be understood.",
    explanation: """
      An option lacks its value, a value is not of its kind, or something is missing. The exit \
      status is 2 and nothing is written.
      """)
}
