import GalleyCore

/// Cuts a page into blocks of text and sums up what its elements hold, in one walk.
struct HTMLBlockScanner {
  private let tree: HTMLTree
  private let honoursHiding: Bool
  /// Whether what stands there for browsers without scripts, and in templates, is read.
  private let readsNoScript: Bool
  /// For each node the nearest element, itself included, that is no inline element.
  private var owners: [Int32]
  private var contexts: [Context]
  private var current: HTMLBlock?
  private var currentLastByte: UInt8 = 0
  private var inWord = false
  private(set) var page: HTMLPage
  /// Hidden elements that may hold the text of the article.
  private var locked: [Int] = []
  /// Elements that are read although they are hidden.
  private let unlocked: Set<Int>

  /// What stands around a node.
  private struct Context {
    var isLink = false
    var listDepth: UInt8 = 0
    var kind = HTMLBlock.Kind.paragraph
    var level: UInt8 = 0
    var quotation: Int32 = -1
    var table: Int32 = -1
  }

  /// - Parameter honoursHiding: whether elements that are not shown are left out.
  init(
    _ tree: HTMLTree, honoursHiding: Bool, readsNoScript: Bool = false, unlocked: Set<Int> = []
  ) {
    self.tree = tree
    self.unlocked = unlocked
    self.readsNoScript = readsNoScript
    self.honoursHiding = honoursHiding
    owners = [Int32](repeating: -1, count: tree.nodes.count)
    contexts = [Context](repeating: Context(), count: tree.nodes.count)
    page = HTMLPage(tree: tree, honoursHiding: honoursHiding)
  }

  /// O(nodes + bytes of text).
  mutating func scan() -> HTMLPage {
    walk()
    guard !locked.isEmpty else { return page }
    let story = HTMLLockedText(page, hidden: locked)
    guard !story.nodes.isEmpty else { return page }
    var again = HTMLBlockScanner(
      tree, honoursHiding: honoursHiding, readsNoScript: readsNoScript, unlocked: story.nodes)
    again.walk()
    again.page.blocks.removeAll { story.copies.contains(Int($0.first)) }
    return again.page
  }

  private mutating func walk() {
    let count = tree.nodes.count
    var index = 0
    var runStart = 0
    var owner: Int32 = -2
    while index < count {
      let node = tree.nodes[index]
      let parent = Int(node.parent)
      let parentOwner = parent < 0 ? -1 : owners[parent]
      if node.tag == .text {
        if parentOwner != owner {
          flush()
          owner = parentOwner
          runStart = index
        }
        append(text: index, node, parent: parent, owner: owner, runStart: runStart)
        index += 1
        continue
      }
      if isNeverText(index) || isHidden(index) {
        if HTMLLockedText.mayHoldStory(index, page) { locked.append(index) }
        page.traits[index].insert(.hidden)
        if !node.tag.isInline {
          flush()
          owner = -2
        }
        index = Int(node.subtreeEnd)
        continue
      }
      contexts[index] = context(of: index, node, in: parent < 0 ? Context() : contexts[parent])
      if node.tag.isInline {
        owners[index] = parentOwner
        if parentOwner != owner {
          flush()
          owner = parentOwner
          runStart = index
        }
        if node.tag == .br { appendBreak(index, &runStart) }
      } else {
        owners[index] = Int32(index)
        flush()
        owner = Int32(index)
        runStart = index + 1
      }
      index += 1
    }
    flush()
  }

  private func isNeverText(_ index: Int) -> Bool {
    let tag = tree.nodes[index].tag
    if tag == .noscript || tag == .template { return !readsNoScript }
    return tree.isNeverText(index)
  }

  private mutating func isHidden(_ index: Int) -> Bool {
    guard tree.nodes[index].attributeCount > 0 || tree.nodes[index].tag == .other else {
      return false
    }
    page.traits[index] = HTMLTraits(of: index, in: tree)
    if unlocked.contains(index) { page.traits[index].remove(.hidden) }
    return honoursHiding && page.traits[index].contains(.hidden)
      && !page.traits[index].contains(.panel)
      && tree.nodes[index].tag != .body && tree.nodes[index].tag != .html
  }

