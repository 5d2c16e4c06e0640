import GalleyCore
import Testing

@Suite("One fault is one finding")
struct OneFindingTests {
  private func codes(_ text: String) -> [String] { findings(in: text).map(\.code) }

  private func atom(_ entries: String) -> String {
    """
    <feed xmlns="http://www.w3.org/2005/Atom"><title>Tide</title>
    <id>https://harbour.example/</id><updated>2026-11-02T08:00:00Z</updated>
    <author><name>Ines Duarte</name></author>
    <link rel="self" href="https://harbour.example/feed"/>\(entries)</feed>
    """
  }

  private func entry(_ id: String, _ rest: String, day: Int = 1) -> String {
    "<entry><id>urn:x-tide:\(id)</id><title>Low</title><updated>2026-11-0\(day)T08:00:00Z</updated>"
      + "\(rest)</entry>"
  }

  private let page = "<summary>Mud.</summary><link href=\"https://harbour.example/1\"/>"

  @Test("Entries that all have one id and time, and entries that repeat one among others")
  func repeatedEntries() throws {
    let both = findings(in: atom(entry("1", page) + entry("1", page)))
    #expect(both.map(\.code) == ["GF519"])
    #expect(try #require(both.first).diagnostic.message.hasPrefix("both entries have the id"))
    let all = atom(entry("1", page) + entry("1", page) + entry("1", page))
    #expect(codes(all) == ["GF519"])
    let among = atom(entry("1", page) + entry("1", page) + entry("2", page, day: 2))
    #expect(codes(among) == ["GF501"])
    let late = atom(entry("2", page, day: 2) + entry("1", page) + entry("1", page))
    #expect(codes(late) == ["GF501"])
  }

  @Test("An entry that says nothing at all")
  func emptyEntries() {
    #expect(codes(atom(entry("1", ""))) == ["GF515"])
    #expect(codes(atom(entry("1", "<link href=\"https://harbour.example/1\"/>"))) == ["GF516"])
    #expect(codes(atom(entry("1", "<summary>Mud.</summary>"))) == ["GF515"])
  }

  @Test("A section inside a section is not also one that was escaped")
  func innerSections() {
    let nested = "<description><![CDATA[<p>a</p> <![CDATA[b]]> c]]></description>"
    #expect(codes(item(nested)) == ["GX417"])
    let left = item("<description><![CDATA[<p>a</p> <![CDATA[ b]]></description>")
    #expect(codes(left) == ["GF473"])
    #expect(findings(in: left).allSatisfy { !$0.diagnostic.message.contains("escaped") })
  }

  @Test("What stands behind a value whose quotation mark is open is read once")
  func openQuotes() {
    let text = item("<category domain=\"https://harbour.example/f>Fish & chips</category>")
    #expect(codes(text) == ["GX401", "GX417"])
    let inside = item("<category domain=\"https://harbour.example/f?a&b>Chips</category>")
    #expect(codes(inside) == ["GX417", "GX401"].sorted())
  }

  @Test("A media type where only Atom’s three words may stand, with the word that is meant")
  func textTypes() throws {
    let summary = "<summary type=\"text/html\">&lt;p&gt;Mud&lt;/p&gt;</summary>"
    let found = findings(
      in: atom(entry("1", summary + "<link href=\"https://harbour.example/1\"/>")))
    #expect(found.map(\.code) == ["GF480"])
    let fix = try #require(found.first?.diagnostic.fixes.first)
    #expect(fix.edits.first?.replacement == "html")
  }

  @Test("An attribute of RDF without its prefix")
  func unprefixed() throws {
    let feed = """
      <r:RDF xmlns="http://purl.org/rss/1.0/" xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <channel about="https://harbour.example/"><title>Tide</title>
      <link>https://harbour.example/</link><description>Tide</description>
      <image resource="https://harbour.example/i.png"/>
      <items><r:Seq><r:li resource="https://harbour.example/1"/></r:Seq></items></channel>
      <image about="https://harbour.example/i.png"><title>Tide</title>
      <url>https://harbour.example/i.png</url><link>https://harbour.example/</link></image>
      <item about="https://harbour.example/1"><title>Mud</title>
      <link>https://harbour.example/1</link></item></r:RDF>
      """
    let found = findings(in: feed)
    #expect(found.map(\.code) == ["GF408", "GF408", "GF408", "GF408"])
    let fix = try #require(found.first?.diagnostic.fixes.first)
    #expect(fix.edits.first?.replacement == "r:about")
  }

