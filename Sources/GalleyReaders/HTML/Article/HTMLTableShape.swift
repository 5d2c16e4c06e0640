/// Tells tables of data from tables that lay a page out.
enum HTMLTableShape {
  /// How many nodes of a table are looked at.
  private static let reach = 4_000
  /// A cell of so many bytes of markup holds prose.
  private static let longCell = 700

  /// Whether the table at a node holds data: it has headings or a caption, or several rows of short
  /// cells, and neither tables nor the headings and paragraphs of an article.
  static func isData(_ node: Int, in tree: HTMLTree) -> Bool {
    if tree.has(.role, "presentation", of: node) { return false }
    var rows = 0
    var cells = 0
    var paragraphs = 0
    var isMarked = false
    let end = min(tree.next(after: node), node + reach)
    for index in node + 1..<max(node + 1, end) {
      switch tree.nodes[index].tag {
      case .table, .h1, .h2, .h3, .article, .main, .nav: return false
      case .th, .caption, .thead: isMarked = true
      case .tr: rows += 1
      case .p: paragraphs += 1
      case .td:
        cells += 1
        let record = tree.nodes[index]
        if Int(record.contentEnd) - Int(record.end) > longCell, !isMarked { return false }
      default: break
      }
    }
    if isMarked { return true }
    return rows >= 2 && cells >= rows * 2 && paragraphs <= cells
  }
}
