import GalleyCore

/// Tells links to other articles, "Read more" and the list below it, from what an article says.
///
/// They stay in the text but are no statements of the article: their words are headlines.
struct MarkdownLinks {
  /// The leaves that hold a link and nothing else, by node.
  private var bare: Set<Int> = []
  /// The leaves in which a link alone stands behind a label, as in "Related: …".
  private var labelled: Set<Int> = []
  private var hasLink = false
  private var hasText = false
  /// Whether text stands before the first link, a colon between.
  private var isLabelled = false

  mutating func begin() {
    (hasLink, hasText, isLabelled) = (false, false, false)
  }

  mutating func open(isBehindColon: Bool) {
    if !hasLink, hasText, isBehindColon {
      isLabelled = true
      hasText = false
    }
    hasLink = true
  }

  mutating func text() { hasText = true }

  /// Ends the block that is the node of an index.
  mutating func end(_ node: Int) {
    guard hasLink, !hasText else { return }
    if isLabelled { labelled.insert(node) } else { bare.insert(node) }
  }

  /// Marks what leads to other articles.
  func mark(_ nodes: inout [Node], _ text: [UInt8]) {
    for node in labelled where nodes.indices.contains(node) {
      let words = Self.folded(nodes[node], text)
      if HTMLPhrases.opensRelated(words) { nodes[node].kind = .boilerplate }
    }
    guard !bare.isEmpty else { return }
    for index in nodes.indices where opensList(nodes[index], text) {
      var next = index + 1
      while next < nodes.count, nodes[next].kind == .list || bare.contains(next) {
        if nodes[next].kind != .list {
          nodes[next].kind = .boilerplate
          if nodes[index].kind == .paragraph { nodes[index].kind = .boilerplate }
        }
        next += 1
      }
    }
  }

  /// "Related", "Read more:": a heading, or a line that is no sentence.
  private func opensList(_ node: Node, _ text: [UInt8]) -> Bool {
    guard node.kind == .heading || node.kind == .paragraph, node.range.count < 70,
      ![0x2E, 0x21, 0x3F].contains(text[node.range.upper - 1])
    else { return false }
    return HTMLPhrases.opensRelated(Self.folded(node, text))
  }

  private static func folded(_ node: Node, _ text: [UInt8]) -> String {
    HTMLFolding.fold(String(decoding: text[node.range.indices].prefix(70), as: UTF8.self))
  }
}
