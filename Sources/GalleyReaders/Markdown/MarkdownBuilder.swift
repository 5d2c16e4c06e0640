import CMD4C
import GalleyCore

/// Builds nodes and reading text from md4c's events.
struct MarkdownBuilder {
  /// Where the source lies while md4c runs, to tell its pointers' offsets.
  var base: UnsafeRawPointer?
  private(set) var tooDeep: ByteRange?
  /// The length of all addresses so far: at most that of the text, but for references.
  private var addresses = 0
  /// Whether references are used so often, and are so long, that no article would be meant.
  var isExhausted: Bool { addresses > 8 * bytes.count + (1 << 16) }

  private let bytes: [UInt8]
  private let maximumDepth: Int
  private var text = ReadingTextBuilder()
  private var nodes: [Node] = []
  /// Open containers by node; nil for one that is too deep or has no node.
  private var open: [Int?] = []
  private var listDepth = 0
  /// The depths of lists around the open block quotations.
  private var outerListDepths: [Int] = []
  /// The kind and level of the leaf that text goes into; `nil` between blocks.
  private var leaf: (kind: Node.Kind, level: Int)?
  private var imageDepth = 0
  private var linkDepth = 0
  /// What the block at hand holds beside links.
  private var links = MarkdownLinks()
  private var notes = MarkdownNotes()
  private var inlineNotes = MarkdownInlineNotes()
  /// Whether the block at hand held nothing but an image so far.
  private var isOnlyImage = false
  private var htmlStart: Int?
  private var htmlEnd = 0
  /// The end of the last text in the source, for events without text of their own.
  private var position = 0
  /// How far the next line of a block of code is indented; md4c tells so before the line.
  private var indentation = 0

