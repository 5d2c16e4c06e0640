import ArgumentParser

/// What is shown of the findings, where, and what makes a run fail.
struct DiagnosticArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Format of the findings: text, short, json, jsonl, sarif, github, gitlab, junit or \
      checkstyle. Without it: text on a terminal, github under GITHUB_ACTIONS, else short.
      """, valueName: "format"))
  var diagnosticFormat: String?

  @Option(
    name: .customShort("W"),
    help: ArgumentHelp(
      """
      -Werror: warnings are errors; -Werror=CODE, -WCODE, -Wno-error=CODE: CODE is an error, \
      a warning, a warning at most; -Wno-CODE: hide CODE.
      """, valueName: "setting"))
  var warningSettings: [String] = []

  @Flag(name: .customShort("w"), help: "Hide warnings.")
  var hidesWarnings = false
}
