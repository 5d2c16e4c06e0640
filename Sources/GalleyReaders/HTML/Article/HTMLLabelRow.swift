import GalleyCore

/// A row of labels above a text, each in an element of its own and nothing between them: who wrote,
/// the day, how long it takes to read. The page sets them apart; read in one go their words touch.
enum HTMLLabelRow {
  /// A row has no more characters, and a label in it no more bytes.
  private static let longest: Int32 = 200
  private static let longestLabel = 90

  /// Whether a block is such a row: two labels or more meet without a blank, where a word or a
  /// number ends and the next opens with a capital or a figure.
  static func isOne(_ block: HTMLBlock, _ page: HTMLPage) -> Bool {
    guard block.kind == .paragraph, block.quotation < 0, block.characters < longest else {
      return false
    }
    let tree = page.tree
    var last: Int?
    for index in Int(block.first)..<Int(block.end) where tree.nodes[index].tag == .text {
      let range = tree.nodes[index].range
      if HTMLPage.isBlank(range, in: tree.bytes) {
        last = nil
        continue
      }
      if let last, isJoint(last, index, tree) { return true }
      last = index
    }
    return false
  }

  /// The text of a block, the labels of a row on lines of their own.
  static func text(of block: HTMLBlock, _ page: HTMLPage) -> String {
    guard isOne(block, page) else { return page.string(of: block) }
    let tree = page.tree
    var text = ""
    var last: Int?
    for index in Int(block.first)..<Int(block.end) where tree.nodes[index].tag == .text {
      let range = tree.nodes[index].range
      let isBlank = HTMLPage.isBlank(range, in: tree.bytes)
      if let last, !isBlank, isJoint(last, index, tree) { text += "\n" }
      let words = String(decoding: tree.bytes[range.indices], as: UTF8.self)
      text += words.replacing("\n", with: " ")
      last = isBlank ? nil : index
    }
    return text.split(separator: "\n").map { line in
      HTMLText.string(of: ByteRange(0, line.utf8.count), in: Array(line.utf8))
    }.joined(separator: "\n")
  }

  private static func isJoint(_ one: Int, _ other: Int, _ tree: HTMLTree) -> Bool {
    guard let first = label(around: one, beside: other, tree),
      let second = label(around: other, beside: one, tree),
      tree.next(after: first) == second
    else { return false }
    let before = HTMLText.string(ofContent: first, in: tree)
    let behind = HTMLText.string(ofContent: second, in: tree)
    guard before.utf8.count <= longestLabel, behind.utf8.count <= longestLabel,
      before.contains(" "), let end = before.last, let start = behind.first
    else { return false }
    return (end.isLetter || end.isNumber || ").".contains(end))
      && (start.isUppercase || start.isNumber || start == "(")
      && !tree.bytes[Int(tree.nodes[one].end) - 1].isBlank
      && !tree.bytes[Int(tree.nodes[other].start)].isBlank
  }

  /// The outermost element around a text that does not hold the other one, where it is one for
  /// labels.
  private static func label(around text: Int, beside other: Int, _ tree: HTMLTree) -> Int? {
    var result: Int?
    var node = tree.parent(of: text)
    while let current = node, !tree.isDescendant(other, of: current) {
      result = current
      node = tree.parent(of: current)
    }
    guard let result else { return nil }
    switch tree.nodes[result].tag {
    case .span, .a, .time, .small, .other, .label: return result
    default: return nil
    }
  }
}
