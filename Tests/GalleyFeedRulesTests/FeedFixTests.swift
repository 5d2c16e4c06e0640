import GalleyCore
import Testing

@Suite("Repairs of feeds")
struct FeedFixTests {
  /// Applies every safe repair that does not overlap one before it.
  private func repaired(_ text: String) -> String {
    var edits: [TextEdit] = []
    for finding in findings(in: text) {
      for fix in finding.diagnostic.fixes.prefix(1) where fix.applicability == .safe {
        guard !fix.edits.contains(where: { new in edits.contains { $0.range.overlaps(new.range) } })
        else { continue }
        edits += fix.edits
      }
    }
    var bytes = Array(text.utf8)
    for edit in edits.sorted(by: { $0.range.lower > $1.range.lower }) {
      bytes.replaceSubrange(edit.range.indices, with: Array(edit.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "Safe repairs remove the finding, keep the markup and are done once",
    arguments: [
      "<pubDate>2026-11-01T08:00:00Z</pubDate>",
      "<pubDate>Mon, 01 Nov 2026 08:00:00 GMT</pubDate>",
      "<pubDate>1 nov 26 08:00 GMT</pubDate>",
      "<pubDate>Sunday, 1 November 2026 08:00:00 +0000</pubDate>",
      "<pubDate><![CDATA[2026-11-01T08:00:00Z]]></pubDate>",
      "<link>https://harbour.example/a b</link>",
      "<link>https://harbour.example/maré?a=1&amp;b=ü</link>",
      "<enclosure url=\"https://harbour.example/1.mp3\" length=\"-1\" type=\"audio/mpeg\"/>",
      "<enclosure url=\"https://harbour.example/1.mp3\" type=\"audio/mpeg\"/>",
      "<description>Fish & chips, caf&eacute;</description>",
    ])
  func repairs(_ text: String) {
    let feed = item(text)
    let once = repaired(feed)
    #expect(repaired(once) == once)
    #expect(!findings(in: once).contains { $0.code.hasPrefix("GX") })
    let repairable = findings(in: feed).filter { !$0.diagnostic.fixes.isEmpty }.map(\.code)
    let left = findings(in: once).map(\.code)
    #expect(repairable.allSatisfy { !left.contains($0) }, "\(left)")
  }

  @Test(
    "A size that stands under another name becomes the length; nothing is made up beside it",
    arguments: [
      ("size=\"4062271\"", "length=\"4062271\""),
      ("length=\"0\" size=\"4062271\"", "length=\"4062271\""),
      ("length=\"\" fileSize=\"4062271\"", "length=\"4062271\""),
      ("length=\"unknown\" bytes=\"4062271\"", "length=\"4062271\""),
      ("length=\"-1\" size=\"4062271\"", "length=\"4062271\""),
      ("size=\"4062271\" length=\"-1\"", "length=\"4062271\""),
      ("length=\"-1\"size=\"4062271\"", "length=\"4062271\""),
      ("size=\"4 MB\"", "size=\"4 MB\""),
      ("length=\"\" size=\"4 MB\"", "length=\"\" size=\"4 MB\""),
      ("length=\"5000000\" size=\"4062271\"", "length=\"5000000\" size=\"4062271\""),
    ])
  func sizes(written: String, wanted: String) {
    func feed(_ text: String) -> String {
      item("<enclosure url=\"https://harbour.example/1.mp3\" type=\"audio/mpeg\" \(text)/>")
    }
    #expect(repaired(feed(written)) == feed(wanted))
  }

  @Test(
    "Dates of plain meaning take the form of their format",
    arguments: [
      ("Sun, 1 Nov 2026 10:00:00 GMT+1", "+0100"), ("Sun, 1 Nov 2026 10:00:00 UTC-03:30", "-0330"),
      ("Sun, 01 Nov 2026 10:00:00 +01", "+0100"), ("Sun, 01 Nov 2026 10:00:00GMT", "+0000"),
      ("2026-11-1T10:00:00+01", "+0100"), ("2026/11/01 10:00:00 UTC", "+0000"),
      ("20261101T100000Z", "+0000"), ("2026-11-01 10:00:00 EST", "-0500"),
      ("Nov 1, 2026 10:00AM GMT", "+0000"),
    ])
  func dates(written: String, zone: String) {
    let feed = item("<pubDate>\(written)</pubDate>")
    #expect(repaired(feed) == item("<pubDate>Sun, 01 Nov 2026 10:00:00 \(zone)</pubDate>"))
  }

  @Test(
    "No time and no zone is made up",
    arguments: [
      "2026-11-01", "2026-11-01 10:00:00", "Sun, 01 Nov 2026", "Nov 1, 2026 10:00 AM",
      "Sun, 01 Nov 2026 10:00:00 +1", "01/11/2026 10:00:00 GMT", "Sun, 01 Nov 2026 10:00:00 +2500",
    ])
  func doubtfulDates(written: String) {
    let feed = item("<pubDate>\(written)</pubDate>")
    #expect(repaired(feed) == feed)
  }

  @Test("A value in pieces is not replaced, since its markup would break")
  func leavesDividedValues() {
    let text = item("<pubDate>2026-11<![CDATA[-01T08:00:00Z]]></pubDate>")
    #expect(repaired(text) == text)
  }
}
