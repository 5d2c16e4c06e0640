package import GalleyCore

/// The diagnostics of reading feeds; those of checking them are `FeedRules`.
package enum FeedReadingRules {
  package static let all: [DiagnosticRule] = [
    .feedWithoutEntries, .feedNotAFeed, .feedIsPage, .feedNotMarkup,
  ]
}

extension DiagnosticRule {
  package static let feedWithoutEntries = DiagnosticRule(
    "GF400", "feed-without-entries", .warning, "No entry was found to read",
    explanation: "The feed has no entries, so that there is nothing to compile.",
    example: "<rss version=\"2.0\"><channel/></rss>")
  package static let feedNotAFeed = DiagnosticRule(
    "GF401", "not-a-feed", .error, "The file is no feed",
    explanation:
      "Its root element is neither rss, feed, entry nor rdf:RDF, so nothing in it was checked.",
    example: "<opml version=\"2.0\"/>",
    reference: nil)
  package static let feedIsPage = DiagnosticRule(
    "GF402", "html-page", .error, "The file is an HTML page",
    explanation:
      "A page was saved, or a server answered, where a feed was expected: often an error page, a "
      + "login or a firewall’s refusal.",
    example: "<!DOCTYPE html><html><title>403 Forbidden</title></html>",
    reference: nil)
  package static let feedNotMarkup = DiagnosticRule(
    "GF403", "not-markup", .error, "The file is neither XML nor JSON",
    explanation:
      "The first character that is no white space begins neither an element nor a JSON value.",
    example: "Service unavailable",
    reference: nil)
}
