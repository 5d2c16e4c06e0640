import GalleyCore

/// Finds the paragraphs of an article that head what follows them without being headings: a short line
/// that is bold from end to end and no sentence, between paragraphs that are not.
struct HTMLSubheads {
  private let page: HTMLPage
  private static let mostWords: Int32 = 10
  private static let mostCharacters: Int32 = 70
  /// What follows a subhead says at least so much; a language without spaces says it in characters.
  private static let fewestWords: Int32 = 8
  private static let fewestCharacters: Int32 = 30

  init(_ page: HTMLPage) { self.page = page }

  /// The blocks among those of an article that are subheads.
  func found(in blocks: [Int]) -> Set<Int> {
    let bold = blocks.filter(isBoldLine)
    guard !bold.isEmpty else { return [] }
    let lines = Set(bold)
    var texts: [String: Int] = [:]
    for index in bold {
      texts[HTMLFolding.fold(page.string(of: page.blocks[index])), default: 0] += 1
    }
    var result: Set<Int> = []
    var told = false
    for (position, index) in blocks.enumerated() {
      let block = page.blocks[index]
      guard lines.contains(index) else {
        told = told || block.kind == .paragraph && saysEnough(block)
        continue
      }
      let text = page.string(of: block)
      // A line that comes again is a label: of a speaker, of a kind of paragraph.
      guard told, texts[HTMLFolding.fold(text)] == 1, mayHead(text), position + 1 < blocks.count,
        case let next = page.blocks[blocks[position + 1]], !lines.contains(blocks[position + 1]),
        next.kind == .paragraph, next.quotation < 0, saysEnough(next), !isBold(next),
        frame(of: next) == frame(of: block),
        !leadsOn(blocks[position - 1])
      else { continue }
      result.insert(index)
    }
    // Where every other paragraph is bold, these are the questions.
    let prose = blocks.count { page.blocks[$0].kind == .paragraph }
    return result.count * 2 >= prose ? [] : result
  }

  /// The element in which a paragraph stands, or whose own text it is.
  private func frame(of block: HTMLBlock) -> Int {
    let owner = Int(block.owner)
    guard page.tree.nodes[owner].tag == .p else { return owner }
    return page.tree.parent(of: owner) ?? owner
  }

  private func saysEnough(_ block: HTMLBlock) -> Bool {
    block.words >= Self.fewestWords || block.characters >= Self.fewestCharacters && block.words < 4
  }

  /// Whether a paragraph ends with a colon: what follows is what it speaks of.
  private func leadsOn(_ index: Int) -> Bool {
    let block = page.blocks[index]
    return block.characters < 600 && page.string(of: block).last == ":"
  }

  private func isBoldLine(_ index: Int) -> Bool {
    let block = page.blocks[index]
    return block.kind == .paragraph && block.quotation < 0 && block.table < 0
      && block.words <= Self.mostWords && block.characters <= Self.mostCharacters
      && block.characters > 2 && block.linkCharacters == 0 && isBold(block)
  }

  /// Whether a line reads as a headline does: it opens with a capital, a figure or a mark, does not end
  /// as a sentence, a question or a label does, be it in quotation marks, and names nobody with a job.
  private func mayHead(_ text: String) -> Bool {
    let bare = text.reversed().drop { "”“»«\"’'›".contains($0) }
    guard let first = text.first, !first.isLowercase, let last = bare.first,
      !".,:;…!?-–—*。、：？！".contains(last), text.contains(where: \.isLetter),
      !text.contains("\n"), !text.contains(": ")
    else { return false }
    let parts = text.split(separator: ",", maxSplits: 1)
    if parts.count > 1, AuthorNames.isFullName(String(parts[0])) { return false }
    return AuthorNames.signature(text) == nil && DateText(text)?.hasDay != true
      && !HTMLPhrases.isNotice(HTMLFolding.fold(text))
  }

  /// Whether all text of a block stands in bold elements inside the block's own.
  private func isBold(_ block: HTMLBlock) -> Bool {
    let tree = page.tree
    for index in Int(block.first)..<Int(block.end) where tree.nodes[index].tag == .text {
      if HTMLPage.isBlank(tree.nodes[index].range, in: tree.bytes) { continue }
      var node = tree.parent(of: index)
      var isBold = false
      while let current = node, current != Int(block.owner), !isBold {
        isBold = self.isBold(current)
        node = tree.parent(of: current)
      }
      if !isBold { return false }
    }
    return true
  }

  private func isBold(_ node: Int) -> Bool {
    switch page.tree.nodes[node].tag {
    case .b, .strong: return true
    case .span, .font:
      guard let name = page.tree.attribute(.class, of: node) else { return false }
      var found = false
      HTMLClassWords.forEachWord(of: name, in: page.tree.bytes) { start, end in
        let word = ByteRange(start, end)
        found =
          found || page.tree.bytes.matches("strong", in: word)
          || page.tree.bytes.matches("bold", in: word)
      }
      return found
    default: return false
    }
  }
}
