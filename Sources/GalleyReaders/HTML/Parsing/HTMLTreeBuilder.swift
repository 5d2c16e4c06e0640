import GalleyCore

/// Builds the tree of a page: a tokenizer over bytes and the stack of open elements in one.
///
/// It follows the HTML Standard's tokenizer and the parts of its tree construction that decide
/// where text belongs: implied end tags of paragraphs, list items, table parts and options, scopes
/// of end tags, raw elements. Formatting elements are not reopened, since no text moves by it.
/// Nothing recurses; elements past `maximumDepth` become siblings instead of levels.
///
/// libxml2's parser was measured first: in 2.9.14 the cursor that its SAX callbacks can see gives
/// another place than that of the characters in one event of nine, and attributes have none.
struct HTMLTreeBuilder {
  private static let tags = HTMLNameTable(
    HTMLTag.allCases.filter { $0 != .text && $0 != .other }.map { ($0.name, $0) })
  static let attributeNames = HTMLNameTable(
    HTMLAttributeName.allCases.map { ($0.name, $0) })

  let bytes: [UInt8]
  let end: Int
  private let tags = Self.tags
  let names = Self.attributeNames
  private let maximumDepth: Int
  var index: Int
  var tree: HTMLTree
  private var open: [Int32] = []
  /// The open roots of SVG and MathML and the elements in them that hold HTML again.
  private var foreign = HTMLForeignContent()
  /// How many templates that are shadow roots are open.
  private var shadowRoots = 0
  /// How many elements of each tag are open.
  private var openCounts = [Int32](repeating: 0, count: HTMLTag.allCases.count)
  /// How many start tags of each tag were too deep to be opened, so that their end tags match.
  private var skippedCounts = [Int32](repeating: 0, count: HTMLTag.allCases.count)

  init(_ bytes: [UInt8], in range: ByteRange, isXML: Bool, maximumDepth: Int) {
    self.bytes = bytes
    self.end = range.upper
    self.maximumDepth = max(8, maximumDepth)
    index = range.lower
    tree = HTMLTree(bytes: bytes)
    tree.isXML = isXML
    tree.nodes.reserveCapacity(range.count / 24 + 16)
    tree.attributes.reserveCapacity(range.count / 40 + 16)
  }

  /// Reads the whole page. O(bytes × maximum depth) at worst, O(bytes) on any real page.
  mutating func build() -> HTMLTree {
    openRoot()
    while index < end {
      if bytes[index] == 0x3C, readMarkup() { continue }
      readText()
    }
    while !open.isEmpty { pop(contentEnd: end) }
    return tree
  }

  /// Opens an element around everything, so that fragments have a top as pages do.
  private mutating func openRoot() {
    tree.nodes.append(
      HTMLTree.Node(
        tag: .html, attributeCount: 0, parent: -1, subtreeEnd: 1, attributes: 0,
        start: UInt32(index), end: UInt32(index), contentEnd: UInt32(end)))
    open.append(0)
    openCounts[Int(HTMLTag.html.rawValue)] += 1
  }

  /// Reads up to the next `<`; a `<` that opens no markup is text.
  private mutating func readText() {
    let start = index
    index += 1
    while index < end, bytes[index] != 0x3C { index += 1 }
    appendText(start, index)
  }

  mutating func appendText(_ start: Int, _ stop: Int) {
    guard stop > start else { return }
    if openCounts[Int(HTMLTag.head.rawValue)] > 0, let top = open.last,
      tree.nodes[Int(top)].tag == .head, !isBlank(start, stop)
    {
      pop(contentEnd: start)
    }
    let node = Int32(tree.nodes.count)
    tree.nodes.append(
      HTMLTree.Node(
        tag: .text, attributeCount: 0, parent: open.last ?? -1, subtreeEnd: node + 1,
        attributes: 0, start: UInt32(start), end: UInt32(stop), contentEnd: UInt32(stop)))
  }

  private func isBlank(_ start: Int, _ stop: Int) -> Bool {
    for index in start..<stop where !bytes[index].isBlank { return false }
    return true
  }

