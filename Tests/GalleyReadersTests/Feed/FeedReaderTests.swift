import GalleyCore
import GalleyReaders
import Testing

@Suite("Entries of feeds")
struct FeedReaderTests {
  private func entries(_ text: String) -> (entries: [FeedEntry], source: SourceFile) {
    let source = SourceFile(name: "feed.xml", bytes: Array(text.utf8))
    var diagnostics = Diagnostics()
    var entries: [FeedEntry] = []
    FeedReader.forEachEntry(source, diagnostics: &diagnostics) { entry, _ in
      entries.append(entry)
    }
    return (entries, source)
  }

  private func paragraphs(_ entry: FeedEntry) -> [String] {
    entry.document.nodes.filter { $0.kind == .paragraph }.map {
      entry.document.text.reading($0.range)
    }
  }

  @Test("An item of RSS is read from its full text, through the escaping")
  func readsRSS() throws {
    let (entries, source) = entries(
      """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><title>Harbour Notes</title><language>en</language>
      <item><title>Fish &amp;amp; chips</title><author>ines@harbour.example (Ines Duarte)</author>
      <pubDate>Sun, 01 Nov 2026 08:00:00 GMT</pubDate><link>https://harbour.example/1</link>
      <description>Short</description>
      <content:encoded>&lt;p&gt;The caf&amp;eacute; burned.&lt;/p&gt;&lt;p&gt;It is gone.&lt;/p&gt;</content:encoded>
      </item></channel></rss>
      """)
    let entry = try #require(entries.first)
    #expect(paragraphs(entry) == ["The café burned.", "It is gone."])
    #expect(entry.document.metadata.title == "Fish & chips")
    #expect(entry.document.metadata.byline == ["Ines Duarte"])
    #expect(entry.document.metadata.published?.hasPrefix("2026-11-01T08:00:00") == true)
    #expect(entry.document.metadata.publisher == "Harbour Notes")
    #expect(entry.document.metadata.language == "en")
    #expect(entry.name == "fish-chips")
    let first = try #require(entry.document.nodes.first)
    #expect(
      source.string(entry.document.text.source(of: first.range)) == "The caf&amp;eacute; burned.")
  }

  @Test("Atom's text, HTML and XHTML are each read as what they are")
  func readsAtom() {
    let (entries, _) = entries(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title>
      <entry><title>A</title><content type="text">1 &lt; 2

      Two</content></entry>
      <entry><title>A</title><content type="html">&lt;p>One&lt;/p></content></entry>
      <entry><id>urn:x-tide:low-water</id>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p></div></content>
      </entry></feed>
      """)
    #expect(entries.map(paragraphs) == [["1 < 2", "Two"], ["One"], ["One"]])
    #expect(entries.map(\.name) == ["entry-1", "entry-2", "low-water"])
  }

  @Test("Items of a JSON feed are read with their authors")
  func readsJSON() throws {
    let (entries, _) = entries(
      #"""
      {"version": "https://jsonfeed.org/version/1.1", "title": "Notes", "items": [
        {"id": "../../etc/passwd", "content_html": "<p>\"Mud\", she said.</p>",
         "authors": [{"name": "Ines Duarte"}]}]}
      """#)
    let entry = try #require(entries.first)
    #expect(paragraphs(entry) == ["\"Mud\", she said."])
    #expect(entry.document.metadata.byline == ["Ines Duarte"])
    #expect(entry.name == "passwd")
  }

  @Test("Names of entries are unique and no paths")
  func namesAreSafe() {
    let titles = ["../x", "x", "X!", "港", "con/..", "港"]
    let items = titles.map { "<item><title>\($0)</title></item>" }.joined()
    let (entries, _) = entries("<rss version=\"2.0\"><channel>\(items)</channel></rss>")
    let names = entries.map(\.name)
    #expect(Set(names).count == titles.count)
    #expect(names.allSatisfy { name in name.utf8.allSatisfy { $0 == 0x2D || ($0 | 0x20) > 0x2F } })
    #expect(names.allSatisfy { !$0.contains("/") && !$0.contains(".") })
  }
}
