import GalleyCore

/// Seeks the article of a page, and seeks again with fewer scruples where too little was found.
struct HTMLArticleSearch {
  let tree: HTMLTree
  let clues: HTMLArticleClues
  let maximumDepth: Int

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
    if best.characters < 60, let template = scriptTemplate() { best = template }
    return best
  }

  /// The article in a template that scripts would fill the page from, where it is written out:
  /// `<script type="text/template">`.
  private func scriptTemplate() -> Result? {
    var best: Result?
    for index in tree.nodes.indices where tree.nodes[index].tag == .script {
      guard let type = tree.attribute(.type, of: index), index + 1 < tree.next(after: index),
        tree.bytes.contains("template", in: type) || tree.bytes.contains("text/html", in: type)
      else { continue }
      let range = tree.nodes[index + 1].range
      // What holds places to be filled is no text yet.
      guard range.count > 200, !tree.bytes.contains("{{", in: range),
        !tree.bytes.contains("<%", in: range), tree.bytes.contains("<p", in: range)
      else { continue }
      var builder = HTMLTreeBuilder(
        tree.bytes, in: range, isXML: false, maximumDepth: maximumDepth)
      var scanner = HTMLBlockScanner(builder.build(), honoursHiding: true)
      let found = result(scanner.scan(), honoursClasses: true)
      if found.characters > max(200, best?.characters ?? 0) { best = found }
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