  /// Reads a tag, a comment or a declaration; `false` where `<` opens none of them.
  private mutating func readMarkup() -> Bool {
    guard index + 1 < end else { return false }
    let next = bytes[index + 1]
    if next.isASCIILetter {
      readStartTag()
      return true
    }
    switch next {
    case UInt8(ascii: "/"): return readEndTag()
    case UInt8(ascii: "!"):
      readDeclaration()
      return true
    case UInt8(ascii: "?"):
      skip(past: 0x3E, from: index + 2)
      return true
    default: return false
    }
  }

  private mutating func readStartTag() {
    let start = index
    let nameEnd = endOfName(from: start + 1)
    var tag = tags.value(bytes, start + 1, nameEnd) ?? .other
    let first = tree.attributes.count
    index = nameEnd
    let isSelfClosing = readAttributes()
    if foreign.isInside, index <= end {
      if !HTMLForeignContent.leaves(tag) {
        return openForeign(tag, start, nameEnd, first, isSelfClosing: isSelfClosing)
      }
      while foreign.isInside, !open.isEmpty { pop(contentEnd: start) }
    }
    let count = min(255, tree.attributes.count - first)
    guard index <= end else {
      // The page ends inside the tag: browsers drop it, and so do we.
      tree.unfinished = ByteRange(start, end)
      tree.attributes.removeLast(tree.attributes.count - first)
      index = end
      return
    }
    if tag == .template, isShadowRoot(first) {
      // What a declarative shadow root holds is shown where its host stands.
      tag = .div
      shadowRoots += 1
    }
    prepare(for: tag, at: start)
    let node = Int32(tree.nodes.count)
    tree.nodes.append(
      HTMLTree.Node(
        tag: tag, attributeCount: UInt8(count), parent: open.last ?? -1, subtreeEnd: node + 1,
        attributes: UInt32(first), start: UInt32(start), end: UInt32(index),
        contentEnd: UInt32(index)))
    let isForeignRoot = tag == .svg || tag == .math
    if tag.isVoid || (isSelfClosing && (tree.isXML || tag == .other || isForeignRoot)) { return }
    if tag.isRaw || (tag == .plaintext) { return readRaw(tag, start: start, nameEnd: nameEnd) }
    guard open.count < maximumDepth else {
      if tree.tooDeep == nil { tree.tooDeep = ByteRange(start, index) }
      skippedCounts[Int(tag.rawValue)] += 1
      return
    }
    open.append(node)
    openCounts[Int(tag.rawValue)] += 1
    if isForeignRoot { foreign.enter(node, isIntegrationPoint: false) }
  }

  private func isShadowRoot(_ first: Int) -> Bool {
    tree.attributes[first...].contains { $0.name == .shadowrootmode }
  }

  /// Adds an element of SVG or MathML. There every element may close itself and none is raw, so
  /// that a `<title/>` or `<style>` is like any other (HTML Standard, 13.2.6.5).
  private mutating func openForeign(
    _ tag: HTMLTag, _ start: Int, _ nameEnd: Int, _ first: Int, isSelfClosing: Bool
  ) {
    let isRoot = tag == .svg || tag == .math
    let count = min(255, tree.attributes.count - first)
    let node = Int32(tree.nodes.count)
    tree.nodes.append(
      HTMLTree.Node(
        tag: isRoot ? tag : .other, attributeCount: UInt8(count), parent: open.last ?? -1,
        subtreeEnd: node + 1, attributes: UInt32(first), start: UInt32(start), end: UInt32(index),
        contentEnd: UInt32(index)))
    if isSelfClosing { return }
    guard open.count < maximumDepth else {
      if tree.tooDeep == nil { tree.tooDeep = ByteRange(start, index) }
      return
    }
    open.append(node)
    openCounts[Int(tree.nodes[Int(node)].tag.rawValue)] += 1
    if isRoot {
      foreign.enter(node, isIntegrationPoint: false)
    } else if HTMLForeignContent.isIntegrationPoint(bytes, start + 1, nameEnd) {
      foreign.enter(node, isIntegrationPoint: true)
    }
  }

