import GalleyCore

/// Writes the text of blocks into a reading text.
struct HTMLBlockRenderer {
  let page: HTMLPage
  private var tree: HTMLTree { page.tree }

  init(page: HTMLPage) { self.page = page }

  /// Appends the text of a block; markup vanishes, `<br>` becomes a line break, `<q>` its marks.
  func render(_ block: HTMLBlock, into builder: inout ReadingTextBuilder) {
    var quotes: [Int] = []
    var index = Int(block.first)
    var reached = index < tree.nodes.count ? tree.nodes[index].range.lower : 0
    while index < Int(block.end) {
      while let open = quotes.last, index >= Int(tree.nodes[open].subtreeEnd) {
        quotes.removeLast()
        close(open, depth: quotes.count, at: nil, &builder)
      }
      let node = tree.nodes[index]
      switch node.tag {
      case .text:
        builder.appendMarkup(
          tree.bytes, node.range, whiteSpace: block.kind == .code ? .kept : .folded)
        reached = node.range.upper
      case .br:
        builder.appendBreak(at: node.range)
      case .q:
        builder.append(
          Array((quotes.count % 2 == 0 ? "\u{201C}" : "\u{2018}").utf8), for: node.range)
        quotes.append(index)
        reached = node.range.upper
      case .sup where isFootnoteMark(index), .a where isNoteLink(index):
        index = Int(node.subtreeEnd)
        continue
      default:
        if tree.isNeverText(index) || isHidden(index) || isEditLink(index) {
          index = Int(node.subtreeEnd)
          continue
        }
      }
      index += 1
    }
    while let open = quotes.popLast() {
      // What goes on behind the block closes in it without a place of its own: the mark must not
      // stand for what the next block reads.
      let goesOn = Int(tree.nodes[open].subtreeEnd) > Int(block.end)
      close(open, depth: quotes.count, at: goesOn ? reached : nil, &builder)
    }
  }

  private func close(
    _ open: Int, depth: Int, at place: Int?, _ builder: inout ReadingTextBuilder
  ) {
    let start = place ?? Int(tree.nodes[open].contentEnd)
    var end = start
    if place == nil, start + 1 < tree.bytes.count, tree.bytes[start] == 0x3C,
      tree.bytes[start + 1] == 0x2F
    {
      while end < tree.bytes.count, tree.bytes[end] != 0x3E { end += 1 }
      end = min(end + 1, tree.bytes.count)
    }
    let mark = depth % 2 == 0 ? "\u{201D}" : "\u{2019}"
    builder.append(Array(mark.utf8), for: ByteRange(start, end))
  }

  /// Whether an element is the link by which a wiki offers to change a part: "[edit]".
  private func isEditLink(_ index: Int) -> Bool {
    guard tree.nodes[index].tag == .span, let name = tree.attribute(.class, of: index) else {
      return false
    }
    return tree.bytes.contains("editsection", in: name)
  }

  private func isHidden(_ index: Int) -> Bool {
    page.honoursHiding && page.traits[index].contains(.hidden)
  }

  /// A number that leads to a note of the page and is named so, as newsletters have them.
  private func isNoteLink(_ index: Int) -> Bool {
    guard let target = tree.attribute(.href, of: index),
      let name = tree.attribute(.class, of: index),
      tree.bytes[target.indices].contains(0x23),
      tree.bytes.contains("footnote", in: name) || tree.bytes.contains("noteref", in: name)
    else { return false }
    let text = HTMLText.string(ofContent: index, in: tree)
    return text.utf8.count <= 5 && text.contains(where: \.isNumber)
  }

  /// A superscript that leads to a note: a link within the page, or a number in brackets.
  private func isFootnoteMark(_ index: Int) -> Bool {
    let end = Int(tree.nodes[index].subtreeEnd)
    var characters = 0
    var leadsToNote = false
    for child in index..<end {
      let node = tree.nodes[child]
      if node.tag == .text {
        for position in node.range.indices where !tree.bytes[position].isBlank { characters += 1 }
      } else if node.tag == .a, let target = tree.attribute(.href, of: child) {
        leadsToNote = leadsToNote || tree.bytes[target.indices].contains(0x23)
      }
      if let name = tree.attribute(.class, of: child) {
        leadsToNote =
          leadsToNote || tree.bytes.contains("footnote", in: name)
          || tree.bytes.contains("reference", in: name)
      }
    }
    return characters <= 8 && leadsToNote
  }
}
