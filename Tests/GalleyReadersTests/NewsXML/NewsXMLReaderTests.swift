import GalleyCore
import GalleyReaders
import Testing

struct NewsXMLReaderTests {
  static let nitf = """
    <?xml version="1.0" encoding="UTF-8"?>
    <nitf><head><title>slug</title><docdata><date.issue norm="20260304T093000Z"/></docdata>
    <pubdata name="Coast Report" date.publication="20260305"/></head>
    <body><body.head><hedline><hl1>Low tide &amp; no quay</hl1></hedline>
    <byline>By <person>Ada Quill</person></byline><dateline><location>Sund</location></dateline></body.head>
    <body.content><p>The <em>harbour</em> board met on Monday.</p><hl2>What was said</hl2>
    <block><bq><p>It will cost <num>9</num> million.</p></bq></block>
    <ul><li>One boat sailed</li><li>Two stayed</li></ul>
    <media media-type="image"><media-reference source="q.jpg">q</media-reference>
    <media-caption>The quay at noon.</media-caption></media></body.content></body></nitf>
    """

  static let newsML = """
    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en-GB">
    <itemMeta><provider literal="Coast Report"/><versionCreated>2026-03-05T08:00:00Z</versionCreated></itemMeta>
    <contentMeta><contentCreated>2026-03-04</contentCreated><headline>Low tide</headline><by>By Ada Quill</by></contentMeta>
    <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
    <head><title>ignored</title></head><body><p>The quay is closed.</p><p>So is the shop.</p></body></html></inlineXML>
    </contentSet></newsItem>
    """

  private func read(_ text: String) -> (Document, SourceFile, [String]) {
    var diagnostics = Diagnostics()
    let source = SourceFile(name: "story.xml", bytes: Array(text.utf8))
    let document = NewsXMLReader().read(
      source, options: ReaderOptions(), diagnostics: &diagnostics)
    return (document, source, diagnostics.all.map(\.code))
  }

  private func lines(_ document: Document) -> [String] {
    document.nodes.indices.filter(document.isLeaf).map {
      let node = document.nodes[$0]
      return "\(node.kind) \(node.level) \(document.text.reading(node.range))"
    }
  }