  /// Ends the nearest open element of SVG or MathML of this name; `false` where there is none, so
  /// that the end tag is one of HTML.
  ///
  /// Browsers pass over such an end tag behind HTML that is open; here it ends what it names, so
  /// that an icon hides nothing that follows.
  private mutating func closeForeign(_ start: Int, _ nameEnd: Int) -> Bool {
    let length = nameEnd - start
    for depth in open.indices.reversed() {
      let node = tree.nodes[Int(open[depth])]
      let from = Int(node.start) + 1
      let isNamedSo =
        (node.tag == .other || node.tag == .svg || node.tag == .math)
        && Int(node.end) > from + length && !isNameByte(bytes[from + length])
        && (0..<length).allSatisfy { bytes[from + $0].lowercased == bytes[start + $0].lowercased }
      if isNamedSo {
        while open.count > depth { pop(contentEnd: start - 2) }
        return true
      }
      let isRoot = node.tag == .svg || node.tag == .math
      if isRoot, depth == 0 || !foreign.isIntegrationPoint(open[depth - 1]) { return false }
    }
    return false
  }

  /// Reads the characters of a raw element up to its end tag, as one run of text.
  private mutating func readRaw(_ tag: HTMLTag, start: Int, nameEnd: Int) {
    let node = tree.nodes.count - 1
    let contentStart = index
    let raw = HTMLRawContent(bytes: bytes, end: end, name: start + 1..<nameEnd)
    let found = tag == .plaintext ? nil : raw.end(from: contentStart, isScript: tag == .script)
    if found == nil { tree.unfinished = ByteRange(start, contentStart) }
    let stop = found ?? end
    if stop > contentStart {
      tree.nodes.append(
        HTMLTree.Node(
          tag: .text, attributeCount: 0, parent: Int32(node), subtreeEnd: Int32(node + 2),
          attributes: 0, start: UInt32(contentStart), end: UInt32(stop),
          contentEnd: UInt32(stop)))
    }
    tree.nodes[node].subtreeEnd = Int32(tree.nodes.count)
    tree.nodes[node].contentEnd = UInt32(stop)
    index = stop
    if index < end { skipEndTag(from: index + 2 + raw.name.count) }
  }

  /// Skips the rest of an end tag, whose attributes may hold a `>` between quotation marks.
  private mutating func skipEndTag(from start: Int) {
    index = start
    let count = tree.attributes.count
    _ = readAttributes()
    tree.attributes.removeLast(tree.attributes.count - count)
    index = min(index, end)
  }

  private mutating func readEndTag() -> Bool {
    guard index + 2 < end else { return false }
    let start = index
    guard bytes[index + 2].isASCIILetter else {
      skip(past: 0x3E, from: index + 2)
      return true
    }
    let nameEnd = endOfName(from: start + 2)
    let tag = tags.value(bytes, start + 2, nameEnd) ?? .other
    skipEndTag(from: nameEnd)
    if foreign.isInside, tag == .p || tag == .br {
      while foreign.isInside, !open.isEmpty { pop(contentEnd: start) }
    }
    if foreign.last != nil, closeForeign(start + 2, nameEnd) { return true }
    if tag == .template, shadowRoots > 0, !isOpen(.template) {
      shadowRoots -= 1
      close(.div, at: start)
    } else {
      close(tag, at: start)
    }
    return true
  }

  private mutating func readDeclaration() {
    let start = index
    if matches("<!--") {
      index += 4
      if matches(">") || matches("->") { return skip(past: 0x3E, from: index) }
      while index < end {
        if bytes[index] == 0x2D, matches("-->") || matches("--!>") {
          return skip(past: 0x3E, from: index)
        }
        index += 1
      }
      tree.unfinished = ByteRange(start, start + 4)
    } else if tree.isXML || foreign.isInside, matches("<![CDATA[") {
      let contentStart = index + 9
      index = contentStart
      while index < end, !matches("]]>") { index += 1 }
      appendText(contentStart, index)
      if index < end { index += 3 }
    } else {
      skip(past: 0x3E, from: index + 2)
    }
  }

  private func matches(_ word: StaticString) -> Bool {
    guard index + word.utf8CodeUnitCount <= end else { return false }
    return word.withUTF8Buffer { word in
      for offset in 0..<word.count where bytes[index + offset] != word[offset] { return false }
      return true
    }
  }