  @Test("An enclosure of Atom says its length (RFC 4287, section 4.2.7.2)")
  func enclosures() {
    func feed(_ attributes: String) -> String {
      let link = "<link \(attributes) type=\"audio/mpeg\" href=\"https://harbour.example/1.mp3\"/>"
      return atom(entry("1", page + link))
    }
    #expect(codes(feed("rel=\"enclosure\"")) == ["GF559"])
    let registered = "rel=\"http://www.iana.org/assignments/relation/enclosure\""
    #expect(codes(feed(registered)) == ["GF559"])
    #expect(codes(feed("rel=\"enclosure\" length=\"9000\"")).isEmpty)
    #expect(codes(feed("rel=\"enclosure\" size=\"9000\"")) == ["GF407"])
    #expect(codes(feed("rel=\"related\"")).isEmpty)
  }

  @Test("A div without XHTML’s namespace, which is declared for it")
  func plainDivs() throws {
    let content = "<content type=\"xhtml\"><div>Mud</div></content>"
    let found = findings(
      in: atom(entry("1", content + "<link href=\"https://harbour.example/1\"/>")))
    #expect(found.map(\.code) == ["GF482"])
    let edit = try #require(found.first?.diagnostic.fixes.first?.edits.first)
    #expect(edit.replacement == " xmlns=\"http://www.w3.org/1999/xhtml\"")
  }

  @Test(
    "What follows from a fault is not found again",
    arguments: [
      ("<link/>" + "<link href=\"https://harbour.example/2\"/><summary>M.</summary>", ["GF408"]),
      (
        "<summary type=\"image/png\">a</summary><link href=\"https://harbour.example/1\"/>",
        ["GF480"]
      ),
      (
        "<content type=\"text\">a<b/>c</content><link href=\"https://harbour.example/1\"/>",
        ["GF404"]
      ),
      (
        "<source/><summary>M.</summary><link href=\"https://harbour.example/1\"/>", ["GF518"]
      ),
    ])
  func consequences(_ text: String, expected: [String]) {
    #expect(codes(atom(entry("1", text))) == expected)
  }

  @Test(
    "Atom’s link without its prefix is neither a second link nor the lack of one to itself",
    arguments: ["rel=\"self\"", "rel=\"alternate\""])
  func plainAtomLinks(_ rel: String) {
    let link = "<link \(rel) href=\"https://harbour.example/feed\"/>"
    #expect(codes(channel(link)) == ["GF407"])
    guard rel.contains("self") else { return }
    let alone = channel(link).replacing(
      "<atom:link rel=\"self\" href=\"https://harbour.example/feed\" type=\"application/rss+xml\"/>",
      with: "")
    #expect(codes(alone) == ["GF407"])
    let undeclared = channel("").replacing(" xmlns:atom=\"http://www.w3.org/2005/Atom\"", with: "")
    #expect(codes(undeclared) == ["GX408"])
  }

  @Test("What stands in the place of a required element is not also its lack")
  func wrongChildren() {
    #expect(codes(channel("<skipHours><day>Monday</day></skipHours>")) == ["GF404"])
    #expect(codes(channel("<skipHours></skipHours>")) == ["GF405"])
  }

  @Test("A second root is one finding")
  func secondRoots() {
    let text = channel("") + "<rss version=\"2.0\"><channel><title>T</title></channel></rss>"
    #expect(codes(text) == ["GX404"])
  }

  @Test("A hash of another algorithm")
  func hashes() {
    let text = item("<media:hash algo=\"sha-256\">00ff</media:hash>")
      .replacing("<rss ", with: "<rss xmlns:media=\"http://search.yahoo.com/mrss/\" ")
    #expect(codes(text) == ["GF551"])
  }
}
