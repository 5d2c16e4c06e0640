import GalleyCore

/// Finds the articles that a page goes on with behind its own, in elements that are no `article`: twins
/// of the one around the headline, each with a headline of the first rank and what an article has of its
/// own: a byline or a date, an address, or the name of one.
struct HTMLNextArticles {
  /// The elements that hold them.
  private(set) var found: Set<Int> = []
  /// Their headlines, as blocks of the page.
  private(set) var headlines: [Int] = []
  private let page: HTMLPage
  /// So many headings of the first rank are looked at, and so many nodes for a byline.
  private static let mostHeadings = 40
  private static let reach = 400
  /// An element whose name alone says that it is an article has so many characters of prose.
  private static let fewest: Int32 = 200

  init(_ page: HTMLPage, headline: Int?) {
    self.page = page
    guard let headline, page.blocks[headline].level == 1 else { return }
    let own = Int(page.blocks[headline].owner)
    let others = page.blocks.indices[(headline + 1)...].lazy.filter {
      let block = page.blocks[$0]
      return block.kind == .heading && block.level == 1 && block.linkDensity < 0.9
    }
    for index in others.prefix(Self.mostHeadings) {
      guard let twin = twin(of: own, around: Int(page.blocks[index].owner)) else { continue }
      if found.insert(twin).inserted { headlines.append(index) }
    }
  }

  /// The element around another headline that stands beside the one around the page's own, where it
  /// has its name and class and both are articles.
  private func twin(of own: Int, around other: Int) -> Int? {
    let tree = page.tree
    guard let (path, node) = page.branches(own, other), path != own, node != other,
      tree.nodes[path].tag == tree.nodes[node].tag
    else { return nil }
    if let address = tree.value(.dataUrl, of: path), !address.isEmpty,
      let next = tree.value(.dataUrl, of: node), !next.isEmpty
    {
      return address == next ? nil : node
    }
    guard let name = tree.value(.class, of: path), name == tree.value(.class, of: node),
      isSigned(path) && isSigned(node) || Self.namesArticle(name) && isWhole(path) && isWhole(node)
    else { return nil }
    return node
  }

  private func isSigned(_ node: Int) -> Bool {
    let end = min(page.tree.next(after: node), node + Self.reach)
    return (node..<end).contains {
      page.tree.nodes[$0].tag == .time || !page.traits[$0].isDisjoint(with: [.byline, .date])
    }
  }

  /// Whether an element opens with a headline of the first rank, its only one, and tells enough.
  private func isWhole(_ node: Int) -> Bool {
    let blocks = page.blocks[page.blockIndices(in: node)]
    let headlines = blocks.count { $0.kind == .heading && $0.level == 1 }
    let opening = blocks.first { $0.kind == .heading || $0.isProse }
    let told = blocks.reduce(Int32(0)) { $0 + ($1.isProse ? $1.characters - $1.linkCharacters : 0) }
    return headlines == 1 && opening?.kind == .heading && told >= Self.fewest
  }

  /// Whether a class names a whole article, not a part of one.
  private static func namesArticle(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter }
    return words.contains(where: wholes.contains) && !words.contains(where: parts.contains)
  }

  private static let wholes: Set<Substring> = [
    "article", "articles", "story", "post", "entry", "hentry", "artikel", "beitrag", "articulo",
    "noticia", "articolo", "newsitem",
  ]
  private static let parts: Set<Substring> = [
    "section", "part", "chapter", "block", "paragraph", "body", "text", "content", "module",
    "component", "element", "row", "column", "col", "segment", "page",
  ]
}
