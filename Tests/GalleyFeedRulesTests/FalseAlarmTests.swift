import GalleyCore
import Testing

@Suite("What is legal is not reported")
struct FalseAlarmTests {
  private func loud(_ text: String) -> [String] {
    findings(in: text).filter { $0.severity > .note }.map(\.code)
  }

  private func rss(_ text: String, _ spaces: String) -> String {
    item(text).replacing("<rss ", with: "<rss \(spaces) ")
  }

  @Test(
    "Elements of Dublin Core repeat and terms take text",
    arguments: [
      "<dc:title>Tide</dc:title><dc:title>Maré</dc:title>",
      "<dc:source>Log</dc:source><dc:source>Chart</dc:source>",
      "<dc:date>2026-11-01</dc:date><dc:date>2026-11-02</dc:date>",
      "<dcterms:isPartOf>The tide tables</dcterms:isPartOf>",
      "<dcterms:extent>12 pages</dcterms:extent>", "<dcterms:medium>paper</dcterms:medium>",
      "<dcterms:references rdf:resource=\"https://harbour.example/2\"/>",
    ])
  func dublinCore(_ text: String) {
    let spaces =
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      + "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      + "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
    #expect(loud(rss(text, spaces)).isEmpty)
  }

  private func atom(_ entry: String, root: String = "") -> String {
    """
    <feed xmlns="http://www.w3.org/2005/Atom" \(root)>
    <title>Harbour</title><id>tag:harbour.example,2026:all</id>
    <updated>2026-11-01T08:00:00Z</updated>
    <link rel="self" href="https://harbour.example/feed.atom"/>
    <entry><title>Low water</title><id>tag:harbour.example,2026:1</id>
    <updated>2026-11-01T08:00:00Z</updated><link href="https://harbour.example/1"/>
    \(entry)</entry></feed>
    """
  }

  @Test("An entry has the author of its source")
  func sourceAuthor() {
    let source =
      "<source><title>Log</title><id>tag:log.example,2026:all</id>"
      + "<updated>2026-11-01T08:00:00Z</updated><author><name>Ines</name></author></source>"
    #expect(loud(atom(source + "<summary>Mud.</summary>")).isEmpty)
  }

  @Test("References in HTML are resolved by the xml:base in force")
  func base() {
    let content =
      "<author><name>Ines</name></author>"
      + "<content type=\"html\" BASE>&lt;a href=\"/a\"&gt;A&lt;/a&gt;</content>"
    let base = "xml:base=\"https://harbour.example/\""
    #expect(loud(atom(content.replacing("BASE", with: base))).isEmpty)
    #expect(loud(atom(content.replacing(" BASE", with: ""), root: base)).isEmpty)
    #expect(loud(atom(content.replacing(" BASE", with: ""))) == ["GF477"])
  }

  @Test(
    "Styles that readers drop are notes, harmful ones are warnings",
    arguments: [
      ("gap: 1em", [String]()), ("max-width: 20em; aspect-ratio: 1/2", []), ("--tide: 1", []),
      ("color: red", []), ("position: relative", []), ("position: fixed", ["GF476"]),
      ("background: url(https://a.example/i.png)", ["GF476"]),
      ("width: expr/**/ession(a())", ["GF476"]), ("wide; position: fixed", ["GF476"]),
      ("position/**/: fixed", ["GF476"]), ("scroll-behavior: smooth", []),
      ("BEHAVIOR: url(#a)", ["GF476"]), ("margin:0 auto;COLOR:Red;padding:.5em 10px", []),
    ])
  func styles(_ style: String, expected: [String]) {
    let text = item("<description>&lt;p style=\"\(style)\"&gt;Mud&lt;/p&gt;</description>")
    #expect(loud(text) == expected)
  }

  @Test("A podcast's description may be HTML, and a blocked show owes Apple nothing")
  func podcasts() {
    let space = "<rss xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" "
    let show = channel("<itunes:block>Yes</itunes:block>")
      .replacing("What the tide brings in", with: "&lt;b&gt;Tide&lt;/b&gt;")
      .replacing("<rss ", with: space)
    #expect(loud(show).isEmpty)
    let open = show.replacing("<itunes:block>Yes", with: "<itunes:block>No")
    #expect(Set(loud(open)) == ["GF541"])
    #expect(loud(open).count == 4)
  }

  @Test("GeoRSS says what a place is in names of lower case")
  func geoTags() {
    let spaces = "xmlns:georss=\"http://www.georss.org/georss\""
    let text =
      "<georss:line>45.2 -110.4 46.4 -109.4</georss:line>"
      + "<georss:featuretypetag>quay</georss:featuretypetag>"
      + "<georss:relationshiptag>is-centered-at</georss:relationshiptag>"
    #expect(loud(rss(text, spaces)).isEmpty)
  }

