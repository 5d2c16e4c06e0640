import GalleyCore
import Testing

/// The commonest slip of all: what belongs in one attribute stands in another, or beside the tags.
@Suite("Attributes under another name")
struct MisnamedAttributeTests {
  private static let spaces = """
    <rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" \
    xmlns:media="http://search.yahoo.com/mrss/" \
    xmlns:podcast="https://podcastindex.org/namespace/1.0" \

    """

  private func rss(_ text: String) -> String {
    item(text).replacing("<rss ", with: Self.spaces)
  }

  /// What is found of an item beyond the notes and what Apple asks of the channel.
  private func found(_ text: String) -> [(code: String, diagnostic: Diagnostic)] {
    findings(in: text).filter { $0.severity > .note && $0.code != "GF541" }
      .map { ($0.code, $0.diagnostic) }
  }

  @Test(
    "One finding, whose repair renames the attribute",
    arguments: [
      ("<enclosure HREF length=\"9000000\" type=\"audio/mpeg\"/>", "href", "url"),
      ("<podcast:transcript HREF type=\"text/vtt\"/>", "uri", "url"),
      ("<podcast:funding HREF>Give</podcast:funding>", "href", "url"),
      ("<itunes:image HREF/>", "url", "href"), ("<media:player HREF/>", "href", "url"),
      ("<media:thumbnail HREF/>", "src", "url"), ("<source HREF>Log</source>", "href", "url"),
      ("<podcast:contentLink HREF>Live</podcast:contentLink>", "url", "href"),
    ])
  func addresses(text: String, written: String, wanted: String) throws {
    func named(_ name: String) -> String {
      rss(text.replacing("HREF", with: "\(name)=\"https://harbour.example/1.jpg\""))
    }
    let feed = named(written)
    #expect(!found(named(wanted)).map(\.code).contains("GF408"))
    let one = found(feed).filter { !found(named(wanted)).map(\.code).contains($0.code) }
    #expect(one.map(\.code) == ["GF408"])
    let fix = try #require(one.first?.diagnostic.fixes.first)
    #expect(fix.applicability == .safe)
    #expect(one.first?.diagnostic.message.contains("“\(wanted)”") == true)
  }

  @Test("A guid whose attribute is written otherwise says what it says")
  func permalink() {
    let feed = channel(
      "<item><title>Mud</title><guid isPermalink=\"false\">mud-1</guid></item>")
    let found = findings(in: feed)
    #expect(found.map(\.code) == ["GF407"])
    #expect(found.first?.diagnostic.help == "did you mean isPermaLink=\"…\"?")
    #expect(found.first?.diagnostic.fixes.first?.edits.map(\.replacement) == ["isPermaLink"])
  }

  @Test("An address in an attribute of an element of text is told once, and moved")
  func elsewhere() {
    let feed = item("<comments href=\"https://harbour.example/c\"/>")
    let found = findings(in: feed)
    #expect(found.map(\.code) == ["GF407"])
    #expect(
      found.first?.diagnostic.fixes.first?.edits.map(\.replacement)
        == ["<comments>https://harbour.example/c</comments>"])
    #expect(findings(in: item("<category term=\"Tides\"></category>")).map(\.code) == ["GF407"])
  }

  @Test("The language of Atom is XML's")
  func language() {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom" lang="en"><title>Tide</title>
      <id>urn:x-tide:0</id><updated>2026-11-01T08:00:00Z</updated>
      <link rel="self" href="https://harbour.example/feed"/></feed>
      """
    let found = findings(in: feed)
    #expect(found.map(\.code) == ["GF407"])
    #expect(found.first?.diagnostic.fixes.first?.edits.first?.replacement == "xml:lang")
  }

  @Test("What was meant by no attribute is told as before")
  func strange() {
    let found = findings(in: item("<category colour=\"blue\">Tides</category>"))
    #expect(found.map(\.code) == ["GF407"])
    #expect(found.first?.diagnostic.help == nil)
  }
}
