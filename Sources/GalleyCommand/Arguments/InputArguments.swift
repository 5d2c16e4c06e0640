import ArgumentParser

/// What is read, and as what.
struct InputArguments: ParsableArguments {
  @Option(
    name: [.customShort("f"), .customLong("format")],
    help: ArgumentHelp(
      "Format of the inputs, as `galley formats` lists them.", valueName: "format"))
  var format: String?

  @Option(
    help: ArgumentHelp(
      "The name that standard input goes by, in messages and where its format is inferred.",
      valueName: "name"))
  var stdinFilename: String?

  @Option(
    help: ArgumentHelp(
      "How far the analysis goes: none, marks or full.", valueName: "level"))
  var analysis: String?

  @Argument(
    help: ArgumentHelp(
      "Files, quoted patterns such as 'articles/**/*.txt', or - for standard input.",
      valueName: "input"))
  var inputs: [String] = []
}
