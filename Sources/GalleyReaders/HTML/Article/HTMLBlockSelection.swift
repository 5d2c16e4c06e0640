import GalleyCore

extension HTMLArticleFinder {
  /// The blocks of the container that belong to the article.
  func select(in container: Int) -> [Int] {
    let tree = page.tree
    let range = container..<tree.next(after: container)
    var cluttered = clutteredElements(in: container)
    var listed = [Bool](repeating: false, count: range.count)
    for node in HTMLLinkLists(page, pruned: pruned).announced(in: range).joined() {
      cluttered[node - container] = false
      listed[node - container] = true
    }
    var kept: [Int] = []
    for (index, block) in page.blocks.enumerated() {
      let owner = Int(block.owner)
      guard range.contains(owner), !pruned[owner], !cluttered[owner - container] else { continue }
      guard
        belongs(block) || listed[owner - container] || isSubheading(index)
          || block.kind == .heading && live?.post(around: owner) != nil
      else { continue }
      kept.append(index)
    }
    var edges = HTMLArticleEdges(page: page, title: title, authors: authors)
    edges.trim(&kept)
    return kept
  }

  private func belongs(_ block: HTMLBlock) -> Bool {
    if block.quotation >= 0 { return block.linkDensity < 0.95 }
    switch block.kind {
    case .heading: return block.linkDensity < 0.9 || block.characters < 8
    case .caption: return block.linkDensity < 0.8 && (block.table >= 0 || isSentence(block))
    case .code: return block.linkDensity < 0.8
    case .paragraph:
      return block.linkDensity < 0.66
        || !block.startsWithLink && isParagraph(block) && !isBracketedLink(block)
    case .definition, .listItem, .cell: return block.linkDensity < 0.66
    }
  }

  /// Whether a linked heading heads a part of the text rather than leads to another page: it stands
  /// among the text's own paragraphs, short as names are, and a paragraph follows it there.
  private func isSubheading(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard block.kind == .heading, block.words <= 6, index + 1 < page.blocks.count,
      let parent = page.tree.parent(of: Int(block.owner))
    else { return false }
    let next = page.blocks[index + 1]
    guard next.kind == .paragraph, next.endsSentence, next.linkDensity < 0.5,
      page.tree.parent(of: Int(next.owner)) == parent
    else { return false }
    // The frame of a teaser holds little else; the text's holds paragraphs before it.
    let first = page.firstBlock(from: parent)
    let told = page.blocks[first..<max(first, min(index, first + 40))].count {
      $0.isProse && page.tree.parent(of: Int($0.owner)) == parent
    }
    return told >= 2
  }

  /// Whether a caption says something, rather than who took the picture.
  private func isSentence(_ block: HTMLBlock) -> Bool { block.words >= 5 }

  /// Whether a paragraph is a link in brackets and no sentence: that leads to another article.
  private func isBracketedLink(_ block: HTMLBlock) -> Bool {
    guard block.characters - block.linkCharacters == 2 else { return false }
    let text = page.string(of: block)
    let isBracketed =
      text.hasPrefix("[") && text.hasSuffix("]") || text.hasPrefix("(") && text.hasSuffix(")")
    let last = text.dropLast().last { !$0.isWhitespace && !"”“\"’»«".contains($0) }
    return isBracketed && last.map { !".!?…。！？".contains($0) } ?? false
  }

  private func isParagraph(_ block: HTMLBlock) -> Bool {
    page.tree.nodes[Int(block.owner)].tag == .p
  }

  /// Marks what lies in elements of the container that are mostly links, indexed from it.
  private func clutteredElements(in container: Int) -> [Bool] {
    let tree = page.tree
    let end = tree.next(after: container)
    var characters = [Int32](repeating: 0, count: end - container)
    var links = characters
    for block in page.blocks {
      let owner = Int(block.owner)
      guard owner >= container, owner < end, !pruned[owner] else { continue }
      characters[owner - container] += block.characters
      links[owner - container] += block.linkCharacters
    }
    for index in stride(from: end - 1, to: container, by: -1) {
      let parent = Int(tree.nodes[index].parent)
      characters[parent - container] += characters[index - container]
      links[parent - container] += links[index - container]
    }
    var result = [Bool](repeating: false, count: end - container)
    // Of a table of data all cells are kept or none.
    var isCell = result
    for table in Set(page.blocks.map { Int($0.table) }) where table > container && table < end {
      for inside in (table + 1)..<max(table + 1, tree.next(after: table)) {
        isCell[inside - container] = true
      }
    }
    var index = container + 1
    while index < end {
      let count = Double(characters[index - container])
      let isTable = tree.nodes[index].tag == .table
      let isMostlyLinks = Double(links[index - container]) > count * (isTable ? 0.8 : 0.5)
      if isMostlyLinks, !isCell[index - container], count < Double(characters[0]) * 0.35,
        mayBeClutter(index)
      {
        let subtreeEnd = tree.next(after: index)
        for inside in index..<subtreeEnd { result[inside - container] = true }
        index = subtreeEnd
      } else {
        index += 1
      }
    }
    return result
  }

  private func mayBeClutter(_ index: Int) -> Bool {
    let tag = page.tree.nodes[index].tag
    return !tag.isInline && tag != .p && tag.headingLevel == nil && tag != .li
      && tag != .blockquote
  }
}
