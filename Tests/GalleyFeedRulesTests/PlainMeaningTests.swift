import GalleyCore
import Testing

@Suite("What a person understands is told, and written as it should be")
struct PlainMeaningTests {
  private static let spaces =
    "xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" "
    + "xmlns:media=\"http://search.yahoo.com/mrss/\" "
    + "xmlns:georss=\"http://www.georss.org/georss\" "
    + "xmlns:podcast=\"https://podcastindex.org/namespace/1.0\""

  private func rss(_ text: String) -> String {
    text.replacing("<rss ", with: "<rss \(Self.spaces) ")
      .replacing("<atom:link", with: "<itunes:block>Yes</itunes:block><atom:link")
  }

  private func faults(_ text: String) -> [Diagnostic] {
    findings(in: text).filter { $0.severity == .error }.map(\.diagnostic)
  }

  @Test(
    "Durations",
    arguments: [
      ("1h 30m", "1:30:00"), ("PT1H30M", "1:30:00"), ("90 min", "1:30:00"), ("1:5:30", "1:05:30"),
      ("45m10s", "45:10"), ("PT45S", "0:45"), ("1 hr. 2 min.", "1:02:00"), ("an hour", nil),
      ("30m 1h", nil), ("1:75", nil), ("45:10.5", nil), ("", nil), ("P1D", nil),
    ])
  func durations(_ written: String, meant: String?) throws {
    let found = faults(rss(item("<itunes:duration>\(written)</itunes:duration>")))
    #expect(found.map(\.code) == ["GF461"])
    #expect(found.first?.fixes.first?.edits.first?.replacement == meant)
  }

  @Test(
    "Numbers",
    arguments: [
      ("width=\"100px\"", "100"), ("width=\"50%\"", nil), ("fileSize=\"1,234,567\"", "1234567"),
      ("fileSize=\"1,23\"", nil), ("duration=\"1:30\"", "90"), ("height=\"0\"", nil),
    ])
  func numbers(_ attribute: String, meant: String?) {
    let media = "<media:content url=\"https://harbour.example/1.mp4\" \(attribute)/>"
    let found = faults(rss(item(media)))
    #expect(found.map(\.code) == ["GF448"])
    #expect(found.first?.fixes.first?.edits.first?.replacement == meant)
  }

  @Test(
    "What is wrong with a date",
    arguments: [
      ("Tue, 03 Feb 2026 4:05 PM", "the zone is missing"),
      ("Tue, 03 Feb 2026 4:05PM", "the zone is missing"),
      ("Tue, 03 Feb 2026 16:05 PM GMT", "“PM” stands behind an hour of 16"),
      ("2026-02-03 04:05:00 PM", "“PM” has no place in it"),
      ("02/03/2026 04:05:00 PM", "does not say which number is the month"),
      ("2026-11-02", "the time of day and its zone are missing"),
      ("0000-00-00 00:00:00", "there is no month 0"),
      ("Mon, 02 Nov 2026 08:00 +1", "“+1” is no offset"), ("PM", "RFC 822 writes it"),
    ])
  func dateFaults(_ written: String, fault: String) throws {
    let found = faults(item("<pubDate>\(written)</pubDate>"))
    #expect(found.map(\.code) == ["GF431"])
    #expect(try #require(found.first).message.contains(fault), "\(found.first?.message ?? "")")
  }

  @Test("A date of RFC 850, which programs for the web once wrote")
  func oldDates() {
    let found = faults(item("<pubDate>Monday, 02-Nov-26 08:00:00 UTC</pubDate>"))
    let fix = found.first?.fixes.first
    #expect(fix?.edits.first?.replacement == "Mon, 02 Nov 2026 08:00:00 +0000")
  }

  @Test(
    "Points",
    arguments: [
      ("45.2 -9.1", nil), ("45.2   -9.1", nil), ("45.2,-9.1", "45.2 -9.1"),
      ("45.2, -9.1", "45.2 -9.1"), ("45.2 ,\n-9.1", "45.2 -9.1"),
    ])
  func points(_ written: String, meant: String?) {
    let found = findings(in: rss(item("<georss:point>\(written)</georss:point>")))
      .filter { $0.severity > .note }
    #expect(found.map(\.code) == (meant == nil ? [] : ["GF450"]))
    #expect(found.first?.diagnostic.fixes.first?.edits.first?.replacement == meant)
  }

