import ArgumentParser

/// Rules for Make about what each output depends on, with the names and escapes of GCC.
struct DependencyOptionGroup: ParsableArguments {
  @Flag(
    name: .customLong("MD", withSingleDash: true),
    help: "Write a rule for Make beside each output: its name with the extension .d.")
  var writes = false

  @Option(
    name: .customLong("MF", withSingleDash: true),
    help: ArgumentHelp("Write the rules to this file.", valueName: "file"))
  var file: String?

  @Option(
    name: .customLong("MT", withSingleDash: true),
    help: ArgumentHelp(
      "The target of the rule, in place of the output; stands in the rule as it is given.",
      valueName: "target"))
  var targets: [String] = []

  @Flag(
    name: .customLong("MP", withSingleDash: true),
    help: "Add an empty rule for each dependency, so that deleting one does not stop Make.")
  var addsPhonyTargets = false

  /// The same as plain values.
  var values: DependencyArguments {
    DependencyArguments(
      writes: writes, file: file, targets: targets, addsPhonyTargets: addsPhonyTargets)
  }
}
