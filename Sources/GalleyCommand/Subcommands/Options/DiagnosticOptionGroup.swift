import ArgumentParser

/// What is shown of the findings, where, and what makes a run fail.
struct DiagnosticOptionGroup: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Format of the findings: \(HelpValues.diagnosticFormats). Without it: text on a terminal, \
      github under GITHUB_ACTIONS, else short.
      """, valueName: "format"))
  var diagnosticFormat: String?

  @Option(
    help: ArgumentHelp(
      "Write the findings in a format to a file as well; may be given several times.",
      valueName: "format=path"))
  var diagnosticsTo: [String] = []

  @Option(help: ArgumentHelp("Colour the findings: auto, always or never.", valueName: "when"))
  var color: String = "auto"

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

  @Option(
    help: ArgumentHelp(
      """
      The lightest severity that is shown to people: error, warning or note. Without it note from \
      check, warning from compile. What fails is a matter of its own: --fail-level.
      """, valueName: "severity"))
  var showLevel: String?

  @Option(
    help: ArgumentHelp(
      "The lightest severity that makes the run fail: error, warning or note.",
      valueName: "severity"))
  var failLevel: String?

  @Option(
    help: ArgumentHelp("Fail where there are more warnings than this.", valueName: "number"))
  var maxWarnings: Int?

  @Option(
    help: ArgumentHelp(
      """
      Show so many findings of a rule in a file and count the others; 0 shows all. Without it 10 \
      in text, short and github, all in the other formats.
      """, valueName: "number"))
  var maxPerRule: Int?

  @Option(
    help: ArgumentHelp(
      """
      List so many findings of the run in text, short and github, errors apart from the others, \
      and count the rest; 0 lists all. Without it 200 on a terminal, all elsewhere.
      """, valueName: "number"))
  var maxFindings: Int?

  @Option(
    help: ArgumentHelp(
      "Do not show findings that this file accepts, and do not fail for them.",
      valueName: "file"))
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "Accept all that is found now: write it to this file and succeed.", valueName: "file"))
  var writeBaseline: String?

  /// The same as plain values.
  var values: DiagnosticArguments {
    DiagnosticArguments(
      diagnosticFormat: diagnosticFormat, diagnosticsTo: diagnosticsTo, color: color,
      warningSettings: warningSettings, hidesWarnings: hidesWarnings, showLevel: showLevel,
      failLevel: failLevel,
      maxWarnings: maxWarnings, maxPerRule: maxPerRule, maxFindings: maxFindings,
      baseline: baseline, writeBaseline: writeBaseline)
  }
}
