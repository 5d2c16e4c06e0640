import GalleyCore
import GalleyReaders

/// What there is to say of the kind of an input.
enum InputRules {
  static let all: [DiagnosticRule] = [.guessedFormat, .mislabelledInput, .noArticle]
}

extension DiagnosticRule {
  static let guessedFormat = DiagnosticRule(
    "GS025", "guessed-format", .note, "The file is read as plain text for want of a better reader.",
    explanation: """
      No reader goes by the extension and the first bytes tell nothing, so the file is read as plain \
      text and marks of its own format count as words. `-f text` says that this is meant; `-f` with \
      another format of `galley formats` reads it so.
      """)

  static let mislabelledInput = DiagnosticRule(
    "GS026", "mislabelled-input", .warning, "The file is not what its name says.",
    explanation: """
      The first bytes are those of a container, a mail message or a web archive, under the name of \
      another format, and the file is read as what it is; or a text opens as a page does, or a page as \
      a feed, and it is read as its name says. `-f` with the name of a format overrules either.
      """)

  static let noArticle = DiagnosticRule(
    "GS027", "foreign-document", .error, "The file is of a kind that holds no article.",
    explanation: """
      XML and JSON are judged by their root: a feed, a news format or a report of Galley's. Anything \
      else, a sitemap, an error message of a server, a schema, has nothing to compile, and nothing \
      in it was checked. Where the XML holds an article all the same, `-f newsxml` reads it; \
      `galley check -f xml --schema FILE` holds any XML against a house's own schema.
      """)
}

extension InputKind {
  /// What there is to say of the decision itself.
  var finding: Diagnostic? {
    switch (role, basis) {
    case (.report, _):
      return Diagnostic(
        .noArticle, "this is a report of Galley’s, not an article", at: nil,
        help: "galley check holds a report against the schema")
    case (.data, _):
      return Diagnostic(
        .noArticle,
        ForeignDocument.isUnreadNews(words)
          ? "this is \(words ?? format), a form of news that Galley does not read"
          : "this is \(words ?? format), which is no feed and holds no article", at: nil)
    case (_, .guess):
      guard let words else { return nil }
      return Diagnostic(
        .guessedFormat, "read as plain text, since Galley has no reader for \(words)", at: nil,
        help: TextFormat.command(for: words).map { "\($0) FILE makes a file that it reads" })
    case (_, .name):
      guard let words else { return nil }
      return Diagnostic(
        .mislabelledInput, "this looks like \(words) and is read as \(format), as its name says",
        at: nil, help: "-f \(words == "a feed" ? "feed" : "html") reads it as what it looks like")
    case (_, .content):
      guard let words else { return nil }
      return Diagnostic(
        .mislabelledInput, "this is \(words), whatever its name says, and read as that", at: nil)
    default: return nil
    }
  }
}
