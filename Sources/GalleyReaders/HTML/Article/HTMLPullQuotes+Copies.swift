import GalleyCore

extension HTMLPullQuotes {
  /// A copy has at least so many words and no more than so many.
  private static let copied: ClosedRange<Int32> = 4...40
  /// Who is quoted is told in no more words.
  private static let longestCredit: Int32 = 10
  private static let mostCopies = 60

  /// Drops the short blocks in a box of their own, whatever it is called, whose words stand in another
  /// paragraph too; and the line in the box that says whose words they are.
  ///
  /// A box is one where the other paragraphs have none like it: where each stands in an element of its
  /// own, so does a line that is said twice. O(such blocks × text), and these are few.
  func dropCopies(from kept: inout [Int]) {
    let candidates = kept.filter { Self.copied.contains(page.blocks[$0].words) && isPlain($0) }
    guard !candidates.isEmpty else { return }
    var frames: [String: Int] = [:]
    for index in kept where page.blocks[index].isProse {
      frames[frameName(of: index), default: 0] += 1
    }
    let boxed = candidates.filter {
      frames[frameName(of: $0), default: 0] - (page.blocks[$0].isProse ? 1 : 0) < 2
        && box(of: $0) != nil
    }.prefix(Self.mostCopies)
    guard !boxed.isEmpty else { return }
    let told = kept.filter { page.blocks[$0].kind != .heading && page.blocks[$0].words > 4 }
      .map { (index: $0, text: " " + HTMLFolding.fold(page.string(of: page.blocks[$0])) + " ") }
    var dropped: Set<Int> = []
    for index in boxed {
      let text = " " + HTMLFolding.fold(page.string(of: page.blocks[index])) + " "
      guard let box = box(of: index), text.utf8.count >= 16,
        told.contains(where: {
          !box.contains($0.index) && !dropped.contains($0.index)
            && $0.text.utf8.count > text.utf8.count
            && $0.text.contains(text)
        })
      else { continue }
      dropped.formUnion(box)
    }
    kept.removeAll(where: dropped.contains)
  }

  private func isPlain(_ index: Int) -> Bool {
    let block = page.blocks[index]
    return block.kind == .paragraph && block.quotation < 0 && block.table < 0
      && block.linkCharacters == 0
  }

  /// The element around a paragraph, or the one whose own text a block is.
  private func frame(around index: Int) -> Int {
    let owner = Int(page.blocks[index].owner)
    guard page.tree.nodes[owner].tag == .p else { return owner }
    return page.tree.parent(of: owner) ?? owner
  }

  private func frameName(of index: Int) -> String {
    let node = frame(around: index)
    return page.tree.nodes[node].tag.name + " " + (page.tree.value(.class, of: node) ?? "")
  }

  /// The blocks of the box that holds a block and else at most who said it.
  private func box(of index: Int) -> Range<Int>? {
    let frame = frame(around: index)
    switch page.tree.nodes[frame].tag {
    case .body, .article, .main, .td, .li, .p: return nil
    default: break
    }
    let blocks = page.blockIndices(in: frame)
    guard blocks.contains(index), blocks.count <= 3,
      page.blocks[blocks].enumerated().allSatisfy({ offset, block in
        blocks.lowerBound + offset == index
          || block.words <= Self.longestCredit && !block.endsSentence
            && block.kind != .heading
      })
    else { return nil }
    return blocks
  }
}
