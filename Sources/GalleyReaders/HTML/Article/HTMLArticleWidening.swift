import GalleyCore

extension HTMLArticleFinder {
  /// What a child of an element holds, to tell a further part of an article from what surrounds it.
  private struct Part {
    var node: Int
    /// The weight of its paragraphs.
    var prose = 0.0
    /// The weight of its links.
    var clutter = 0.0
    var hasLinkedHeading = false
  }

  /// Climbs while an ancestor holds further parts of the article beside the container, and rules
  /// out what else it holds.
  mutating func widened(_ root: Int) -> Int {
    let tree = page.tree
    var container = root
    var path = root
    while let parent = tree.parent(of: path), tree.nodes[parent].tag != .html {
      if page.traits[container].contains(.articleBody), prose[container] > 1500 { break }
      if prose[parent] - prose[container] > 0.1 * prose[container] + 40 {
        let parts = parts(of: parent)
        var good = parts.filter { $0.node == path || isFurtherPart($0, of: path) }
        let gain = good.reduce(0) { $0 + ($1.node == path ? 0 : $1.prose) }
        if gain > 0.1 * prose[container] + 40 {
          if let last = good.last?.node {
            good += parts.filter { $0.node > last && isShortEnd($0.node, like: path) }
          }
          exclude(parts, except: good)
          container = parent
        }
      }
      path = parent
    }
    return container
  }

  /// The children of an element with what their blocks add up to.
  private func parts(of parent: Int) -> [Part] {
    let tree = page.tree
    var parts: [Part] = []
    var child = parent + 1
    while child < tree.next(after: parent) {
      if tree.isElement(child), !pruned[child] { parts.append(Part(node: child)) }
      child = tree.next(after: child)
    }
    var current = 0
    for block in page.blocks where Int(block.owner) > parent {
      let owner = Int(block.owner)
      guard owner < tree.next(after: parent) else { break }
      while current < parts.count, tree.next(after: parts[current].node) <= owner { current += 1 }
      guard current < parts.count else { break }
      guard owner >= parts[current].node, !pruned[owner] else { continue }
      if block.isProse { parts[current].prose += block.weight }
      if block.weight < 0 { parts[current].clutter -= block.weight }
      if block.kind == .heading, block.linkDensity > 0.8 { parts[current].hasLinkedHeading = true }
    }
    return parts
  }

  private func isFurtherPart(_ part: Part, of path: Int) -> Bool {
    guard part.prose >= 60, part.clutter < part.prose * 0.25, !part.hasLinkedHeading else {
      return false
    }
    let tree = page.tree
    switch tree.nodes[part.node].tag {
    case .p, .blockquote: return true
    case .footer, .aside, .nav, .form: return false
    default: break
    }
    let traits = page.traits[part.node]
    if traits.contains(.negative) { return false }
    let sameName = tree.value(.class, of: part.node) == tree.value(.class, of: path)
    return (sameName && tree.nodes[part.node].tag == tree.nodes[path].tag)
      || traits.contains(.content) || traits.contains(.articleBody) || isAccordion(part.node)
      || part.prose > prose[path] * 0.3
  }

  /// Whether a part of the same name as one of the text is a sentence or two without a link, as the
  /// last of a text may be: content management systems make pages of such parts.
  private func isShortEnd(_ part: Int, like path: Int) -> Bool {
    let tree = page.tree
    let blocks = page.blocks[page.blockIndices(in: part)]
    guard let name = tree.value(.class, of: part), !name.isEmpty,
      name == tree.value(.class, of: path), tree.nodes[part].tag == tree.nodes[path].tag,
      (1...2).contains(blocks.count)
    else { return false }
    return blocks.allSatisfy {
      $0.kind == .paragraph && $0.linkCharacters == 0 && $0.endsSentence && $0.words >= 4
        && $0.table < 0 && page.tree.nodes[Int($0.owner)].tag == .p
        && !HTMLPhrases.isNotice(HTMLFolding.fold(page.string(of: $0)))
        && !HTMLPhrases.asksWithin(page.string(of: $0))
    }
  }

  /// Whether a part is an accordion: headings in it open texts.
  private func isAccordion(_ part: Int) -> Bool {
    HTMLHeadings.namesAccordion(part, in: page.tree)
      && page.blocks[page.blockIndices(in: part)].contains { $0.kind == .heading }
  }

  /// Rules out the parts that are none of the article: all before its first and behind its last,
  /// and what is mostly links between.
  private mutating func exclude(_ parts: [Part], except good: [Part]) {
    guard let first = good.first?.node, let last = good.last?.node else { return }
    let kept = Set(good.map(\.node))
    for part in parts where !kept.contains(part.node) {
      let isBetween = part.node > first && part.node < last
      if isBetween, part.clutter < 30, !part.hasLinkedHeading { continue }
      for node in part.node..<page.tree.next(after: part.node) { pruned[node] = true }
    }
  }
}
