import GalleyCore

/// Decodes pieces of markup that do not become part of the reading text.
enum HTMLText {
  /// A range of markup text or an attribute value with entities decoded and white space folded.
  static func string(of range: ByteRange, in bytes: [UInt8]) -> String {
    var builder = ReadingTextBuilder()
    builder.appendMarkup(bytes, range, isAttribute: true)
    return String(decoding: builder.trimmedBytes(), as: UTF8.self)
  }

  /// The text of an element with all markup in it gone.
  static func string(ofContent node: Int, in tree: HTMLTree) -> String {
    var builder = ReadingTextBuilder()
    var index = node + 1
    let end = Int(tree.nodes[node].subtreeEnd)
    while index < end {
      let current = tree.nodes[index]
      if current.tag == .text {
        // Figures of neighbouring elements are apart on the page: `<b>18</b><i>2026</i>`.
        if let last = builder.bytes.last, last.isASCIIDigit, !current.range.isEmpty,
          tree.bytes[current.range.lower].isASCIIDigit
        {
          builder.appendBlank(at: current.range)
        }
        builder.appendMarkup(tree.bytes, current.range)
      } else if current.tag.isNeverText {
        index = Int(current.subtreeEnd)
        continue
      } else if !current.tag.isInline || current.tag == .br {
        builder.appendBlank(at: current.range)
      }
      index += 1
    }
    return String(decoding: builder.trimmedBytes(), as: UTF8.self)
  }
}
