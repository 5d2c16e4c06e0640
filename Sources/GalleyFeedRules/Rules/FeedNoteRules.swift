package import GalleyCore

/// What readers bear, and what its author would rather know.
package enum FeedNoteRules {
  package static let all: [DiagnosticRule] = [
    .feedMediaTypeName, .feedTypeOfExtension, .feedNewerElement, .feedCompleteArchive,
  ]
}

extension DiagnosticRule {
  package static let feedMediaTypeName = DiagnosticRule(
    "GF468", "media-type-name", .note, "A media type is registered under another name",
    explanation: "Many readers know the other name as well; those that compare letter by letter "
      + "do not. --fix writes the registered one.",
    example: FeedExample.item(
      "<enclosure url=\"https://example.org/1.jpg\" length=\"9000\" type=\"image/jpg\"/>"),
    reference: "IANA, Media Types")
  package static let feedTypeOfExtension = DiagnosticRule(
    "GF469", "type-of-extension", .note, "A file’s type is not that of its name",
    explanation: "Players choose by the type which enclosure they can play; a wrong one hides a "
      + "good file or opens the wrong player.",
    example: FeedExample.item(
      "<enclosure url=\"https://example.org/1.mp3\" length=\"9000\" type=\"audio/x-wav\"/>"),
    reference: "RSS 2.0, “enclosure”; Apple, A Podcaster’s Guide to RSS, “enclosure”")
  package static let feedNewerElement = DiagnosticRule(
    "GF470", "newer-element", .note, "An element is younger than the version that the feed names",
    explanation: "Readers take it all the same; the version is what is wrong. Told once a feed.",
    example: "<rss version=\"0.92\"><channel><title>Tide</title><link>https://example.org/</link>"
      + "<description>News of the port</description><ttl>60</ttl></channel></rss>",
    reference: "RSS 0.91, 0.92, 0.93; RSS 2.0")
  package static let feedCompleteArchive = DiagnosticRule(
    "GF557", "complete-archive", .note, "A feed is complete and an archive at once",
    explanation: "A complete feed holds all entries there are, an archive a part that never "
      + "changes. Readers take such a feed for either.",
    example: FeedExample.feed(
      "<fh:complete xmlns:fh=\"http://purl.org/syndication/history/1.0\"/>"
        + "<fh:archive xmlns:fh=\"http://purl.org/syndication/history/1.0\"/>"),
    reference: "RFC 5005, sections 2 and 4")
}