  mutating func skip(past byte: UInt8, from start: Int) {
    index = start
    while index < end, bytes[index] != byte { index += 1 }
    if index < end { index += 1 }
  }

  private func endOfName(from start: Int) -> Int {
    var index = start
    while index < end, isNameByte(bytes[index]) { index += 1 }
    return index
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    !(byte.isBlank || byte == 0x2F || byte == 0x3E)
  }
}

// MARK: - The stack of open elements

extension HTMLTreeBuilder {
  private func isOpen(_ tag: HTMLTag) -> Bool { openCounts[Int(tag.rawValue)] > 0 }

  private func tag(at depth: Int) -> HTMLTag { tree.nodes[Int(open[depth])].tag }

  mutating func pop(contentEnd: Int) {
    guard let node = open.popLast() else { return }
    let index = Int(node)
    tree.nodes[index].subtreeEnd = Int32(tree.nodes.count)
    tree.nodes[index].contentEnd = UInt32(contentEnd)
    openCounts[Int(tree.nodes[index].tag.rawValue)] -= 1
    foreign.leave(node)
  }

  /// Closes what a start tag implies the end of.
  private mutating func prepare(for tag: HTMLTag, at offset: Int) {
    if isOpen(.head), !tag.belongsInHead, tag != .other || isOpen(.body) {
      closeNearest(offset, matching: { $0 == .head })
    }
    switch HTMLImpliedEnds.closed(by: tag) {
    case .nothing: break
    case .paragraph:
      if isOpen(.p) {
        closeNearest(offset, barrier: HTMLImpliedEnds.endsButtonScope, matching: { $0 == .p })
      }
      if tag.headingLevel != nil, let top = open.last,
        tree.nodes[Int(top)].tag.headingLevel != nil
      {
        pop(contentEnd: offset)
      }
      if tag == .li, isOpen(.li) {
        closeNearest(offset, barrier: HTMLImpliedEnds.endsListScope, matching: { $0 == .li })
      }
      if tag == .dd || tag == .dt, isOpen(.dd) || isOpen(.dt) {
        closeNearest(
          offset, barrier: HTMLImpliedEnds.endsListScope, matching: { $0 == .dd || $0 == .dt })
      }
    case .tablePart:
      guard isOpen(.table) else { return }
      closeNearest(
        offset, barrier: { $0 == .table || $0 == .template },
        matching: { HTMLImpliedEnds.tablePart(tag, ends: $0) })
    case .option:
      if isOpen(.option) { closeNearest(offset, matching: { $0 == .option }) }
    case .link:
      guard isOpen(.a) else { return }
      closeNearest(offset, barrier: { !$0.isFormatting }, matching: { $0 == .a })
    }
  }

  /// Closes the outermost match that stands before the first barrier, with all inside it.
  private mutating func closeNearest(
    _ offset: Int, barrier: (HTMLTag) -> Bool = { _ in false }, matching matches: (HTMLTag) -> Bool
  ) {
    var depth = open.count - 1
    var found: Int?
    while depth >= 0 {
      let tag = self.tag(at: depth)
      if matches(tag) {
        found = depth
      } else if barrier(tag) || foreign.isIntegrationPoint(open[depth]) {
        break
      }
      depth -= 1
    }
    guard let found else { return }
    while open.count > found { pop(contentEnd: offset) }
  }

  private mutating func close(_ tag: HTMLTag, at offset: Int) {
    if skippedCounts[Int(tag.rawValue)] > 0 {
      skippedCounts[Int(tag.rawValue)] -= 1
      return
    }
    // Content behind these still belongs to the body (HTML Standard, 13.2.6.4.19).
    guard tag != .body, tag != .html, isOpen(tag) || tag.headingLevel != nil else { return }
    let barrier = HTMLImpliedEnds.scope(of: tag)
    var depth = open.count - 1
    while depth >= 0 {
      let candidate = self.tag(at: depth)
      if candidate == tag || (tag.headingLevel != nil && candidate.headingLevel != nil) {
        while open.count > depth { pop(contentEnd: offset) }
        return
      }
      if barrier(candidate) || foreign.isIntegrationPoint(open[depth]) { return }
      depth -= 1
    }
  }
}
