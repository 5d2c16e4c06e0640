import GalleyCore
import Testing

@Suite("What is all but certainly a mistake in a feed")
struct DoubtfulFeedTests {
  private func codes(_ text: String) -> [String] { findings(in: text).map(\.code) }

  private let apple = "http://www.itunes.com/dtds/podcast-1.0.dtd"

  private func episode(_ number: Int, _ enclosure: String, duration: String = "") -> String {
    let time = duration.isEmpty ? "" : "<i:duration xmlns:i=\"\(apple)\">\(duration)</i:duration>"
    return """
      <item><title>Tide \(number)</title><guid>https://harbour.example/\(number)</guid>
      <enclosure \(enclosure)/>\(time)</item>
      """
  }

  @Test("One file of sound in two items; one picture in many is a blog's habit")
  func repeatedEnclosures() {
    let sound = "url=\"https://harbour.example/1.mp3\" length=\"99000\" type=\"audio/mpeg\""
    #expect(codes(channel(episode(1, sound) + episode(2, sound))) == ["GF539"])
    let picture = "url=\"https://harbour.example/1.png\" length=\"99000\" type=\"image/png\""
    #expect(codes(channel(episode(1, picture) + episode(2, picture))).isEmpty)
  }

  @Test(
    "A length that cannot be the bytes of its episode",
    arguments: [
      ("1815", "30:15", true), ("1900", "1815", true), ("0", "30:15", false),
      ("29040000", "30:15", false), ("500000", "30:15", false),
    ])
  func lengths(_ length: String, _ duration: String, isDoubtful: Bool) {
    let sound = "url=\"https://harbour.example/1.mp3\" length=\"\(length)\" type=\"audio/mpeg\""
    let found = codes(channel(episode(1, sound, duration: duration)))
    #expect(found.contains("GF549") == isDoubtful)
    let picture = sound.replacing("1.mp3", with: "1.png").replacing("audio/mpeg", with: "image/png")
    #expect(!codes(channel(episode(1, picture, duration: duration))).contains("GF549"))
  }

  @Test("A next page that is the feed itself, and a second address of its own")
  func ownLinks() {
    let next = "<atom:link rel=\"next\" href=\"https://harbour.example/feed\"/>"
    #expect(codes(channel(next)) == ["GF540"])
    #expect(codes(channel(next.replacing("feed", with: "feed?page=2"))).isEmpty)
    let own = "<atom:link rel=\"self\" href=\"https://harbour.example/old\"/>"
    #expect(codes(channel(own)) == ["GF550"])
  }

  @Test("Entries of one id that lead to one page are its versions")
  func versions() {
    func feed(_ pages: [Int]) -> String {
      let entries = pages.enumerated().map { number, page in
        """
        <entry><id>urn:x-tide:1</id><title>Tide</title><summary>Low.</summary>
        <updated>2026-11-0\(number + 1)T08:00:00Z</updated>
        <link href="https://harbour.example/\(page)"/></entry>
        """
      }
      return """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Tide</title>
        <id>https://harbour.example/</id><updated>2026-11-02T08:00:00Z</updated>
        <author><name>Ines Duarte</name></author>
        <link rel="self" href="https://harbour.example/feed"/>\(entries.joined())</feed>
        """
    }
    #expect(codes(feed([1, 1])).isEmpty)
    #expect(codes(feed([1, 2])) == ["GF558"])
  }

  @Test(
    "What a program printed before the feed is one finding",
    arguments: [
      "<br />\n<b>Warning</b>: something in /srv/a.php on line 3<br />\n", "Notice: no cache\n",
    ])
  func prefaces(_ text: String) throws {
    let all = findings(in: text + channel(""))
    #expect(all.map(\.code) == ["GX405"])
    #expect(try #require(all.first).diagnostic.message.contains("stand before"))
  }

  @Test("A section inside a section is one finding, and dividing the section cures it")
  func innerSections() throws {
    let text = item(
      "<description><![CDATA[<script>//<![CDATA[\nx\n//]]></script><p>Low</p>]]></description>")
    let all = findings(in: text).filter { $0.severity == .error }
    #expect(all.map(\.code) == ["GX417"])
    let edit = try #require(all.first?.diagnostic.fixes.first?.edits.first)
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(edit.range.indices, with: Array(edit.replacement.utf8))
    #expect(!findings(in: bytes).contains { $0.severity == .error })
    let told = "<description><![CDATA[It opens with <![CDATA[ and is closed]]></description>"
    #expect(!codes(item(told)).contains("GX417"))
  }

  @Test("Markup that was escaped once too often")
  func escapedTwice() {
    #expect(
      codes(item("<description>&amp;lt;p&amp;gt;Late&amp;lt;/p&amp;gt;</description>")) == ["GF471"]
    )
    #expect(codes(item("<description>&lt;![CDATA[Late]]&gt;</description>")) == ["GF473"])
    #expect(codes(item("<description>&amp;lt;3 the sea</description>")).isEmpty)
  }
}
