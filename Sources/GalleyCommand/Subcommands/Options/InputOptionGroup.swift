import ArgumentParser

/// What is read, and as what.
struct InputOptionGroup: ParsableArguments {
  @Option(
    name: [.customShort("f"), .customLong("format")],
    help: ArgumentHelp(
      "Format of the inputs: \(HelpValues.formats). Without it that of the name or the contents.",
      valueName: "format"))
  var format: String?

  @Option(
    help: ArgumentHelp(
      "The name that standard input goes by, in messages and where its format is inferred.",
      valueName: "name"))
  var stdinFilename: String?

  @Option(
    help: ArgumentHelp(
      "Encoding of the inputs, as a WHATWG label such as utf-8 or windows-1252.", valueName: "label"
    ))
  var encoding: String?

  @Option(
    help: ArgumentHelp("Language of the articles, as a BCP 47 tag such as en.", valueName: "tag"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      "How far the analysis goes: \(HelpValues.analysisLevels).", valueName: "level"))
  var analysis: String?

  @Option(
    help: ArgumentHelp(
      "The model file of --analysis deep, in place of the installed one.", valueName: "file"))
  var model: String?

  @Option(
    help: ArgumentHelp(
      "Leave out attributed claims of less confidence, a number from 0 to 1.",
      valueName: "number"))
  var minConfidence: String?

  @Option(
    help: ArgumentHelp(
      "A house schema (XSD or RELAX NG) for the reports; may be given several times.",
      valueName: "file"))
  var schema: [String] = []

  @Option(
    help: ArgumentHelp(
      "The configuration for all inputs, in place of the nearest .galley.yml.",
      valueName: "file"))
  var config: String?

  @Flag(help: "Read no configuration file.")
  var noConfig = false

  @Option(
    name: .customShort("j"),
    help: ArgumentHelp(
      "How many inputs to work on at a time; without a number as many as there are processors.",
      valueName: "number"))
  var jobs: Int = 1

  @Argument(
    help: ArgumentHelp(
      "Files, quoted patterns such as 'articles/**/*.txt', or - for standard input.",
      valueName: "input"))
  var inputs: [String] = []

  /// The same as plain values.
  var values: InputArguments {
    InputArguments(
      format: format, stdinFilename: stdinFilename, encoding: encoding, language: language,
      analysis: analysis, model: model, minConfidence: minConfidence, schema: schema,
      config: config, noConfig: noConfig, jobs: jobs, inputs: inputs)
  }
}
