import Galley
import Testing

/// A footnote stands behind what refers to it, and so elsewhere in the text than in the source.
struct FootnoteTests {
  private static let markdown = """
    The quay[^1] stays, said Ada Quill.

    ## Costs

    It costs more, said Olga Brandt.

    [^1]: The northern one, said Ben Stroud.
    """
  private static let docBook = """
    <article xmlns="http://docbook.org/ns/docbook" version="5.0"><info><title>Quay</title></info>
    <para>The quay<footnote><para>The northern one, said Ben Stroud.</para></footnote> stays, said
    Ada Quill.</para><section><title>Costs</title><para>It costs more, said Olga Brandt.</para>
    </section></article>
    """

  private static let chapter = """
    <?xml version="1.0" encoding="UTF-8"?>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en">
    <head><title>Quay</title></head><body><section epub:type="chapter"><h1>Quay</h1>
    <p>The quay<a epub:type="noteref" href="#n1">1</a> stays, said Ada Quill.</p>
    <h2>Costs</h2><p>It costs more, said Olga Brandt.</p></section>
    <aside epub:type="footnote" id="n1"><p>The northern one, said Ben Stroud.
    <a epub:type="backlink" href="#r1">↩</a></p></aside></body></html>
    """

  /// The note is read behind the paragraph that refers to it.
  @Test func notesOfABookStandBehindTheirReferences() throws {
    let report = try #require(
      Compiler().compile(InputFile(name: "a.xhtml", bytes: Array(Self.chapter.utf8))).report)
    #expect(
      report.blocks.map { report.text.reading($0.range) } == [
        "The quay stays, said Ada Quill.", "The northern one, said Ben Stroud.",
        "It costs more, said Olga Brandt.",
      ])
  }

  @Test(arguments: [("a.md", markdown), ("a.xml", docBook), ("a.xhtml", chapter)])
  func aReportReadsItBack(name: String, text: String) throws {
    let backend = try #require(BackendRegistry.named("json"))
    let (compilation, output) = Compiler().compile(
      InputFile(name: name, bytes: Array(text.utf8)),
      with: try backend.init(BackendOptions([], for: backend.descriptor)))
    let report = try #require(compilation.report)
    #expect(report.blocks.count == 3)
    let again = try ReportJSONReader.read(try #require(output), over: report.text)
    #expect(again.blocks.map(\.range) == report.blocks.map(\.range))
    #expect(again.sections.map(\.range) == report.sections.map(\.range))
    #expect(again.sentences == report.sentences)
    #expect(
      again.claims.map { again.contentText(of: $0) }
        == report.claims.map { report.contentText(of: $0) })
  }

  /// A note that nothing refers to is the article's only where the article holds it.
  @Test func aNoteOfAnotherPieceIsLeftOut() throws {
    let page = """
      <html><head><title>Quay</title></head><body><article><h1>Quay</h1>
      <p>The quay stays, said Ada Quill, and with it the crane that the town has quarrelled over.</p>
      <p>It costs more, said Olga Brandt, than the harbour board had told the council in May.</p>
      <aside role="doc-footnote"><p>The northern one.</p></aside></article>
      <article><h1>Tug</h1><p>Sold.</p>
      <aside role="doc-footnote"><p>The eastern one.</p></aside></article></body></html>
      """
    let report = try #require(
      Compiler().compile(InputFile(name: "a.html", bytes: Array(page.utf8))).report)
    let texts = report.blocks.map { report.text.reading($0.range) }
    #expect(texts.contains("The northern one."), "\(texts)")
    #expect(!texts.contains("The eastern one."), "\(texts)")
  }

  @Test func aNoteInANoteIsOneOfItsOwn() throws {
    let text = """
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>The quay<note>The northern
      <note>Once the eastern.</note> one.</note> stays.</p></body></text></TEI>
      """
    let report = try #require(
      Compiler().compile(InputFile(name: "a.xml", bytes: Array(text.utf8))).report)
    #expect(
      report.blocks.map { report.text.reading($0.range) }
        == ["The quay stays.", "The northern one.", "Once the eastern."])
  }
}
