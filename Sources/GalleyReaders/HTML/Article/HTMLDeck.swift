import GalleyCore

extension HTMLArticleFinder {
  /// From this many characters on, white space aside, a deck outside the article's container is its
  /// opening paragraph; a shorter one is front matter like the headline and lives in the metadata, as
  /// their description.
  private static let openingLength: Int32 = 130

  /// Adds the deck that stands between the headline and the article, outside the container, and
  /// marks one that stands inside it.
  func addDeck(to article: inout HTMLArticle) {
    guard let first = article.blocks.first else { return }
    let headline = headlinePosition(before: first)
    if let headline {
      for index in headline + 1..<max(headline + 1, first)
      where index - headline <= 12
        && isDeck(page.blocks[index], followsHeadline: index == headline + 1)
      {
        let isShort = page.blocks[index].characters < Self.openingLength
        // Short paragraphs are looked at again as the article's opening.
        if isShort, page.blocks[index].kind == .paragraph { continue }
        if isShort {
          describe(&article, by: index)
          continue
        }
        article.blocks.insert(index, at: 0)
        article.decks.insert(index)
        return
      }
    }
    let block = page.blocks[first]
    if block.kind == .paragraph, block.characters < 400, isMarkedAsDeck(block),
      article.blocks.count > 2
    {
      article.decks.insert(first)
    }
  }

  /// The nearest block before the article that is its headline.
  private func headlinePosition(before first: Int) -> Int? {
    let folded = HTMLFolding.fold(title)
    guard !folded.isEmpty else { return nil }
    var index = first - 1
    while index >= max(0, first - 40) {
      let block = page.blocks[index]
      if block.kind == .heading, block.level <= 2, block.linkDensity < 0.5,
        page.reads(block, as: folded)
      {
        return index
      }
      index -= 1
    }
    return nil
  }

  private func isDeck(_ block: HTMLBlock, followsHeadline: Bool) -> Bool {
    guard block.characters >= 18, block.characters < 600, block.linkDensity < 0.3,
      block.kind == .paragraph || block.kind == .heading, block.words >= 4
    else { return false }
    if isMarkedAsDeck(block) { return true }
    guard block.characters >= 30, block.words >= 5 else { return false }
    return isSummary(block) || followsHeadline && block.kind == .heading && block.level > 1
  }

  /// Leaves a short deck out of the text, which the description tells or is to tell.
  func describe(_ article: inout HTMLArticle, by index: Int) {
    let text = page.string(of: page.blocks[index])
    article.leftOut.append(index)
    guard article.description == nil, !isTold(text), AuthorNames.signature(text) == nil,
      DateText(text)?.hasDay != true
    else { return }
    article.description = index
  }

  /// Whether the description says all that a text says.
  private func isTold(_ text: String) -> Bool {
    guard let summary else { return false }
    let folded = HTMLFolding.fold(text)
    return !folded.isEmpty && summary.contains(folded)
  }

  /// Whether the block says what the page's description says.
  private func isSummary(_ block: HTMLBlock) -> Bool {
    guard let summary, summary.utf8.count > 30, page.mayOpen(block, with: summary) else {
      return false
    }
    let text = HTMLFolding.fold(page.string(of: block))
    guard text.utf8.count > 30 else { return false }
    return text.hasPrefix(summary) || summary.hasPrefix(text)
      || text.utf8.prefix(60).elementsEqual(summary.utf8.prefix(60))
  }

  private func isMarkedAsDeck(_ block: HTMLBlock) -> Bool {
    var node = Int(block.owner)
    for _ in 0..<3 {
      let traits = page.traits[node]
      if traits.contains(.deck), !traits.contains(.byline), !traits.contains(.comment) {
        return true
      }
      guard let parent = page.tree.parent(of: node) else { return false }
      node = parent
    }
    return false
  }
}
