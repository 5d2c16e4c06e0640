package import GalleyCore
import Yams

/// Everything that can be wrong with a Markdown article beyond its text.
package enum MarkdownRules {
  package static let all: [DiagnosticRule] = [
    .malformedFrontMatter, .unclosedFrontMatter, .unknownFrontMatterKey, .wrongFrontMatterType,
    .unreadableDate, .markdownTag, .repeatedReferences,
  ]
}

extension DiagnosticRule {
  static let markdownTag = DiagnosticRule(
    "GH125", "markdown-tag", .note, "Shortcodes and template tags were left out.",
    explanation: """
      `{{< … >}}`, `{{% … %}}`, `{{ … }}` and `{% … %}` are calls to a site generator; what they \
      would write is not in the file. They are left out of the text, and the first one is pointed at. \
      The page that the generator makes holds all of the article.
      """,
    example: "The quay {{< figure src=\"quay.jpg\" >}} stays open.\n")

  static let repeatedReferences = DiagnosticRule(
    "GH126", "repeated-references", .warning, "Long reference definitions are used too often.",
    explanation: """
      A definition such as `[r]: https://…` is looked up wherever `[r]` stands. Where the addresses \
      come to more than eight times the text and 64 KiB, no article is meant: definitions are then \
      read as text, so that time stays in proportion to the text. Write the address once, or a \
      shorter one.
      """,
    example: "[r]: /" + String(repeating: "quay", count: 1000) + "\n\n"
      + String(repeating: "[r] ", count: 100) + "\n")

  static let malformedFrontMatter = DiagnosticRule(
    "GH120", "malformed-front-matter", .warning, "The front matter is no YAML.",
    explanation: """
      The lines between the two `---` cannot be read, so the article has no metadata. A colon in a \
      title wants quotation marks around the title; tabs must not indent.
      """,
    example: "---\ntitle: Harbour: the last berth\n---\n\nThe quay is closed.\n",
    reference: "YAML 1.2")

  static let unclosedFrontMatter = DiagnosticRule(
    "GH121", "unclosed-front-matter", .warning, "The front matter has no closing line.",
    explanation: """
      The file opens with `---`, with `+++` or with a brace and a key, but no second `---`, `+++` or \
      closing brace ends the front matter; all of it is read as the article's text.
      """,
    example: "---\ntitle: Low tide\n\nThe quay is closed.\n")

  static let unknownFrontMatterKey = DiagnosticRule(
    "GH122", "unknown-front-matter-key", .note, "A key of the front matter means nothing here.",
    explanation: """
      The value is left out of the report. `title`, `author`, `date`, `updated`, `dateline`, \
      `publisher`, `url`, `description` and `language` are read.
      """,
    example: "---\ntitle: Low tide\nmoood: grey\n---\n\nThe quay is closed.\n")

  static let wrongFrontMatterType = DiagnosticRule(
    "GH123", "wrong-front-matter-type", .warning, "A value of the front matter is of another kind.",
    explanation: """
      A title, a date or an address is one text; authors are a name, a list of names, or a list of \
      mappings with a `name`.
      """,
    example: "---\ntitle: [Low, tide]\n---\n\nThe quay is closed.\n")

  static let unreadableDate = DiagnosticRule(
    "GH124", "unreadable-date", .warning, "A date of the metadata cannot be read.",
    explanation: """
      The front matter, the head of a news item, an entry of a feed, a message or a page's JSON-LD says \
      when the text came out or was changed, in a form that is no date or on a day that no calendar \
      has, or with the year alone. The report leaves the date out. Write it as `2026-03-03` or \
      `2026-03-03T09:30:00Z`; `3 March 2026` is understood too.
      """,
    example: "---\ntitle: Low tide\ndate: soon\n---\n\nThe quay is closed.\n",
    reference: "ISO 8601")
}

extension Diagnostic {
  static func repeatedReferences(_ range: ByteRange) -> Diagnostic {
    Diagnostic(
      .repeatedReferences, "long reference definitions are used too often, and are read as text",
      at: range)
  }

  static func markdownTag(_ range: ByteRange) -> Diagnostic {
    Diagnostic(
      .markdownTag, "shortcodes and template tags are no text and are left out", at: range)
  }

  static func malformedFrontMatter(_ error: YamlError, _ places: YAMLPlaces) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let place = places.place(mark.line, mark.column)
      var diagnostic = malformedFrontMatter(place.isEmpty ? places.line(mark.line) : place)
      diagnostic.message = "the front matter is no YAML: \(problem)"
      if let context { diagnostic.notes = [context.description] }
      return diagnostic
    case .duplicatedKeysInMapping(let keys, _):
      var diagnostic = malformedFrontMatter(places.line(1))
      diagnostic.message =
        "the front matter names a key twice: \(keys.map { "\($0)" }.sorted().joined(separator: ", "))"
      return diagnostic
    default: return malformedFrontMatter(places.line(1))
    }
  }

  static func malformedFrontMatter(_ range: ByteRange) -> Diagnostic {
    Diagnostic(
      .malformedFrontMatter, "the front matter is no YAML", at: range,
      help: "put quotation marks around values that hold a colon")
  }

  static func frontMatterIsNoMapping(_ range: ByteRange) -> Diagnostic {
    Diagnostic(
      .malformedFrontMatter, "the front matter holds no keys", at: range,
      help: "write one `key: value` a line")
  }

  static func unclosedFrontMatter(_ range: ByteRange, closing mark: String) -> Diagnostic {
    Diagnostic(
      .unclosedFrontMatter, "front matter opens here and never closes", at: range,
      help: "put a line of \(mark) behind the last key")
  }

  static func unknownFrontMatterKey(_ name: String, at range: ByteRange) -> Diagnostic {
    Diagnostic(.unknownFrontMatterKey, "the key “\(name)” means nothing here", at: range)
  }

  static func wrongFrontMatterType(
    _ name: String, _ wanted: String, at range: ByteRange
  ) -> Diagnostic {
    Diagnostic(.wrongFrontMatterType, "\(name) should be \(wanted)", at: range)
  }

  static func unreadableDate(_ name: String, _ text: String, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .unreadableDate, "\(name) is no date: “\(text)”", at: range,
      help: "write it as 2026-03-03")
  }
}