  private func context(of index: Int, _ node: HTMLTree.Node, in parent: Context) -> Context {
    var context = parent
    switch node.tag {
    case .a: context.isLink = context.isLink || leads(index, from: context.kind)
    // The parts of an accordion are no items of a list.
    case .ul where isOfAccordion(index), .ol where isOfAccordion(index),
      .li where isOfAccordion(index), .dd where isOfAccordion(index):
      break
    case .ul, .ol, .menu, .dir:
      context.listDepth &+= context.listDepth == 255 ? 0 : 1
    case .li:
      context.kind = .listItem
      context.level = max(1, context.listDepth)
    case .dt, .dd:
      context.kind = .definition
    case .h1, .h2, .h3, .h4, .h5, .h6:
      context.kind = .heading
      context.level = UInt8(node.tag.headingLevel ?? 2)
    case .button where HTMLHeadings.isOfAccordion(index, in: tree):
      if context.kind != .heading { context.level = 3 }
      context.kind = .heading
    case .summary where HTMLHeadings.opensPart(index, in: tree):
      context.kind = .heading
      context.level = 3
    case .blockquote:
      if context.quotation < 0 { context.quotation = Int32(index) }
      if context.kind == .caption { context.kind = .paragraph }
    case .figcaption, .caption, .figure: context.kind = .caption
    case .pre, .listing, .xmp: context.kind = .code
    // What a cell holds is the cell's.
    case .table where context.table >= 0: break
    case .table where HTMLTableShape.isData(index, in: tree):
      context.table = Int32(index)
      context.kind = .paragraph
      context.listDepth = 0
    case .table: context.table = -1
    case .td, .th: context.kind = context.table >= 0 ? .cell : .paragraph
    case .p where context.kind == .cell: context.kind = .paragraph
    default: break
    }
    if context.kind == .paragraph, let level = HTMLHeadings.level(of: index, in: tree),
      !node.tag.isInline || fillsParent(index)
    {
      context.kind = .heading
      context.level = UInt8(level)
    }
    if context.kind == .paragraph, page.traits[index].contains(.caption), isCaption(index) {
      context.kind = .caption
    }
    return context
  }

  /// Whether an element is named as a part of an accordion.
  private func isOfAccordion(_ index: Int) -> Bool {
    guard page.traits[index].contains(.panel) else { return false }
    return HTMLHeadings.namesAccordion(index, in: tree)
  }

  /// Whether an anchor leads to something else; in a heading an address within the page opens or
  /// marks the part that the heading heads, as in an accordion.
  private func leads(_ anchor: Int, from kind: HTMLBlock.Kind) -> Bool {
    guard let address = tree.attribute(.href, of: anchor) else { return false }
    return kind != .heading || tree.bytes[address.indices].first != UInt8(ascii: "#")
  }

  /// Whether an element that is named after captions is one: a line or a box, not a page.
  private func isCaption(_ index: Int) -> Bool {
    if tree.nodes[index].tag.isInline, !fillsParent(index) { return false }
    switch tree.nodes[index].tag {
    case .p, .div, .span, .small, .em, .section, .aside, .footer, .center:
      return tree.nodes[index].subtreeEnd - Int32(index) < 40
    default: return false
    }
  }

  /// Whether an inline element is all that its parent holds: a run that goes on is no caption.
  private func fillsParent(_ index: Int) -> Bool {
    guard let parent = tree.parent(of: index) else { return true }
    var next = tree.next(after: index)
    let end = min(tree.next(after: parent), next + 40)
    while next < end {
      let node = tree.nodes[next]
      if node.tag == .text, !HTMLPage.isBlank(node.range, in: tree.bytes) { return false }
      next += 1
    }
    return true
  }

