import GalleyCore
import Testing

@Suite("Faults that readers stumble over")
struct MissedFaultTests {
  private func codes(_ text: String) -> [String] { findings(in: text).map(\.code) }

  @Test(
    "Addresses",
    arguments: [
      ("<link>https://harbour.example/100%-late</link>", "GF437"),
      ("<link>http://localhost:4000/1</link>", "GF466"),
      ("<link>http://192.168.0.7/1</link>", "GF466"),
      ("<link>https://häfen.example/1</link>", "GF438"),
      ("<comments>www.harbour.example/1</comments>", "GF439"),
    ])
  func addresses(_ text: String, code: String) {
    #expect(codes(item(text)) == [code])
  }

  @Test("A host beyond ASCII is repaired as IDNA writes it")
  func internationalHosts() throws {
    let text = item("<link>https://häfen.example/maré</link>")
    let fix = try #require(findings(in: text).first?.diagnostic.fixes.first)
    #expect(fix.edits.first?.replacement == "https://xn--hfen-loa.example/mar%C3%A9")
  }

  @Test(
    "Values of the channel",
    arguments: [
      ("<language>en-UK</language>", ["GF446"]), ("<language>en-GB</language>", []),
      ("<language>es-419</language>", []), ("<language>zh-Hant-TW</language>", []),
      ("<skipHours></skipHours>", ["GF405"]), ("<skipDays/>", ["GF405"]),
      ("<managingEditor>Ines (ines@harbour.example)</managingEditor>", ["GF453"]),
      ("<managingEditor>a@harbour.example, b@harbour.example</managingEditor>", ["GF455"]),
    ])
  func channelValues(_ text: String, expected: [String]) {
    #expect(codes(channel(text)) == expected)
  }

  @Test(
    "Cyrillic and Greek that were decoded wrongly",
    arguments: [
      ("ÐŸÐ°Ñ€Ð¾Ð¼", true), ("ÎšÏ\u{8D}Î¼Î±", true), ("Ðorleifur", false), ("château", false),
      ("Паром", false),
    ])
  func mojibake(_ text: String, isWrong: Bool) {
    #expect(codes(item("<category>\(text)</category>")).contains("GF484") == isWrong)
  }

  @Test("A label of another encoding over bytes of UTF-8")
  func labels() {
    for label in ["windows-1251", "ISO-8859-1", "koi8-r"] {
      let text = item("<category>Паром</category>").replacing("UTF-8", with: label)
      #expect(codes(text) == ["GX418"])
    }
    #expect(codes(item("").replacing("UTF-8", with: "windows-1251")).isEmpty)
  }

  @Test("The list of RSS 1.0 and its items")
  func contents() {
    let feed = """
      <rdf:RDF xmlns="http://purl.org/rss/1.0/"
       xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <channel rdf:about="https://harbour.example/"><title>Tide</title>
      <link>https://harbour.example/</link><description>Tide</description>
      <items><rdf:Seq><rdf:li rdf:resource="https://harbour.example/9"/></rdf:Seq></items></channel>
      <item rdf:about="https://harbour.example/1"><title>Mud</title>
      <link>https://harbour.example/1</link></item></rdf:RDF>
      """
    #expect(codes(feed) == ["GF562", "GF562"])
    #expect(codes(feed.replacing("/9", with: "/1")).isEmpty)
  }

