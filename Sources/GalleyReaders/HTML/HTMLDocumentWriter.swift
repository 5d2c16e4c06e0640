import GalleyCore

/// Makes the nodes and the reading text of a document from an article's blocks.
struct HTMLDocumentWriter {
  let page: HTMLPage
  private var text = ReadingTextBuilder()
  private var nodes: [Node] = []
  /// Open containers: the node and the element of the page that it stands for.
  private var open: [(node: Int, element: Int32)] = []

  init(page: HTMLPage) { self.page = page }

  mutating func write(_ article: HTMLArticle) -> (text: MappedText, nodes: [Node]) {
    var written: Set<Int32> = []
    var turn: HTMLBlock?
    for index in article.blocks {
      let block = page.blocks[index]
      if let label = turn, page.isInCell(block) || article.turns.contains(index) {
        write(label, as: .heading, label: nil)
        turn = nil
      }
      if page.isInCell(block) {
        if written.insert(block.table).inserted { writeTable(of: block) }
        continue
      }
      if article.turns.contains(index) {
        turn = block
        continue
      }
      let isDeck = article.decks.contains(index)
      let kind =
        isDeck ? .deck : article.headings.contains(index) ? .heading : Self.kind(of: block)
      write(block, as: kind, label: article.labels[index], turn: turn)
      turn = nil
    }
    if let turn { write(turn, as: .heading, label: nil) }
    closeContainers(downTo: 0)
    return (text.mappedText(), nodes)
  }

  /// What a block of a page is in a document.
  static func kind(of block: HTMLBlock) -> Node.Kind {
    switch block.kind {
    case .paragraph: block.table >= 0 ? .tableCell : .paragraph
    case .definition: .paragraph
    case .heading: .heading
    case .listItem: .listItem
    case .caption: .caption
    case .code: .code
    case .cell: .tableCell
    }
  }

  /// - Parameters:
  ///   - label: what is read in the place of the block's text.
  ///   - turn: the block that opens it, as "Jane Dorset:" does where it says whose words these are.
  private mutating func write(
    _ block: HTMLBlock, as kind: Node.Kind, label: ByteRange?, turn: HTMLBlock? = nil
  ) {
    enterContainers(of: block, kind)
    text.beginBlock(separator: kind == .tableCell ? "\n" : "\n\n")
    let start = text.blockStart
    if let turn {
      HTMLBlockRenderer(page: page).render(turn, into: &text)
      let end = page.range(of: turn).upper
      text.appendBlank(at: ByteRange(end, page.range(of: block).lower))
    }
    if let label {
      text.appendMarkup(page.tree.bytes, label)
    } else {
      HTMLBlockRenderer(page: page).render(block, into: &text)
    }
    guard let range = text.endBlock() else { return text.truncate(to: start) }
    let rank = kind == .heading && block.kind != .heading ? 2 : Int(block.level)
    let level = kind == .heading || kind == .listItem ? rank : 0
    Document.appendLeaf(kind, level: level, range: range, to: &nodes)
  }

  /// Writes a whole table, the cells that are empty or hold but links included.
  private mutating func writeTable(of block: HTMLBlock) {
    enterContainers(of: block, .tableCell)
    var writer = HTMLTableWriter(page: page, table: Int(block.table))
    writer.write(to: &text, &nodes)
  }

  /// Opens and closes quotations and lists, so that the block lies in those it stands
  /// in. Deeper nesting of quotations is flattened; list items say their depth.
  private mutating func enterContainers(of block: HTMLBlock, _ kind: Node.Kind) {
    var wanted: [(kind: Node.Kind, element: Int32)] = []
    if block.quotation >= 0 { wanted.append((.blockQuotation, block.quotation)) }
    if kind == .listItem, let list = list(of: block) { wanted.append((.list, list)) }
    var shared = 0
    while shared < min(open.count, wanted.count), open[shared].element == wanted[shared].element {
      shared += 1
    }
    closeContainers(downTo: shared)
    for container in wanted[shared...] {
      open.append((nodes.count, container.element))
      nodes.append(
        Node(kind: container.kind, range: TextRange(0, 0), subtreeEnd: nodes.count + 1))
    }
  }

  /// The outermost list around a block inside its quotation.
  private func list(of block: HTMLBlock) -> Int32? {
    var result: Int32?
    var node = block.owner
    while node >= 0, node != block.quotation {
      switch page.tree.nodes[Int(node)].tag {
      case .ul, .ol, .menu, .dir: result = node
      default: break
      }
      node = page.tree.nodes[Int(node)].parent
    }
    return result
  }

  private mutating func closeContainers(downTo depth: Int) {
    while open.count > depth, let top = open.popLast() {
      guard top.node + 1 < nodes.count else {
        nodes.removeLast()
        continue
      }
      nodes[top.node].subtreeEnd = Int32(nodes.count)
      nodes[top.node].range = TextRange(
        nodes[top.node + 1].range.lower, nodes[nodes.count - 1].range.upper)
    }
  }
}
