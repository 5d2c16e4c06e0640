import GalleyCore

/// Makes blocks of the article text that a page's JSON-LD carries.
enum LinkedBody {
  /// The paragraphs of the text, parted by line breaks or by markup where it holds any.
  static func read(_ body: MappedText) -> (text: MappedText, nodes: [Node]) {
    if holdsMarkup(body.bytes) {
      var diagnostics = Diagnostics()
      let document = HTMLFragmentReader.read(
        body, options: ReaderOptions(), diagnostics: &diagnostics)
      return (document.text, document.nodes)
    }
    var text = ReadingTextBuilder()
    var nodes: [Node] = []
    var start = 0
    for index in 0...body.bytes.count
    where index == body.bytes.count || body.bytes[index] == 0x0A {
      text.beginBlock()
      text.appendMarkup(body.bytes, ByteRange(start, index))
      if let range = text.endBlock() { Document.appendLeaf(.paragraph, range: range, to: &nodes) }
      start = index + 1
    }
    let mapped = text.mappedText()
    return (MappedText(bytes: mapped.bytes, map: mapped.map.composed(with: body.map)), nodes)
  }

  private static func holdsMarkup(_ bytes: [UInt8]) -> Bool {
    let range = ByteRange(0, bytes.count)
    return bytes.contains("</p>", in: range) || bytes.contains("<br", in: range)
      || bytes.contains("</div>", in: range)
  }
}
