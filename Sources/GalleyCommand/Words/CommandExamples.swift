/// Examples that help and the manual show.
enum CommandExamples {
  struct Example: Sendable {
    var line: String
    var meaning: String
  }

  static let all: [(command: String, examples: [Example])] = [
    (
      "compile",
      [
        Example(
          line: "galley compile -t text article.txt", meaning: "Read a report in the terminal"),
        Example(
          line: "galley compile -t html -o reports/ 'articles/**/*.md'",
          meaning: "Write a page on each article"),
        Example(
          line: "galley compile -o article.json -MD article.txt",
          meaning: "Write JSON, and a rule for Make beside it"),
      ]
    ),
    (
      "check",
      [
        Example(line: "galley check 'articles/*.txt' feed.rss", meaning: "Show what is wrong"),
        Example(line: "galley check --diff article.txt", meaning: "Show what could be repaired"),
        Example(
          line: "galley check --diagnostics-to sarif=findings.sarif 'articles/*.txt'",
          meaning: "Keep the findings for a service as well"),
      ]
    ),
    (
      "explain",
      [Example(line: "galley explain GQ201", meaning: "Tell what a finding means")]
    ),
    (
      "config",
      [Example(line: "galley config article.txt", meaning: "Show what is configured for a file")]
    ),
    (
      "schema",
      [Example(line: "galley schema xsd", meaning: "Print the schema of the reports")]
    ),
    (
      "archive",
      [
        Example(line: "galley archive -o bag/ article.txt", meaning: "Keep an article in a bag"),
        Example(
          line: "galley archive -o bag/ --ingested 2026-03-03 --bag-info Contact-Name=A b.txt",
          meaning: "Say when and by whom it was taken in"),
        Example(line: "galley archive --verify bag/", meaning: "Verify a bag"),
      ]
    ),
  ]

  static func of(_ command: String) -> [Example] {
    all.first { $0.command == command }?.examples ?? []
  }

  /// The examples of a command as its help shows them.
  static func help(_ command: String) -> String {
    let own = of(command)
    let lines = own.map { "  \($0.line)\n      \($0.meaning)." }
    return "Examples:\n" + lines.joined(separator: "\n")
  }
}
