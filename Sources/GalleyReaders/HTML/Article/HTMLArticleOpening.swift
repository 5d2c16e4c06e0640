import GalleyCore

extension HTMLArticleFinder {
  /// A paragraph outside the article's container has at least so many characters, white space
  /// aside, where nothing else tells that it belongs to the article.
  private static let shortest: Int32 = 50
  /// A sentence has at least so many; labels and counts, which may end in a full stop, are shorter.
  private static let shortestSentence: Int32 = 18
  /// The label of a frame between two parts of the text has no more characters.
  private static let longestLabel: Int32 = 40
  /// So many blocks between the headline and the article are looked at.
  private static let reach = 40

  /// Adds the paragraphs between the headline and the article that stand in containers of their
  /// own, whatever their share of the text.
  func addOpening(to article: inout HTMLArticle) {
    guard let container = article.container,
      let first = article.blocks.first(where: { !article.decks.contains($0) }),
      let from = start(before: first, container), from < first
    else { return }
    let inside = container..<page.tree.next(after: container)
    var found: [Int] = []
    for index in max(from, first - Self.reach)..<first {
      let block = page.blocks[index]
      guard !inside.contains(Int(block.owner)), !article.decks.contains(index),
        isFurtherProse(block, beside: container)
          || headline != nil && isShortSentence(block, beside: container),
        !isUnderPicture(index), !HTMLLabelRow.isOne(block, page)
      else { continue }
      if isAbstract(block) { describe(&article, by: index) } else { found.append(index) }
    }
    guard !found.isEmpty else { return }
    article.blocks = (found + article.blocks).sorted()
  }

  /// Adds the paragraphs right behind the article that stand in containers of their own inside the
  /// element that holds the whole article.
  func addEnding(to article: inout HTMLArticle) {
    guard let container = article.container, let last = article.blocks.last else { return }
    let declared = wholeArticle(around: container)
    guard let whole = declared ?? frame(around: container), whole != container else { return }
    let inside = container..<page.tree.next(after: container)
    let end = page.tree.next(after: whole)
    for index in (last + 1)..<max(last + 1, min(page.blocks.count, last + Self.reach)) {
      let block = page.blocks[index]
      guard Int(block.owner) < end else { break }
      if inside.contains(Int(block.owner)) || block.kind == .caption { continue }
      let isPart =
        isFurtherProse(block, beside: container)
        || (declared != nil || isTwin(block, of: container))
          && isShortSentence(block, beside: container)
      guard isPart, !isAboutAuthor(block) else {
        // The slot of an advertisement does not end the text.
        if block.characters <= Self.longestLabel, block.linkCharacters == 0, isLabel(block) {
          continue
        }
        break
      }
      article.blocks.append(index)
    }
  }

  /// The element that holds the headline and the article where none is marked as the whole.
  private func frame(around container: Int) -> Int? {
    guard let headline, Int(page.blocks[headline].owner) < container else { return nil }
    let owner = Int(page.blocks[headline].owner)
    var node = page.tree.parent(of: container)
    while let index = node {
      if page.tree.nodes[index].tag == .main || page.tree.isDescendant(owner, of: index) {
        return index
      }
      node = page.tree.parent(of: index)
    }
    return nil
  }

  /// Whether a block stands in an element of the same name and class as one around the container,
  /// as the parts do that content management systems make pages of.
  private func isTwin(_ block: HTMLBlock, of container: Int) -> Bool {
    let tree = page.tree
    guard let (path, node) = page.branches(container, Int(block.owner)),
      tree.nodes[node].tag == tree.nodes[path].tag, let name = tree.value(.class, of: node)
    else { return false }
    return name == tree.value(.class, of: path)
  }

  /// Whether a short block is named as something beside the text, or says that it is.
  private func isLabel(_ block: HTMLBlock) -> Bool {
    page.has(.negative, near: Int(block.owner), levels: 3)
      || HTMLPhrases.isNotice(HTMLFolding.fold(page.string(of: block)))
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
      block.linkDensity < 0.3, block.endsSentence, !block.startsWithLink,
      standsFree(block, beside: container)
    else { return false }
    return block.characters > 160
      || !HTMLPhrases.isNotice(HTMLFolding.fold(page.string(of: block)))
  }

  /// Whether a short block between the headline and the text, or behind the text in the element
  /// that holds all of it, is a sentence of the article: it opens and ends as one does, and tells
  /// neither a date nor a name, as the lines about an article do.
  private func isShortSentence(_ block: HTMLBlock, beside container: Int) -> Bool {
    guard block.kind == .paragraph, block.characters >= Self.shortestSentence, block.words >= 4,
      block.linkCharacters == 0, block.endsSentence, standsFree(block, beside: container)
    else { return false }
    let text = page.string(of: block)
    guard let first = text.first, !first.isLowercase, !first.isNumber, !text.hasSuffix("…"),
      !text.hasSuffix("..."), !text.hasSuffix(":"), !text.contains("©"), !text.contains("@"),
      AuthorNames.signature(text) == nil
    else { return false }
    let folded = HTMLFolding.fold(text)
    return !opensWithAuthor(folded) && !HTMLPhrases.isNotice(folded)
      && !HTMLPhrases.tellsOfPage(folded)
      && !DateText.all(in: text, monthFirst: false).contains(where: \.hasDay)
  }

  /// Whether nothing between a block and what holds both it and the container says that it is
  /// something else than text.
  private func standsFree(_ block: HTMLBlock, beside container: Int) -> Bool {
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
    return true
  }

  /// Whether a block is named as what lists of articles say of this one. A short one is front
  /// matter like the headline: it is the description.
  private func isAbstract(_ block: HTMLBlock) -> Bool {
    block.characters < 200 && page.has(.abstract, near: Int(block.owner), levels: 2)
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
    !authors.isEmpty && opensWithAuthor(HTMLFolding.fold(page.string(of: block)))
  }

  private func opensWithAuthor(_ folded: String) -> Bool {
    HTMLFolding.opens(folded, with: authors.map(HTMLFolding.fold))
  }
}
