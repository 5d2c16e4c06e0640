import GalleyCore

/// Makes the nodes of a table of data: its rows, its cells, their spans and their texts.
struct HTMLTableWriter {
  private let page: HTMLPage
  private let table: Int
  /// The next block of the page to be written.
  private var next: Int

  init(page: HTMLPage, table: Int) {
    self.page = page
    self.table = table
    next = page.firstBlock(from: table)
  }

  /// O(nodes of the table).
  mutating func write(to text: inout ReadingTextBuilder, _ nodes: inout [Node]) {
    let tree = page.tree
    let whole = nodes.count
    nodes.append(Node(kind: .table, range: TextRange(0, 0), subtreeEnd: whole + 1))
    var row: (node: Int, end: Int)?
    var index = table + 1
    let end = tree.next(after: table)
    while index < end {
      if let open = row, index >= open.end {
        Self.close(open.node, &nodes)
        row = nil
      }
      switch tree.nodes[index].tag {
      case .tr:
        if let open = row { Self.close(open.node, &nodes) }
        row = (nodes.count, tree.next(after: index))
        nodes.append(Node(kind: .tableRow, range: TextRange(0, 0), subtreeEnd: nodes.count + 1))
        index += 1
      case .td, .th:
        if !page.traits[index].contains(.hidden) || !page.honoursHiding {
          writeCell(index, to: &text, &nodes)
        }
        index = tree.next(after: index)
      default: index += 1
      }
    }
    if let open = row { Self.close(open.node, &nodes) }
    Self.close(whole, &nodes)
  }

  private mutating func writeCell(
    _ cell: Int, to text: inout ReadingTextBuilder, _ nodes: inout [Node]
  ) {
    let tree = page.tree
    let end = tree.next(after: cell)
    let level = tree.nodes[cell].tag == .th ? Node.headerCell : 0
    let first = nodes.count
    while next < page.blocks.count, Int(page.blocks[next].first) < cell { next += 1 }
    while next < page.blocks.count, Int(page.blocks[next].first) < end {
      text.beginBlock(separator: "\n")
      let start = text.blockStart
      HTMLBlockRenderer(page: page).render(page.blocks[next], into: &text)
      next += 1
      guard let range = text.endBlock() else {
        text.truncate(to: start)
        continue
      }
      let isFirst = nodes.count == first
      Document.appendLeaf(
        .tableCell, level: isFirst ? level : level + Node.furtherParagraph, range: range, to: &nodes
      )
    }
    if nodes.count == first {
      let place = text.bytes.count
      Document.appendLeaf(.tableCell, level: level, range: TextRange(place, place), to: &nodes)
    }
    nodes[first].columns = span(.colspan, of: cell)
    nodes[first].rows = span(.rowspan, of: cell)
  }

  private func span(_ name: HTMLAttributeName, of cell: Int) -> UInt8 {
    guard let range = page.tree.attribute(name, of: cell) else { return 1 }
    return Self.span(HTMLText.string(of: range, in: page.tree.bytes))
  }

  /// How many columns or rows an attribute says that a cell takes; 1 where it says nothing of use.
  static func span(_ text: String) -> UInt8 {
    guard let count = Int(text), count > 0 else { return 1 }
    return UInt8(clamping: count)
  }

  private static func close(_ node: Int, _ nodes: inout [Node]) {
    guard node + 1 < nodes.count else {
      nodes.removeLast()
      return
    }
    nodes[node].subtreeEnd = Int32(nodes.count)
    nodes[node].range = TextRange(
      nodes[node + 1].range.lower, nodes[nodes.count - 1].range.upper)
  }
}
