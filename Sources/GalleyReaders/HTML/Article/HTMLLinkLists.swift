import GalleyCore

/// Finds the lists of links that are text of an article: those that a sentence of it announces, and
/// those of names between its paragraphs.
struct HTMLLinkLists {
  private let page: HTMLPage
  private let pruned: [Bool]
  /// A longer list leads elsewhere.
  private static let longest = 60

  init(_ page: HTMLPage, pruned: [Bool]) {
    self.page = page
    self.pruned = pruned
  }

  /// The nodes of each such list in an element. O(blocks).
  func announced(in container: Range<Int>) -> [Range<Int>] {
    var lists: [Range<Int>] = []
    var index = page.firstBlock(from: container.lowerBound)
    while index < page.blocks.count, Int(page.blocks[index].owner) < container.upperBound {
      guard let list = list(at: index), container.contains(list.lowerBound) else {
        index += 1
        continue
      }
      let end = max(index + 1, page.firstBlock(from: list.upperBound))
      if end - index <= Self.longest, !pruned[list.lowerBound], index > 0,
        page.blocks[index..<end].contains(where: { $0.linkDensity >= 0.66 }),
        belongs(index..<end, list, container)
      {
        lists.append(list)
      }
      index = end
    }
    return lists
  }

  /// The list whose first entry is a block.
  private func list(at index: Int) -> Range<Int>? {
    let block = page.blocks[index]
    let owner = Int(block.owner)
    guard block.kind == .listItem, page.tree.nodes[owner].tag == .li,
      let list = page.tree.parent(of: owner), [.ul, .ol].contains(page.tree.nodes[list].tag),
      page.firstBlock(from: list) == index
    else { return nil }
    return list..<page.tree.next(after: list)
  }

  private func belongs(_ entries: Range<Int>, _ list: Range<Int>, _ container: Range<Int>) -> Bool {
    guard isLocal(list) else { return false }
    let before = page.blocks[entries.lowerBound - 1]
    guard container.contains(Int(before.owner)), !pruned[Int(before.owner)],
      before.linkDensity < 0.5
    else { return false }
    let text = page.string(of: before)
    let folded = HTMLFolding.fold(text)
    if HTMLPhrases.opensRelated(folded) || HTMLPhrases.isNotice(folded) { return false }
    if before.kind == .paragraph, text.hasSuffix(":"), before.words >= 3 {
      return true
    }
    // Names between paragraphs: headlines of other articles are longer.
    guard entries.count >= 2,
      page.blocks[entries].allSatisfy({ $0.words <= 4 && $0.characters <= 40 }),
      before.kind == .heading || before.isProse || before.endsSentence,
      entries.upperBound < page.blocks.count
    else { return false }
    let next = page.blocks[entries.upperBound]
    return container.contains(Int(next.owner)) && !pruned[Int(next.owner)]
      && (next.kind == .paragraph && next.endsSentence || next.kind == .heading)
      && next.linkDensity < 0.5 && page.tree.parent(of: list.lowerBound) == parent(of: next)
      && page.tree.parent(of: list.lowerBound) == parent(of: before)
  }

  private func parent(of block: HTMLBlock) -> Int? { page.tree.parent(of: Int(block.owner)) }

  /// Whether the links of a list lead to other pages, unlike those of a table of contents, and
  /// nothing around it says that it is no text.
  private func isLocal(_ list: Range<Int>) -> Bool {
    for node in list where page.tree.nodes[node].tag == .a {
      if let address = page.tree.attribute(.href, of: node), !address.isEmpty,
        page.tree.bytes[address.lower] == 0x23
      {
        return false
      }
    }
    return !page.has(.negative, near: list.lowerBound, levels: 3)
  }
}
