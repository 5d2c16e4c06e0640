import GalleyCore

/// Finds the headings of a transcript that say who speaks: they are names that end with a colon, and two
/// or more of them come again. Each opens the paragraph right behind it and heads no part of the text.
struct HTMLTurnLabels {
  private let page: HTMLPage
  /// Two speakers speak twice each.
  private static let fewest = 4
  private static let mostWords: Int32 = 10

  init(_ page: HTMLPage) { self.page = page }

  /// The labels among the blocks of an article that have a paragraph behind them.
  func found(in blocks: [Int]) -> Set<Int> {
    var labels: [Int: String] = [:]
    for index in blocks { labels[index] = label(index) }
    guard labels.count >= Self.fewest else { return [] }
    let full = labels.values.filter(Self.isName)
    // "Quill:" goes for "Ada Quill:".
    let words = Set(full.flatMap { $0.split(separator: " ") })
    labels = labels.filter { Self.isName($0.value) || words.contains($0.value[...]) }
    var times: [String: Int] = [:]
    for name in labels.values { times[name, default: 0] += 1 }
    guard times.values.count(where: { $0 > 1 }) > 1 else { return [] }
    var result: Set<Int> = []
    for (position, index) in blocks.enumerated().dropLast()
    where labels[index] != nil && isOpened(blocks[position + 1], by: index) {
      result.insert(index)
    }
    return result
  }

  /// The name in a heading that may be a label.
  private func label(_ index: Int) -> String? {
    let block = page.blocks[index]
    guard block.kind == .heading, block.level >= 3, block.words <= Self.mostWords,
      block.endsSentence
    else { return nil }
    let text = page.string(of: block)
    guard text.last == ":" else { return nil }
    return text.dropLast().split(separator: ",").first.map(String.init)
  }

  /// Whether a label is two words or more, all with capitals, and counts or parts nothing.
  private static func isName(_ label: String) -> Bool {
    guard AuthorNames.isFullName(label), let first = label.split(separator: " ").first else {
      return false
    }
    return !noNames.contains(first.lowercased()) && !label.contains(where: \.isNumber)
  }

  private static let noNames: Set<String> = [
    "the", "a", "an", "step", "day", "part", "week", "chapter", "round", "question", "der", "die",
    "das", "ein", "eine", "schritt", "tag", "teil", "le", "la", "les", "un", "une", "el", "los",
    "las", "una", "il", "lo", "gli", "een", "het",
  ]

  /// Whether a block is a paragraph outside tables and quotations that a label may open; one in a list
  /// where the label stands in the same item.
  private func isOpened(_ index: Int, by label: Int) -> Bool {
    let block = page.blocks[index]
    guard block.table < 0, block.quotation < 0 else { return false }
    if block.kind == .paragraph { return true }
    guard block.kind == .listItem else { return false }
    var node: Int? = Int(block.owner)
    while let current = node, page.tree.nodes[current].tag != .li {
      node = page.tree.parent(of: current)
    }
    return node.map { page.tree.isDescendant(Int(page.blocks[label].owner), of: $0) } ?? false
  }
}
