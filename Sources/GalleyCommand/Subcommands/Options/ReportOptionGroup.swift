import ArgumentParser

/// What reports look like and where they go.
struct ReportOptionGroup: ParsableArguments {
  @Option(
    name: [.customShort("t"), .customLong("to")],
    help: ArgumentHelp(
      """
      Form of the report: \(HelpValues.backends), or a program galley-backend-NAME. Without it that \
      of the name given to -o; else text on a terminal, json elsewhere.
      """, valueName: "backend"))
  var backend: String?

  @Option(
    name: [.customShort("O"), .customLong("backend-option")],
    help: ArgumentHelp(
      "An option of the backend, as `galley formats` lists them; may be given several times.",
      valueName: "name=value"))
  var backendOptions: [String] = []

  @Flag(help: "List in text what the article itself states too: -O stated=true.")
  var stated = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "File, or with a final slash directory, that takes the output.", valueName: "file|dir/"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Make the output by a Mustache template instead of a backend.", valueName: "file"))
  var template: String?

  @Option(
    help: ArgumentHelp(
      "Send the report through a program first; may be given several times.", valueName: "name"))
  var filter: [String] = []

  @Flag(help: "Do not validate XML output against report.xsd before it leaves.")
  var noValidate = false
}
