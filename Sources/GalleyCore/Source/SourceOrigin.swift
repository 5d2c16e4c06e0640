/// What stands behind a text that was mended while it was decoded: the bytes of the file, and the
/// map that leads the text back to them.
package struct SourceOrigin: Sendable {
  package let bytes: [UInt8]
  package let map: OffsetMap

  package init(bytes: [UInt8], map: OffsetMap) {
    self.bytes = bytes
    self.map = map
  }
}

extension SourceFile {
  /// The file with its bytes as they came, which may then be no UTF-8; the file itself where nothing
  /// was mended.
  package var asItCame: SourceFile {
    origin.map { SourceFile(name: name, bytes: $0.bytes, encoding: encoding) } ?? self
  }

  /// The document with every range leading to the bytes of the file as they came.
  package func leadBack(_ document: Document) -> Document {
    guard let map = origin?.map else { return document }
    var metadata = document.metadata
    metadata.ranges = metadata.ranges.mapValues { map.source(of: $0) }
    return Document(
      text: MappedText(bytes: document.text.bytes, map: document.text.map.composed(with: map)),
      nodes: document.nodes, metadata: metadata, format: document.format)
  }

  /// The findings with every range leading to the bytes of the file as they came.
  package func leadBack(_ diagnostics: inout Diagnostics) {
    if let map = origin?.map { diagnostics.move(by: map) }
  }

  /// The range of the file's bytes as they came.
  package func leadBack(_ range: ByteRange) -> ByteRange {
    origin.map { $0.map.source(of: range) } ?? range
  }
}

extension OffsetMap {
  /// Where a range of the text in between lies in the source.
  package func source(of range: ByteRange) -> ByteRange {
    source(of: TextRange(range.lower, range.upper))
  }
}
