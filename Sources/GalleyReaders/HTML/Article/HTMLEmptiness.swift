import GalleyCore

/// Decides whether what was found is an article, and says what the page is where it is none.
struct HTMLEmptiness {
  private let found: HTMLArticleSearch.Result
  private let clues: HTMLArticleClues

  init(_ found: HTMLArticleSearch.Result, clues: HTMLArticleClues) {
    self.found = found
    self.clues = clues
  }

  func isArticle(_ diagnostics: inout Diagnostics) -> Bool {
    let headlines = linkedHeadlines
    if headlines >= 6, !clues.isDeclared, !holdsHeadline,
      proseCharacters < (teaserCount >= headlines ? 160 : 40) * headlines,
      longestParagraph < 250, !holdsTable
    {
      diagnostics.report(.indexPage(links: headlines))
      return false
    }
    if found.article.blocks.isEmpty || found.characters < 25 {
      diagnostics.report(
        holdsScript && found.page.plainCharacters < 200 ? .onlyScript() : .noArticle())
      return !found.article.blocks.isEmpty && found.characters >= 25
    }
    return true
  }

  /// Whether what was found stands in an `article` with the page's headline: then the linked headlines
  /// beside it lead to others.
  private var holdsHeadline: Bool {
    let page = found.page
    let title = HTMLFolding.fold(clues.title)
    guard !title.isEmpty, found.characters >= 100,
      let headline = page.blocks.first(where: {
        $0.kind == .heading && $0.level == 1 && $0.linkDensity < 0.5
          && page.reads($0, as: title)
      }), let own = page.article(around: Int(headline.owner))
    else { return false }
    return found.article.blocks.allSatisfy {
      page.tree.isDescendant(Int(page.blocks[$0].owner), of: own)
    }
  }

  private var linkedHeadlines: Int {
    found.page.blocks.count { $0.kind == .heading && $0.linkDensity > 0.8 && $0.characters > 12 }
  }

  /// The `article` elements that open with a linked headline, as those of an index do.
  private var teaserCount: Int {
    let tree = found.page.tree
    var nodes: Set<Int> = []
    for block in found.page.blocks
    where block.kind == .heading && block.linkDensity > 0.8 && block.characters > 12 {
      var node: Int? = Int(block.owner)
      for _ in 0..<4 {
        guard let current = node else { break }
        if tree.nodes[current].tag == .article { nodes.insert(current) }
        node = tree.parent(of: current)
      }
    }
    return nodes.count
  }

  private var proseCharacters: Int {
    found.article.blocks.reduce(0) {
      let block = found.page.blocks[$1]
      return $0 + (block.isProse ? Int(block.characters - block.linkCharacters) : 0)
    }
  }

  private var longestParagraph: Int {
    found.article.blocks.map { Int(found.page.blocks[$0].characters) }.max() ?? 0
  }

  private var holdsTable: Bool {
    found.article.blocks.count { found.page.blocks[$0].kind == .cell } > 8
  }

  private var holdsScript: Bool { found.page.tree.nodes.contains { $0.tag == .script } }
}
