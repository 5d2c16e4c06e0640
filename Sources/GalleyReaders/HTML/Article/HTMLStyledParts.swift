import GalleyCore

extension HTMLArticleFinder {
  /// The parts of the text that only a word for their look names after what is no article, as
  /// `RichText RichText--iconLinks`: they are named as text, and together hold much of the page.
  func styledParts(_ total: Double) -> Set<Int> {
    let tree = page.tree
    var parts: [ArraySlice<UInt8>: [Int]] = [:]
    for index in tree.nodes.indices where tree.nodes[index].attributeCount > 0 {
      guard page.traits[index].contains([.negative, .content]),
        page.traits[index].isDisjoint(with: [.comment, .overlay]), prose[index] > 0,
        let name = firstClass(of: index)
      else { continue }
      parts[tree.bytes[name.indices], default: []].append(index)
    }
    var result: Set<Int> = []
    for nodes in parts.values where nodes.reduce(0, { $0 + prose[$1] }) >= total * 0.35 {
      result.formUnion(nodes)
    }
    return result
  }

  /// The first class of an element whose classes are negative only behind the two hyphens that part
  /// a thing's name from its look.
  private func firstClass(of node: Int) -> ByteRange? {
    let bytes = page.tree.bytes
    guard let classes = page.tree.attribute(.class, of: node),
      page.tree.attribute(.id, of: node) == nil
    else { return nil }
    var first: ByteRange?
    var index = classes.lower
    while index < classes.upper {
      while index < classes.upper, bytes[index].isBlank { index += 1 }
      let start = index
      var stop: Int?
      while index < classes.upper, !bytes[index].isBlank {
        if stop == nil, index > start, bytes[index] == 0x2D, index + 1 < classes.upper,
          bytes[index + 1] == 0x2D
        {
          stop = index
        }
        index += 1
      }
      let name = ByteRange(start, stop ?? index)
      if HTMLClassWords.traits(of: name, in: bytes).contains(.negative) { return nil }
      if first == nil, !name.isEmpty { first = name }
    }
    return first
  }
}
