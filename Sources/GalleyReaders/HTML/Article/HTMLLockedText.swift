import GalleyCore

/// The text of an article that a page holds but hides: the rest of a story behind a paywall, of which
/// only the first paragraphs are shown.
///
/// A page hides other things too: menus, dialogs, copies of the text for print, the next article. So
/// an element counts only if its name says that it holds text, if it goes on from paragraphs that are
/// shown beside it, and if it says more than they do and something else.
struct HTMLLockedText {
  /// The elements to be read although they are hidden.
  private(set) var nodes: Set<Int> = []
  /// The first nodes of the paragraphs that are shown and stand in one of the elements again.
  private(set) var copies: Set<Int> = []

  private let tree: HTMLTree
  private let page: HTMLPage

  /// So many hidden elements of a page are looked at.
  private static let mostTried = 8
  /// So many bytes tell one paragraph from another.
  private static let opening = 40
  private static let leastParagraph = 60

  /// - Parameter page: what is shown.
  init(_ page: HTMLPage, hidden: [Int]) {
    tree = page.tree
    self.page = page
    var shown: [[UInt8]: Int] = [:]
    for block in page.blocks where block.kind == .paragraph && block.characters > 30 {
      let start = opening(of: Int(block.first), to: Int(block.end))
      if shown[start] == nil { shown[start] = Int(block.first) }
    }
    for node in hidden.prefix(Self.mostTried) {
      let own = paragraphs(in: node)
      let again = own.compactMap { shown[$0] }
      guard own.count - again.count >= 3, again.count * 2 < own.count,
        goesOn(node, told: own.count, again: again.count)
      else { continue }
      nodes.insert(node)
      copies.formUnion(again)
    }
  }

  /// Whether a hidden element is a box of text by its names and by what stands in it, whatever is
  /// shown beside it.
  static func mayHoldStory(_ node: Int, _ page: HTMLPage) -> Bool {
    let tree = page.tree
    let record = tree.nodes[node]
    guard record.attributeCount > 0, record.subtreeEnd - Int32(node) > 6 else { return false }
    switch record.tag {
    case .div, .section: break
    default: return false
    }
    let traits = page.traits[node]
    guard traits.isDisjoint(with: [.negative, .overlay, .comment, .teaser, .panel]),
      !traits.isDisjoint(with: [.content, .articleBody]) || isLocked(node, tree),
      tree.attribute(.lang, of: node) == nil, !isForOthers(node, tree)
    else { return false }
    var paragraphs = 0
    for inside in node + 1..<tree.next(after: node) {
      switch tree.nodes[inside].tag {
      case .h1, .article, .form, .dialog: return false
      case .p: paragraphs += 1
      default: break
      }
    }
    return paragraphs >= 3
  }

  /// Whether a name says that a subscription opens the element.
  private static func isLocked(_ node: Int, _ tree: HTMLTree) -> Bool {
    let words: [StaticString] = [
      "paywall", "premium", "locked", "subscriber", "metered", "regwall", "protected",
    ]
    return [HTMLAttributeName.class, .id].contains { name in
      tree.attribute(name, of: node).map { range in
        words.contains { tree.bytes.contains($0, in: range) }
      } ?? false
    }
  }

  /// Whether an element is hidden because it is for print or for those who listen.
  private static func isForOthers(_ node: Int, _ tree: HTMLTree) -> Bool {
    guard let range = tree.attribute(.class, of: node) else { return false }
    return ["print", "sr-only", "screen", "visually"].contains { (word: StaticString) in
      tree.bytes.contains(word, in: range)
    }
  }

  /// Whether paragraphs that are shown lead to a hidden element: they stand before it in the element
  /// around it, behind a headline, and are fewer.
  private func goesOn(_ node: Int, told: Int, again: Int) -> Bool {
    guard let parent = tree.parent(of: node) else { return false }
    let around = tree.nodes[parent].tag == .body ? parent : tree.parent(of: parent) ?? parent
    var shown = 0
    var hasLead = false
    for block in page.blocks[page.blockIndices(in: around)] where block.isProse {
      shown += 1
      hasLead = hasLead || Int(block.first) < node
    }
    let hasHeadline = page.blocks.prefix { Int($0.first) < node }.contains {
      $0.kind == .heading && $0.level <= 2
    }
    return hasLead && hasHeadline && shown < told
  }

  /// The openings of the paragraphs in an element.
  private func paragraphs(in node: Int) -> [[UInt8]] {
    var result: [[UInt8]] = []
    var index = node + 1
    while index < tree.next(after: node) {
      if tree.nodes[index].tag == .p {
        let end = tree.next(after: index)
        let length = (index..<end).reduce(0) {
          $0 + (tree.nodes[$1].tag == .text ? tree.nodes[$1].range.count : 0)
        }
        if length >= Self.leastParagraph { result.append(opening(of: index, to: end)) }
        index = end
      } else {
        index += 1
      }
    }
    return result
  }

  /// The first bytes of the text of a run, white space aside.
  private func opening(of node: Int, to end: Int) -> [UInt8] {
    var result: [UInt8] = []
    for index in node..<end where tree.nodes[index].tag == .text {
      for byte in tree.bytes[tree.nodes[index].range.indices] where !byte.isBlank {
        result.append(byte)
        if result.count == Self.opening { return result }
      }
    }
    return result
  }
}
