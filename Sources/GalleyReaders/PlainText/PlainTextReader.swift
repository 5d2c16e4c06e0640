public import GalleyCore

/// Reads plain text, one paragraph a line.
public struct PlainTextReader: ArticleReader {
  public static let descriptor = ReaderDescriptor(
    name: "text", summary: "plain text as people paste it", fileExtensions: ["txt", "text"],
    mediaTypes: ["text/plain"])

  public init() {}

  public func decode(
    _ input: InputFile, options: ReaderOptions, diagnostics: inout Diagnostics
  ) -> SourceFile? {
    SourceDecoder.decode(input, options: options, diagnostics: &diagnostics)
  }

  public func read(
    _ source: SourceFile, options: ReaderOptions, diagnostics: inout Diagnostics
  ) -> Document {
    let text = MappedText(bytes: source.bytes)
    var nodes: [Node] = []
    var start = 0
    for index in 0...source.bytes.count
    where index == source.bytes.count || source.bytes[index] == 0x0A {
      let line = text.trimmed(TextRange(start, index))
      start = index + 1
      if line.isEmpty { continue }
      let last = source.bytes[line.upper - 1]
      let isShort = line.count < 80 && last != UInt8(ascii: ".")
      Document.appendLeaf(isShort ? .heading : .paragraph, level: isShort ? 1 : 0, range: line, to: &nodes)
    }
    return Document(text: text, nodes: nodes, metadata: Metadata(), format: "text")
  }
}
