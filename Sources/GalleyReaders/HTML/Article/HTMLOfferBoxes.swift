import GalleyCore

/// Finds the small boxes between and behind an article's paragraphs that sell or ask for something: a
/// newsletter's form, the wall before what only subscribers read.
///
/// A name alone does not tell: the same class stands around the text that is behind the wall. So a box is
/// one where it asks, or holds what a reader is to press for it, and tells nothing besides.
struct HTMLOfferBoxes {
  private let page: HTMLPage
  private static let mostWords: Int32 = 60
  /// Where a language sets no spaces, characters are counted.
  private static let mostCharacters: Int32 = 420
  private static let mostBlocks = 6
  private static let levels = 4
  /// A sentence of so many words tells something, unless it asks.
  private static let told: Int32 = 15
  /// What is to be pressed says so in no more bytes.
  private static let longestLabel = 60

  init(_ page: HTMLPage) { self.page = page }

  /// The blocks of such boxes among those of an article.
  func blocks(in kept: [Int]) -> Set<Int> {
    guard let first = kept.first(where: { page.blocks[$0].isProse }) else { return [] }
    var found: Set<Int> = []
    var looked: Set<Int> = []
    for (position, index) in kept.enumerated() {
      guard position > 0, page.blocks[index].words <= Self.mostWords else { continue }
      var node = Int(page.blocks[index].owner)
      for _ in 0..<Self.levels {
        if looked.insert(node).inserted, isOffer(node, behind: first) {
          found.formUnion(page.blockIndices(in: node))
        }
        guard let parent = page.tree.parent(of: node) else { break }
        node = parent
      }
    }
    return found
  }

  private func isOffer(_ node: Int, behind first: Int) -> Bool {
    switch page.tree.nodes[node].tag {
    case .div, .section, .aside, .form, .header, .footer, .fieldset, .other: break
    default: return false
    }
    guard isNamed(node), !page.traits[node].contains(.articleBody) else { return false }
    let blocks = page.blockIndices(in: node)
    guard isSmall(blocks), first < blocks.lowerBound,
      page.blocks[blocks].allSatisfy({ $0.quotation < 0 && $0.table < 0 && !tells($0) })
    else { return false }
    return page.blocks[blocks].contains { HTMLPhrases.asks(HTMLFolding.fold(page.string(of: $0))) }
      || holdsControl(node)
  }

  private func isSmall(_ blocks: Range<Int>) -> Bool {
    guard !blocks.isEmpty, blocks.count <= Self.mostBlocks else { return false }
    let (words, characters) = page.blocks[blocks].reduce((Int32(0), Int32(0))) {
      ($0.0 + $1.words, $0.1 + $1.characters)
    }
    return words <= Self.mostWords && characters <= Self.mostCharacters
  }

  /// Whether a block is a sentence of the article, as long as those are and without a request.
  private func tells(_ block: HTMLBlock) -> Bool {
    guard block.endsSentence, block.words >= Self.told || block.words < 4 && block.characters > 40
    else { return false }
    return !HTMLPhrases.asksWithin(page.string(of: block))
  }

  /// Whether a box holds what a reader is to fill in or to press for what is offered; what shares the
  /// text or reads it aloud is nothing of the kind.
  private func holdsControl(_ box: Int) -> Bool {
    (box + 1..<max(box + 1, page.tree.next(after: box))).contains {
      isControl($0) && !isTool($0, in: box)
    }
  }

  private func isControl(_ node: Int) -> Bool {
    let tree = page.tree
    switch tree.nodes[node].tag {
    case .button: return asks(node)
    case .input:
      switch tree.value(.type, of: node)?.lowercased() ?? "text" {
      case "text", "email", "tel", "": return true
      case "submit", "button":
        return HTMLPhrases.asks(HTMLFolding.fold(tree.value(.value, of: node) ?? ""))
      default: return false
      }
    case .a: return asks(node) || leadsToOffer(node)
    default: return false
    }
  }

  /// Whether the words in an element ask a reader to subscribe or to log in.
  private func asks(_ node: Int) -> Bool {
    let tree = page.tree
    var words = ""
    for inside in node..<max(node, tree.next(after: node)) where tree.nodes[inside].tag == .text {
      words += HTMLText.string(of: tree.nodes[inside].range, in: tree.bytes) + " "
      if words.utf8.count > Self.longestLabel { return false }
    }
    return HTMLPhrases.asks(HTMLFolding.fold(words))
  }

  private func leadsToOffer(_ link: Int) -> Bool {
    guard let address = page.tree.value(.href, of: link) else { return false }
    return address.lowercased().split { "/?#&=:".contains($0) }.contains {
      ["subscribe", "login", "account", "abo"].contains($0)
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

  /// Whether an element is named after a subscription or the wall before it.
  private func isNamed(_ node: Int) -> Bool {
    let record = page.tree.nodes[node]
    let first = Int(record.attributes)
    var found = false
    for attribute in page.tree.attributes[first..<first + Int(record.attributeCount)] {
      switch attribute.name {
      case .class, .id, .dataArea, .dataCtArea, .dataComponent, .dataTestid: break
      default: continue
      }
      HTMLClassWords.forEachWord(of: attribute.range, in: page.tree.bytes) { start, end in
        found = found || Self.names.value(page.tree.bytes, start, end) != nil
      }
    }
    return found
  }

  private static let names = HTMLNameTable<Bool>(
    [
      "paywall", "regwall", "upsell", "metering", "newsletter", "newsletters", "subscribe",
      "subscription", "subscriptions",
    ].map { ($0, true) })
}
