import GalleyCore

extension HTMLArticleFinder {
  /// A paragraph outside the article's container has at least so many characters, white space aside.
  private static let shortest: Int32 = 50
  /// So many blocks between the headline and the article are looked at.
  private static let reach = 40

  /// Adds the paragraphs between the headline and the article that stand in containers of their own,
  /// whatever their share of the text.
  func addOpening(to article: inout HTMLArticle) {
    guard let container = article.container, let first = article.blocks.first,
      let from = start(before: first, container), from < first
    else { return }
    let inside = container..<page.tree.next(after: container)
    var found: [Int] = []
    for index in max(from, first - Self.reach)..<first {
      let block = page.blocks[index]
      guard !inside.contains(Int(block.owner)), !article.decks.contains(index),
        isFurtherProse(block, beside: container), !isUnderPicture(index)
      else { continue }
      if isAbstract(block) { article.leftOut.append(index) } else { found.append(index) }
    }
    guard !found.isEmpty else { return }
    article.blocks = (found + article.blocks).sorted()
  }

  /// Adds the paragraphs right behind the article that stand in containers of their own inside the
  /// element that holds the whole article.
  func addEnding(to article: inout HTMLArticle) {
    guard let container = article.container, let last = article.blocks.last,
      let whole = wholeArticle(around: container), whole != container
    else { return }
    let inside = container..<page.tree.next(after: container)
    let end = page.tree.next(after: whole)
    for index in (last + 1)..<max(last + 1, min(page.blocks.count, last + Self.reach)) {
      let block = page.blocks[index]
      guard Int(block.owner) < end else { break }
      if inside.contains(Int(block.owner)) || block.kind == .caption { continue }
      guard isFurtherProse(block, beside: container), !isAboutAuthor(block) else { break }
      article.blocks.append(index)
    }
  }

  /// Where the article begins: behind its headline, else with the element that holds all of it.
  private func start(before first: Int, _ container: Int) -> Int? {
    if let headline, headline < first { return headline + 1 }
    guard let whole = wholeArticle(around: container), whole != container else { return nil }
    return page.blocks.firstIndex { Int($0.owner) >= whole }
  }

  private func wholeArticle(around container: Int) -> Int? {
    var node: Int? = container
    while let index = node {
      let traits = page.traits[index]
      if page.tree.nodes[index].tag == .article || traits.contains(.articleBody)
        || traits.contains(.entry)
      {
        return index
      }
      node = page.tree.parent(of: index)
    }
    return nil
  }

  /// Whether a block beside the article's container is a paragraph of it: it reads like one, and
  /// nothing around it says that it is something else.
  private func isFurtherProse(_ block: HTMLBlock, beside container: Int) -> Bool {
    guard block.kind == .paragraph, block.characters >= Self.shortest, block.words >= 8,
      block.linkDensity < 0.3, block.endsSentence, !block.startsWithLink
    else { return false }
    var node = Int(block.owner)
    var level = 0
    while !page.tree.isDescendant(container, of: node) {
      let traits = page.traits[node]
      if isUnwanted(node) || traits.contains(.negative) || traits.contains(.byline) { return false }
      if level < 3, traits.contains(.date) || traits.contains(.aside) { return false }
      guard let parent = page.tree.parent(of: node) else { break }
      node = parent
      level += 1
    }
    for inside in Int(block.first)..<Int(block.end) where page.tree.nodes[inside].tag == .time {
      return false
    }
    return block.characters > 160
      || !HTMLPhrases.isNotice(HTMLFolding.fold(page.string(of: block)))
  }

  /// Whether a block is named as what lists of articles say of this one. A short one is front matter
  /// like the headline: it is the description.
  private func isAbstract(_ block: HTMLBlock) -> Bool {
    guard block.characters < 200 else { return false }
    var node = Int(block.owner)
    for _ in 0..<2 {
      if page.traits[node].contains(.abstract) { return true }
      guard let parent = page.tree.parent(of: node) else { return false }
      node = parent
    }
    return false
  }

  /// Whether a picture and this block are all that an element holds: then it says what is shown.
  private func isUnderPicture(_ index: Int) -> Bool {
    let owner = Int(page.blocks[index].owner)
    guard let parent = page.tree.parent(of: owner) else { return false }
    let inside = parent..<page.tree.next(after: parent)
    guard inside.count < 40 else { return false }
    let neighbours = [index - 1, index + 1].filter(page.blocks.indices.contains)
    return page.tree.nodes[inside].contains { $0.tag == .img && Int($0.parent) == parent }
      && !neighbours.contains { inside.contains(Int(page.blocks[$0].owner)) }
  }

  private func isAboutAuthor(_ block: HTMLBlock) -> Bool {
    let text = HTMLFolding.fold(page.string(of: block))
    return authors.map(HTMLFolding.fold).contains {
      $0.utf8.count > 4 && text.hasPrefix($0 + " ")
    }
  }
}
