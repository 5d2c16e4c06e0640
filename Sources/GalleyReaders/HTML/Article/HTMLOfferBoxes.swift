import GalleyCore

/// Finds the small boxes between and behind an article's paragraphs that sell or ask for something: a
/// newsletter's form, the wall before what only subscribers read.
///
/// A name alone does not tell: the same class stands around the text that is behind the wall. So a wall is
/// one where it holds what a reader is to press, or where its paragraphs are named after it themselves.
struct HTMLOfferBoxes {
  private let page: HTMLPage
  private static let mostWords: Int32 = 60
  /// Where a language sets no spaces, characters are counted.
  private static let mostCharacters: Int32 = 420
  private static let mostBlocks = 6
  private static let levels = 4

  /// What the words of an element's names say that it does.
  private struct Role: OptionSet {
    let rawValue: UInt8
    /// Asks for an address, a subscription, a gift.
    static let asks = Self(rawValue: 1)
    /// Stands before what only members read.
    static let bars = Self(rawValue: 2)
  }

  init(_ page: HTMLPage) { self.page = page }

  /// The blocks of such boxes among those of an article.
  func blocks(in kept: [Int]) -> Set<Int> {
    var found: Set<Int> = []
    var looked: [Int: Bool] = [:]
    for (position, index) in kept.enumerated() {
      guard position > 0, page.blocks[index].words <= Self.mostWords else { continue }
      var node = Int(page.blocks[index].owner)
      for _ in 0..<Self.levels {
        if !looked[node, default: false], isOffer(node, kept) {
          found.formUnion(page.blockIndices(in: node))
        }
        looked[node] = true
        guard let parent = page.tree.parent(of: node) else { break }
        node = parent
      }
    }
    return found
  }

  private func isOffer(_ node: Int, _ kept: [Int]) -> Bool {
    switch page.tree.nodes[node].tag {
    case .div, .section, .aside, .form, .table, .td, .header, .footer, .fieldset, .other: break
    default: return false
    }
    let role = role(of: node)
    guard !role.isEmpty, !page.traits[node].contains(.articleBody) else { return false }
    let blocks = page.blockIndices(in: node)
    guard isSmall(blocks), let first = kept.first(where: { page.blocks[$0].isProse }),
      first < blocks.lowerBound, !sharesName(of: blocks, with: kept)
    else { return false }
    return role.contains(.asks) || holdsControl(node, blocks)
      || blocks.allSatisfy {
        let owner = Int(page.blocks[$0].owner)
        return owner != node && !self.role(of: owner).isEmpty
      }
  }

  private func isSmall(_ blocks: Range<Int>) -> Bool {
    guard !blocks.isEmpty, blocks.count <= Self.mostBlocks else { return false }
    let (words, characters) = page.blocks[blocks].reduce((Int32(0), Int32(0))) {
      ($0.0 + $1.words, $0.1 + $1.characters)
    }
    return words <= Self.mostWords && characters <= Self.mostCharacters
  }

  /// Whether a paragraph of a box has the class that paragraphs of the article outside have: then the
  /// box holds a part of the article.
  private func sharesName(of blocks: Range<Int>, with kept: [Int]) -> Bool {
    let tree = page.tree
    let names = Set(
      blocks.filter { page.blocks[$0].kind == .paragraph }
        .compactMap { tree.value(.class, of: Int(page.blocks[$0].owner)) }.filter { !$0.isEmpty })
    guard !names.isEmpty else { return false }
    return kept.contains {
      !blocks.contains($0) && page.blocks[$0].isProse
        && tree.value(.class, of: Int(page.blocks[$0].owner)).map(names.contains) ?? false
    }
  }

  /// Whether a box holds what a reader is to press: a button, a field, a link with a line of its own;
  /// those by which a text is shared aside.
  private func holdsControl(_ box: Int, _ blocks: Range<Int>) -> Bool {
    let tree = page.tree
    let isPressed = (box + 1..<max(box + 1, tree.next(after: box))).contains {
      (tree.nodes[$0].tag == .button || tree.nodes[$0].tag == .input) && !isTool($0, in: box)
    }
    if isPressed { return true }
    return page.blocks[blocks].contains {
      $0.linkDensity > 0.9 && $0.words <= 6 && !isTool(Int($0.first), in: box)
    }
  }

  /// Whether an element inside a box, or one around it there, is named as a tool of the page.
  private func isTool(_ node: Int, in box: Int) -> Bool {
    var current: Int? = node
    while let index = current, index != box {
      if page.traits[index].contains(.negative) { return true }
      current = page.tree.parent(of: index)
    }
    return false
  }

  private func role(of node: Int) -> Role {
    let record = page.tree.nodes[node]
    guard record.attributeCount > 0 else { return [] }
    var role: Role = []
    for attribute in page.tree.attributes[
      Int(record.attributes)..<Int(record.attributes) + Int(record.attributeCount)]
    {
      switch attribute.name {
      case .class, .id, .dataArea, .dataCtArea, .dataComponent, .dataTestid: break
      default: continue
      }
      HTMLClassWords.forEachWord(of: attribute.range, in: page.tree.bytes) { start, end in
        if let found = Self.names.value(page.tree.bytes, start, end) { role.formUnion(found) }
      }
    }
    return role
  }

  private static let names = HTMLNameTable<Role>(
    [
      "newsletter", "newsletters", "subscribe", "subscription", "subscriptions", "signup",
      "abonnement", "donate", "donation", "spenden",
    ].map { ($0, .asks) }
      + [
        "paywall", "regwall", "registrationwall", "gate", "gateway", "piano", "member", "members",
        "membership", "subscriber", "subscribers", "premium", "metering", "offer", "upsell",
      ].map { ($0, .bars) })
}
