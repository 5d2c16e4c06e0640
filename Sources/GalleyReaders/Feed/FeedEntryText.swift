import GalleyCore

/// The text of an entry as it was found, before it is read.
struct FeedEntryText {
  enum Kind { case html, xhtml, plain }

  var text: MappedText
  var kind: Kind
  /// Whether each line of a plain text without empty lines is a paragraph.
  var linesAreParagraphs = false

  /// The text as a document.
  func document(
    _ metadata: Metadata, format: String, options: ReaderOptions, diagnostics: inout Diagnostics
  ) -> Document {
    if kind == .plain { return plain(metadata, format: format) }
    let read = HTMLFragmentReader.read(
      text, isXML: kind == .xhtml, options: options, diagnostics: &diagnostics)
    return Document(text: read.text, nodes: read.nodes, metadata: metadata, format: format)
  }

  /// Paragraphs parted by empty lines.
  private func plain(_ metadata: Metadata, format: String) -> Document {
    var nodes: [Node] = []
    let bytes = text.bytes
    var start = 0
    var index = 0
    let partsLines = linesAreParagraphs && !Self.hasEmptyLine(bytes)
    func close(_ end: Int) {
      let range = text.trimmed(TextRange(start, end))
      if !range.isEmpty { Document.appendLeaf(.paragraph, range: range, to: &nodes) }
    }
    while index < bytes.count {
      if bytes[index] == 0x0A {
        var next = index + 1
        while next < bytes.count, bytes[next].isBlank, bytes[next] != 0x0A { next += 1 }
        if next < bytes.count, bytes[next] == 0x0A || partsLines {
          close(index)
          start = next
          index = next
          continue
        }
      }
      index += 1
    }
    close(bytes.count)
    return Document(text: text, nodes: nodes, metadata: metadata, format: format)
  }

  /// Whether an empty line parts what stands before it from what stands behind.
  private static func hasEmptyLine(_ bytes: [UInt8]) -> Bool {
    var breaks = 0
    var isBehindText = false
    for byte in bytes {
      if byte == 0x0A {
        breaks += 1
      } else if !byte.isBlank {
        if breaks > 1, isBehindText { return true }
        breaks = 0
        isBehindText = true
      }
    }
    return false
  }

  /// A short text as it reads: entities of HTML decoded and tags left out, white space folded.
  static func line(_ text: MappedText, isHTML: Bool) -> String? {
    var result = text.reading(text.range)
    if isHTML, result.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 }) {
      var diagnostics = Diagnostics()
      let read = HTMLFragmentReader.read(
        text, options: ReaderOptions(), diagnostics: &diagnostics)
      result = read.text.reading(read.text.range)
    }
    let trimmed = result.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return trimmed.isEmpty ? nil : trimmed
  }
}
