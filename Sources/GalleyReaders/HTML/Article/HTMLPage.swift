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

  /// The blocks that begin inside an element. O(log blocks).
  func blockIndices(in node: Int) -> Range<Int> {
    firstBlock(from: node)..<firstBlock(from: tree.next(after: node))
  }

  /// The children of the nearest element around both of two nodes that hold the one and the other.
  func branches(_ one: Int, _ other: Int) -> (one: Int, other: Int)? {
    var own = one
    var node = other
    while let parent = tree.parent(of: node), !tree.isDescendant(one, of: parent) { node = parent }
    guard let shared = tree.parent(of: node) else { return nil }
    while let parent = tree.parent(of: own), parent != shared { own = parent }
    return (own, node)
  }

  /// The nearest `article` element around a node, itself included.
  func article(around node: Int) -> Int? {
    var current: Int? = node
    while let index = current, tree.nodes[index].tag != .article {
      current = tree.parent(of: index)
    }
    return current
  }

  /// Whether an element or one of the next around it, so many in all, has a trait.
  func has(_ trait: HTMLTraits, near node: Int, levels: Int) -> Bool {
    var current: Int? = node
    for _ in 0..<levels {
      guard let index = current else { return false }
      if traits[index].contains(trait) { return true }
      current = tree.parent(of: index)
    }
    return false
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

  /// Whether a block may open with a folded text, as far as the ASCII of its first word tells: most
  /// blocks are ruled out so, without their text being made.
  func mayOpen(_ block: HTMLBlock, with folded: String) -> Bool {
    let node = tree.nodes[Int(block.first)]
    guard node.tag == .text else { return true }
    var wanted = folded.utf8.makeIterator()
    var isInWord = false
    for byte in tree.bytes[node.range.indices] {
      if byte.isBlank, !isInWord { continue }
      guard byte.isASCIILetter || byte.isASCIIDigit, let next = wanted.next() else { return true }
      if byte.lowercased != next { return false }
      isInWord = true
    }
    return true
  }

  /// Whether the text of a block, folded, is this one.
  func reads(_ block: HTMLBlock, as folded: String) -> Bool {
    mayOpen(block, with: folded) && HTMLFolding.fold(string(of: block)) == folded
  }

  /// The element around a paragraph, or the one whose own text a block is.
  func frame(of block: HTMLBlock) -> Int {
    let owner = Int(block.owner)
    guard tree.nodes[owner].tag == .p else { return owner }
    return tree.parent(of: owner) ?? owner
  }

  /// The text of a block as it reads.
  func string(of block: HTMLBlock) -> String {
    var builder = ReadingTextBuilder()
    HTMLBlockRenderer(page: self).render(block, into: &builder)
    return String(decoding: builder.trimmedBytes(), as: UTF8.self)
  }
}
