package import GalleyCore

/// What no specification forbids and is all but certainly a mistake.
package enum FeedDoubtRules {
  package static let all: [DiagnosticRule] = [
    .feedRepeatedEnclosure, .feedPagingToItself, .feedLengthInSeconds, .feedSeveralSelf,
  ]
}

extension DiagnosticRule {
  package static let feedRepeatedEnclosure = DiagnosticRule(
    "GF539", "repeated-enclosure", .warning, "Two items have one file of sound or pictures",
    explanation: "Players know a download by its address: the second item plays the first one’s "
      + "file or is passed over. Most often the address of the episode before was copied.",
    example: FeedExample.channel(
      "<item><title>One</title><enclosure url=\"https://example.org/1.mp3\" length=\"9000\" "
        + "type=\"audio/mpeg\"/></item><item><title>Two</title><enclosure "
        + "url=\"https://example.org/1.mp3\" length=\"9000\" type=\"audio/mpeg\"/></item>"),
    reference: "RSS 2.0, “enclosure”")
  package static let feedPagingToItself = DiagnosticRule(
    "GF540", "paging-to-itself", .warning, "The link to another page leads to this one",
    explanation: "A reader that follows such links to the end never comes to it. The last page "
      + "has no next one.",
    example: FeedExample.feed(
      "<link rel=\"self\" href=\"https://example.org/feed\"/>"
        + "<link rel=\"next\" href=\"https://example.org/feed\"/>"),
    reference: "RFC 5005, section 3")
  package static let feedLengthInSeconds = DiagnosticRule(
    "GF549", "length-in-seconds", .warning, "A length is too small for the episode",
    explanation: "An enclosure’s length is the size of the file in bytes. Players show it, "
      + "reserve space by it and tell by it that a file was replaced. Seconds are a frequent "
      + "mistake; they belong into itunes:duration.",
    example: FeedExample.item(
      "<enclosure url=\"https://example.org/1.mp3\" length=\"1815\" type=\"audio/mpeg\"/>"
        + "<itunes:duration>30:15</itunes:duration>"),
    reference: "RSS 2.0, “enclosure”; RFC 4287, section 4.2.7.6")
  package static let feedSeveralSelf = DiagnosticRule(
    "GF550", "several-self-links", .warning, "A feed names two addresses as its own",
    explanation: "Readers and hubs subscribe to the address that rel=self gives; of two they take "
      + "either one.",
    example: FeedExample.channel(
      "<atom:link rel=\"self\" href=\"https://example.org/a\"/>"
        + "<atom:link rel=\"self\" href=\"https://example.org/b\"/>"),
    reference: "RFC 4287, section 4.2.7.2")
}
