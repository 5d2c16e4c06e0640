import GalleyCore

/// Finds the headings of a transcript that say who speaks: they end with a colon, open with a name, and
/// some come again. Each opens the turn that follows it and heads no part of the text.
struct HTMLTurnLabels {
  private let page: HTMLPage
  /// Fewer make no transcript.
  private static let fewest = 3
  private static let mostWords: Int32 = 10

  init(_ page: HTMLPage) { self.page = page }

  /// The labels among the blocks of an article that have a paragraph behind them.
  func found(in blocks: [Int]) -> Set<Int> {
    let labels = blocks.filter(isLabel)
    guard labels.count >= Self.fewest else { return [] }
    let texts = Set(labels.map { HTMLFolding.fold(page.string(of: page.blocks[$0])) })
    guard texts.count < labels.count, texts.count > 1 else { return [] }
    let all = Set(labels)
    var result: Set<Int> = []
    for (position, index) in blocks.enumerated().dropLast() where all.contains(index) {
      let next = page.blocks[blocks[position + 1]]
      if next.kind == .paragraph || next.kind == .listItem { result.insert(index) }
    }
    return result
  }

  private func isLabel(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard block.kind == .heading, block.level >= 3, block.words <= Self.mostWords,
      block.endsSentence
    else { return false }
    let text = page.string(of: block)
    guard text.last == ":" else { return false }
    let name = text.dropLast().split(separator: ",").first ?? ""
    let words = name.split(separator: " ")
    return (1...4).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true }
  }
}
