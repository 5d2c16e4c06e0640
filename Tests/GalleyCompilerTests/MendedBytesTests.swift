import GalleyBackends
import GalleyCompiler
import GalleyCore
import GalleyReaders
import GalleyReport
import Testing

/// One stray byte in a file that is UTF-8: every range still leads to the bytes of the file.
@Suite("Stray bytes")
struct MendedBytesTests {
  private static let stray: [UInt8] = [0xE9]

  private func file(_ before: String, _ after: String, named name: String) -> InputFile {
    InputFile(name: name, bytes: Array(before.utf8) + Self.stray + Array(after.utf8))
  }

  private func sourceText(_ range: ByteRange, _ input: InputFile) -> String {
    String(decoding: input.bytes[range.indices], as: UTF8.self)
  }

  private func expectQuote(_ report: Report?, _ input: InputFile) {
    let quote = report?.quotes.first.map { report?.text.source(of: $0.range) ?? ByteRange(0, 0) }
    #expect(quote.map { sourceText($0, input) } == "“We are very glad,”")
  }

  private let after =
    " opened on Monday – after years of delay – and the town came to see it.</p>"
    + "<p>“We are very glad,” Mayor Jane Doe said. She asked the town’s people for patience.</p>"

  @Test("In a page")
  func page() {
    let input = file(
      "<html lang=en><meta charset=utf-8><body><article><h1>A caf",
      "</h1><p>The caf&eacute;" + after + "</article></body></html>", named: "page.html")
    let compilation = Compiler().compile(input)
    expectQuote(compilation.report, input)
    let finding = compilation.diagnostics.first { $0.code == "GH105" }
    #expect(finding?.place?.range.lower == input.bytes.firstIndex(of: 0xE9))
  }

  @Test("In news XML")
  func newsXML() {
    let input = file(
      "<nitf><head><title>T</title></head><body><body.head><hedline><hl1>A caf",
      "</hl1></hedline></body.head><body.content><p>The place" + after
        + "</body.content></body></nitf>", named: "news.xml")
    var options = CompilerOptions()
    options.severity.configured["GX421"] = .severity(.warning)
    let compilation = Compiler(options: options).compile(input)
    expectQuote(compilation.report, input)
    #expect(
      compilation.diagnostics.first { $0.code == "GX421" }?.place?.range.lower
        == input.bytes.firstIndex(of: 0xE9))
  }

  @Test("In an entry before the one that is compiled")
  func feed() {
    let input = file(
      "<rss version=\"2.0\"><channel><title>T</title><link>http://a.example/</link>"
        + "<description>D</description><item><title>A caf",
      "</title></item><item><title>Two</title><description><![CDATA[<p>The place" + after
        + "]]></description></item></channel></rss>", named: "feed.rss")
    var reports: [Report] = []
    let compilation = Compiler().compileEntries(input) { entry in
      if let report = entry.report { reports.append(report) }
    }
    // The entry with the stray byte is held back, the other one is sound.
    #expect(reports.count == 1)
    expectQuote(reports.first, input)
    #expect(
      compilation.diagnostics.first { $0.code == "GX421" }?.place?.range.lower
        == input.bytes.firstIndex(of: 0xE9))
  }

  @Test("A finding in UTF-16 stands at its character")
  func wide() {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "中文\n中\u{0}".utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let finding = Compiler().compile(InputFile(name: "a.txt", bytes: bytes)).diagnostics.first
    #expect(finding?.code == "GS003")
    #expect(finding?.place?.start.line == 2)
    #expect(finding?.place?.start.byteColumn == 4)
  }

  @Test("A quotation element that is never closed makes no block overlap the next")
  func overlap() {
    let input = InputFile(
      name: "page.html",
      bytes: Array(
        ("<html lang=en><body><article><p>The pilot said <q>a notebook, kept since 1978, records "
          + "the minutes lost or won.<br><br>He says that he would teach anyone who asked him. "
          + "It is not heavy, he says, and it has to be done.</div></article>").utf8))
    let report = Compiler().compile(input).report
    let places = (report?.blocks ?? []).map { report?.text.source(of: $0.range) ?? ByteRange(0, 0) }
    #expect(places.count == 2)
    for (first, second) in zip(places, places.dropFirst()) {
      #expect(first.upper <= second.lower)
    }
  }
}