  @Test("A circle of GeoRSS is known")
  func circles() {
    let spaces = "xmlns:georss=\"http://www.georss.org/georss\""
    #expect(loud(rss("<georss:circle>45.2 -71.5 500</georss:circle>", spaces)).isEmpty)
  }

  @Test(
    "Drawings and formulas in HTML have names of their own",
    arguments: [
      "<svg viewBox=\"0 0 9 9\"><path d=\"M0 0\"/><g><circle r=\"4\"></circle></g></svg>",
      "<math><mi>x</mi><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></math>",
      "<svg><foreignObject><div>low<br>high</div></foreignObject></svg>",
    ])
  func foreignContent(_ html: String) {
    let escaped = html.replacing("<", with: "&lt;")
    #expect(loud(item("<description>\(escaped)</description>")).isEmpty)
    let after = escaped + "&lt;path>"
    #expect(loud(item("<description>\(after)</description>")).contains("GF473"))
  }

  @Test("What runs code in a drawing is found there too")
  func foreignHarm() {
    let text = "&lt;svg onload=\"a()\">&lt;script>a()&lt;/script>&lt;/svg>"
    #expect(
      Set(loud(item("<description>\(text)</description>"))).isSuperset(of: ["GF475", "GF474"]))
  }

  @Test("Entries of one id and different times are no error, wherever they lead")
  func versionsOfOneEntry() {
    func entry(_ page: Int) -> String {
      "</entry><entry><title>Tide</title><id>tag:harbour.example,2026:1</id><summary>M.</summary>"
        + "<author><name>Ines</name></author><updated>2026-11-0\(page)T08:00:00Z</updated>"
        + "<link href=\"https://harbour.example/\(page)\"/>"
    }
    let text = atom("<author><name>Ines</name></author><summary>M.</summary>" + entry(2) + entry(3))
    #expect(loud(text) == ["GF558"])
  }

  @Test("The owner's address is asked for no longer")
  func owner() {
    let space = "<rss xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" "
    let text = "<itunes:owner><itunes:name>Ines</itunes:name></itunes:owner>"
    let codes = loud(channel(text).replacing("<rss ", with: space))
    #expect(!codes.contains("GF405"))
  }

  @Test("The image of RSS 1.1 has a title of its own")
  func imageTitles() {
    let text = """
      <Channel xmlns="http://purl.org/net/rss1.1#"
       xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about="https://harbour.example/">
      <title>Tide</title><link>https://harbour.example/</link><description>Tide</description>
      <image rdf:parseType="Resource"><title>The quay</title>
      <url>https://harbour.example/q.png</url></image>
      <items rdf:parseType="Collection"/></Channel>
      """
    #expect(loud(text).isEmpty)
  }

  @Test("A scene of Media RSS holds what the specification shows, without a prefix")
  func scenes() {
    let text =
      "<media:scenes><media:scene><sceneTitle>Tide</sceneTitle>"
      + "<sceneStartTime>00:15</sceneStartTime></media:scene></media:scenes>"
    #expect(loud(rss(text, "xmlns:media=\"http://search.yahoo.com/mrss/\"")).isEmpty)
  }

  @Test("A credit may be of the schemes that Media RSS names")
  func schemes() {
    let credit =
      "<media:content url=\"https://harbour.example/1.mp4\" type=\"video/mp4\">"
      + "<media:credit role=\"owner\" scheme=\"urn:yvs\">Ann Vale</media:credit></media:content>"
    #expect(loud(rss(credit, "xmlns:media=\"http://search.yahoo.com/mrss/\"")).isEmpty)
  }

  @Test("A tombstone names what is gone, and when")
  func tombstones() {
    let feed = { (gone: String) in
      self.atom("", root: "xmlns:at=\"http://purl.org/atompub/tombstones/1.0\"")
        .replacing("<entry>", with: gone + "<entry>")
    }
    let whole =
      "<at:deleted-entry ref=\"tag:harbour.example,2026:9\" "
      + "when=\"2026-11-01T08:00:00Z\"><at:by><name>Ann Vale</name></at:by>"
      + "<at:comment>Sold</at:comment></at:deleted-entry>"
    #expect(loud(feed(whole)) == loud(atom("")))
    let missing = "<at:deleted-entry ref=\"tag:harbour.example,2026:9\"/>"
    #expect(loud(feed(missing)) == ["GF408"] + loud(atom("")))
  }
}
