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
    for index in article.blocks {
      write(page.blocks[index], isDeck: article.decks.contains(index))
    }
    closeContainers(downTo: 0)
    return (text.mappedText(), nodes)
  }

  private mutating func write(_ block: HTMLBlock, isDeck: Bool) {
    enterContainers(of: block)
    let isCell = block.table >= 0
    text.beginBlock(separator: isCell ? "\n" : "\n\n")
    HTMLBlockRenderer(page: page).render(block, into: &text)
    guard let range = text.endBlock() else { return }
    let kind: Node.Kind =
      switch block.kind {
      case .paragraph: isDeck ? .deck : isCell ? .tableCell : .paragraph
      case .heading: .heading
      case .listItem: .listItem
      case .definition: .paragraph
      case .caption: .caption
      case .code: .code
      case .cell: .tableCell
      }
    let level = kind == .heading || kind == .listItem ? Int(block.level) : 0
    Document.appendLeaf(kind, level: level, range: range, to: &nodes)
  }

  /// Opens and closes block quotations, so that the block lies in those it stands in.
  private mutating func enterContainers(of block: HTMLBlock) {
    if let top = open.last, top.element == block.quotation { return }
    closeContainers(downTo: 0)
    guard block.quotation >= 0 else { return }
    open.append((nodes.count, block.quotation))
    nodes.append(Node(kind: .blockQuotation, range: TextRange(0, 0), subtreeEnd: nodes.count + 1))
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
