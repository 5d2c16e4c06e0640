/// The link relations that IANA lists and feeds use.
///
/// Source: https://www.iana.org/assignments/link-relations/
enum LinkRelations {
  static func isRegistered(_ rel: [UInt8]) -> Bool { registered.contains(rel.text) }

  /// Whether the relation pages through a feed or its archives (RFC 5005).
  static func isPaging(_ rel: [UInt8]) -> Bool { paging.contains(rel.text) }

  private static let paging: Set<String> = [
    "current", "first", "last", "next", "next-archive", "prev-archive", "previous",
  ]

  private static let registered: Set<String> = [
    "about", "alternate", "amphtml", "appendix", "archives", "author", "bookmark", "canonical",
    "chapter", "cite-as", "collection", "contents", "copyright", "create-form", "current",
    "describedby", "describes", "disclosure", "duplicate", "edit", "edit-form", "edit-media",
    "enclosure", "first", "glossary", "help", "hub", "icon", "index", "item", "last",
    "latest-version", "license", "me", "memento", "monitor", "next", "next-archive", "original",
    "payment", "pingback", "prev", "prev-archive", "preview", "previous", "privacy-policy",
    "profile", "related", "replies", "search", "section", "self", "service", "start", "stylesheet",
    "subsection", "tag", "terms-of-service", "timegate", "timemap", "type", "up",
    "version-history", "via", "webmention", "working-copy",
  ]
}
