import Galley
import Testing

/// What archives of news and of journals hold, and what Galley itself writes, reads as articles.
struct NewsXMLTests {
  private static let item = """
    <newsItem guid="urn:NUMBER"><itemMeta/><contentMeta><headline>TITLE</headline></contentMeta>
    <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>
    <p>The harbour at TITLE was closed on Monday, said NAME, who keeps its books.</p></body></html>
    </inlineXML></contentSet></newsItem>
    """

  private static func message(_ items: [(title: String, name: String)]) -> InputFile {
    let inner = items.map {
      item.replacing("TITLE", with: $0.title).replacing("NAME", with: $0.name)
    }.joined()
    return InputFile(
      name: "wire.xml",
      bytes: Array(
        "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>\(inner)</itemSet></newsMessage>"
          .utf8))
  }

  @Test func eachItemOfAMessageIsAnArticle() {
    let input = Self.message([("Orkum", "Ada Quill"), ("Almada", "Ana Reis")])
    var titles: [String?] = []
    var texts: [String] = []
    let compilation = Compiler().compileEntries(input) { entry in
      titles.append(entry.report?.metadata.title)
      for block in entry.report?.blocks ?? [] {
        texts.append(entry.report?.text.reading(block.range) ?? "")
        let range = entry.report?.source(block.range)
        texts.append(
          range.map { String(decoding: input.bytes[$0.indices].prefix(11), as: UTF8.self) } ?? "")
      }
    }
    #expect(titles == ["Orkum", "Almada"])
    #expect(texts.count == 4)
    #expect(texts.filter { $0 == "The harbour" }.count == 2)
    #expect(compilation.succeeded)
    #expect(Compiler().entryNames(of: input) == ["wire-orkum", "wire-almada"])
    #expect(Compiler().kind(of: Self.message([("Orkum", "Ada Quill")])).role == .article)
  }

  private static let jats = """
    <article article-type="news"><front><journal-meta><journal-title>Bay</journal-title></journal-meta>
    <article-meta><title-group><article-title>Quay stays</article-title></title-group>
    <contrib-group><contrib contrib-type="author"><name><surname>Quill</surname>
    <given-names>Ada</given-names></name></contrib><contrib contrib-type="author"><name>
    <surname>Stroud</surname><given-names>Ben</given-names></name></contrib></contrib-group>
    <pub-date pub-type="epub"><day>3</day><month>11</month><year>2026</year></pub-date>
    </article-meta></front><body><p>The quay<xref ref-type="fn" rid="f1">1</xref> stays.</p>
    <sec><title>What was said</title><p>It costs more.</p></sec></body>
    <back><fn-group><fn id="f1"><label>1</label><p>The northern one.</p></fn></fn-group>
    <ref-list><ref><article-title>Other</article-title></ref></ref-list></back></article>
    """
  private static let tei = """
    <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Quay stays</title>
    <author>Ada Quill</author><author><persName><forename>Ben</forename> <surname>Stroud</surname>
    </persName></author></titleStmt><publicationStmt><publisher>Bay</publisher>
    <date when="2026-11-03">3 November</date></publicationStmt></fileDesc></teiHeader><text><body>
    <div><p>The quay<note>The northern one.</note> stays.</p></div>
    <div><head>What was said</head><p>It costs more.</p></div></body></text></TEI>
    """
  private static let docBook = """
    <article xmlns="http://docbook.org/ns/docbook" version="5.0"><info><title>Quay stays</title>
    <author><personname><firstname>Ada</firstname><surname>Quill</surname></personname></author>
    <author><personname><firstname>Ben</firstname><surname>Stroud</surname></personname></author>
    <pubdate>2026-11-03</pubdate></info>
    <para>The quay<footnote><para>The northern one.</para></footnote> stays.</para>
    <section><title>What was said</title><para>It costs more.</para></section></article>
    """

  private static let docBook4 = """
    <!DOCTYPE article PUBLIC "-//OASIS//DTD DocBook XML V4.5//EN" "docbookx.dtd">
    <article lang="en"><articleinfo><title>Quay stays</title><authorgroup><author>
    <firstname>Ada</firstname><surname>Quill</surname><affiliation><orgname>Bay Office</orgname>
    </affiliation></author><author><surname>Stroud</surname><firstname>Ben</firstname></author>
    </authorgroup><pubdate>3 November 2026</pubdate></articleinfo>
    <para>The quay<footnote><para>The northern one.</para></footnote> stays.</para>
    <sect1><title>What was said</title><para>It costs more.</para></sect1></article>
    """

