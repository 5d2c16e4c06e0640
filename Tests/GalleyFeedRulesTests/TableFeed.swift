import GalleyReaders

@testable import GalleyFeedRules

/// A sound feed of RSS or Atom that holds one element of the tables, in the place that a context says.
struct TableFeed {
  let context: FeedContext
  /// The element that is looked at; the feed's own of that name is left out.
  let rule: FeedElementRule

  /// The contexts that ``text(_:)`` can make.
  static let contexts: [FeedContext] = [
    .channel, .item, .image, .skipHours, .skipDays, .feed, .entry, .atomSource, .person,
    .mediaGroup, .mediaContent, .itunesOwner, .itunesCategory,
  ]

  /// The feed with the element's text, each occurrence on a line of its own.
  func text(_ elements: String...) -> String {
    let text = "\n" + elements.joined(separator: "\n") + "\n"
    return Self.isAtom(context) ? atom(text) : rss(text)
  }

  private static func isAtom(_ context: FeedContext) -> Bool {
    [.feed, .entry, .atomSource, .person].contains(context)
  }

  private static let namespaces = """
    xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" \
    xmlns:media="http://search.yahoo.com/mrss/" \
    xmlns:podcast="https://podcastindex.org/namespace/1.0"
    """

  private func rss(_ text: String) -> String {
    let isOfItem = ![.channel, .image, .skipHours, .skipDays, .itunesOwner, .itunesCategory]
      .contains(context)
    let channel = own(
      [
        ("title", "<title>Harbour Notes</title>"),
        ("link", "<link>https://harbour.example/</link>"),
        ("description", "<description>What the tide brings in</description>"),
        ("atom:link", "<atom:link rel=\"self\" href=\"https://harbour.example/feed\"/>"),
        ("language", "<language>en</language>"),
        ("itunes:explicit", "<itunes:explicit>false</itunes:explicit>"),
        ("itunes:image", "<itunes:image href=\"https://harbour.example/show.jpg\"/>"),
        ("itunes:category", "<itunes:category text=\"Arts\"/>"),
      ], in: .channel)
    let item = own(
      [
        ("title", "<title>Low water</title>"),
        ("description", "<description>The quay is dry.</description>"),
        ("guid", "<guid>https://harbour.example/1</guid>"),
        (
          "enclosure",
          "<enclosure url=\"https://harbour.example/1.mp3\" length=\"9000000\" type=\"audio/mpeg\"/>"
        ),
      ], in: .item)
    return """
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \(Self.namespaces)>
      <channel>
      \(channel)\(isOfItem ? "" : within(text))
      <item>
      \(item)\(isOfItem ? within(text) : "")
      </item>
      </channel>
      </rss>
      """
  }

  private func atom(_ text: String) -> String {
    let entry = own(
      [
        ("title", "<title>Low water</title>"), ("id", "<id>urn:x-tide:1</id>"),
        ("updated", "<updated>2026-11-01T09:00:00Z</updated>"),
        ("summary", "<summary>The quay is dry.</summary>"),
        ("link", "<link href=\"https://harbour.example/1\"/>"),
      ], in: .entry)
    let feed = own(
      [
        ("title", "<title>Harbour Notes</title>"), ("id", "<id>urn:x-tide:0</id>"),
        ("updated", "<updated>2026-11-01T08:00:00Z</updated>"),
        ("link", "<link rel=\"self\" href=\"https://harbour.example/feed\"/>"),
        ("author", "<author><name>Ines Duarte</name></author>"),
      ], in: .feed)
    return """
      <feed xmlns="http://www.w3.org/2005/Atom" \(Self.namespaces) xml:lang="en">
      \(feed)\(context == .feed || context == .person ? within(text) : "")
      <entry>
      \(entry)\(context == .entry || context == .atomSource ? within(text) : "")
      </entry>
      </feed>
      """
  }

  /// The children that make the place sound, the looked-at one left out.
  private func own(_ children: some Sequence<(String, String)>, in place: FeedContext) -> String {
    children.filter { name, _ in
      place != context || name != Self.written(rule)
    }.map(\.1).joined(separator: "\n")
  }

  /// The text inside what the context asks for.
  private func within(_ text: String) -> String {
    let inner = own(children, in: context)
    switch context {
    case .image: return "<image>\(inner)\(text)</image>"
    case .skipHours: return "<skipHours>\(text)</skipHours>"
    case .skipDays: return "<skipDays>\(text)</skipDays>"
    case .atomSource: return "<source>\(inner)\(text)</source>"
    case .person: return "<contributor>\(inner)\(text)</contributor>"
    case .mediaGroup: return "<media:group>\(inner)\(text)</media:group>"
    case .mediaContent:
      return "<media:content url=\"https://harbour.example/1.mp4\">\(text)</media:content>"
    case .itunesOwner: return "<itunes:owner>\(inner)\(text)</itunes:owner>"
    case .itunesCategory: return "<itunes:category text=\"Arts\">\(text)</itunes:category>"
    default: return text
    }
  }

  private var children: [(String, String)] {
    switch context {
    case .image:
      [
        ("url", "<url>https://harbour.example/i.png</url>"),
        ("title", "<title>Harbour Notes</title>"),
        ("link", "<link>https://harbour.example/</link>"),
      ]
    case .person: [("name", "<name>Ines Duarte</name>")]
    case .atomSource:
      [
        ("id", "<id>urn:x-tide:9</id>"), ("title", "<title>Other Notes</title>"),
        ("updated", "<updated>2026-11-01T07:00:00Z</updated>"),
        ("author", "<author><name>Ana Reis</name></author>"),
      ]
    case .mediaGroup:
      ["mp4", "webm"].map {
        ("media:content-\($0)", "<media:content url=\"https://harbour.example/1.\($0)\"/>")
      }
    case .itunesOwner:
      [
        ("itunes:name", "<itunes:name>Ines Duarte</itunes:name>"),
        ("itunes:email", "<itunes:email>ines@harbour.example</itunes:email>"),
      ]
    default: []
    }
  }

  /// The element's name with the prefix that the feed declares.
  static func written(_ rule: FeedElementRule) -> String {
    rule.namespace == .core ? "\(rule.name)" : "\(rule.namespace.prefix):\(rule.name)"
  }
}