  @Test("A soundbite that ends after its episode, in an entry of Atom as well")
  func soundbites() {
    let bite = "<podcast:soundbite startTime=\"70\" duration=\"60\">Mud</podcast:soundbite>"
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"
       xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
       xmlns:podcast="https://podcastindex.org/namespace/1.0">
      <entry>\(bite)<itunes:duration>1:30</itunes:duration></entry>
      <entry>\(bite)</entry></feed>
      """
    #expect(codes(feed).filter { $0 == "GF607" }.count == 1)
  }

  @Test("Days of a recurrence rule", arguments: ["-9223372036854775808MO", "MOH", "0TU", "XX"])
  func recurrenceDays(_ days: String) {
    let rule = "FREQ=MONTHLY;BYDAY=\(days)"
    let element = "<podcast:updateFrequency rrule=\"\(rule)\">Often</podcast:updateFrequency>"
    let feed = channel(element).replacing(
      "<rss ", with: "<rss xmlns:podcast=\"https://podcastindex.org/namespace/1.0\" ")
    #expect(codes(feed) == ["GF609"])
    #expect(codes(feed.replacing(days, with: "-1MO,WE")).isEmpty)
  }

  @Test("A recurrence rule that counts says from when")
  func recurrenceCounts() {
    let element =
      "<podcast:updateFrequency rrule=\"FREQ=WEEKLY;COUNT=10\">Often</podcast:updateFrequency>"
    let feed = channel(element).replacing(
      "<rss ", with: "<rss xmlns:podcast=\"https://podcastindex.org/namespace/1.0\" ")
    #expect(codes(feed) == ["GF408"])
    #expect(codes(feed.replacing("rrule=", with: "dtstart=\"2026-11-01\" rrule=")).isEmpty)
  }

  @Test("An attribute with a prefix, and an address that stands as text")
  func attributes() {
    let feed = item("<itunes:image>https://harbour.example/i.jpg</itunes:image>")
      .replacing(
        "<rss ", with: "<rss xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" "
      )
      .replacing("<item>", with: "<itunes:block>yes</itunes:block><item>")
    let found = findings(in: feed).filter { $0.severity > .note }
    #expect(found.map(\.code) == ["GF408"])
    #expect(found.first?.diagnostic.fixes.first?.edits.count == 2)
  }

  @Test(
    "Dates that a person understands are repaired",
    arguments: [
      ("Thu Jan 29 2015 09:43:48 GMT+0000 (UTC)", "Thu, 29 Jan 2015 09:43:48 +0000"),
      ("Thu, 2 Sep 2021 20:0:0 GMT", "Thu, 02 Sep 2021 20:00:00 +0000"),
      ("Tue, 03 Feb 2026 10:00:00 UTC", "Tue, 03 Feb 2026 10:00:00 +0000"),
      ("Tue, 03 Feb 2026 10:00:00 +05:30", "Tue, 03 Feb 2026 10:00:00 +0530"),
      ("February 3rd, 2026 4:05 PM CET", "Tue, 03 Feb 2026 16:05:00 +0100"),
    ])
  func dates(_ written: String, meant: String) throws {
    let finding = try #require(findings(in: item("<pubDate>\(written)</pubDate>")).first)
    #expect(finding.code == "GF431")
    #expect(finding.diagnostic.fixes.first?.edits.first?.replacement == meant)
  }

  @Test(
    "What bears another format's name, or a misspelled one, is one finding",
    arguments: [
      ("<id>https://harbour.example/1</id>", "guid"),
      ("<Guid>https://harbour.example/1</Guid>", "guid"),
      ("<guide>https://harbour.example/1</guide>", "guid"),
      ("<uuid>harbour-1</uuid>", "guid"),
    ])
  func misnamed(element: String, meant: String) {
    let found = findings(in: channel("<item>\n<title>Low water</title>\n\(element)\n</item>"))
    #expect(found.map(\.code) == ["GF404"])
    #expect(found.first?.diagnostic.help?.contains("<\(meant)>") == true)
    let both = channel(
      "<item><title>Low</title>\(element)<guid>https://harbour.example/2</guid></item>")
    #expect(findings(in: both).map(\.code) == ["GF404"])
  }

  @Test(
    "An open quotation mark in HTML is told from one that is closed",
    arguments: [
      ("<a href=\"https://harbour.example/x>this</a> and <b class=\"c\">that</b>", true),
      ("<a href=\"https://harbour.example/x>this</a>", true),
      ("<a href=\"https://harbour.example/x>this</a> and “so” \"on\" it goes", true),
      ("<a title=\"x > y\" href=\"https://harbour.example/\">this</a>", false),
      ("<a title=\"5 > 3\"href=\"https://harbour.example/\">this</a>", false),
      ("<img alt=\"a -> b\"; src=\"https://harbour.example/i.png\">", false),
      ("<p title='a \"b\" > c'>this</p>", false), ("<p title=\"<b>x</b>\">this</p>", false),
      ("<a href=\"https://harbour.example/?q=a>b\" title=\"x\">this</a>", false),
      ("<a title=\"a < b\" href=\"https://harbour.example/\">this</a>", false),
      ("<a href=\"https://harbour.example/x>the end.\" this</a>", true),
    ])
  func openQuotes(html: String, isOpen: Bool) {
    let found = findings(in: item("<description><![CDATA[\(html)]]></description>"))
    let messages = found.map(\.diagnostic.message).filter { $0.contains("never closed") }
    #expect(messages == (isOpen ? ["the quotation mark of this value is never closed"] : []))
  }

  @Test(
    "A draft is one or it is not (RFC 5023, section 13.1.1)",
    arguments: [("yes", []), ("no", []), ("true", ["GF451"]), ("", ["GF451"])])
  func drafts(_ value: String, expected: [String]) {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app">
      <title>Tide</title><id>tag:harbour.example,2026:all</id>
      <updated>2026-11-01T08:00:00Z</updated><author><name>Ines</name></author>
      <link rel="self" href="https://harbour.example/feed.atom"/>
      <entry><title>Mud</title><id>tag:harbour.example,2026:1</id>
      <updated>2026-11-01T08:00:00Z</updated><summary>Mud.</summary>
      <link href="https://harbour.example/1"/>
      <app:control><app:draft>\(value)</app:draft></app:control></entry></feed>
      """
    #expect(codes(feed) == expected)
  }