  @Test(arguments: [jats, tei, docBook, docBook4])
  func journalsAreRead(text: String) throws {
    let report = try #require(
      Compiler().compile(InputFile(name: "a.xml", bytes: Array(text.utf8))).report)
    #expect(report.metadata.title == "Quay stays")
    #expect(report.metadata.byline == ["Ada Quill", "Ben Stroud"])
    #expect(report.metadata.published == "2026-11-03")
    #expect(
      report.sections.compactMap(\.heading).map { report.text.reading($0) } == ["What was said"])
    let blocks = report.blocks.map { report.text.reading($0.range) }
    #expect(Set(blocks) == ["The quay stays.", "The northern one.", "It costs more."])
    // A note that stands inside a paragraph follows it, and each leads to its own bytes.
    for block in report.blocks {
      let range = report.source(block.range)
      let words = String(
        decoding: text.utf8.dropFirst(range.lower).prefix(range.count), as: UTF8.self)
      let reading = report.text.reading(block.range)
      #expect(words.hasPrefix(reading.prefix(8)))
      #expect(words.hasSuffix(reading.suffix(6)))
    }
  }

  @Test(arguments: ["sub-article", "response"])
  func articlesBesideTheOneThatIsReadAreNamed(element: String) throws {
    let text = """
      <article><front><article-meta><title-group><article-title>Mud</article-title></title-group>
      </article-meta></front><body><p>Mud moves.</p></body>
      <\(element) article-type="reply"><front-stub><title-group><article-title>Author response
      </article-title></title-group></front-stub><body><p>We thank the editors.</p></body>
      </\(element)></article>
      """
    let compilation = Compiler().compile(InputFile(name: "a.xml", bytes: Array(text.utf8)))
    let report = try #require(compilation.report)
    #expect(report.blocks.map { report.text.reading($0.range) } == ["Mud moves."])
    #expect(report.metadata.title == "Mud")
    #expect(compilation.diagnostics.map(\.code) == ["GH131"])
  }

  @Test func headsOfTablesHoldHeaderCells() throws {
    let text = """
      <article xmlns="http://docbook.org/ns/docbook"><info><title>Mud</title></info>
      <para>Mud moves.</para><table><title>Days</title><tgroup cols="2">
      <thead><row><entry>Day</entry><entry>Mud</entry></row></thead>
      <tbody><row><entry morerows="1">1</entry><entry/></row></tbody></tgroup></table></article>
      """
    let compilation = Compiler().compile(InputFile(name: "a.xml", bytes: Array(text.utf8)))
    let report = try #require(compilation.report)
    #expect(compilation.diagnostics.isEmpty)
    #expect(
      report.blocks.map { report.text.reading($0.range) }.prefix(2) == ["Mud moves.", "Days"])
    #expect(report.blocks.map(\.kind) == [.paragraph, .caption, .table])
    #expect(report.cells.map(\.isHeader) == [true, true, false, false])
    #expect(report.cells.map(\.rows) == [1, 1, 2, 1])
    let tall = text.replacing("morerows=\"1\"", with: "morerows=\"\(Int.max)\"")
    let cells = Compiler().compile(InputFile(name: "a.xml", bytes: Array(tall.utf8))).report?.cells
    #expect(cells?.count == 4)
  }

  @Test func partsOfAJournalsArticleThatAreNoTextStayOut() throws {
    let text = """
      <article xml:lang="en"><front><journal-meta><publisher><publisher-name>Bay Press
      </publisher-name></publisher></journal-meta><article-meta><title-group>
      <article-title>Mud of the estuary</article-title></title-group><contrib-group>
      <contrib contrib-type="author"><name><surname>Quill</surname><given-names>Ada</given-names>
      </name><xref ref-type="aff" rid="a">1</xref><role>Data curation</role></contrib>
      <contrib contrib-type="editor"><name><surname>Reis</surname><given-names>Ana</given-names>
      </name></contrib></contrib-group><abstract><p>Mud moves.</p></abstract></article-meta></front>
      <body><sec><label>1</label><title>Results</title><p>Mud moved<sup><xref ref-type="bibr"
      rid="b1">1</xref></sup> twice [<xref ref-type="bibr" rid="b2">2</xref>].</p>
      <fig><label>Figure 1</label><caption><title>The bay</title><p>At noon.</p></caption></fig>
      <table-wrap><table><tr><th>Day</th><th>Mud</th></tr><tr><td>1</td><td/></tr></table></table-wrap>
      </sec></body><back><ack><title>Thanks</title><p>We thank the crew.</p></ack><ref-list>
      <ref><mixed-citation>Stroud B. Silt. 2020.</mixed-citation></ref></ref-list></back></article>
      """
    let report = try #require(
      Compiler().compile(InputFile(name: "a.xml", bytes: Array(text.utf8))).report)
    #expect(report.metadata.byline == ["Ada Quill"])
    #expect(report.metadata.publisher == "Bay Press")
    #expect(
      report.sections.compactMap(\.heading).map { report.text.reading($0) }
        == ["Results", "Thanks"])
    let blocks = report.blocks.filter { $0.kind != .table }.map { report.text.reading($0.range) }
    #expect(
      blocks == [
        "Mud moves.", "Mud moved twice [2].", "The bay At noon.", "We thank the crew.",
      ])
    #expect(report.blocks.count { $0.kind == .table } == 1)
  }

  @Test func plainTextInAnItemKeepsItsParagraphs() throws {
    let text = """
      <newsItem version="1"><itemMeta><itemClass qcode="ninat:text"/>
      <versionCreated>2026-11-03T08:00:00Z</versionCreated></itemMeta><contentMeta>
      <creator><name>Ada Quill</name><related><name>Bay Office</name></related></creator>
      <headline>Quay &amp; pier</headline></contentMeta><contentSet>
      <inlineData contenttype="text/plain">
      The quay &amp; the pier
      stay open.

      “It costs more,” said Olga Brandt.

      </inlineData></contentSet></newsItem>
      """
    let report = try #require(
      Compiler().compile(InputFile(name: "a.newsml", bytes: Array(text.utf8))).report)
    #expect(report.metadata.byline == ["Ada Quill"])
    #expect(report.metadata.published == "2026-11-03T08:00:00Z")
    #expect(report.metadata.modified == nil)
    #expect(
      report.blocks.map { report.text.reading($0.range) } == [
        "The quay & the pier stay open.", "“It costs more,” said Olga Brandt.",
      ])
  }

  @Test func picturesOfAMessageAreNoItems() throws {
    let picture = "<newsItem><itemMeta><itemClass qcode=\"ninat:picture\"/></itemMeta></newsItem>"
    let bytes = Self.message([("Orkum", "Ada Quill")]).bytes
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing("</itemSet>", with: picture + "</itemSet>")
    var titles: [String?] = []
    let compilation = Compiler().compileEntries(
      InputFile(name: "wire.xml", bytes: Array(text.utf8))
    ) { titles.append($0.report?.metadata.title) }
    #expect(titles == ["Orkum"])
    #expect(compilation.succeeded)
  }

  @Test func whatIsCutOffKeepsWhatIsWhole() {
    let bytes = Self.message([("Orkum", "Ada Quill"), ("Almada", "Ana Reis")]).bytes
    var most = 0
    for end in stride(from: 0, to: bytes.count, by: 7) {
      var count = 0
      let input = InputFile(name: "wire.xml", bytes: Array(bytes[..<end]))
      let compilation = Compiler().compileEntries(input) { _ in count += 1 }
      #expect(!compilation.succeeded)
      most = max(most, count)
    }
    #expect(most == 2)
  }

  @Test(arguments: ["nitf", "newsml-g2", "tei", "ninjs"])
  func captionsAreReadBack(backend: String) throws {
    let page = """
      <html lang=en><head><title>Quay stays</title></head><body><article><h1>Quay stays</h1>
      <p>The quay of Orkum stays as it is, the board of the harbour said on Monday, and so does the
      wall that stands behind it.</p>
      <figure><img src=a><figcaption>The quay of Orkum on Monday, at low tide.</figcaption></figure>
      <p>The board of the harbour meets again in June, when the frost is out of the ground.</p>
      </article></body></html>
      """
    let written = try #require(BackendRegistry.named(backend))
    let (first, output) = Compiler().compile(
      InputFile(name: "a.html", bytes: Array(page.utf8)),
      with: try written.init(BackendOptions([], for: written.descriptor)))
    #expect(first.report?.blocks.count { $0.kind == .caption } == 1)
    let name = backend == "ninjs" ? "a.json" : "a.xml"
    let bytes = try #require(output)
    let back = try #require(Compiler().compile(InputFile(name: name, bytes: bytes)).report)
    #expect(
      back.blocks.filter { $0.kind == .caption }.map { back.text.reading($0.range) } == [
        "The quay of Orkum on Monday, at low tide."
      ])
  }

  @Test(arguments: ["nitf", "newsml-g2", "tei", "ninjs"])
  func whatIsWrittenIsReadBack(backend: String) throws {
    let page = """
      ---
      title: Quay stays open
      author: [Ada Quill, Ben Stroud]
      date: 2026-11-03T08:00:00Z
      publisher: Bay Courier
      ---

      Ana Reis, the mayor of Almada, said that the quay stays open.

      ## What it costs

      “It costs more than we thought,” said Olga Brandt, the engineer.
      """
    let written = try #require(BackendRegistry.named(backend))
    let (first, output) = Compiler().compile(
      InputFile(name: "a.md", bytes: Array(page.utf8)),
      with: try written.init(BackendOptions([], for: written.descriptor)))
    let report = try #require(first.report)
    let bytes = try #require(output)
    let name = backend == "ninjs" ? "a.json" : "a.xml"
    let back = try #require(Compiler().compile(InputFile(name: name, bytes: bytes)).report)
    #expect(back.metadata.title == report.metadata.title)
    #expect(back.metadata.byline == report.metadata.byline)
    #expect(back.metadata.published == report.metadata.published)
    #expect(back.metadata.modified == nil)
    #expect(
      back.sections.compactMap(\.heading).map { back.text.reading($0) } == ["What it costs"])
    #expect(
      back.claims.filter { $0.kind == .attributed }.map { back.contentText(of: $0) }
        == report.claims.filter { $0.kind == .attributed }.map { report.contentText(of: $0) })
  }
}
