import GalleyCore

extension HTMLArticleFinder {
  /// The blocks of the container that belong to the article.
  func select(in container: Int, core: Int) -> [Int] {
    let tree = page.tree
    let range = container..<tree.next(after: container)
    let cluttered = clutteredElements(in: container)
    var kept: [Int] = []
    for (index, block) in page.blocks.enumerated() {
      let owner = Int(block.owner)
      guard range.contains(owner), !pruned[owner], !cluttered[owner - container] else { continue }
      guard belongs(block) else { continue }
      kept.append(index)
    }
    dropFrontMatter(&kept)
    dropOrphanedHeadings(&kept)
    return kept
  }

  private func belongs(_ block: HTMLBlock) -> Bool {
    switch block.kind {
    case .heading: return block.linkDensity < 0.9 || block.characters < 8
    case .paragraph, .definition: return block.linkDensity < 0.66
    case .listItem: return block.linkDensity < 0.66
    case .cell: return block.linkDensity < 0.66
    case .caption, .code: return block.linkDensity < 0.8
    }
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
    var index = container + 1
    while index < end {
      let node = tree.nodes[index]
      let count = characters[index - container]
      let isCandidate =
        !node.tag.isInline && node.tag != .p && node.tag.headingLevel == nil && node.tag != .li
        && count > 0
      if isCandidate, Double(links[index - container]) > Double(count) * 0.5,
        Double(count) < Double(characters[0]) * 0.35
      {
        for inside in index..<Int(node.subtreeEnd) { result[inside - container] = true }
        index = Int(node.subtreeEnd)
      } else {
        index += 1
      }
    }
    return result
  }

  /// Drops what stands before the first paragraph and is told by the metadata.
  private func dropFrontMatter(_ kept: inout [Int]) {
    let folded = HTMLFolding.fold(title)
    var seenProse = false
    kept.removeAll { index in
      let block = page.blocks[index]
      if block.kind == .heading {
        let text = HTMLFolding.fold(page.string(of: block))
        if text.isEmpty { return true }
        return !folded.isEmpty && (text == folded || (block.level == 1 && !seenProse))
      }
      if seenProse { return false }
      if block.characters >= 60, block.kind == .paragraph {
        seenProse = true
        return false
      }
      return isFrontMatter(block)
    }
  }

  private func isFrontMatter(_ block: HTMLBlock) -> Bool {
    guard block.characters < 120 else { return false }
    var index = Int(block.owner)
    for _ in 0..<3 {
      let traits = page.traits[index]
      if traits.contains(.byline) || traits.contains(.date) || traits.contains(.aside) {
        return true
      }
      guard let parent = page.tree.parent(of: index) else { break }
      index = parent
    }
    var node = Int(block.first)
    while node < Int(block.end) {
      if page.tree.nodes[node].tag == .time { return true }
      if page.traits[node].contains(.byline) || page.traits[node].contains(.date) { return true }
      node += 1
    }
    return block.characters < 60 && !block.endsSentence
  }

  /// Drops headings that nothing follows up to a heading of their rank or the end.
  private func dropOrphanedHeadings(_ kept: inout [Int]) {
    var result: [Int] = []
    for index in kept.reversed() {
      let block = page.blocks[index]
      if block.kind == .heading {
        guard let next = result.last else { continue }
        let following = page.blocks[next]
        if following.kind == .heading, following.level <= block.level { continue }
      }
      result.append(index)
    }
    kept = result.reversed()
  }
}