  init(_ bytes: [UInt8], maximumDepth: Int) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
    text.reserveCapacity(bytes.count)
  }

  // MARK: - Blocks

  mutating func enter(_ type: MD_BLOCKTYPE, level: Int) {
    switch type {
    case MD_BLOCK_QUOTE:
      openContainer(.blockQuotation)
      // A paragraph quoted in an item is a quotation, no further item.
      outerListDepths.append(listDepth)
      listDepth = 0
    case MD_BLOCK_UL, MD_BLOCK_OL:
      endLeaf()
      listDepth += 1
      openContainer(.list)
    case MD_BLOCK_LI: beginLeaf(.listItem, level: listDepth)
    case MD_BLOCK_TABLE: openContainer(.table)
    case MD_BLOCK_TR: openContainer(.tableRow)
    case MD_BLOCK_TH: beginLeaf(.tableCell, level: Node.headerCell, separator: "\n")
    case MD_BLOCK_TD: beginLeaf(.tableCell, separator: "\n")
    case MD_BLOCK_H: beginLeaf(.heading, level: level)
    case MD_BLOCK_P:
      if leaf?.kind == .listItem, text.bytes.count == text.blockStart { return }
      beginLeaf(listDepth > 0 ? .listItem : .paragraph, level: listDepth)
    case MD_BLOCK_CODE: beginLeaf(.code)
    case MD_BLOCK_HTML: endLeaf()
    default: break
    }
  }

  mutating func leave(_ type: MD_BLOCKTYPE) {
    switch type {
    case MD_BLOCK_QUOTE, MD_BLOCK_TABLE, MD_BLOCK_TR:
      endLeaf()
      closeContainer()
      if type == MD_BLOCK_QUOTE { listDepth = outerListDepths.popLast() ?? 0 }
    case MD_BLOCK_UL, MD_BLOCK_OL:
      endLeaf()
      listDepth -= 1
      closeContainer()
    case MD_BLOCK_LI, MD_BLOCK_TH, MD_BLOCK_TD, MD_BLOCK_H, MD_BLOCK_P, MD_BLOCK_CODE: endLeaf()
    case MD_BLOCK_HTML: endHTML()
    default: break
    }
  }

  private mutating func openContainer(_ kind: Node.Kind) {
    endLeaf()
    guard open.count < maximumDepth else {
      if tooDeep == nil { tooDeep = ByteRange(position, min(position + 1, bytes.count)) }
      open.append(nil)
      return
    }
    open.append(nodes.count)
    nodes.append(Node(kind: kind, range: TextRange(0, 0), subtreeEnd: nodes.count + 1))
  }

  private mutating func closeContainer() {
    defer { if open.isEmpty { writeInlineNotes() } }
    guard let last = open.popLast(), let node = last else { return }
    guard node + 1 < nodes.count else {
      nodes.removeLast()
      return
    }
    nodes[node].subtreeEnd = Int32(nodes.count)
    nodes[node].range = TextRange(
      nodes[node + 1].range.lower, nodes[nodes.count - 1].range.upper)
  }

  private mutating func beginLeaf(
    _ kind: Node.Kind, level: Int = 0, separator: StaticString = "\n\n"
  ) {
    endLeaf()
    text.beginBlock(separator: separator)
    leaf = (kind, level)
    isOnlyImage = false
    links.begin()
    notes.begin()
  }

  /// In a tight list the text behind a heading or a block of code has no paragraph around it.
  private mutating func ensureLeaf() {
    guard leaf == nil, listDepth > 0 else { return }
    beginLeaf(.listItem, level: listDepth)
  }

  private mutating func endLeaf() {
    guard let current = leaf else { return }
    leaf = nil
    inlineNotes.endBlock()
    let start = text.blockStart
    guard let range = text.endBlock() else {
      text.truncate(to: start)
      if current.kind == .tableCell {
        Document.appendLeaf(
          .tableCell, level: current.level, range: TextRange(start, start), to: &nodes)
      }
      return
    }
    let kind = current.kind == .paragraph && isOnlyImage ? .caption : current.kind
    links.end(nodes.count)
    notes.end(nodes.count)
    Document.appendLeaf(kind, level: current.level, range: range, to: &nodes)
    if open.isEmpty { writeInlineNotes() }
  }

  /// Writes the notes that stand inside the block, or inside the list or table, that has ended.
  private mutating func writeInlineNotes() {
    for pieces in inlineNotes.take() {
      text.beginBlock()
      for piece in pieces { text.appendMarkup(bytes, piece.range, decodesEntities: piece.isEntity) }
      guard let range = text.endBlock() else {
        text.truncate(to: text.blockStart)
        continue
      }
      Document.appendLeaf(.paragraph, range: range, to: &nodes)
    }
  }

  // MARK: - Text

  /// - Parameter address: how long a link's address and title are together.
  /// - Returns: whether to go on.
  mutating func enterSpan(_ type: MD_SPANTYPE, address: Int) -> Bool {
    addresses += address
    ensureLeaf()
    if type == MD_SPAN_A || type == MD_SPAN_WIKILINK {
      linkDepth += 1
      let label = text.bytes[text.blockStart...].last { !$0.isBlank }
      links.open(isBehindColon: label == 0x3A)
    }
    guard type == MD_SPAN_IMG else { return !isExhausted }
    if text.bytes.count == text.blockStart { isOnlyImage = true }
    imageDepth += 1
    return !isExhausted
  }

  mutating func leaveSpan(_ type: MD_SPANTYPE) {
    if type == MD_SPAN_IMG { imageDepth -= 1 }
    if type == MD_SPAN_A || type == MD_SPAN_WIKILINK { linkDepth -= 1 }
  }

  mutating func append(_ type: MD_TEXTTYPE, _ pointer: UnsafeRawPointer, _ size: Int) {
    guard let base else { return }
    let offset = pointer - base
    // A hard or soft break points at a text of md4c's own.
    let isInSource = offset >= 0 && offset + size <= bytes.count
    let range = isInSource ? ByteRange(offset, offset + size) : ByteRange(position, position)
    if type == MD_TEXT_HTML { return appendHTML(range, isInSource: isInSource) }
    ensureLeaf()
    if imageDepth == 0, type != MD_TEXT_SOFTBR, type != MD_TEXT_BR {
      isOnlyImage = false
      if linkDepth == 0, !isInSource || !bytes[range.indices].allSatisfy(\.isBlank) {
        links.text()
      }
    }
    if inlineNotes.isOpen, type == MD_TEXT_ENTITY || type == MD_TEXT_CODE, isInSource {
      inlineNotes.append(range, isEntity: type == MD_TEXT_ENTITY)
      position = range.upper
      return
    }
    switch type {
    case MD_TEXT_BR, MD_TEXT_SOFTBR: appendBreak()
    case MD_TEXT_NULLCHAR: break
    case MD_TEXT_CODE where leaf?.kind == .tableCell && isInSource: appendCellCode(range)
    case MD_TEXT_CODE:
      if isInSource {
        appendIndentation(before: range.lower)
        text.appendMarkup(
          bytes, range, whiteSpace: leaf?.kind == .code ? .kept : .folded,
          decodesEntities: false)
      } else if leaf?.kind == .code {
        let isBreak = pointer.load(as: UInt8.self) == 0x0A
        if isBreak { appendCodeBreak() } else { indentation += size }
      } else {
        text.appendBlank(at: range)
      }
    case MD_TEXT_ENTITY: text.appendMarkup(bytes, range)
    default: appendText(range)
    }
    if isInSource { position = range.upper }
  }

  /// Words, without references to footnotes and without the mark of an alert.
  private mutating func appendText(_ range: ByteRange) {
    var start = range.lower
    if let end = alertEnd(range), let last = open.last, let node = last {
      // GitHub's alerts and Obsidian's callouts are written as quotations and are none.
      nodes.remove(at: node)
      open[open.count - 1] = nil
      start = end
    }
    var index = start
    if inlineNotes.isOpen {
      index = inlineNotes.goOn(bytes, range)
      start = index
    }
    while index < range.upper {
      if inlineNotes.opens(bytes, at: index) {
        text.appendMarkup(bytes, ByteRange(start, index), decodesEntities: false)
        start = inlineNotes.open(bytes, ByteRange(index, range.upper))
        index = start
      } else if bytes[index] == 0x5B, index + 2 < range.upper, bytes[index + 1] == 0x5E,
        let close = bytes[index..<min(range.upper, index + 64)].firstIndex(of: 0x5D)
      {
        text.appendMarkup(bytes, ByteRange(start, index), decodesEntities: false)
        notes.refer(to: bytes[(index + 2)..<close])
        start = close + 1
        index = start
      } else {
        index += 1
      }
    }
    if start < range.upper {
      text.appendMarkup(bytes, ByteRange(start, range.upper), decodesEntities: false)
    }
  }

  /// Code in a cell, where a bar has a backslash before it so that it parts no cells (GFM, 4.10).
  private mutating func appendCellCode(_ range: ByteRange) {
    var start = range.lower
    for index in range.indices
    where bytes[index] == 0x5C && index + 1 < range.upper && bytes[index + 1] == 0x7C {
      text.appendMarkup(bytes, ByteRange(start, index), decodesEntities: false)
      start = index + 1
    }
    text.appendMarkup(bytes, ByteRange(start, range.upper), decodesEntities: false)
  }

  /// The end of `[!NOTE]`, or of `[!note]-`, at the beginning of a block quotation.
  private func alertEnd(_ range: ByteRange) -> Int? {
    guard text.bytes.count == text.blockStart, leaf?.kind == .paragraph, let last = open.last,
      let node = last, node == nodes.count - 1, nodes[node].kind == .blockQuotation,
      bytes[range.indices].starts(with: [0x5B, 0x21]),
      let close = bytes[range.indices].firstIndex(of: 0x5D), close > range.lower + 2,
      bytes[(range.lower + 2)..<close].allSatisfy({ $0.isASCIILetter || $0 == 0x2D })
    else { return nil }
    let next = close + 1
    return next < range.upper && (bytes[next] == 0x2B || bytes[next] == 0x2D) ? next + 1 : next
  }

  /// A line break inside a paragraph: the line end in the source, white space around it included.
  private mutating func appendBreak() {
    let start = position
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
      position += 1
    }
    let end = min(position + 1, bytes.count)
    if inlineNotes.isOpen {
      inlineNotes.append(ByteRange(position, end), isEntity: false)
      position = end
      return
    }
    text.appendBreak(at: ByteRange(max(start, position), end))
    position = end
  }

  /// The blanks before a line of code, with tabs as spaces and without those that are the list's.
  private mutating func appendIndentation(before place: Int) {
    guard indentation > 0 else { return }
    var start = place
    while start > position, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09,
      place - start < indentation
    { start -= 1 }
    text.append(repeatElement(0x20, count: indentation), for: ByteRange(start, place))
    indentation = 0
  }

  private mutating func appendCodeBreak() {
    indentation = 0
    var end = position
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    text.append(CollectionOfOne(0x0A), for: ByteRange(end, min(end + 1, bytes.count)))
    position = min(end + 1, bytes.count)
  }

  // MARK: - Raw HTML

  /// Inline tags vanish; a block of HTML is gathered and read as a fragment.
  private mutating func appendHTML(_ range: ByteRange, isInSource: Bool) {
    guard isInSource else { return }
    position = range.upper
    if leaf != nil {
      if bytes[range.indices].starts(with: Array("<br".utf8)) { text.appendBreak(at: range) }
      return
    }
    if htmlStart == nil { htmlStart = range.lower }
    htmlEnd = range.upper
  }

  private mutating func endHTML() {
    guard let start = htmlStart else { return }
    htmlStart = nil
    var builder = HTMLTreeBuilder(
      bytes, in: ByteRange(start, htmlEnd), isXML: false, maximumDepth: maximumDepth)
    var scanner = HTMLBlockScanner(builder.build(), honoursHiding: true)
    let page = scanner.scan()
    var tables: Set<Int32> = []
    for block in page.blocks {
      if page.isInCell(block) {
        guard tables.insert(block.table).inserted else { continue }
        var table = HTMLTableWriter(page: page, table: Int(block.table))
        table.write(to: &text, &nodes)
        continue
      }
      text.beginBlock()
      HTMLBlockRenderer(page: page).render(block, into: &text)
      guard let range = text.endBlock() else { continue }
      let kind = HTMLDocumentWriter.kind(of: block)
      let level = kind == .heading || kind == .listItem ? Int(block.level) : 0
      Document.appendLeaf(kind, level: level, range: range, to: &nodes)
    }
  }

  mutating func finish(_ definitions: [MarkdownNotes.Definition]) -> (
    text: MappedText, nodes: [Node]
  ) {
    endLeaf()
    while !open.isEmpty { closeContainer() }
    links.mark(&nodes, text.bytes)
    return notes.settle(definitions, text.mappedText(), nodes)
  }
}
