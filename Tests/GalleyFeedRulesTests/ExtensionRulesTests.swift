import Testing

@Suite("Rules for extensions of RSS")
struct ExtensionRulesTests {
  private static let spaces = """
    xmlns:media="http://search.yahoo.com/mrss/" xmlns:georss="http://www.georss.org/georss" \
    xmlns:gml="http://www.opengis.net/gml" xmlns:fh="http://purl.org/syndication/history/1.0"
    """

  private func codes(_ text: String) -> [String] {
    findings(in: text.replacing("<rss ", with: "<rss \(Self.spaces) ")).map(\.code)
  }

  @Test(
    "Each attribute of media:content has its kind of value",
    arguments: [
      ("fileSize", "big", "1024"), ("bitrate", "fast", "128"), ("framerate", "-25", "29.97"),
      ("samplingrate", "hi", "44.1"), ("channels", "stereo", "2"), ("duration", "long", "18.5"),
      ("height", "0", "200"), ("width", "1.5", "300"), ("isDefault", "yes", "true"),
      ("medium", "film", "video"), ("expression", "part", "nonstop"), ("type", "film", "video/mp4"),
      ("type", "", "video/mp4"), ("lang", "$", "pt-BR"), ("url", "tide.mp4", "https://a.example/"),
    ])
  func mediaContent(_ name: String, bad: String, good: String) {
    let url = name == "url" ? "" : "url=\"https://harbour.example/tide.mp4\" "
    #expect(codes(item("<media:content \(url)\(name)=\"\(good)\"/>")).isEmpty)
    #expect(codes(item("<media:content \(url)\(name)=\"\(bad)\"/>")).count == 1)
  }

  @Test(
    "Play times are those of RFC 2326",
    arguments: [
      ("now", true), ("12.5", true), ("12:05:35.3", true), ("0:5:7", true), ("12:35", true),
      ("later", false), ("12:65:35", false), ("12:05:75", false), ("12:05:", false), ("-1", false),
    ])
  func playTimes(_ time: String, isValid: Bool) {
    let text = "<media:thumbnail url=\"https://harbour.example/t.png\" time=\"\(time)\"/>"
    #expect(codes(item(text)) == (isValid ? [] : ["GF462"]))
  }

  @Test(
    "Places say where they are",
    arguments: [
      ("<gml:Point><gml:pos>38.7 -9.1</gml:pos></gml:Point>", true), ("", false),
      ("<gml:Point/>", false), ("<gml:LineString/>", false), ("<gml:Polygon/>", false),
      ("<gml:Envelope><gml:lowerCorner>38 -9</gml:lowerCorner></gml:Envelope>", false),
    ])
  func places(_ place: String, isValid: Bool) {
    #expect(
      codes(item("<georss:where>\(place)</georss:where>")) == (isValid ? [] : ["GF405"]))
  }

  @Test(
    "Archives and complete feeds are checked in RSS too",
    arguments: [
      ("<fh:archive/>", ["GF513", "GF514"]),
      ("<fh:complete/><atom:link rel=\"next\" href=\"https://harbour.example/2\"/>", ["GF511"]),
      ("<fh:complete/><atom:link rel=\"current\" href=\"https://harbour.example/2\"/>", ["GF510"]),
      (
        "<atom:link rel=\"first\" href=\"https://harbour.example/feed\"/>"
          + "<atom:link rel=\"previous\" href=\"https://harbour.example/2\"/>", ["GF512"]
      ),
    ])
  func history(_ text: String, expected: [String]) {
    #expect(codes(channel(text)).sorted() == expected)
  }

  @Test(
    "Addresses and zones are read as their specifications write them",
    arguments: [
      ("<managingEditor>@harbour.example</managingEditor>", "GF453"),
      ("<managingEditor>ines@</managingEditor>", "GF453"),
      ("<managingEditor>ines@harbour.example</managingEditor>", "GF454"),
      ("<category></category>", "GF410"),
      ("<pubDate>Sun, 01 Nov 2026 08:00:00 +0530</pubDate>", nil),
      ("<pubDate>Sun, 01 Nov 2026 08:00:00 +0545</pubDate>", nil),
      ("<pubDate>Sun, 01 Nov 2026 08:00:00 -0330</pubDate>", nil),
      ("<pubDate>Sun, 01 Nov 2026 08:00:00 +0120</pubDate>", "GF433"),
    ])
  func values(_ text: String, code: String?) {
    #expect(codes(channel(text)) == (code.map { [$0] } ?? []))
  }
}
