import GalleyCore

/// Finds the boxes between an article's paragraphs that show a film or play a sound, with what they
/// are called: they are named so, and hold no more than labels.
struct HTMLFilmBoxes {
  private let page: HTMLPage
  private static let mostBlocks = 4
  private static let mostWords: Int32 = 30
  private static let levels = 3
  /// A sentence of so many words tells something.
  private static let told: Int32 = 12
  private static let names: [StaticString] = ["video", "videos", "audio", "podcast"]

  init(_ page: HTMLPage) { self.page = page }

  /// The blocks of such boxes among those of an article.
  func blocks(in kept: [Int]) -> Set<Int> {
    let prose = kept.filter { page.blocks[$0].isProse }
    guard let first = prose.first, let last = prose.last else { return [] }
    var found: Set<Int> = []
    for index in kept where index > first && index < last && !found.contains(index) {
      guard page.blocks[index].words <= Self.mostWords else { continue }
      var node = Int(page.blocks[index].owner)
      for _ in 0..<Self.levels {
        if isBox(node) { found.formUnion(page.blockIndices(in: node)) }
        guard let parent = page.tree.parent(of: node) else { break }
        node = parent
      }
    }
    return found
  }

  private func isBox(_ node: Int) -> Bool {
    switch page.tree.nodes[node].tag {
    case .div, .section, .aside, .other: break
    default: return false
    }
    guard let name = page.tree.attribute(.class, of: node),
      HTMLClassWords.holds(Self.names, in: name, page.tree.bytes),
      !page.traits[node].contains(.articleBody)
    else { return false }
    let blocks = page.blocks[page.blockIndices(in: node)]
    return !blocks.isEmpty && blocks.count <= Self.mostBlocks
      && blocks.reduce(Int32(0), { $0 + $1.words }) <= Self.mostWords
      && blocks.allSatisfy {
        $0.kind != .caption && $0.quotation < 0 && $0.table < 0 && !$0.isProse
          && ($0.words < Self.told || !$0.endsSentence)
      }
  }
}
