import GalleyCore

/// Seeks the article of a page, and seeks again with fewer scruples where too little was found.
struct HTMLArticleSearch {
  let tree: HTMLTree
  let clues: HTMLArticleClues

  /// What was found, and in which reading of the page.
  struct Result {
    var page: HTMLPage
    var article: HTMLArticle
    /// Characters of the article's blocks.
    var characters: Int
  }

  /// - Parameter page: the page as its reader sees it, hidden elements left out.
  func find(in page: HTMLPage) -> Result {
    var best = result(page, honoursClasses: true)
    let total = page.plainCharacters
    if best.characters < 600 || best.characters * 5 < total {
      let bold = result(page, honoursClasses: false)
      if bold.characters > max(250, best.characters * 2), prose(bold) > prose(best) * 2 {
        best = bold
      }
    }
    if best.characters < 400 {
      var scanner = HTMLBlockScanner(tree, honoursHiding: false)
      let unhidden = result(scanner.scan(), honoursClasses: true)
      if unhidden.characters > max(600, best.characters * 3) { best = unhidden }
    }
    if best.characters < 400,
      tree.nodes.contains(where: { $0.tag == .noscript || $0.tag == .template })
    {
      var scanner = HTMLBlockScanner(tree, honoursHiding: true, readsNoScript: true)
      let unscripted = result(scanner.scan(), honoursClasses: true)
      let least = best.characters < 60 ? 200 : 400
      if unscripted.characters > max(least, best.characters * 3) { best = unscripted }
    }
    return best
  }

  private func result(_ page: HTMLPage, honoursClasses: Bool) -> Result {
    var finder = HTMLArticleFinder(page, honoursClasses: honoursClasses, clues: clues)
    let article = finder.find()
    let characters = article.blocks.reduce(0) { $0 + Int(page.blocks[$1].characters) }
    return Result(page: page, article: article, characters: characters)
  }

  private func prose(_ result: Result) -> Double {
    result.article.blocks.reduce(0) {
      $0 + (result.page.blocks[$1].isProse ? result.page.blocks[$1].weight : 0)
    }
  }
}
