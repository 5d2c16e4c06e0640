import GalleyCore

/// Elements that head a part of a page without being `h1` to `h6`.
enum HTMLHeadings {
  /// The level of an element whose role is that of a heading; 2 where it names none.
  static func level(of node: Int, in tree: HTMLTree) -> Int? {
    guard tree.nodes[node].attributeCount > 0, tree.has(.role, "heading", of: node) else {
      return nil
    }
    let level = tree.value(.ariaLevel, of: node).flatMap { Int($0) } ?? 2
    return (1...6).contains(level) ? level : nil
  }

  /// Whether a button is named as that of an accordion, whose text heads what it opens.
  static func isOfAccordion(_ node: Int, in tree: HTMLTree) -> Bool {
    tree.nodes[node].tag == .button && namesAccordion(node, in: tree)
  }

  /// Whether the class of an element names an accordion.
  static func namesAccordion(_ node: Int, in tree: HTMLTree) -> Bool {
    tree.attribute(.class, of: node).map { tree.bytes.contains("accordion", in: $0) } ?? false
  }

  /// Whether a `summary` heads one of several parts that open at a click, each with its own text:
  /// the questions of an explainer. One alone is a remark beside the text.
  static func opensPart(_ summary: Int, in tree: HTMLTree) -> Bool {
    guard let details = tree.parent(of: summary), tree.nodes[details].tag == .details,
      let parent = tree.parent(of: details), holdsProse(details, in: tree)
    else { return false }
    // Neighbours are looked at, not all of a long list.
    var next = tree.next(after: details)
    var before = details - 1
    for _ in 0..<8 {
      if next < tree.next(after: parent) {
        if tree.nodes[next].tag == .details { return true }
        next = tree.next(after: next)
      }
      guard before > parent else { continue }
      while let around = tree.parent(of: before), around != parent { before = around }
      if tree.nodes[before].tag == .details { return true }
      before -= 1
    }
    return false
  }

  private static func holdsProse(_ node: Int, in tree: HTMLTree) -> Bool {
    (node..<min(tree.next(after: node), node + 60)).contains {
      tree.nodes[$0].tag == .text && tree.nodes[$0].range.count >= 60
    }
  }
}
