import GalleyCore
import GalleyFeedRules
import GalleyReaders
import Testing

@Suite("Rules for feeds")
struct FeedRulesTests {
  @Test("Each rule's example triggers it, and the codes are its own")
  func examplesTrigger() {
    let rules = FeedRules.all + XMLRules.all
    #expect(Set(rules.map(\.code)).count == rules.count)
    for rule in rules where rule != .feedWithoutEntries {
      guard let example = rule.example else { continue }
      #expect(
        findings(in: example).contains { $0.code == rule.code }, "\(rule.code) \(rule.name)")
      #expect(!rule.summary.isEmpty && !rule.explanation.isEmpty)
    }
  }

  @Test("A sound feed of each format has no finding")
  func soundFeedsAreQuiet() {
    #expect(findings(in: item("<pubDate>Sun, 01 Nov 2026 08:00:00 GMT</pubDate>")).isEmpty)
    #expect(findings(in: atom).isEmpty)
    #expect(findings(in: json).isEmpty)
  }

  @Test("An unknown namespace is nobody's fault")
  func unknownNamespacesAreQuiet() {
    let text = item("<x:depth xmlns:x=\"urn:example:x\" x:unit=\"m\"><x:low>2</x:low></x:depth>")
    #expect(findings(in: text).isEmpty)
  }

  @Test(
    "Findings stand where the mistake is",
    arguments: [
      ("<pubDate>1 November 2026</pubDate>", "GF431", 11),
      ("<pubDate>Mon, 01 Nov 2026 08:00:00 GMT</pubDate>", "GF432", 11),
      ("<link>/low-water</link>", "GF439", 11),
      ("<link>https://harbour.example/a b</link>", "GF437", 11),
      ("<enclosure url=\"https://harbour.example/1.mp3\" type=\"audio/mpeg\"/>", "GF408", 11),
      ("<guid>https://harbour.example/2</guid>", "GF406", 11),
      ("<category>\n\n</category>", "GF410", 11),
      ("<colour>grey</colour>", "GF404", 11),
      ("<title>Fish & chips</title>", "GX417", 11),
      ("<description>Caf&eacute;</description>", "GX407", 11),
      ("<source>Tide</source>", "GF408", 11),
    ])
  func findsAtLine(_ text: String, code: String, line: Int) throws {
    let found = try #require(findings(in: item(text)).first { $0.code == code })
    #expect(found.line == line)
  }

  @Test("A date in the future is doubtful only where the present is known")
  func futureDates() {
    let text = item("<pubDate>Thu, 01 Nov 2096 08:00:00 GMT</pubDate>")
    #expect(findings(in: text).isEmpty)
    let now = FeedDate(year: 2026, month: 11, day: 1)
    #expect(findings(in: text, now: now).map(\.code) == ["GF436"])
  }

  private let atom = """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <title>Harbour Notes</title>
      <id>tag:harbour.example,2026:notes</id>
      <updated>2026-11-01T08:00:00Z</updated>
      <link rel="self" href="https://harbour.example/feed.atom" type="application/atom+xml"/>
      <author><name>Ines Duarte</name></author>
      <entry>
        <title>Low water</title>
        <id>tag:harbour.example,2026:1</id>
        <updated>2026-11-01T08:00:00Z</updated>
        <link href="https://harbour.example/1"/>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Mud.</p></div></content>
      </entry>
    </feed>
    """

  private let json = """
    {
      "version": "https://jsonfeed.org/version/1.1",
      "title": "Harbour Notes",
      "items": [
        {"id": "1", "content_html": "<p>Mud.</p>", "date_published": "2026-11-01T08:00:00Z"}
      ]
    }
    """
}
