import GalleyCore
import GalleyReaders

/// What a reader makes of a page, as lines that a sample's expectation is written in.
struct PageReading {
  let source: SourceFile
  let document: Document
  let diagnostics: [Diagnostic]

  init(
    _ bytes: [UInt8], name: String = "page.html", options: ReaderOptions = ReaderOptions()
  ) {
    var diagnostics = Diagnostics()
    let reader = HTMLReader()
    let input = InputFile(name: name, bytes: bytes)
    source =
      reader.decode(input, options: options, diagnostics: &diagnostics)
      ?? SourceFile(name: name, bytes: [])
    document = reader.read(source, options: options, diagnostics: &diagnostics)
    self.diagnostics = diagnostics.all
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  var codes: [String] { diagnostics.map(\.code) }

  /// One line a leaf: its kind, its level, its text as it reads.
  var lines: [String] {
    var lines: [String] = []
    var quotationEnd = 0
    for (index, node) in document.nodes.enumerated() {
      if node.kind == .blockQuotation { quotationEnd = Int(node.subtreeEnd) }
      guard document.isLeaf(index) else { continue }
      let kind =
        index < quotationEnd ? "quotation" : node.kind == .deck ? "paragraph" : "\(node.kind)"
      lines.append("\(kind) \(node.level) \(document.text.reading(node.range))")
    }
    return lines
  }

  /// The texts of the leaves alone.
  var texts: [String] {
    document.nodes.indices.filter(document.isLeaf).map {
      document.text.reading(document.nodes[$0].range)
    }
  }

  /// The metadata that samples state, as lines.
  var metadataLines: [String] {
    var lines: [String] = []
    if let title = document.metadata.title { lines.append("title \(title)") }
    for name in document.metadata.byline { lines.append("byline \(name)") }
    if let published = document.metadata.published {
      lines.append("published \(published.prefix(10))")
    }
    return lines
  }
}
