public import GalleyCore

/// What can be wrong with a `.galley.yml`.
package enum ConfigurationRules {
  package static let all: [DiagnosticRule] = [
    .unreadableConfiguration, .unknownConfigurationKey, .badConfigurationValue,
    .unknownConfiguredCode, .emptyBounds, .badSchema, .misnamedConfiguration,
  ]
}

extension DiagnosticRule {
  public static let unreadableConfiguration = DiagnosticRule(
    "GC101", "unreadable-configuration", .error, "The configuration file is not valid YAML.",
    explanation: """
      `.galley.yml` is YAML 1.1. Indent with spaces, put a space behind a colon, quote texts that \
      begin with `*` or `%`, and give each key once. The exit status is 2 and nothing is compiled.
      """,
    example: "rules: {GQ201: error\n", reference: "https://yaml.org/spec/1.1/")

  public static let unknownConfigurationKey = DiagnosticRule(
    "GC102", "unknown-configuration-key", .error, "The configuration has a key that means nothing.",
    explanation: """
      A misspelled key would otherwise be ignored and the setting would silently not hold. \
      `galley schema config` prints what the file may hold, for editors too. The exit status is 2.
      """,
    example: "analisys: full\n")

  public static let badConfigurationValue = DiagnosticRule(
    "GC103", "bad-configuration-value", .error, "A key of the configuration has an unfit value.",
    explanation: """
      The value is of another type than the key takes, or none of the values that it takes. The \
      message says what it takes. The exit status is 2.
      """,
    example: "analysis: thorough\n")

  public static let unknownConfiguredCode = DiagnosticRule(
    "GC104", "unknown-configured-code", .error,
    "The configuration gives a severity to a code that no diagnostic has.",
    explanation: """
      `galley explain --all` lists every code. The exit status is 2.
      """,
    example: "rules: {GQ999: error}\n")

  public static let emptyBounds = DiagnosticRule(
    "GC105", "empty-bounds", .error, "A lower bound is greater than the upper bound.",
    explanation: """
      No article could meet such a requirement. Swap `min` and `max`, or drop one. The exit status \
      is 2.
      """,
    example: "require: {words: {min: 500, max: 100}}\n")

  public static let badSchema = DiagnosticRule(
    "GC106", "bad-schema", .error, "A house schema cannot be used.",
    explanation: """
      The file is no well-formed XSD or RELAX NG schema. Schemas are read from the disk only; \
      nothing is fetched from the network. The exit status is 2 and nothing is written.
      """)

  public static let misnamedConfiguration = DiagnosticRule(
    "GC107", "misnamed-configuration", .warning, "A file looks like a configuration and is none.",
    explanation: """
      The configuration is named `.galley.yml`. A `.galley.yaml`, `galley.yml` or `galley.yaml` \
      beside an input is not read. Rename it, or name it with --config.
      """)
}
