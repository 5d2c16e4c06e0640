import GalleyAnalysis
import GalleyCore
import GalleyReaders

/// Every key that `.galley.yml` may hold, in the order in which they are documented.
enum ConfigurationKeys {
  static let all: [ConfigurationKey] = [
    ConfigurationKey(
      "format", .choice(ReaderRegistry.all.map { $0.descriptor.name } + ["feed", "mail", "warc"]),
      "The format of inputs, whatever their names say.", fallback: "by the name, then the bytes"),
    ConfigurationKey(
      "backend", .text, "The form of reports where neither -t nor the output's name says.",
      fallback: "json; on a terminal text"),
    ConfigurationKey(
      "analysis", .choice(AnalysisLevel.allCases.map(\.rawValue)),
      "How far the analysis goes: structure only, sentences and marks, or everything.",
      fallback: "full"),
    ConfigurationKey(
      "language", .language, "The articles' language as a BCP 47 tag.",
      fallback: "declared or detected"
    ),
    ConfigurationKey(
      "encoding", .text, "The encoding of inputs, as the WHATWG Encoding Standard labels it.",
      fallback: "declared or detected"),
    ConfigurationKey(
      "min-confidence", .share, "Attributed claims of less confidence are left out.",
      fallback: "0.6 in text, html, markdown and csv, else 0"),
    ConfigurationKey(
      "schemas", .list(of: .text),
      "The house's own schemas (XSD or RELAX NG) for reports, relative to this file."),
    ConfigurationKey(
      "ignore", .patterns,
      "Patterns of paths, relative to this file, that are left out where a folder or a pattern is the "
        + "input."),
    ConfigurationKey("rules", severities, "Severities by code."),
    ConfigurationKey(
      "overrides",
      .list(
        of: .object([
          ConfigurationKey(
            "files", .patterns, "Patterns of paths, relative to this file; ** is any directories.",
            isRequired: true),
          ConfigurationKey(
            "rules", severities, "Severities by code, for these files.", isRequired: true),
        ])), "Severities for some of the files; of several that match, the last one holds."),
    ConfigurationKey("require", .object(requirements), "What the house asks of its articles."),
    ConfigurationKey(
      "diagnostics", .object(findings),
      "What is shown of findings and what makes a run fail; read from the configuration of the "
        + "working directory."),
    ConfigurationKey(
      "backends",
      .map(keys: .backend, values: .map(keys: .option, values: .scalar)),
      "Options of backends by name; `exec` names the program of a backend of your own."),
  ]

  private static let severities = ConfigurationKey.Kind.map(
    keys: .code, values: .choice(["error", "warning", "note", "off"]))

  private static let count = 0...Int(Int32.max)

  private static func bounds(
    _ name: String, _ what: String, of numbers: ClosedRange<Int> = count
  ) -> ConfigurationKey {
    ConfigurationKey(
      name,
      .object([
        ConfigurationKey("min", .integer(numbers), "At least so many."),
        ConfigurationKey("max", .integer(numbers), "At most so many."),
      ]), what)
  }

  private static let requirements: [ConfigurationKey] = [
    ConfigurationKey("title", .flag, "An article must have a title.", fallback: "false"),
    ConfigurationKey("byline", .flag, "An article must have a byline.", fallback: "false"),
    ConfigurationKey("dateline", .flag, "An article must have a dateline.", fallback: "false"),
    ConfigurationKey("date", .flag, "An article must have a date.", fallback: "false"),
    bounds("sections", "How many sections with a heading."),
    bounds("claims", "How many claims."),
    bounds("unattributed-quotes", "How many quotes of speech without a speaker."),
    bounds(
      "stated-share", "The share of claims in the article's own voice, in percent.", of: 0...100),
    bounds("words", "How many words."),
  ]

  private static let findings: [ConfigurationKey] = [
    ConfigurationKey(
      "format", .text, "The diagnostic format, as --diagnostic-format takes it.",
      fallback: "text on a terminal, else short"),
    ConfigurationKey(
      "fail-level", .choice(Severity.allCases.map(\.name)),
      "The lightest severity that makes a run fail.", fallback: "error"),
    ConfigurationKey(
      "max-warnings", .integer(count), "More warnings than this make a run fail.",
      fallback: "any number"),
    ConfigurationKey(
      "max-per-rule", .integer(count),
      "Findings of one rule shown for a file; further ones are counted. 0 shows all.",
      fallback: "10 in formats for people, else all"),
    ConfigurationKey(
      "max-findings", .integer(count),
      "Findings of a run listed in formats for people; further ones are counted. 0 lists all.",
      fallback: "200 on a terminal, else all"),
    ConfigurationKey(
      "baseline", .text, "The baseline file, relative to this file."),
  ]
}
