package import GalleyCore

/// Reads a piece of HTML that is all content, such as the text of a feed's entry.
///
/// Nothing is sought and nothing but hidden elements is left out. The piece may be nested in
/// another file (escaped in XML, a string in JSON): its map then leads on to that file, and so do
/// the ranges of the document.
package enum HTMLFragmentReader {
  /// - Parameters:
  ///   - fragment: the HTML as decoded, with the map to the file that it stands in.
  ///   - isXML: whether the fragment is XHTML.
  /// - Returns: a document of format `html` whose text maps to that file; its metadata are empty.
  package static func read(
    _ fragment: MappedText, isXML: Bool = false, options: ReaderOptions,
    diagnostics: inout Diagnostics
  ) -> Document {
    var builder = HTMLTreeBuilder(
      fragment.bytes, in: ByteRange(0, fragment.bytes.count), isXML: isXML,
      maximumDepth: options.maximumDepth)
    let tree = builder.build()
    if let range = tree.tooDeep {
      let place = fragment.map.source(of: TextRange(range.lower, range.upper))
      diagnostics.report(.nestedTooDeep(place, limit: options.maximumDepth))
    }
    var scanner = HTMLBlockScanner(tree, honoursHiding: true)
    let page = scanner.scan()
    var writer = HTMLDocumentWriter(page: page)
    let article = HTMLArticle(container: nil, blocks: Array(page.blocks.indices))
    let (text, nodes) = writer.write(article)
    let mapped = MappedText(bytes: text.bytes, map: text.map.composed(with: fragment.map))
    return Document(text: mapped, nodes: nodes, metadata: Metadata(), format: "html")
  }
}
