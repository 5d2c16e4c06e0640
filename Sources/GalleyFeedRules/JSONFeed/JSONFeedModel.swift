/// The members that JSON Feed 1.1 defines for each of its objects.
enum JSONFeedModel {
  /// What a member's value must be.
  enum Value {
    case string, blankableString, url, date, language, mediaType, boolean, number, strings
    case array(Object)
    case object(Object)
    case version, html, id
  }

  enum Object { case feed, item, author, hub, attachment }

  struct Member {
    var name: StaticString
    var value: Value
    var isRequired = false
  }

  static func members(of object: Object) -> [Member] {
    switch object {
    case .feed: feed
    case .item: item
    case .author: author
    case .hub:
      [
        Member(name: "type", value: .string, isRequired: true),
        Member(name: "url", value: .url, isRequired: true),
      ]
    case .attachment: attachment
    }
  }

  private static let feed = [
    Member(name: "version", value: .version, isRequired: true),
    Member(name: "title", value: .string, isRequired: true),
    Member(name: "items", value: .array(.item), isRequired: true),
    Member(name: "home_page_url", value: .url), Member(name: "feed_url", value: .url),
    Member(name: "description", value: .blankableString),
    Member(name: "user_comment", value: .blankableString), Member(name: "next_url", value: .url),
    Member(name: "icon", value: .url), Member(name: "favicon", value: .url),
    Member(name: "author", value: .object(.author)),
    Member(name: "authors", value: .array(.author)), Member(name: "language", value: .language),
    Member(name: "expired", value: .boolean), Member(name: "hubs", value: .array(.hub)),
  ]

  private static let item = [
    Member(name: "id", value: .id, isRequired: true), Member(name: "url", value: .url),
    Member(name: "external_url", value: .url), Member(name: "title", value: .blankableString),
    Member(name: "content_html", value: .html),
    Member(name: "content_text", value: .blankableString),
    Member(name: "summary", value: .blankableString), Member(name: "image", value: .url),
    Member(name: "banner_image", value: .url), Member(name: "date_published", value: .date),
    Member(name: "date_modified", value: .date), Member(name: "author", value: .object(.author)),
    Member(name: "authors", value: .array(.author)), Member(name: "tags", value: .strings),
    Member(name: "language", value: .language),
    Member(name: "attachments", value: .array(.attachment)),
  ]

  private static let author = [
    Member(name: "name", value: .blankableString), Member(name: "url", value: .url),
    Member(name: "avatar", value: .url),
  ]

  private static let attachment = [
    Member(name: "url", value: .url, isRequired: true),
    Member(name: "mime_type", value: .mediaType, isRequired: true),
    Member(name: "title", value: .blankableString), Member(name: "size_in_bytes", value: .number),
    Member(name: "duration_in_seconds", value: .number),
  ]

  /// Which member a name of RSS or Atom stands for, of those that the object does not have yet.
  static func meant(by name: String, in object: Object, of free: [String]) -> String? {
    let names: [String: String]
    switch object {
    case .feed: names = ["link": "home_page_url", "subtitle": "description", "entries": "items"]
    case .item:
      names = [
        "guid": "id", "link": "url", "pubdate": "date_published", "published": "date_published",
        "created": "date_published", "updated": "date_modified", "modified": "date_modified",
        "description": "content_html", "content": "content_html", "body": "content_html",
        "html": "content_html", "text": "content_text", "excerpt": "summary",
        "categories": "tags", "category": "tags", "enclosures": "attachments",
        "enclosure": "attachments",
      ]
    case .attachment: names = ["type": "mime_type", "length": "size_in_bytes", "href": "url"]
    case .author: names = ["uri": "url"]
    case .hub: names = [:]
    }
    return names[name.lowercased()].flatMap { free.contains($0) ? $0 : nil }
  }
}
