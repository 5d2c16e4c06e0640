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
    let range = ByteRange(source.textStart, source.bytes.count)
    var builder = HTMLTreeBuilder(
      source.bytes, in: range, isXML: HTMLSyntax.isXML(source), maximumDepth: options.maximumDepth)
    let tree = builder.build()
    var scanner = HTMLBlockScanner(tree, honoursHiding: true)
    let page = scanner.scan()
    let reader = HTMLMetadataReader(page)
    let title = reader.title()
    var finder = HTMLArticleFinder(page, honoursClasses: true, title: title?.text ?? "")
    let article = finder.find()
    var writer = HTMLDocumentWriter(page: page)
    let (text, nodes) = writer.write(article)
    let metadata = reader.read(title: title, article: article)
    return Document(text: text, nodes: nodes, metadata: metadata, format: "html")
  }
}
