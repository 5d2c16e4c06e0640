import GalleyCore
import GalleyReaders
import Testing

struct HTMLReaderTests {
  static let story = """
    <p>The harbour board met on Monday and, after six hours, agreed to dredge the channel again.</p>
    <p>“It will cost more than the last time,” said the engineer, Olga Brandt, who led the survey.</p>
    """

  static func page(_ body: String, head: String = "") -> String {
    "<!doctype html><html lang=\"en\"><head><title>Channel</title>\(head)</head><body>\(body)</body></html>"
  }

  @Test func entitiesAreDecodedAndMapBack() {
    let reading = PageReading(
      "<p>Fish &amp; chips cost &pound;9 in the caf&eacute;, the sign says.")
    #expect(reading.texts == ["Fish & chips cost £9 in the café, the sign says."])
    let text = reading.document.text
    #expect(reading.source.string(text.source(of: TextRange(5, 6))) == "&amp;")
    #expect(reading.source.string(text.source(of: TextRange(18, 20))) == "&pound;")
  }

  @Test func inlineMarkupNeverBreaksAWord() {
    let reading = PageReading(
      Self.page("<article>\(Self.story)<p>The har<b>bour</b> mas<i>ter</i> agreed, and left.</p>"))
    #expect(reading.texts.last == "The harbour master agreed, and left.")
  }

  @Test(
    "The number of a note is glued to no sentence",
    arguments: ["role=\"doc-noteref\"", "epub:type=\"noteref\"", "class=\"n\" role=doc-noteref"])
  func noteReferences(attribute: String) {
    let reading = PageReading(
      Self.page(
        "<article>\(Self.story)<p>The vote was close<a \(attribute) href=\"#n\">1</a>, "
          + "she said, and the board will meet again in June.</p></article>"))
    #expect(
      reading.texts.last == "The vote was close, she said, and the board will meet again in June.")
  }

  @Test(
    "Comments before an article do not win, however long they are",
    arguments: [
      "<section class=\"comments\">", "<div id=\"comments\">", "<div class=\"comment-list\">",
    ],
    [("<div><h1>Channel</h1>", "</div>"), ("<article><h2>Dredging</h2>", "</article>")])
  func commentsBeforeTheArticle(comments: String, around: (String, String)) {
    let reply =
      "<p>I have lived here for forty years, and nobody ever asked me, or my neighbours, "
      + "what the harbour needs, which is no more mud, and no more boards that meet on Mondays.</p>"
    let close = comments.hasPrefix("<div") ? "</div>" : "</section>"
    let reading = PageReading(
      Self.page(
        comments + String(repeating: reply, count: 6) + close + around.0 + Self.story + around.1))
    #expect(!reading.texts.contains { $0.hasPrefix("I have lived") })
    #expect(reading.texts.contains { $0.hasPrefix("The harbour board met") })
    #expect(reading.texts.contains { $0.hasPrefix("“It will cost more") })
  }

  @Test func scriptsStylesTemplatesAndHiddenElementsAreNoText() {
    let reading = PageReading(
      Self.page(
        """
        <article>\(Self.story)<script>if (a < b) document.write("<p>No</p>")</script>
        <style>p::before { content: "No" }</style><template><p>No, never, in no page at all.</p></template>
        <div hidden><p>No, this is hidden from everyone who reads.</p></div>
        <p style="display: none">No, nor is this one shown to anybody.</p></article>
        """))
    #expect(reading.texts.count == 2)
  }

  @Test func markupThatIsNeverClosedStillReads() {
    let reading = PageReading(
      "<ul><li>One boat sailed<li>Two boats stayed</ul><p>The end of it all.")
    #expect(
      reading.lines == [
        "listItem 1 One boat sailed", "listItem 1 Two boats stayed",
        "paragraph 0 The end of it all.",
      ])
  }

  @Test func windows1252IsReadWithoutADeclaration() {
    var bytes = Array("<p>The caf".utf8)
    bytes += [0xE9]
    bytes += Array(" is ".utf8) + [0x93] + Array("open".utf8) + [0x94]
    bytes += Array(" again, its owner says.</p>".utf8)
    let reading = PageReading(bytes)
    #expect(reading.source.encoding == .windows1252)
    #expect(reading.texts == ["The café is “open” again, its owner says."])
  }

  @Test func aDeclarationThatLiesIsReported() {
    let reading = PageReading(
      "<meta charset=iso-8859-1><p>The café on the quay opened again on Friday.</p>")
    #expect(reading.codes == ["GH104"])
    #expect(reading.texts == ["The café on the quay opened again on Friday."])
    #expect(reading.diagnostics.first?.range == ByteRange(14, 24))
  }

  @Test func aFewForeignBytesDoNotSpoilAPage() {
    var bytes = Array(
      Self.page("<article>\(Self.story)<p>Äpfel, Öl, Übermut, Grüße: ça va.</p>").utf8)
    bytes += Array("<p>One stray ".utf8) + [0x92] + Array(" mark stands in this sentence.</p>".utf8)
    let reading = PageReading(bytes)
    #expect(reading.codes == ["GH105"])
    #expect(reading.source.encoding == .utf8)
  }

  @Test func decksStayAndDatesAndBylinesGoToTheMetadata() {
    let reading = PageReading(
      Self.page(
        """
        <article><h1>Board agrees to dredge</h1><p class="byline">By Nils Hagen</p>
        <time datetime="2026-01-12">12 January</time>\(Self.story)</article>
        """))
    #expect(reading.texts.count == 2)
    #expect(
      reading.metadataLines == [
        "title Board agrees to dredge", "byline Nils Hagen", "published 2026-01-12",
      ])
  }

  @Test func tablesKeepTheirRowsAndCells() {
    let reading = PageReading(
      Self.page(
        """
        <article>\(Self.story)<table><tr><th>Year</th><th>Metres</th></tr>
        <tr><td>2024</td><td>7.1</td></tr></table>\(Self.story)</article>
        """))
    let kinds = reading.document.nodes.map(\.kind)
    #expect(kinds.contains(.table))
    #expect(kinds.count { $0 == .tableRow } == 2)
    #expect(reading.lines.contains("tableCell 0 7.1"))
    #expect(reading.lines.contains("tableCell 1 Metres"))
  }

  @Test func noCellOfATableIsDropped() {
    let reading = PageReading(
      Self.page(
        """
        <article>\(Self.story)<table><caption>Bridges of the bay</caption>
        <tr><th>Year</th><th>Bridge</th><th colspan=2>Closed</th></tr>
        <tr><td>1992</td><td><a href=/a>Old Harbour Bridge</a></td><td></td><td>24 days</td></tr>
        <tr><td><p>1998</p><p>again</p></td><td><a href=/b>North Bridge</a></td><td></td>
        <td><a href=/c>2</a></td></tr>
        </table>\(Self.story)</article>
        """))
    let cells = reading.document.nodes.filter { $0.kind == .tableCell }
    #expect(
      cells.map { reading.document.text.reading($0.range) } == [
        "Year", "Bridge", "Closed", "1992", "Old Harbour Bridge", "", "24 days", "1998", "again",
        "North Bridge", "", "2",
      ])
    #expect(cells.map(\.columns) == [1, 1, 2] + Array(repeating: 1, count: 9))
    #expect(reading.lines.contains("caption 0 Bridges of the bay"))
  }
}
