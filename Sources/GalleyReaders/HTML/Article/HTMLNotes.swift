import GalleyCore

/// The notes of a page that says which they are, as EPUB and WAI-ARIA's roles for publishing do.
///
/// Each is read behind the block that refers to it, as notes are in every other format.
struct HTMLNotes {
  private let page: HTMLPage
  /// The outermost element of each note, with the blocks in it, in the order of the page.
  private var notes: [(id: String, blocks: [Int])] = []

  init(_ page: HTMLPage) {
    self.page = page
    let tree = page.tree
    var index = 0
    while index < tree.nodes.count {
      guard tree.isElement(index), isNote(index) else {
        index += 1
        continue
      }
      let end = tree.next(after: index)
      let first = page.firstBlock(from: index)
      let blocks = (first..<page.blocks.count).prefix { Int(page.blocks[$0].first) < end }
      notes.append((tree.value(.id, of: index) ?? "", Array(blocks)))
      index = end
    }
  }

  private func isNote(_ node: Int) -> Bool {
    [HTMLAttributeName.epubType, .role].contains { name in
      guard let range = page.tree.attribute(name, of: node) else { return false }
      return Self.types.contains { page.tree.bytes.matches($0, in: range) }
    }
  }

  private static let types: [StaticString] = [
    "footnote", "endnote", "rearnote", "doc-footnote", "doc-endnote",
  ]

  /// The article with each note behind the block that refers to it; those that nothing refers to
  /// stand last, but for those of another piece on the page.
  func placed(in article: HTMLArticle) -> HTMLArticle {
    guard !notes.isEmpty, !article.blocks.isEmpty else { return article }
    let ofNotes = Set(notes.flatMap(\.blocks))
    var waiting: [String: Int] = [:]
    for (index, note) in notes.enumerated() where !note.id.isEmpty { waiting[note.id] = index }
    var isPlaced = [Bool](repeating: false, count: notes.count)
    var result = article
    result.blocks = []
    for block in article.blocks where !ofNotes.contains(block) {
      result.blocks.append(block)
      for target in references(in: page.blocks[block]) {
        guard let note = waiting.removeValue(forKey: target) else { continue }
        isPlaced[note] = true
        result.blocks += notes[note].blocks
      }
    }
    let beginning = Int(page.blocks[article.blocks[0]].first)
    for index in notes.indices where !isPlaced[index] && isOfPiece(notes[index], at: beginning) {
      result.blocks += notes[index].blocks
    }
    return result
  }

  /// Whether no other article of the page than that around a node holds a note.
  private func isOfPiece(_ note: (id: String, blocks: [Int]), at beginning: Int) -> Bool {
    guard let first = note.blocks.first else { return false }
    var node = Int(page.blocks[first].first)
    while let parent = page.tree.parent(of: node) {
      if page.tree.nodes[parent].tag == .article {
        return parent < beginning && beginning < page.tree.next(after: parent)
      }
      node = parent
    }
    return true
  }

  /// The ids that links in a block lead to.
  private func references(in block: HTMLBlock) -> [String] {
    (Int(block.first)..<Int(block.end)).compactMap { node in
      guard page.tree.nodes[node].tag == .a, let href = page.tree.value(.href, of: node),
        href.hasPrefix("#")
      else { return nil }
      return String(href.dropFirst())
    }
  }
}
