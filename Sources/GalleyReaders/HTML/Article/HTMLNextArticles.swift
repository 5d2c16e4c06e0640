import GalleyCore

/// Finds the articles that a page goes on with behind its own, in elements that are no `article`: twins
/// of the one around the headline, each with a headline of the first rank and a byline or a date.
struct HTMLNextArticles {
  /// The elements that hold them.
  private(set) var found: Set<Int> = []
  private let page: HTMLPage
  /// So many headings of the first rank are looked at, and so many nodes for a byline.
  private static let mostHeadings = 40
  private static let reach = 400

  init(_ page: HTMLPage, headline: Int?) {
    self.page = page
    guard let headline, page.blocks[headline].level == 1 else { return }
    let own = Int(page.blocks[headline].owner)
    let others = page.blocks[(headline + 1)...].lazy
      .filter { $0.kind == .heading && $0.level == 1 && $0.linkDensity < 0.9 }
    for block in others.prefix(Self.mostHeadings) {
      if let twin = twin(of: own, around: Int(block.owner)) { found.insert(twin) }
    }
  }

  /// The element around another headline that stands beside the one around the page's own, where it
  /// has its name and class and both are signed or dated.
  private func twin(of own: Int, around other: Int) -> Int? {
    let tree = page.tree
    var node = other
    while let parent = tree.parent(of: node), !tree.isDescendant(own, of: parent) { node = parent }
    guard let shared = tree.parent(of: node), node != other else { return nil }
    var path = own
    while let parent = tree.parent(of: path), parent != shared { path = parent }
    guard path != own, tree.nodes[path].tag == tree.nodes[node].tag,
      let name = tree.value(.class, of: path), name == tree.value(.class, of: node),
      isSigned(path), isSigned(node)
    else { return nil }
    return node
  }

  private func isSigned(_ node: Int) -> Bool {
    let end = min(page.tree.next(after: node), node + Self.reach)
    return (node..<end).contains {
      page.tree.nodes[$0].tag == .time || !page.traits[$0].isDisjoint(with: [.byline, .date])
    }
  }
}
