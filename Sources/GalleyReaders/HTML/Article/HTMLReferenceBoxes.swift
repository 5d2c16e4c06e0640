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
    case .div, .section, .aside, .figure, .other: break
    default: return false
    }
    let inside = node + 1..<max(node + 1, tree.next(after: node))
    let label = inside.first {
      tree.nodes[$0].tag == .text && !HTMLPage.isBlank(tree.nodes[$0].range, in: tree.bytes)
    }
    guard let label, tree.nodes[label].range.count <= Self.longestLabel,
      case let text = HTMLText.string(of: tree.nodes[label].range, in: tree.bytes),
      HTMLPhrases.announces(HTMLFolding.fold(text))
    else { return false }
    return leads(page.blockIndices(in: node), behind: label, text)
  }

  /// Whether what follows a label in a box is a link rather than a sentence with one, and at most what
  /// the other article is about comes behind it.
  private func leads(_ blocks: Range<Int>, behind label: Int, _ text: String) -> Bool {
    guard let first = page.blocks[blocks].first,
      page.blocks[blocks].allSatisfy({ $0.table < 0 })
    else { return false }
    // The label stands in a block of its own, or before the link in one with it.
    let marks = Int32(text.unicodeScalars.count { !$0.properties.isWhitespace })
    let isAlone = first.linkCharacters == 0
    if isAlone, first.characters > marks + 1 { return false }
    let place = isAlone ? blocks.dropFirst().first : blocks.lowerBound
    guard let place, page.blocks[place + 1..<blocks.upperBound].count(where: \.isProse) <= 1
    else { return false }
    let target = page.blocks[place]
    let characters = target.characters - (isAlone ? 0 : marks)
    return target.words >= 3 && target.linkCharacters * 2 > characters
  }
}
