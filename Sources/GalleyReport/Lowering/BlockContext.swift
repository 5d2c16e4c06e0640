import GalleyCore

/// The containers that enclose the node at hand, while lowering walks the flat tree.
struct BlockContext {
  private struct Container {
    var kind: Node.Kind
    var level: Int
    var end: Int
  }

  private var open: [Container] = []

  var isInsideContainer: Bool { !open.isEmpty }

  mutating func leave(before index: Int) {
    while let last = open.last, last.end <= index { open.removeLast() }
  }

  mutating func enter(_ node: Node, endingAt end: Int) {
    open.append(Container(kind: node.kind, level: Int(node.level), end: end))
  }

  /// What a leaf is in the report: the innermost quotation, list item or table decides over its own
  /// kind; `nil` for a leaf that has no text by its nature.
  func blockKind(of node: Node) -> BlockKind? {
    switch node.kind {
    case .code: return .code
    case .caption: return .caption
    case .boilerplate: return .boilerplate
    case .title: return .title
    case .deck: return .deck
    case .byline: return .byline
    case .dateline: return .dateline
    case .listItem: return .listItem
    case .blockQuotation: return .blockQuotation
    case .table, .tableRow, .tableCell: return .table
    case .list: return nil
    case .heading, .paragraph: break
    }
    for container in open.reversed() {
      switch container.kind {
      case .listItem: return .listItem
      case .blockQuotation: return .blockQuotation
      case .table, .tableRow, .tableCell: return .table
      default: continue
      }
    }
    return .paragraph
  }

  /// The depth of a list item from 1; 0 for anything else.
  func level(of node: Node) -> Int {
    if node.kind == .listItem { return max(1, Int(node.level)) }
    return open.last { $0.kind == .listItem }.map { max(1, $0.level) } ?? 0
  }
}
