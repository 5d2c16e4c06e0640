import GalleyCore
import Testing

/// What a message says of the value beside it, as the author of the feed would read it.
@Suite("Findings name their cause")
struct NamedCauseTests {
  private func messages(_ text: String) -> [String] {
    findings(in: text).map { $0.diagnostic.message + " " + ($0.diagnostic.help ?? "") }
  }

  @Test(
    "What keeps a value from being a date",
    arguments: [
      ("Thu, 31 Sep 2026 08:00:00 +0000", "September has 30 days"),
      ("Sun, 29 Feb 2026 08:00:00 +0000", "February 2026 has 28 days"),
      ("Sun, 01 Nov 2026 24:00:00 +0000", "midnight is 00:00 of the next day"),
      ("Sun, 01 Nov 2026 25:10:00 +0000", "there is no hour 25"),
      ("Sun, 01 Nov 2026 08:00:00", "the zone is missing"),
      ("Sun, 01 Nov 2026 08:00:00 IST", "“IST” is no zone that stands for one offset"),
      ("Sun, 01 Nov 2026", "the time of day is missing"),
      ("So, 01 Okt 2026 08:00:00 +0000", "“Okt” is no English month"),
      ("1793520000", "it counts the seconds since 1970"),
    ])
  func dates(written: String, cause: String) {
    let found = messages(item("<pubDate>\(written)</pubDate>"))
    #expect(found.count == 1 && found[0].contains(cause), "\(found)")
  }

  @Test(
    "What keeps a value from being a date of Atom",
    arguments: [
      ("2026-09-31T08:00:00Z", "September has 30 days"),
      ("2026-11-01T24:00:00Z", "midnight is 00:00 of the next day"),
      ("2026-11-01T08:00:00", "the zone is missing"), ("2026-11-01", "the time of day"),
    ])
  func isoDates(written: String, cause: String) {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Tide</title><id>urn:x-tide:0</id>
      <updated>\(written)</updated><link rel="self" href="https://harbour.example/feed"/></feed>
      """
    let found = messages(feed)
    #expect(found.count == 1 && found[0].contains(cause), "\(found)")
  }

  @Test(
    "No empty name, and one finding for what is empty",
    arguments: [
      item("<pubDate></pubDate>"),
      channel("<ttl></ttl>"), channel("<language></language>"), channel("<webMaster/>"),
      item("<enclosure url=\"\" length=\"9\" type=\"audio/mpeg\"/>"),
      item("<enclosure url=\"https://harbour.example/1.mp3\" length=\"9\" type=\"\"/>"),
      channel("<skipDays><day></day></skipDays>"), channel("<skipHours><hour/></skipHours>"),
      item("<comments> </comments>"),
    ])
  func emptyValues(_ text: String) {
    let found = findings(in: text).filter { $0.code != "GF406" }
    #expect(found.count == 1, "\(found.map(\.diagnostic.message))")
    #expect(!found.contains { $0.diagnostic.message.contains("“”") })
  }

  @Test(
    "Numbers of places say what is wrong with them",
    arguments: [
      ("<geo:lat>52,5</geo:lat>", "write a point, not a comma: 52.5"),
      ("<georss:line>45.2 -110.4</georss:line>", "one point stands here"),
      ("<georss:line>45.2 -110.4 46</georss:line>", "one is left over"),
      ("<georss:point>45.2 -110.4 46.1 -109</georss:point>", "more than one point"),
    ])
  func places(text: String, cause: String) {
    let spaces =
      "<rss xmlns:georss=\"http://www.georss.org/georss\" "
      + "xmlns:geo=\"http://www.w3.org/2003/01/geo/wgs84_pos#\" "
    let found = messages(item(text).replacing("<rss ", with: spaces))
    #expect(found.contains { $0.contains(cause) }, "\(found)")
  }

  @Test("A word in other letters is told with the right one, and repaired")
  func lettersOfWords() {
    let space = "<rss xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" "
    for (text, right) in [
      ("<itunes:type>Serial</itunes:type>", "serial"),
      ("<skipDays><day>monday</day></skipDays>", "Monday"),
    ] {
      let found = findings(in: channel(text).replacing("<rss ", with: space))
        .filter { $0.code == "GF451" }
      #expect(found.count == 1)
      #expect(found.first?.diagnostic.fixes.first?.edits.first?.replacement == right)
    }
  }

  @Test(
    "Apple heeds Yes alone",
    arguments: [
      ("<itunes:block>true</itunes:block>", "Yes"), ("<itunes:complete>1</itunes:complete>", "Yes"),
      ("<itunes:complete>false</itunes:complete>", "No"),
    ])
  func yes(text: String, right: String) {
    let space = "<rss xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" "
    let found = findings(in: channel(text).replacing("<rss ", with: space))
      .filter { $0.code == "GF451" }
    #expect(found.count == 1)
    #expect(found.first?.diagnostic.message.contains("clean") == false)
    #expect(found.first?.diagnostic.fixes.first?.edits.first?.replacement == right)
  }
}
