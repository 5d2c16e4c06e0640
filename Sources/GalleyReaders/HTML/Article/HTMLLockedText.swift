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
  /// By so many bytes a paragraph is looked up that stands in a hidden element again.
  private static let opening = 40
  private static let leastParagraph = 60

  /// - Parameter page: what is shown.
  init(_ page: HTMLPage, hidden: [Int]) {
    tree = page.tree
    self.page = page
    var shown: [[UInt8]: [(block: Int, text: [UInt8])]] = [:]
    for block in page.blocks where block.kind == .paragraph && block.characters > 30 {
      let text = Self.withoutEllipsis(letters(of: Int(block.first), to: Int(block.end)))
      shown[Array(text.prefix(Self.opening)), default: []].append((Int(block.first), text))
    }
    for node in hidden.prefix(Self.mostTried) {
      let own = paragraphs(in: node)
      // What is shown must be all of the hidden paragraph, or its beginning: else it would be lost.
      let again = own.compactMap { paragraph in
        shown[Array(paragraph.prefix(Self.opening))]?.first { paragraph.starts(with: $0.text) }?
          .block
      }
      guard own.count - again.count >= 3, again.count * 2 < own.count,
        goesOn(node, told: own.count)
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
  private func goesOn(_ node: Int, told: Int) -> Bool {
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

  /// The texts of the paragraphs in an element, white space aside.
  private func paragraphs(in node: Int) -> [[UInt8]] {
    var result: [[UInt8]] = []
    var index = node + 1
    while index < tree.next(after: node) {
      if tree.nodes[index].tag == .p {
        let end = tree.next(after: index)
        let text = letters(of: index, to: end)
        if text.count >= Self.leastParagraph { result.append(text) }
        index = end
      } else {
        index += 1
      }
    }
    return result
  }

  /// The bytes of the text of a run, white space aside.
  private func letters(of node: Int, to end: Int) -> [UInt8] {
    var result: [UInt8] = []
    for index in node..<end where tree.nodes[index].tag == .text {
      result += tree.bytes[tree.nodes[index].range.indices].lazy.filter { !$0.isBlank }
    }
    return result
  }

  /// A teaser without the points in which it ends.
  private static func withoutEllipsis(_ text: [UInt8]) -> [UInt8] {
    let ellipsis = Array("…".utf8)
    if text.suffix(3).elementsEqual(ellipsis) { return text.dropLast(3) }
    return text.suffix(3).allSatisfy { $0 == 0x2E } ? text.dropLast(3) : text
  }
}
