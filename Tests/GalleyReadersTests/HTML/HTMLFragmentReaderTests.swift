import GalleyCore
import GalleyReaders
import Testing

struct HTMLFragmentReaderTests {
  @Test func rangesLeadThroughTheFragmentToTheFile() {
    // The fragment stands escaped in a file: each `<` there is `&lt;`, each `>` is `&gt;`.
    let file = "<summary>&lt;p&gt;Low &amp;amp; high&lt;/p&gt;</summary>"
    var bytes: [UInt8] = []
    var map = OffsetMap.empty
    func append(_ text: String, from source: Int, _ length: Int) {
      map.append(
        .init(text: bytes.count, textLength: text.utf8.count, source: source, sourceLength: length))
      bytes += Array(text.utf8)
    }
    append("<", from: 9, 4)
    append("p", from: 13, 1)
    append(">", from: 14, 4)
    append("Low ", from: 18, 4)
    append("&", from: 22, 5)
    append("amp; high", from: 27, 9)
    append("<", from: 36, 4)
    append("/p", from: 40, 2)
    append(">", from: 42, 4)
    var diagnostics = Diagnostics()
    let document = HTMLFragmentReader.read(
      MappedText(bytes: bytes, map: map), options: ReaderOptions(), diagnostics: &diagnostics)
    #expect(document.nodes.count == 1)
    let range = document.nodes[0].range
    #expect(document.text.string(range) == "Low & high")
    #expect(document.text.source(of: range) == ByteRange(18, 36))
    #expect(document.text.source(of: TextRange(4, 5)) == ByteRange(22, 31))
    #expect(SourceFile(name: "f", bytes: Array(file.utf8)).string(ByteRange(22, 31)) == "&amp;amp;")
  }
}
