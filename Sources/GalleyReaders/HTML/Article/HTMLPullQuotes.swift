import GalleyCore

/// Takes out the quotations that repeat a sentence of the text around them, as pull quotes do.
struct HTMLPullQuotes {
  let page: HTMLPage
  /// A shorter quotation may stand anywhere by chance.
  private static let fewestWords = 3
  private static let shortest = 12
  /// So many words in a block quotation of its own are repeated for their looks.
  private static let whole = 6
  /// So many are looked at.
  private static let most = 60
  private static let names: [StaticString] = [
    "pullquote", "pull-quote", "pull_quote", "exergue", "zitat",
  ]

  init(_ page: HTMLPage) { self.page = page }

  /// O(quotations × text), and the quotations are few.
  func drop(from kept: inout [Int]) {
    dropNamed(from: &kept)
    dropCopies(from: &kept)
  }

  private func dropNamed(from kept: inout [Int]) {
    let quotes = kept.filter(isQuotation).prefix(Self.most)
    guard !quotes.isEmpty else { return }
    let wanted = Set(quotes)
    let told = kept.filter { !wanted.contains($0) && page.blocks[$0].kind != .heading }
      .map { " " + HTMLFolding.fold(page.string(of: page.blocks[$0])) + " " }
    let isAnyNamed = quotes.contains { namedFrame(of: $0) != nil }
    let words =
      isAnyNamed
      ? told.map { $0.split(separator: " ").filter { $0.utf8.count >= 4 } } : []
    var dropped: Set<Int> = []
    var frames: Set<Int> = []
    for index in quotes {
      let text = HTMLFolding.fold(Self.quoted(page.string(of: page.blocks[index])))
      guard text.utf8.count >= Self.shortest,
        text.split(separator: " ").count >= Self.fewestWords || !text.utf8.contains(0x20),
        told.contains(where: { $0.contains(" \(text) ") })
          || namedFrame(of: index) != nil && words.contains(where: { Self.retells(text, $0) })
      else { continue }
      dropped.insert(index)
      frames.insert(frame(of: index))
    }
    // Who is quoted is said in the text too.
    for index in kept
    where !wanted.contains(index) && dropped.contains(index - 1)
      && stand(index - 1, index) && isCredit(page.blocks[index])
    {
      dropped.insert(index)
    }
    for index in quotes
    where !page.blocks[index].endsSentence && page.blocks[index].words <= 8
      && (frames.contains(frame(of: index)) || dropped.contains(index - 1))
    {
      dropped.insert(index)
    }
    kept.removeAll(where: dropped.contains)
  }

  /// Whether a box holds nothing but a quotation and the line behind it.
  private func stand(_ quotation: Int, _ credit: Int) -> Bool {
    guard page.blocks[quotation].quotation >= 0,
      let box = page.tree.parent(of: Int(page.blocks[quotation].quotation))
    else { return false }
    let blocks = page.blockIndices(in: box)
    return blocks.contains(credit) && blocks.count <= 3
  }

  /// The words between marks, where the name of who said them follows.
  private static func quoted(_ text: String) -> String {
    guard let open = text.first, "“«„\"".contains(open),
      let close = text.dropFirst().lastIndex(where: { "”»“\"".contains($0) }),
      text[close...].count < 80
    else { return text }
    return String(text[...close])
  }

  /// Whether nearly all long words of a pull quote stand in the same order in a paragraph: editors
  /// cut and smooth what they set in large type.
  private static func retells(_ quote: String, _ paragraph: [Substring]) -> Bool {
    let words = quote.split(separator: " ").filter { $0.utf8.count >= 4 }
    guard words.count >= 5 else { return false }
    var rest = paragraph[...]
    var found = 0
    for word in words {
      let reach = found == 0 ? rest : rest.prefix(8)
      guard let place = reach.firstIndex(of: word) else { continue }
      found += 1
      rest = rest[(place + 1)...]
    }
    return found * 10 >= words.count * 9
  }

  private func isQuotation(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard block.characters < 600, block.kind == .paragraph || block.kind == .caption else {
      return false
    }
    return isSetApart(index) || namedFrame(of: index) != nil
      || block.words >= Self.whole && isStyled(index)
  }

  /// Whether a block quotation has a look of its own and its words marks, and no paragraph leads up
  /// to it with a colon.
  private func isStyled(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard block.quotation >= 0, page.string(of: block).first.map({ "“«„\"".contains($0) }) ?? false,
      page.tree.attribute(.class, of: Int(block.quotation)).map({ !$0.isEmpty }) ?? false
    else { return false }
    return index == 0 || page.string(of: page.blocks[index - 1]).last != ":"
  }

  /// Whether a quotation stands in a figure, an aside or a box that is named after quotations: one
  /// in the run of the text may repeat a sentence for a reason.
  private func isSetApart(_ index: Int) -> Bool {
    guard page.blocks[index].quotation >= 0 else { return false }
    var node = page.tree.parent(of: Int(page.blocks[index].quotation))
    for _ in 0..<3 {
      guard let current = node else { return false }
      if [.figure, .aside].contains(page.tree.nodes[current].tag) { return true }
      if isQuoteBox(current) { return true }
      node = page.tree.parent(of: current)
    }
    return false
  }

  /// Whether an element is named as a part of the page that shows a quotation, `cmp-quote`; the
  /// word alone may stand on any.
  private func isQuoteBox(_ node: Int) -> Bool {
    guard let name = page.tree.value(.class, of: node)?.lowercased() else { return false }
    return name.split(separator: " ").contains { part in
      let words = part.split { !$0.isLetter }
      return words.contains("quotebox") || words.count > 1 && words.contains("quote")
    }
  }

  /// The outermost element of a quotation.
  private func frame(of index: Int) -> Int {
    let quotation = Int(page.blocks[index].quotation)
    return quotation >= 0 ? quotation : namedFrame(of: index) ?? Int(page.blocks[index].owner)
  }

  /// Whether an element is named after pull quotes.
  static func isNamed(_ node: Int, in tree: HTMLTree) -> Bool {
    guard let classes = tree.attribute(.class, of: node) else { return false }
    return names.contains { tree.bytes.contains($0, in: classes) }
      || tree.has(.class, "pull", of: node)
  }

  /// The element near a block that is named after pull quotes.
  private func namedFrame(of index: Int) -> Int? {
    var node: Int? = Int(page.blocks[index].owner)
    for _ in 0..<4 {
      guard let current = node else { return nil }
      if Self.isNamed(current, in: page.tree) { return current }
      node = page.tree.parent(of: current)
    }
    return nil
  }
}
