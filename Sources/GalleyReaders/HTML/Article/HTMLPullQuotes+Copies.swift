import GalleyCore

extension HTMLPullQuotes {
  /// A copy has no more words, and at least so many, in quotation marks fewer.
  private static let mostCopied: Int32 = 40
  private static let fewestCopied: Int32 = 8
  private static let fewestQuoted: Int32 = 4
  /// Who is quoted is told in no more words.
  private static let longestCredit: Int32 = 10
  private static let mostCopies = 60

  /// Drops the short blocks in a box of their own, whatever it is called, that are a whole sentence
  /// or quotation of another paragraph; and the line in the box that says whose words they are.
  ///
  /// A box is one where the other paragraphs have none like it: where each stands in an element of
  /// its own, so does a line that is said twice. What stands before the text is its summary. O(such
  /// blocks × text), and these are few.
  func dropCopies(from kept: inout [Int]) {
    let candidates = kept.filter { isPlain($0) && box(of: $0) != nil && mayBeCopy($0) }
    guard !candidates.isEmpty else { return }
    var frames: [String: Int] = [:]
    for index in kept where page.blocks[index].isProse {
      frames[frameName(of: index), default: 0] += 1
    }
    let alone = candidates.filter {
      frames[frameName(of: $0), default: 0] - (page.blocks[$0].isProse ? 1 : 0) < 2
    }
    let apart = Set(alone)
    let lead = kept.first { page.blocks[$0].isProse && !apart.contains($0) }
    guard let lead else { return }
    let boxed = alone.filter { $0 > lead }.prefix(Self.mostCopies)
    guard !boxed.isEmpty else { return }
    let told = kept.filter {
      let block = page.blocks[$0]
      return block.kind != .heading && block.table < 0 && block.words > 4
    }.map { (index: $0, text: Self.sentences(of: page.string(of: page.blocks[$0]))) }
    var dropped: Set<Int> = []
    for index in boxed {
      let text = "| " + Self.words(of: page.string(of: page.blocks[index])) + " |"
      guard let box = box(of: index), text.utf8.count >= 16,
        told.contains(where: {
          !box.contains($0.index) && !dropped.contains($0.index)
            && $0.text.utf8.count > text.utf8.count && $0.text.contains(text)
        })
      else { continue }
      dropped.formUnion(box)
    }
    kept.removeAll(where: dropped.contains)
  }

  /// The folded words of a text, with a bar where a sentence or a quotation begins or ends.
  private static func words(of text: String) -> String {
    text.split { ".!?…。！？“”„«»\"".contains($0) }
      .map { HTMLFolding.fold(String($0)) }.filter { !$0.isEmpty }.joined(separator: " | ")
  }

  /// The folded words of a paragraph: a bar opens it, and one closes it where a mark does.
  private static func sentences(of text: String) -> String {
    let isClosed = text.last.map { ".!?…。！？“”«»\"’)".contains($0) } ?? false
    return "| " + words(of: text) + (isClosed ? " |" : "")
  }

  private func mayBeCopy(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard (Self.fewestQuoted...Self.mostCopied).contains(block.words),
      !page.tree.nodes[Int(block.first)..<Int(block.end)].contains(where: { $0.tag == .br })
    else { return false }
    let text = page.string(of: block)
    let bare = text.reversed().drop { "”“»«\"’ ".contains($0) }
    if bare.first.map({ "?？".contains($0) }) ?? true { return false }
    return block.words >= Self.fewestCopied || Self.isQuoted(text)
  }

  /// Whether a text stands in quotation marks from end to end.
  private static func isQuoted(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last(where: { !".,".contains($0) }) else {
      return false
    }
    return "“«„»\"".contains(first) && "”»“«\"".contains(last)
      && !text.dropFirst().dropLast(2).contains { "“”«»„\"".contains($0) }
  }

  private func isPlain(_ index: Int) -> Bool {
    let block = page.blocks[index]
    return block.kind == .paragraph && block.quotation < 0 && block.table < 0
      && block.linkCharacters == 0
  }

  private func frameName(of index: Int) -> String {
    let node = page.frame(of: page.blocks[index])
    return page.tree.nodes[node].tag.name + " " + (page.tree.value(.class, of: node) ?? "")
  }

  /// The blocks of the box that holds a block and else at most the name of who said it.
  private func box(of index: Int) -> Range<Int>? {
    let frame = page.frame(of: page.blocks[index])
    switch page.tree.nodes[frame].tag {
    case .body, .article, .main, .td, .li, .p: return nil
    default: break
    }
    let blocks = page.blockIndices(in: frame)
    guard blocks.contains(index), blocks.count <= 2,
      blocks.allSatisfy({ $0 == index || isCredit(page.blocks[$0]) })
    else { return nil }
    return blocks
  }

  /// Whether a block is a full name, and the job of who bears it behind a comma or a dash.
  func isCredit(_ block: HTMLBlock) -> Bool {
    guard block.words <= Self.longestCredit, !block.endsSentence, block.kind != .heading else {
      return false
    }
    let text = page.string(of: block).drop { "–—- ".contains($0) }
    let name = text.prefix { !",(–—|".contains($0) }
    return AuthorNames.isFullName(String(name))
  }
}
