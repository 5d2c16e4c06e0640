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

  /// The posts of a live blog, each under its headline with its time behind it, or under its time.
  static func read(_ updates: [LinkedArticle.Update]) -> (text: MappedText, nodes: [Node]) {
    var text = ReadingTextBuilder()
    var nodes: [Node] = []
    func append(_ bytes: some Collection<UInt8>, _ kind: Node.Kind, for range: ByteRange) {
      text.beginBlock()
      text.append(bytes, for: range)
      guard let range = text.endBlock() else { return text.truncate(to: text.blockStart) }
      Document.appendLeaf(kind, level: kind == .heading ? 2 : 0, range: range, to: &nodes)
    }
    for update in updates {
      let labels = [update.headline, update.published].compactMap { $0 }
      for (position, label) in labels.enumerated() {
        append(label.text.utf8, position == 0 ? .heading : .paragraph, for: label.range)
      }
      let told = read(update.body)
      for node in told.nodes where !node.range.isEmpty {
        let isLeaf = node.kind == .paragraph || node.kind == .listItem || node.kind == .heading
        guard isLeaf else { continue }
        append(
          told.text.bytes[node.range.indices], .paragraph, for: told.text.source(of: node.range))
      }
    }
    return (text.mappedText(), nodes)
  }

  private static func holdsMarkup(_ bytes: [UInt8]) -> Bool {
    let range = ByteRange(0, bytes.count)
    return bytes.contains("</p>", in: range) || bytes.contains("<br", in: range)
      || bytes.contains("</div>", in: range)
  }
}