  /// Two line breaks in a row part paragraphs.
  private mutating func appendBreak(_ index: Int, _ runStart: inout Int) {
    guard let block = current, block.kind != .code else { return }
    let next = index + 1
    guard next < tree.nodes.count else { return }
    var following = next
    while following < tree.nodes.count, tree.nodes[following].tag == .text,
      HTMLPage.isBlank(tree.nodes[following].range, in: tree.bytes)
    {
      following += 1
    }
    guard following < tree.nodes.count, tree.nodes[following].tag == .br,
      tree.nodes[following].parent == tree.nodes[index].parent
        || tree.nodes[following].parent >= 0
    else { return }
    flush()
    runStart = index
  }

  private mutating func append(
    text index: Int, _ node: HTMLTree.Node, parent: Int, owner: Int32, runStart: Int
  ) {
    let context = parent < 0 ? Context() : contexts[parent]
    var characters: Int32 = 0
    var words: Int32 = 0
    var commas: Int32 = 0
    var last: UInt8 = 0
    var inWord = self.inWord && current != nil
    tree.bytes.withUnsafeBufferPointer { bytes in
      for position in Int(node.start)..<Int(node.end) {
        let byte = bytes[position]
        if byte.isBlank {
          inWord = false
          continue
        }
        if byte & 0xC0 == 0x80 {
          last = byte
          continue
        }
        characters += 1
        if !inWord {
          words += 1
          inWord = true
        }
        if byte == 0x2C { commas += 1 }
        last = byte
      }
    }
    guard characters > 0 else {
      self.inWord = false
      return
    }
    if isNoBreakSpace(node) { return }
    self.inWord = inWord
    if current == nil {
      current = HTMLBlock(
        kind: context.kind, level: context.level, owner: owner, first: Int32(runStart),
        end: Int32(index), quotation: context.quotation, table: context.table)
    }
    current?.end = Int32(index + 1)
    current?.characters += characters
    current?.words += words
    current?.commas += commas
    if context.isLink, !isAddress(node) {
      current?.linkCharacters += characters
      if current?.characters == characters { current?.startsWithLink = true }
    }
    currentLastByte = last
    currentTail = (Int(node.start), Int(node.end))
  }

  private var currentTail = (0, 0)

  /// Whether the text of a link is its address, which says no more for navigation than plain text.
  private func isAddress(_ node: HTMLTree.Node) -> Bool {
    var start = Int(node.start)
    while start < Int(node.end), tree.bytes[start].isBlank { start += 1 }
    let head = ByteRange(start, min(start + 8, Int(node.end)))
    return tree.bytes.contains("http://", in: head) || tree.bytes.contains("https://", in: head)
  }

  /// Whether the run is nothing but `&nbsp;`.
  private func isNoBreakSpace(_ node: HTMLTree.Node) -> Bool {
    let count = Int(node.end - node.start)
    guard count <= 64 else { return false }
    var builder = ReadingTextBuilder()
    guard tree.bytes[Int(node.start)..<Int(node.end)].contains(where: { $0 == 0x26 || $0 == 0xC2 })
    else { return false }
    builder.appendMarkup(tree.bytes, node.range)
    return builder.trimmedBytes().isEmpty
  }

  private mutating func flush() {
    guard var block = current else { return }
    current = nil
    inWord = false
    block.endsSentence = endsSentence()
    page.blocks.append(block)
  }

  /// Whether the block's last character is a stop, a closing quotation mark behind one included.
  private func endsSentence() -> Bool {
    var end = currentTail.1
    while end > currentTail.0, tree.bytes[end - 1].isBlank { end -= 1 }
    guard end > currentTail.0 else { return false }
    let byte = tree.bytes[end - 1]
    switch byte {
    case 0x2E, 0x21, 0x3F, 0x22, 0x3A, 0x29, 0x3B: return true
    case 0x80...:
      // Closing quotation marks, an ellipsis, a CJK stop.
      guard end - 3 >= currentTail.0 else { return false }
      let tail = (tree.bytes[end - 3], tree.bytes[end - 2], byte)
      switch tail {
      case (0xE2, 0x80, 0x99), (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0xA6),
        (0xE3, 0x80, 0x82), (0xE2, 0x80, 0xBA):
        return true
      default: return tail.1 == 0xC2 && (byte == 0xBB || byte == 0xAB)
      }
    default: return false
    }
  }
}
