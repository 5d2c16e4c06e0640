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
    var text = node
    let end = Int(tree.nodes[node].subtreeEnd)
    while index < end {
      let current = tree.nodes[index]
      if current.tag == .text {
        if let last = builder.bytes.last, last.isASCIIDigit, !current.range.isEmpty,
          tree.bytes[current.range.lower].isASCIIDigit, areNeighbours(text, index, in: tree)
        {
          builder.appendBlank(at: current.range)
        }
        text = index
        builder.appendMarkup(tree.bytes, current.range)
      } else if tree.isNeverText(index) {
        index = Int(current.subtreeEnd)
        continue
      } else if !current.tag.isInline || current.tag == .br {
        builder.appendBlank(at: current.range)
      }
      index += 1
    }
    return String(decoding: builder.trimmedBytes(), as: UTF8.self)
  }

  /// Whether two texts lie in elements beside each other, whose figures are apart on the page:
  /// `<b>18</b><i>2026</i>`, not `10<sup>6</sup>`.
  private static func areNeighbours(_ first: Int, _ second: Int, in tree: HTMLTree) -> Bool {
    guard let one = tree.parent(of: first), let other = tree.parent(of: second) else {
      return false
    }
    return Int(tree.nodes[one].subtreeEnd) <= second && other > first
  }
}
