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

  /// The text of a block as it reads.
  func string(of block: HTMLBlock) -> String {
    var builder = ReadingTextBuilder()
    HTMLBlockRenderer(page: self).render(block, into: &builder)
    return String(decoding: builder.trimmedBytes(), as: UTF8.self)
  }
}
