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
    let tree = options.meter.measure(.lex) { builder.build() }
    report(tree, options, &diagnostics)
    var scanner = HTMLBlockScanner(tree, honoursHiding: true)
    let page = scanner.scan()
    let reader = HTMLMetadataReader(page)
    var (metadata, clues) = reader.read()
    reader.reportDates(to: &diagnostics)
    let found = HTMLArticleSearch(
      tree: tree, clues: clues, maximumDepth: options.maximumDepth
    ).find(in: page)
    let summary = metadata.description.map {
      MetadataValue(text: $0, range: metadata.ranges[.description] ?? ByteRange(0, 0))
    }
    if let deck = found.article.description {
      metadata.description = found.page.string(of: found.page.blocks[deck])
      metadata.ranges[.description] = found.page.range(of: found.page.blocks[deck])
    }
    let (text, nodes) = document(found, clues, reader.linked, summary, &diagnostics)
    return Document(text: text, nodes: nodes, metadata: metadata, format: "html")
  }

  /// The blocks of the article that was found, or those of the metadata where they hold more.
  private func document(
    _ found: HTMLArticleSearch.Result, _ clues: HTMLArticleClues, _ linked: LinkedArticle,
    _ summary: MetadataValue?, _ diagnostics: inout Diagnostics
  ) -> (text: MappedText, nodes: [Node]) {
    // Where the markup holds no article, a short one is better than none.
    if let body = linked.body, body.bytes.count > (found.characters < 60 ? 120 : 300),
      Double(body.bytes.count) > Double(found.characters) * 1.2 * 2.5
    {
      let document = LinkedBody.read(body)
      if !document.nodes.isEmpty {
        diagnostics.report(.articleFromMetadata(body.source(of: body.range)))
        return document
      }
    }
    let posts = linked.updates.reduce(0) { $0 + $1.body.bytes.count }
    if posts > 120, Double(posts) > Double(found.characters) * 1.2 * 2.5,
      let first = linked.updates.first
    {
      diagnostics.report(.articleFromMetadata(first.body.source(of: first.body.range)))
      diagnostics.report(.liveBlog(posts: linked.updates.count))
      return LinkedBody.read(linked.updates)
    }
    guard HTMLEmptiness(found, clues: clues).isArticle(&diagnostics) else {
      return (MappedText(bytes: [], map: .empty), [])
    }
    HTMLCompleteness(found: found, linked: linked, summary: summary).report(&diagnostics)
    var writer = HTMLDocumentWriter(page: found.page)
    return writer.write(HTMLNotes(found.page).placed(in: found.article))
  }

  private func report(
    _ tree: HTMLTree, _ options: ReaderOptions, _ diagnostics: inout Diagnostics
  ) {
    if let range = tree.tooDeep {
      diagnostics.report(.nestedTooDeep(range, limit: options.maximumDepth))
    }
    if let range = tree.unfinished { diagnostics.report(.truncatedPage(range)) }
    if let offset = tree.bytes.firstIndex(of: 0) { diagnostics.report(.nulInPage(at: offset)) }
  }
}
