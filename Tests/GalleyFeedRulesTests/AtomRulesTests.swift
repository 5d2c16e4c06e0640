import Testing

@Suite("Rules for Atom")
struct AtomRulesTests {
  private func codes(_ text: String) -> Set<String> {
    Set(
      findings(
        in: """
          <feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app"
              xmlns:thr="http://purl.org/syndication/thread/1.0">
            <title>Harbour Notes</title>
            <id>tag:harbour.example,2026:notes</id>
            <updated>2026-11-01T08:00:00Z</updated>
            <link rel="self" href="https://harbour.example/feed.atom"/>
            <author><name>Ines Duarte</name></author>
            <entry>
              <title>Low water</title>
              <id>tag:harbour.example,2026:1</id>
              <updated>2026-11-01T08:00:00Z</updated>
              <link href="https://harbour.example/1"/>
              <summary>Mud.</summary>
              \(text)
            </entry>
          </feed>
          """
      ).map(\.code))
  }

  private static let div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Mud</div>"

  @Test(
    "XHTML is one div and nothing beside it",
    arguments: [
      ("Mud", "GF482"), ("&lt;div&gt;Mud&lt;/div&gt;", "GF482"), (div, nil),
      ("\n  \(div)\n", nil), ("\(div)\(div)", "GF482"), ("Low \(div)", "GF482"),
      ("\(div) water", "GF482"), ("<div>Mud</div>", "GF482"),
    ])
  func xhtml(_ text: String, code: String?) {
    for element in ["content", "rights"] {
      let found = codes("<\(element) type=\"xhtml\">\(text)</\(element)>")
      #expect(code.map { found.contains($0) } ?? found.isEmpty, "\(text): \(found)")
    }
  }

  @Test("Text beside the div is one finding")
  func oneFindingBesideDiv() {
    let feed = findings(
      in:
        "<entry xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><id>tag:a.example,2026:1</id>"
        + "<updated>2026-11-01T08:00:00Z</updated><author><name>I</name></author>"
        + "<content type=\"xhtml\">Low \(Self.div) and high</content></entry>")
    #expect(feed.map(\.code) == ["GF482"])
  }

  @Test(
    "Content elsewhere is empty here",
    arguments: [
      ("<content src=\"https://harbour.example/1.png\" type=\"image/png\"/>", nil),
      ("<content src=\"https://harbour.example/1.png\" type=\"image/png\">\n</content>", nil),
      ("<content src=\"https://harbour.example/1.png\" type=\"image/png\">Mud</content>", "GF409"),
      ("<content src=\"https://harbour.example/1\" type=\"text/html\"><b/></content>", "GF409"),
    ])
  func externalContent(_ text: String, code: String?) {
    let found = codes(text)
    #expect(code.map { found == [$0] } ?? found.isEmpty, "\(text): \(found)")
  }

  @Test(
    "Attributes that hold nothing or do not belong are found",
    arguments: [
      ("<category term=\"\"/>", "GF410"), ("<category term=\"tide\" label=\"\"/>", "GF410"),
      ("<link rel=\"via\" href=\"https://harbour.example/2\" type=\"\"/>", "GF447"),
      ("<thr:in-reply-to href=\"https://harbour.example/2\"/>", "GF408"),
      ("<thr:in-reply-to ref=\"tag:harbour.example,2026:2\" reff=\"\"/>", "GF407"),
      ("<app:edited> 2026-11-01T08:00:00Z</app:edited>", "GF458"),
      (
        "<source><title>T</title><updated>2026-11-01T08:00:00Z</updated>"
          + "<id>tag:harbour.example,2026-02-30:2</id></source>", "GF441"
      ),
    ])
  func attributes(_ text: String, code: String) {
    #expect(codes(text) == [code])
  }
}
