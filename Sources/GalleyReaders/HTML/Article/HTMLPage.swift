import GalleyCore

/// A page cut into blocks, with what its elements hold.
struct HTMLPage: Sendable {
  let tree: HTMLTree
  /// In the order of the page.
  var blocks: [HTMLBlock] = []
  /// Of each node.
  var traits: [HTMLTraits]
  /// Whether elements that are not shown were left out.
  let honoursHiding: Bool

  init(tree: HTMLTree, honoursHiding: Bool) {
    self.tree = tree
    self.honoursHiding = honoursHiding
    traits = [HTMLTraits](repeating: [], count: tree.nodes.count)
  }

  /// Characters of all blocks that are not inside links.
  var plainCharacters: Int {
    blocks.reduce(0) { $0 + Int($1.characters - $1.linkCharacters) }
  }

  static func isBlank(_ range: ByteRange, in bytes: [UInt8]) -> Bool {
    for index in range.indices where !bytes[index].isBlank { return false }
    return true
  }

  /// Where a block stands in the source.
  func range(of block: HTMLBlock) -> ByteRange {
    ByteRange(
      Int(tree.nodes[Int(block.first)].start), Int(tree.nodes[Int(block.end) - 1].end))
  }

  /// The first block that begins at a node or behind it. O(log blocks).
  func firstBlock(from node: Int) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if Int(blocks[middle].first) < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a block stands in a cell of a table of data.
  func isInCell(_ block: HTMLBlock) -> Bool {
    guard block.table >= 0 else { return false }
    var node = block.owner
    while node >= 0, node != block.table {
      let tag = tree.nodes[Int(node)].tag
      if tag == .td || tag == .th { return true }
      node = tree.nodes[Int(node)].parent
    }
    return false
  }

  /// The text of a block as it reads.
  func string(of block: HTMLBlock) -> String {
    var builder = ReadingTextBuilder()
    HTMLBlockRenderer(page: self).render(block, into: &builder)
    return String(decoding: builder.trimmedBytes(), as: UTF8.self)
  }
}