  @Test("What RSS 1.0's channel announces is there")
  func announcedParts() {
    func feed(_ about: String) -> String {
      """
      <rdf:RDF xmlns="http://purl.org/rss/1.0/"
       xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <channel rdf:about="https://harbour.example/"><title>Tide</title>
      <link>https://harbour.example/</link><description>Tide</description>
      <image rdf:resource="https://harbour.example/logo.png"/>
      <items><rdf:Seq><rdf:li rdf:resource="https://harbour.example/1"/></rdf:Seq></items></channel>
      <image rdf:about="\(about)"><title>The quay</title>
      <url>https://harbour.example/logo.png</url><link>https://harbour.example/</link></image>
      <item rdf:about="https://harbour.example/1"><title>Mud</title>
      <link>https://harbour.example/1</link></item></rdf:RDF>
      """
    }
    #expect(codes(feed("https://harbour.example/logo.png")).isEmpty)
    #expect(codes(feed("https://harbour.example/other.png")) == ["GF562"])
  }

  @Test(
    "A stream ends behind its start",
    arguments: [("2026-11-01T09:00:00+01:00", true), ("2026-11-01T07:00:00Z", false)])
  func liveTimes(_ end: String, isRight: Bool) {
    let live = """
      <podcast:liveItem status="pending" start="2026-11-01T08:00:00Z" end="\(end)">
      <title>Tide</title><guid isPermaLink="false">live-1</guid>
      <enclosure url="https://harbour.example/live.mp3" type="audio/mpeg" length="1"/>
      <podcast:contentLink href="https://harbour.example/live">Page</podcast:contentLink>
      </podcast:liveItem>
      """
    let text = channel(live).replacing(
      "<rss ", with: "<rss xmlns:podcast=\"https://podcastindex.org/namespace/1.0\" ")
    #expect(codes(text).filter { $0 == "GF610" } == (isRight ? [] : ["GF610"]))
  }

  @Test("A service document is named")
  func services() throws {
    let text = "<service xmlns=\"http://www.w3.org/2007/app\"><workspace/></service>"
    let found = try #require(findings(in: text).first)
    #expect(found.code == "GF401")
    #expect(found.diagnostic.message.contains("an Atom service document"))
  }

  @Test(
    "Media RSS",
    arguments: [
      ("<media:price type=\"rent\" price=\"9\" currency=\"EUR\"/>", []),
      ("<media:price type=\"rent\" price=\"9\" currency=\"Euro\"/>", ["GF451"]),
      ("<media:content type=\"video/mp4\"/>", ["GF408"]),
      (
        "<media:content type=\"video/mp4\"><media:player url=\"https://harbour.example/p\"/>"
          + "</media:content>", []
      ),
      (
        "<media:player url=\"https://harbour.example/p\"/><media:content type=\"video/mp4\"/>", []
      ),
    ])
  func extensions(_ text: String, expected: [String]) {
    let space = "xmlns:media=\"http://search.yahoo.com/mrss/\""
    #expect(codes(item(text).replacing("<rss ", with: "<rss \(space) ")) == expected)
  }
}
