import GalleyCore

/// Finds the boxes between an article's paragraphs that lead to another article: a label such as "Read
/// also", a link, and what the other article is about.
struct HTMLReferenceBoxes {
  private let page: HTMLPage
  private static let mostBlocks = 5
  private static let mostWords: Int32 = 70
  private static let levels = 4
  /// A label has no more bytes.
  private static let longestLabel = 40

  init(_ page: HTMLPage) { self.page = page }

  /// The blocks of such boxes among those of an article.
  func blocks(in kept: [Int]) -> Set<Int> {
    var found: Set<Int> = []
    var looked: Set<Int> = []
    for index in kept where page.blocks[index].words <= Self.mostWords {
      var node = Int(page.blocks[index].owner)
      for _ in 0..<Self.levels {
        guard looked.insert(node).inserted else { break }
        let blocks = page.blockIndices(in: node)
        guard blocks.count <= Self.mostBlocks,
          page.blocks[blocks].reduce(Int32(0), { $0 + $1.words }) <= Self.mostWords
        else { break }
        if isReference(node) { found.formUnion(blocks) }
        guard let parent = page.tree.parent(of: node) else { break }
        node = parent
      }
    }
    return found
  }

  private func isReference(_ node: Int) -> Bool {
    let tree = page.tree
    switch tree.nodes[node].tag {
    case .div, .section, .aside, .figure, .table, .td, .other: break
    default: return false
    }
    let inside = node + 1..<max(node + 1, tree.next(after: node))
    let label = inside.first {
      tree.nodes[$0].tag == .text && !HTMLPage.isBlank(tree.nodes[$0].range, in: tree.bytes)
    }
    guard let label, tree.nodes[label].range.count <= Self.longestLabel,
      HTMLPhrases.announces(
        HTMLFolding.fold(HTMLText.string(of: tree.nodes[label].range, in: tree.bytes)))
    else { return false }
    return inside.contains {
      $0 > label && tree.nodes[$0].tag == .a && tree.attribute(.href, of: $0) != nil
        && HTMLText.string(ofContent: $0, in: tree).split(separator: " ").count >= 3
    }
  }
}
