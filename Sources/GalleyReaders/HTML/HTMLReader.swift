public import GalleyCore

/// Reads an article out of an HTML or XHTML page: its blocks, without what surrounds them, and its
/// metadata.
///
/// Every range of the document leads to the page's own bytes; see `Documentation/HTML.md`.
public struct HTMLReader: ArticleReader {
  public static let descriptor = ReaderDescriptor(
    name: "html", summary: "a web page, AMP and XHTML included; the article is found in it",
    fileExtensions: ["html", "htm", "xhtml", "xht"],
    mediaTypes: ["text/html", "application/xhtml+xml"])

  public init() {}

  public func decode(
    _ input: InputFile, options: ReaderOptions, diagnostics: inout Diagnostics
  ) -> SourceFile? {
    HTMLDecoder(input: input, options: options).decode(diagnostics: &diagnostics)
  }

  public func read(
    _ source: SourceFile, options: ReaderOptions, diagnostics: inout Diagnostics
  ) -> Document {
    var builder = HTMLTreeBuilder(
      source.bytes, in: ByteRange(source.textStart, source.bytes.count), isXML: false,
      maximumDepth: options.maximumDepth)
    let tree = builder.build()
    var scanner = HTMLBlockScanner(tree, honoursHiding: true)
    let page = scanner.scan()
    var finder = HTMLArticleFinder(page, honoursClasses: true, title: "")
    let article = finder.find()
    var writer = HTMLDocumentWriter(page: page)
    let (text, nodes) = writer.write(article)
    return Document(text: text, nodes: nodes, metadata: Metadata(), format: "html")
  }
}
