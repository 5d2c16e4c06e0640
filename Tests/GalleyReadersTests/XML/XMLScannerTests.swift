import GalleyCore
import GalleyReaders
import Testing

@Suite("XML with the bytes of every event")
struct XMLScannerTests {
  private func scan(_ text: String) -> (events: [String], codes: [String]) {
    var scanner = XMLScanner(
      SourceFile(name: "a.xml", bytes: Array(text.utf8)),
      vocabulary: XMLVocabulary(namespaces: ["urn:x"], names: ["a"]))
    var diagnostics = Diagnostics()
    var events: [String] = []
    while true {
      let event = scanner.next(&diagnostics)
      if event == .end { break }
      events.append("\(event) \(scanner.string(scanner.range))")
    }
    return (events, diagnostics.all.map(\.code))
  }

  @Test("Events cover the file byte for byte")
  func eventsHaveRanges() {
    let (events, codes) = scan(
      "<?xml version=\"1.0\"?><a x='1'>é&lt;<b/><![CDATA[<c>]]><!--d--></a>\n")
    #expect(codes.isEmpty)
    #expect(
      events == [
        "startElement <a x='1'>", "text é&lt;", "startElement <b/>", "endElement ",
        "cdata <![CDATA[<c>]]>", "comment <!--d-->", "endElement </a>",
      ])
  }

  @Test(
    "What is not well-formed is named",
    arguments: [
      ("<a><b></a>", "GX402"), ("<a>", "GX403"), ("<a/><b/>", "GX404"), ("x<a/>", "GX405"),
      ("", "GX406"), ("<a>&b;</a>", "GX407"), ("<b:a/>", "GX408"),
      ("<a xmlns:xml=\"urn:x\"/>", "GX409"), ("<a b='' b=''/>", "GX410"),
      ("<a>\u{1}</a>", "GX411"), ("<a>&#0;</a>", "GX411"), ("<a b=c/>", "GX401"),
      ("<a>]]></a>", "GX417"), ("<a> & </a>", "GX417"), ("<a><!-- -- --></a>", "GX401"),
      ("<?xml version=\"1.1\"?><a/>", "GX416"), (" <?xml version=\"1.0\"?><a/>", "GX415"),
    ])
  func namesErrors(_ text: String, code: String) {
    #expect(scan(text).codes == [code])
  }

  @Test("Namespaces and references are resolved, and lead back to the file")
  func resolves() {
    let text = "<p:a xmlns:p='urn:x' p:k='1&#x26;2'>caf&eacute;\r\n&amp;</p:a>"
    var scanner = XMLScanner(
      SourceFile(name: "a.xml", bytes: Array(text.utf8)),
      vocabulary: XMLVocabulary(namespaces: ["urn:x"], names: ["a"]))
    var diagnostics = Diagnostics()
    #expect(scanner.next(&diagnostics) == .startElement)
    #expect(scanner.name == XMLName(namespace: 2, local: 2))
    #expect(scanner.text(of: scanner.attributes[0]) == Array("1&2".utf8))
    #expect(scanner.next(&diagnostics) == .text)
    var output: [UInt8] = []
    var map = OffsetMap.empty
    scanner.appendText(to: &output, map: &map, isLiteral: false)
    #expect(String(decoding: output, as: UTF8.self) == "café\n&")
    #expect(scanner.string(map.source(of: TextRange(3, 5))) == "&eacute;")
    #expect(diagnostics.all.map(\.code) == ["GX407"])
  }
}
