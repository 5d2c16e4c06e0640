public import GalleyCore

/// Reads an article in Markdown: CommonMark with GitHub's tables, strikethrough, task lists and
/// autolinks, and YAML front matter for its metadata.
///
/// md4c reads the structure; its text pointers lead into the source, so every range is exact. See
/// `Documentation/Markdown.md`.
public struct MarkdownReader: ArticleReader {
  public static let descriptor = ReaderDescriptor(
    name: "markdown", summary: "CommonMark and GitHub's extensions, with YAML front matter",
    fileExtensions: ["md", "markdown", "mdown", "mkd"], mediaTypes: ["text/markdown"])

  public init() {}

  public func decode(
    _ input: InputFile, options: ReaderOptions, diagnostics: inout Diagnostics
  ) -> SourceFile? {
    SourceDecoder.decode(input, options: options, diagnostics: &diagnostics)
  }

  public func read(
    _ source: SourceFile, options: ReaderOptions, diagnostics: inout Diagnostics
  ) -> Document {
    let frontMatter = FrontMatter(source, diagnostics: &diagnostics)
    var metadata = frontMatter.read(diagnostics: &diagnostics)
    let mask = MarkdownMask(source.bytes, from: frontMatter.bodyStart)
    if let tag = mask.firstTag { diagnostics.report(.markdownTag(tag)) }
    let parser = MarkdownParser(
      mask.bytes, from: frontMatter.bodyStart, notes: mask.notes,
      maximumDepth: options.maximumDepth)
    let (text, nodes) = options.meter.measure(.lex) { parser.parse(diagnostics: &diagnostics) }
    var document = MarkdownTitle.settle(nodes, text, &metadata)
    if document.isEmpty { document = nodes }
    return Document(text: text, nodes: document, metadata: metadata, format: "markdown")
  }
}
