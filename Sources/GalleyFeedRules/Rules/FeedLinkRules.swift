package import GalleyCore

/// Ids, links and what entries and items must say.
package enum FeedLinkRules {
  package static let all: [DiagnosticRule] = [
    .feedDuplicateEntry, .feedOneID, .feedOneIDApart, .feedSameUpdated, .feedDuplicateAlternate,
    .feedMissingSelf,
    .feedMissingAtomSelf, .feedSelfType, .feedLinkRelation, .feedLinkNotEmpty,
    .feedPagingInEntry, .feedCompleteCurrent, .feedCompletePaging, .feedLinkPastEnd,
    .feedArchiveAlone, .feedArchiveCurrent, .feedNoContentOrLink, .feedNoText,
    .feedMissingSummary, .feedSourceIncomplete, .feedRelativeSelf, .feedEnclosureLength,
  ]
}

extension DiagnosticRule {
  package static let feedDuplicateEntry = DiagnosticRule(
    "GF501", "duplicate-entry", .warning, "Two entries have the same id and time",
    explanation:
      "Entries of one id are versions of one entry, and their times tell them apart. Two "
      + "with the same id and time are one entry twice.",
    example: FeedExample.feed(
      "<entry><id>urn:x-tide:1</id><updated>2026-11-01T08:00:00Z</updated></entry>"
        + "<entry><id>urn:x-tide:1</id><updated>2026-11-01T08:00:00Z</updated></entry>"
        + "<entry><id>urn:x-tide:2</id></entry>"),
    reference: "RFC 4287, section 4.1.1")
  package static let feedOneID = DiagnosticRule(
    "GF519", "one-id-for-all", .error, "All the entries have the same id",
    explanation: "The id is most often the feed’s or a constant of the software; readers see one "
      + "entry only.",
    example: FeedExample.feed(
      "<entry><id>urn:x-tide:1</id><link href=\"https://example.org/1\"/></entry>"
        + "<entry><id>urn:x-tide:1</id><link href=\"https://example.org/2\"/></entry>"),
    reference: "RFC 4287, sections 4.1.1 and 4.2.6")
  package static let feedOneIDApart = DiagnosticRule(
    "GF558", "one-id-apart", .warning, "All the entries have one id and lead to different pages",
    explanation: "Entries of one id and different times are versions of one entry, which the "
      + "specification allows; but these lead to different pages. Readers show the newest only.",
    example: FeedExample.feed(
      "<entry><id>urn:x-tide:1</id><updated>2026-11-01T08:00:00Z</updated>"
        + "<link href=\"https://example.org/1\"/></entry>"
        + "<entry><id>urn:x-tide:1</id><updated>2026-11-02T08:00:00Z</updated>"
        + "<link href=\"https://example.org/2\"/></entry>"),
    reference: "RFC 4287, section 4.1.1")
  package static let feedSameUpdated = DiagnosticRule(
    "GF502", "same-updated", .note, "Two entries have the same time",
    explanation: "Readers order entries by it.",
    example: FeedExample.feed(
      "<entry><updated>2026-11-01T08:00:00Z</updated></entry><entry><updated>2026-11-01T08:00:00Z</updated></entry>"
    ),
    reference: "RFC 4287, section 4.2.15")
  package static let feedDuplicateAlternate = DiagnosticRule(
    "GF503", "duplicate-alternate", .error, "Two alternate links have the same type and language",
    explanation: "Readers cannot know which to take.",
    example: FeedExample.entry(
      "<link href=\"https://example.org/1\"/><link href=\"https://example.org/2\"/>"),
    reference: "RFC 4287, sections 4.1.1 and 4.1.2")
  package static let feedMissingSelf = DiagnosticRule(
    "GF504", "missing-self-link", .warning, "The feed has no link to itself",
    explanation: "Readers use it to subscribe to a feed that was found elsewhere.",
    example: "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>",
    reference: "RFC 4287, section 4.1.1")
  package static let feedMissingAtomSelf = DiagnosticRule(
    "GF505", "missing-atom-link", .warning, "The channel has no link to itself",
    explanation:
      "The profile of RSS asks for <atom:link rel=\"self\">, by which readers subscribe.",
    example: "<rss version=\"2.0\"><channel/></rss>",
    reference: "RSS Advisory Board, RSS Best Practices Profile, “atom:link”")
  package static let feedSelfType = DiagnosticRule(
    "GF506", "self-type", .warning, "A self link is of another type",
    explanation:
      "The link leads to this feed, whose type is application/atom+xml or application/rss+xml.",
    example: FeedExample.feed(
      "<link rel=\"self\" type=\"text/html\" href=\"https://example.org/\"/>"),
    reference: "RFC 4287, section 4.2.7.2")
  package static let feedLinkRelation = DiagnosticRule(
    "GF507", "link-relation", .warning, "A link relation is not registered",
    explanation: "A relation is a name that IANA lists, or a URI.",
    example: FeedExample.entry(
      "<link rel=\"parent\" href=\"https://example.org/\"/>"),
    reference: "RFC 4287, section 4.2.7.2; RFC 8288")
  package static let feedLinkNotEmpty = DiagnosticRule(
    "GF508", "link-not-empty", .warning, "A link holds text",
    explanation: "Atom’s link says everything in its attributes.",
    example: FeedExample.feed(
      "<link href=\"https://example.org/\">https://example.org/</link>"),
    reference: "RFC 4287, section 4.2.7")
  package static let feedPagingInEntry = DiagnosticRule(
    "GF509", "paging-in-entry", .warning, "An entry has a link that pages through feeds",
    explanation: "first, last, next, previous and their like belong to feeds.",
    example: FeedExample.entry(
      "<link rel=\"next\" href=\"https://example.org/\"/>"),
    reference: "RFC 5005, section 3")
  package static let feedCompleteCurrent = DiagnosticRule(
    "GF510", "complete-current", .error, "A complete feed has another current document",
    explanation: "A complete feed holds all there is, so its current document is itself.",
    example: FeedExample.feed(
      "<fh:complete xmlns:fh=\"http://purl.org/syndication/history/1.0\"/><link rel=\"current\" "
        + "href=\"https://example.org/other\"/>"),
    reference: "RFC 5005, section 2")
  package static let feedCompletePaging = DiagnosticRule(
    "GF511", "complete-paging", .error, "A complete feed is paged",
    explanation: "A complete feed holds all there is.",
    example: FeedExample.feed(
      "<fh:complete xmlns:fh=\"http://purl.org/syndication/history/1.0\"/><link rel=\"next\" "
        + "href=\"https://example.org/other\"/>"),
    reference: "RFC 5005, section 2")
  package static let feedLinkPastEnd = DiagnosticRule(
    "GF512", "link-past-end", .error, "A link leads past the end",
    explanation: "The first document has no previous one, the last no next one.",
    example: FeedExample.feed(
      "<link rel=\"self\" href=\"https://example.org/f\"/><link rel=\"first\" "
        + "href=\"https://example.org/f\"/><link rel=\"previous\" href=\"https://example.org/g\"/>"),
    reference: "RFC 5005, section 3")
  package static let feedArchiveAlone = DiagnosticRule(
    "GF513", "archive-alone", .warning, "An archive links to no other",
    explanation: "Archives are linked by prev-archive and next-archive.",
    example: FeedExample.feed(
      "<fh:archive xmlns:fh=\"http://purl.org/syndication/history/1.0\"/>"),
    reference: "RFC 5005, section 4")
  package static let feedArchiveCurrent = DiagnosticRule(
    "GF514", "archive-without-current", .warning, "An archive does not link to the current feed",
    explanation: "Readers that find an archive need the feed that changes.",
    example: FeedExample.feed(
      "<fh:archive xmlns:fh=\"http://purl.org/syndication/history/1.0\"/>"),
    reference: "RFC 5005, section 4")
  package static let feedNoContentOrLink = DiagnosticRule(
    "GF515", "no-content-or-link", .error, "An entry has neither content nor a link",
    explanation: "An entry without content needs an alternate link.",
    example: FeedExample.entry(
      "<summary>Tide</summary>"),
    reference: "RFC 4287, section 4.1.2")
  package static let feedNoText = DiagnosticRule(
    "GF516", "no-text", .note, "An entry has neither content nor summary",
    explanation: "Readers have nothing to show but the title.",
    example: FeedExample.entry(
      "<link href=\"https://example.org/1\"/>"),
    reference: "RFC 4287, section 4.1.1.1")
  package static let feedMissingSummary = DiagnosticRule(
    "GF517", "missing-summary", .error, "An entry needs a summary",
    explanation: "Content that is elsewhere or Base64 cannot be shown at once.",
    example: FeedExample.entry(
      "<content src=\"https://example.org/1\" type=\"text/html\"/>"),
    reference: "RFC 4287, section 4.1.2")
  package static let feedRelativeSelf = DiagnosticRule(
    "GF520", "relative-self", .warning, "The self link is relative",
    explanation: "Readers that found the feed elsewhere cannot resolve it.",
    example: FeedExample.feed("<link rel=\"self\" href=\"/feed.atom\"/>"),
    reference: "RFC 4287, section 4.2.7.2")
  package static let feedEnclosureLength = DiagnosticRule(
    "GF559", "enclosure-length", .warning, "An enclosure of Atom does not say its length",
    explanation: "Players show the length before they load a file and reserve space by it. "
      + "The specification says that it should be there, as a number of bytes.",
    example: FeedExample.entry(
      "<link rel=\"enclosure\" type=\"audio/mpeg\" href=\"https://example.org/1.mp3\"/>"),
    reference: "RFC 4287, section 4.2.7.2")
  package static let feedSourceIncomplete = DiagnosticRule(
    "GF518", "source-incomplete", .warning, "A source lacks what its feed must have",
    explanation: "The source should carry the feed’s id, title and time.",
    example: FeedExample.entry(
      "<source><title>Tide</title></source>"),
    reference: "RFC 4287, section 4.2.11")
}