  @Test(
    "Categories of Apple’s under another spelling, and in another place",
    arguments: [
      ("Society &amp;amp; Culture", "Society &amp; Culture"), ("news", "News"),
      ("Health and Fitness", "Health &amp; Fitness"), ("Gardening", nil), ("Daily News", nil),
    ])
  func categories(_ written: String, meant: String?) {
    let found = faults(rss(channel("<itunes:category text=\"\(written)\"/>")))
    #expect(found.map(\.code) == ["GF542"])
    #expect(found.first?.fixes.first?.edits.first?.replacement == meant)
    #expect(
      (found.first?.help?.contains("subcategory of “News”") == true) == (written == "Daily News"))
  }

  @Test("A guid of a show in brackets")
  func guids() {
    let guid = "<podcast:guid>{917393e3-1b1e-5cef-ace4-edaa54e1f810}</podcast:guid>"
    let found = faults(rss(channel(guid)))
    #expect(found.map(\.code) == ["GF605"])
    #expect(found.first?.help?.hasSuffix(": 917393e3-1b1e-5cef-ace4-edaa54e1f810") == true)
  }

  @Test(
    "Elements of the feed’s own format in another place",
    arguments: [
      ("<guid>https://harbour.example/1</guid>", "<item>"),
      ("<enclosure url=\"https://harbour.example/1.mp3\"/>", "<item>"),
    ])
  func places(_ element: String, place: String) {
    let found = faults(channel(element))
    #expect(found.map(\.code) == ["GF404"])
    #expect(found.first?.help?.hasSuffix("belongs in \(place)") == true)
  }

  @Test("An item behind the channel")
  func outsideChannel() {
    let text = channel("").replacing("</channel>", with: "</channel><item><title>A</title></item>")
    #expect(faults(text).first?.help == "<item> belongs in <channel>")
  }

  @Test("A whole section in a second one becomes one section")
  func doubledSections() throws {
    let text = item("<description><![CDATA[ <![CDATA[<p>Low</p>]]>\n]]></description>")
    let edits = try #require(faults(text).first?.fixes.first?.edits)
    var bytes = Array(text.utf8)
    for edit in edits.sorted(by: { $0.range.lower > $1.range.lower }) {
      bytes.replaceSubrange(edit.range.indices, with: Array(edit.replacement.utf8))
    }
    #expect(String(decoding: bytes, as: UTF8.self).contains("<![CDATA[ <p>Low</p>\n]]>"))
    #expect(findings(in: bytes).isEmpty)
  }

  @Test(
    "Values of JSON Feed of another type",
    arguments: [
      ("\"tags\": \"tide\"", "[\"tide\"]"), ("\"tags\": \"tide, mud\"", nil),
      ("\"authors\": {\"name\": \"Ines\"}", "[{\"name\": \"Ines\"}]"),
      ("\"authors\": {\"1\": {\"name\": \"Ines\"}}", nil),
      (
        "\"attachments\": {\"url\": \"https://harbour.example/1.mp3\", \"mime_type\": \"audio/mpeg\"}",
        "[{\"url\": \"https://harbour.example/1.mp3\", \"mime_type\": \"audio/mpeg\"}]"
      ),
      (
        "\"attachments\": [{\"url\": \"https://harbour.example/1.mp3\", "
          + "\"mime_type\": \"audio/mpeg\", \"size_in_bytes\": \"0120\"}]", "120"
      ),
      (
        "\"attachments\": [{\"url\": \"https://harbour.example/1.mp3\", "
          + "\"mime_type\": \"audio/mpeg\", \"duration_in_seconds\": \"1:30\"}]", "90"
      ),
    ])
  func jsonTypes(_ member: String, meant: String?) {
    let feed = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Tide",
      "items": [{"id": "1", "content_text": "Mud", \(member)}]}
      """
    let found = faults(feed)
    #expect(found.map(\.code) == ["GF583"])
    #expect(found.first?.fixes.first?.edits.first?.replacement == meant)
  }

  @Test("The next page of a JSON feed is another (JSON Feed 1.1)")
  func nextPages() {
    let feed = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Tide", "items": [],
      "feed_url": "https://harbour.example/f.json", "next_url": "https://harbour.example/f.json"}
      """
    #expect(faults(feed).map(\.code) == ["GF589"])
    #expect(
      faults(
        feed.replacing(
          "\"next_url\": \"https://harbour.example/f.json\"",
          with: "\"next_url\": \"https://harbour.example/2.json\"")
      ).isEmpty)
  }

  @Test(
    "Attributes that are there and hold nothing",
    arguments: [
      ("<media:thumbnail url=\"https://harbour.example/i.png\" width=\"\"/>", "GF410"),
      ("<media:content url=\"https://harbour.example/1.mp4\" medium=\"\"/>", "GF410"),
      ("<media:content url=\"https://harbour.example/1.mp4\" isDefault=\"\"/>", "GF452"),
    ])
  func emptyAttributes(_ text: String, code: String) {
    let found = findings(in: rss(item(text))).filter { $0.severity > .note }
    #expect(found.map(\.code) == [code])
    let edit = found.first?.diagnostic.fixes.first?.edits.first
    #expect((edit?.replacement == "") == (code == "GF410"))
  }

  @Test("Whether a guid leads somewhere is true or false")
  func emptyPermalinks() {
    let text = item("").replacing("<guid>", with: "<guid isPermaLink=\"\">")
    #expect(faults(text).map(\.code) == ["GF452"])
  }

  @Test(
    "What Apple’s tags for episodes hold",
    arguments: [
      ("<itunes:order>first</itunes:order>", ["GF448"]), ("<itunes:order>1</itunes:order>", []),
      ("<itunes:isClosedCaptioned>true</itunes:isClosedCaptioned>", ["GF451"]),
      ("<itunes:isClosedCaptioned>Yes</itunes:isClosedCaptioned>", []),
    ])
  func episodeTags(_ text: String, expected: [String]) {
    #expect(faults(rss(item(text))).map(\.code) == expected)
  }

  @Test("A zone has fewer than sixty minutes")
  func zones() {
    let found = faults(item("<pubDate>Sun, 01 Nov 2026 08:00:00 +0960</pubDate>"))
    #expect(found.map(\.code) == ["GF431"])
  }

  @Test(
    "A media type that is the extension of a file",
    arguments: [("mp3", "audio/mpeg"), (".pdf", "application/pdf"), ("mp4", nil), ("audio", nil)])
  func extensions(_ written: String, meant: String?) {
    let link = "url=\"https://harbour.example/1\" length=\"9000\""
    let found = faults(item("<enclosure \(link) type=\"\(written)\"/>"))
    #expect(found.map(\.code) == ["GF447"])
    #expect(found.first?.fixes.first?.edits.first?.replacement == meant)
  }

  @Test(
    "Versions of JSON Feed",
    arguments: [
      ("1.1", "https://jsonfeed.org/version/1.1"), ("1.0", "https://jsonfeed.org/version/1"),
      ("https://www.jsonfeed.org/version/1/", "https://jsonfeed.org/version/1"), ("2", nil),
      ("https://harbour.example/1", nil),
    ])
  func jsonVersions(_ written: String, meant: String?) {
    let found = faults("{\"version\": \"\(written)\", \"title\": \"Tide\", \"items\": []}")
    #expect(found.map(\.code) == ["GF581"])
    #expect(found.first?.fixes.first?.edits.first?.replacement == meant)
  }

  @Test("A licence by another spelling of its name")
  func licenses() {
    let text = rss(channel("<podcast:license>CC BY 4.0</podcast:license>"))
    let found = findings(in: text).filter { $0.code == "GF602" }
    #expect(found.first?.diagnostic.help == "did you mean “cc-by-4.0”?")
  }

  @Test(
    "Members of JSON Feed by the names of RSS",
    arguments: [
      ("\"guid\": \"1\", \"content_text\": \"Mud\"", "id"),
      ("\"id\": \"1\", \"description\": \"Mud\"", "content_html"),
      ("\"id\": \"1\", \"content_text\": \"Mud\", \"pubDate\": \"x\"", "date_published"),
      ("\"id\": \"1\", \"content_text\": \"Mud\", \"link\": \"x\"", "url"),
    ])
  func jsonNames(_ members: String, meant: String) {
    let feed = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Tide", "items": [{\(members)}]}
      """
    let found = findings(in: feed)
    #expect(found.map(\.code) == ["GF584"])
    #expect(found.first?.diagnostic.help == "did you mean “\(meant)”?")
  }

  @Test("Authors of a JSON feed by their names alone")
  func jsonAuthors() {
    let found = faults(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Tide", "items": [],
      "authors": ["Ines", 1]}
      """)
    #expect(found.map(\.code) == ["GF583", "GF583"])
    #expect(found.first?.fixes.first?.edits.first?.replacement == "{\"name\": \"Ines\"}")
    #expect(found.last?.fixes.isEmpty == true)
  }

  @Test(
    "Zones behind their offsets, and times with points",
    arguments: [
      ("Sun, 01 Nov 2026 08:00:00 +0530 IST", "Sun, 01 Nov 2026 08:00:00 +0530", ""),
      ("Sun, 01 Nov 2026 08:00:00 +0530 EST", nil, "RFC 822 writes it"),
      ("Sun, 01 Nov 2026 08.00.00 GMT", nil, "“08.00.00” is written with colons"),
      ("NaN", nil, "a program had no date to write"),
    ])
  func doubtfulDates(_ written: String, meant: String?, fault: String) throws {
    let found = try #require(faults(item("<pubDate>\(written)</pubDate>")).first)
    #expect(found.fixes.first?.edits.first?.replacement == meant)
    #expect(fault.isEmpty || found.message.contains(fault), "\(found.message)")
  }

  @Test(
    "Words in another case, and languages by their names",
    arguments: [
      ("<media:rating scheme=\"urn:mpaa\">PG-13</media:rating>", "pg-13"),
      ("<atom:link rel=\"Related\" href=\"https://harbour.example/2\"/>", "related"),
      ("<dc:language xmlns:dc=\"http://purl.org/dc/elements/1.1/\">English</dc:language>", "en"),
    ])
  func words(_ element: String, meant: String) {
    let found = findings(in: rss(item(element))).filter { $0.severity > .note }
    #expect(found.count == 1)
    #expect(found.first?.diagnostic.fixes.first?.edits.first?.replacement == meant)
  }
}