  @Test func nitfGivesItsBlocks() {
    let (document, source, codes) = read(Self.nitf)
    #expect(
      lines(document) == [
        "paragraph 0 The harbour board met on Monday.", "heading 2 What was said",
        "paragraph 0 It will cost 9 million.", "listItem 1 One boat sailed",
        "listItem 1 Two stayed", "caption 0 The quay at noon.",
      ])
    #expect(codes.isEmpty)
    let range = document.text.source(of: document.nodes[0].range)
    #expect(source.string(range) == "The <em>harbour</em> board met on Monday.")
  }

  @Test func nitfGivesItsMetadata() {
    let metadata = read(Self.nitf).0.metadata
    #expect(metadata.byline == ["Ada Quill"])
    #expect(metadata.dateline == "Sund")
    #expect(metadata.publisher == "Coast Report")
    #expect(metadata.published?.hasPrefix("2026-03-04") == true)
    #expect(metadata.title == "Low tide & no quay")
  }

  @Test func newsMLGivesTheArticleInside() {
    let (document, _, codes) = read(Self.newsML)
    #expect(lines(document) == ["paragraph 0 The quay is closed.", "paragraph 0 So is the shop."])
    #expect(codes.isEmpty)
    #expect(document.metadata.title == "Low tide")
    #expect(document.metadata.byline == ["Ada Quill"])
    #expect(document.metadata.published == "2026-03-04")
    #expect(document.metadata.modified == "2026-03-05T08:00:00Z")
    #expect(document.metadata.language == "en-GB")
  }

  @Test func anItemWithoutTextSaysSo() {
    #expect(read("<newsItem><itemMeta/></newsItem>").2 == ["GH130"])
  }

  @Test func deepNestingEndsInADiagnostic() {
    let text = "<nitf><body><body.content>" + String(repeating: "<block>", count: 100_000)
    #expect(!read(text).2.isEmpty)
  }

  @Test func renditionsAreOneText() {
    let (document, _, _) = read(
      Self.newsML.replacing(
        "</contentSet>",
        with:
          "<inlineData contenttype=\"text/html\">&lt;p&gt;The quay is closed.&lt;/p&gt;</inlineData>"
          + "<inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>The quay is closed.</p>"
          + "</body></html></inlineXML></contentSet>"))
    #expect(
      lines(document) == ["paragraph 0 The quay is closed.", "paragraph 0 So is the shop."])
  }

  @Test func whatMustBeWrittenAndIsNotKnownIsNotReadBack() {
    let (document, _, _) = read(Self.newsML.replacing("Coast Report", with: "unknown"))
    #expect(document.metadata.publisher == nil)
  }

  @Test func aChangeOfADayIsReadBack() {
    let meta = "<head><meta name=\"modified\" content=\"2026-03-06\"/>"
    #expect(read(Self.nitf.replacing("<head>", with: meta)).0.metadata.modified == "2026-03-06")
    let tei = """
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Low tide</title>
      </titleStmt><publicationStmt><p>None.</p></publicationStmt><sourceDesc><bibl><date
      type="published" when="2026-03-04">4 March</date><date type="modified" when="2026-03-06">6</date>
      <date when="1999-01-01">1999</date></bibl></sourceDesc></fileDesc></teiHeader>
      <text><body><p>The quay is closed.</p></body></text></TEI>
      """
    let metadata = read(tei).0.metadata
    #expect(metadata.published == "2026-03-04")
    #expect(metadata.modified == "2026-03-06")
  }

  @Test func anAgencyIsNoAuthor() {
    let text = Self.nitf.replacing(
      "By <person>Ada Quill</person>", with: "By Ada Quill and Reuters"
    )
    .replacing("<pubdata name=\"Coast Report\"", with: "<pubdata")
    let metadata = read(text).0.metadata
    #expect(metadata.byline == ["Ada Quill"])
    #expect(metadata.publisher == "Reuters")
  }

  @Test(
    "A summary beside the line under the headline is a deck, and times in the basic form are read")
  func abstracts() {
    let (document, _, codes) = read(
      """
      <nitf><head><docdata><date.issue norm="20260303T184000-0500"/></docdata></head><body><body.head>
      <hedline><hl1>Quay</hl1><hl2>The county pays</hl2></hedline>
      <abstract><p>The quay is open again, at a price.</p></abstract></body.head>
      <body.content><p>The quay is open.</p></body.content></body></nitf>
      """)
    #expect(document.metadata.description == "The county pays")
    #expect(document.metadata.published == "2026-03-03T18:40:00-05:00")
    #expect(
      lines(document) == [
        "deck 0 The quay is open again, at a price.", "paragraph 0 The quay is open.",
      ])
    #expect(codes == [])
  }

  @Test(
    "The line under a title is the description",
    arguments: [
      "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title type='main'>Quay</title><title type='sub'>A report</title></titleStmt></fileDesc></teiHeader><text><body><p>The quay.</p></body></text></TEI>",
      "<article><front><article-meta><title-group><article-title>Quay</article-title><subtitle>A report</subtitle></title-group></article-meta></front><body><p>The quay.</p></body></article>",
    ])
  func subtitles(text: String) {
    let document = read(text).0
    #expect(document.metadata.title == "Quay")
    #expect(document.metadata.description == "A report")
    #expect(lines(document) == ["paragraph 0 The quay."])
  }

  @Test("The cells of a row that is labels are header cells, no others")
  func labelRows() {
    let (document, _, _) = read(
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>Depths.</p><table>
      <row role="label"><cell>Wall</cell><cell>m</cell></row><row><cell>A</cell><cell>3</cell></row>
      </table></body></text></TEI>
      """)
    let cells = document.nodes.filter { $0.kind == .tableCell }.map { Int($0.level) }
    #expect(cells == [Node.headerCell, Node.headerCell, 0, 0])
  }

  @Test(
    "A date that is none is said, where no other says when",
    arguments: [
      "<nitf><head><docdata><date.issue norm='soon'/></docdata></head><body><body.content><p>The quay.</p></body.content></body></nitf>",
      "<newsItem><contentMeta><contentCreated>soon</contentCreated></contentMeta><contentSet><inlineXML><html><body><p>The quay.</p></body></html></inlineXML></contentSet></newsItem>",
      "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><publicationStmt><date when='soon'/></publicationStmt></fileDesc></teiHeader><text><body><p>The quay.</p></body></text></TEI>",
    ])
  func unreadableDates(text: String) {
    #expect(read(text).2 == ["GH124"])
    #expect(read(text.replacing("soon", with: "2026-03-03")).2 == [])
    #expect(read(text.replacing("soon", with: "")).2 == [])
  }
}
