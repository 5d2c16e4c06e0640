import GalleyCore
import GalleyReaders

/// Reads a text and shows its leaves as `kind: text`, one a block, so that a test reads as a page.
struct Reading {
  let document: Document
  let diagnostics: Diagnostics

  init?(bytes: [UInt8], options: ReaderOptions = ReaderOptions()) {
    var diagnostics = Diagnostics()
    let reader = PlainTextReader()
    guard
      let source = reader.decode(
        InputFile(name: "test.txt", bytes: bytes), options: options, diagnostics: &diagnostics)
    else { return nil }
    document = reader.read(source, options: options, diagnostics: &diagnostics)
    self.diagnostics = diagnostics
  }

  init?(_ text: String) { self.init(bytes: Array(text.utf8)) }

  var metadata: Metadata { document.metadata }

  var blocks: [String] {
    document.nodes.indices.filter { document.isLeaf($0) }.map { index in
      let node = document.nodes[index]
      let level = node.kind == .heading ? String(node.level) : ""
      return "\(node.kind)\(level): \(document.text.reading(node.range))"
    }
  }

  /// The first words of each block, for long texts.
  var outline: [String] {
    blocks.map { block in block.split(separator: " ").prefix(4).joined(separator: " ") }
  }
}

/// A paragraph of some length about nothing in particular, ending as a paragraph does.
let prose =
  "The council met on Monday evening and heard four speakers, none of whom agreed with the others "
  + "about the bridge, the ferry or the price of the crossing."
