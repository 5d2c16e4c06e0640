package import GalleyCore

/// What JSON Feed asks for beyond JSON.
package enum JSONFeedRules {
  package static let all: [DiagnosticRule] = [
    .jsonFeedVersion, .jsonFeedMissingMember, .jsonFeedType, .jsonFeedUnknownMember,
    .jsonFeedNumberID, .jsonFeedNoContent, .jsonFeedEmptyAuthor, .jsonFeedOldAuthor,
    .jsonFeedNextIsOwn,
  ]
}

extension DiagnosticRule {
  package static let jsonFeedVersion = DiagnosticRule(
    "GF581", "json-feed-version", .error, "There is no such version of JSON Feed",
    explanation: "The version is the address of the specification that the feed follows.",
    example: FeedExample.json("\"version\": \"2\", \"title\": \"Tide\", \"items\": []"),
    reference: "JSON Feed 1.1, “Top-level”")
  package static let jsonFeedMissingMember = DiagnosticRule(
    "GF582", "json-feed-missing-member", .error, "A required member is missing",
    explanation: "A feed needs version, title and items, an item needs an id, an attachment its "
      + "address and type.",
    example: FeedExample.jsonItem("\"content_text\": \"Tide\""),
    reference: "JSON Feed 1.1")
  package static let jsonFeedType = DiagnosticRule(
    "GF583", "json-feed-type", .error, "A member is of the wrong type",
    explanation: "JSON Feed says for each member whether it is a string, a number, a boolean, an "
      + "array or an object; what is not known is left out, not null.",
    example: FeedExample.jsonItem("\"id\": \"1\", \"content_text\": 7"),
    reference: "JSON Feed 1.1")
  package static let jsonFeedUnknownMember = DiagnosticRule(
    "GF584", "json-feed-unknown-member", .warning, "A member that JSON Feed does not define",
    explanation: "Readers ignore it. Members of your own begin with an underscore.",
    example: FeedExample.jsonItem("\"id\": \"1\", \"content_text\": \"Tide\", \"body\": \"Tide\""),
    reference: "JSON Feed 1.1, “Extensions”")
  package static let jsonFeedNumberID = DiagnosticRule(
    "GF585", "json-feed-number-id", .warning, "An id is a number",
    explanation: "Readers must read it as a string; large numbers change on the way.",
    example: FeedExample.jsonItem("\"id\": 1, \"content_text\": \"Tide\""),
    reference: "JSON Feed 1.1, “Items”")
  package static let jsonFeedNoContent = DiagnosticRule(
    "GF586", "json-feed-no-content", .error, "An item has no content",
    explanation: "One of content_html and content_text must be there.",
    example: FeedExample.jsonItem("\"id\": \"1\""), reference: "JSON Feed 1.1, “Items”")
  package static let jsonFeedEmptyAuthor = DiagnosticRule(
    "GF587", "json-feed-empty-author", .error, "An author says nothing",
    explanation: "An author has at least a name, a url or an avatar.",
    example: FeedExample.jsonItem("\"id\": \"1\", \"content_text\": \"Tide\", \"authors\": [{}]"),
    reference: "JSON Feed 1.1, “Top-level”")
  package static let jsonFeedOldAuthor = DiagnosticRule(
    "GF588", "json-feed-old-author", .note, "author was replaced by authors",
    explanation: "Version 1.1 deprecates author; readers of version 1 still need it.",
    example: FeedExample.jsonItem(
      "\"id\": \"1\", \"content_text\": \"Tide\", \"author\": {\"name\": \"Ines Duarte\"}"),
    reference: "JSON Feed 1.1, “Deprecated”")
  package static let jsonFeedNextIsOwn = DiagnosticRule(
    "GF589", "json-feed-next-is-own", .error, "The next page is the feed itself",
    explanation: "A reader that follows next_url to the end never comes to it. The specification "
      + "says that it must not be the feed’s own address; the last page has none.",
    example: FeedExample.json(
      "\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Tide\", \"items\": [], "
        + "\"feed_url\": \"https://example.org/f.json\", "
        + "\"next_url\": \"https://example.org/f.json\""),
    reference: "JSON Feed 1.1, “Top-level”")
}
