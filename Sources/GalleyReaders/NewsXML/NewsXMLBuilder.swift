import GalleyCore

/// Builds a document from the events of an XML file that carries a news article.
struct NewsXMLBuilder {
  /// An open element and what is to be done when it ends.
  private enum Open {
    case container(node: Int)
    case leaf
    case field(Metadata.Field, start: Int)
    case content
    case ignored
    case plain
  }

  /// The local name of the file's first element.
  private(set) var root = ""
  private let source: SourceFile
  private var text = ReadingTextBuilder()
  private var nodes: [Node] = []
  private var metadata = Metadata()
  private var workingTitle: MetadataValue?
  private var open: [Open] = []
  private var leaf: (kind: Node.Kind, level: Int)?
  private var field: ReadingTextBuilder?
  private var listDepth = 0
  private var contentDepth = 0
  private var ignoredDepth = 0

  init(_ source: SourceFile) { self.source = source }

  mutating func start(_ name: String, _ range: ByteRange, _ attributes: NewsXMLAttributes) {
    if root.isEmpty { root = name }
    if ignoredDepth > 0 {
      ignoredDepth += 1
      return open.append(.ignored)
    }
    readAttributes(name, attributes)
    if isContent(name, attributes) {
      contentDepth += 1
      open.append(.content)
      if name == "inlineData" { beginLeaf(.paragraph, level: 0) }
      return
    }
    switch NewsXMLElement(name, inContent: contentDepth > 0) {
    case .container(let kind):
      endLeaf()
      if kind == .list { listDepth += 1 }
      open.append(.container(node: nodes.count))
      nodes.append(Node(kind: kind, range: TextRange(0, 0), subtreeEnd: nodes.count + 1))
    case .leaf(let kind, let level):
      if kind == .paragraph, leaf?.kind == .listItem || leaf?.kind == .tableCell {
        text.appendBreak(at: range)
        return open.append(.plain)
      }
      beginLeaf(kind, level: kind == .listItem ? max(1, listDepth) : level)
      if kind == .tableCell {
        span.columns = HTMLTableWriter.span(attributes.value("colspan", "cols")?.text ?? "")
        span.rows = HTMLTableWriter.span(attributes.value("rowspan", "rows")?.text ?? "")
      }
      open.append(.leaf)
    case .field(let wanted):
      field = ReadingTextBuilder()
      open.append(.field(wanted, start: range.upper))
    case .lineBreak:
      text.appendBreak(at: range)
      open.append(.plain)
    case .ignored:
      ignoredDepth = 1
      open.append(.ignored)
    case .transparent:
      field?.appendBlank(at: range)
      open.append(.plain)
    }
  }

  private func isContent(_ name: String, _ attributes: NewsXMLAttributes) -> Bool {
    switch name {
    case "body.content", "inlineData": true
    // XHTML's body; NITF's holds a head of its own.
    case "body": attributes.value("class") != nil || root == "html" || !isInNITF
    default: false
    }
  }

  private var isInNITF: Bool { root == "nitf" || sawNITF }
  private var sawNITF = false

  mutating func end(_ name: String, _ range: ByteRange) {
    guard let last = open.popLast() else { return }
    switch last {
    case .ignored: ignoredDepth = max(0, ignoredDepth - 1)
    case .leaf: endLeaf()
    case .content:
      endLeaf()
      contentDepth -= 1
    case .container(let node):
      endLeaf()
      if nodes[node].kind == .list { listDepth -= 1 }
      close(node)
    case .field(let wanted, let start):
      endField(wanted, ByteRange(start, range.lower), isSecondary: name == "title")
    case .plain: break
    }
  }

  mutating func append(_ range: ByteRange, isLiteral: Bool) {
    guard ignoredDepth == 0 else { return }
    if field != nil {
      field?.appendMarkup(source.bytes, range, decodesEntities: !isLiteral)
    } else if let leaf {
      text.appendMarkup(
        source.bytes, range, whiteSpace: leaf.kind == .code ? .kept : .folded,
        decodesEntities: !isLiteral)
    } else if contentDepth > 0, range.indices.contains(where: { !source.bytes[$0].isBlank }) {
      // Text that stands in the body without a paragraph around it is not lost.
      beginLeaf(.paragraph, level: 0)
      text.appendMarkup(source.bytes, range, decodesEntities: !isLiteral)
    }
  }

  private mutating func beginLeaf(_ kind: Node.Kind, level: Int) {
    endLeaf()
    text.beginBlock(separator: kind == .tableCell ? "\n" : "\n\n")
    leaf = (kind, level)
  }

  private mutating func endLeaf() {
    guard let current = leaf else { return }
    leaf = nil
    let start = text.blockStart
    guard let range = text.endBlock() else {
      text.truncate(to: start)
      if current.kind == .tableCell { appendCell(current.level, TextRange(start, start)) }
      return
    }
    if current.kind == .tableCell { return appendCell(current.level, range) }
    Document.appendLeaf(current.kind, level: current.level, range: range, to: &nodes)
  }

  private mutating func appendCell(_ level: Int, _ range: TextRange) {
    Document.appendLeaf(.tableCell, level: level, range: range, to: &nodes)
    nodes[nodes.count - 1].columns = span.columns
    nodes[nodes.count - 1].rows = span.rows
  }

  /// Of the cell at hand.
  private var span: (columns: UInt8, rows: UInt8) = (1, 1)

  private mutating func close(_ node: Int) {
    guard node + 1 < nodes.count else {
      nodes.removeLast()
      return
    }
    nodes[node].subtreeEnd = Int32(nodes.count)
    nodes[node].range = TextRange(
      nodes[node + 1].range.lower, nodes[nodes.count - 1].range.upper)
  }

  // MARK: - Metadata

  private mutating func readAttributes(_ name: String, _ attributes: NewsXMLAttributes) {
    switch name {
    case "nitf": sawNITF = true
    case "date.issue", "pubdata":
      setDate(.published, attributes.value("norm", "date.publication"))
      if name == "pubdata" { set(.publisher, attributes.value("name")) }
    case "story.date" where metadata.published == nil:
      setDate(.published, attributes.value("norm"))
    case "newsItem", "html": set(.language, attributes.value("lang"))
    case "language": set(.language, attributes.value("tag"))
    case "provider": set(.publisher, attributes.value("literal"))
    default: break
    }
  }

  /// - Parameter isSecondary: whether the value gives way to a later one, as a file's working
  ///   title does to the headline.
  private mutating func endField(
    _ wanted: Metadata.Field, _ range: ByteRange, isSecondary: Bool
  ) {
    guard let builder = field else { return }
    field = nil
    let value = String(decoding: builder.trimmedBytes(), as: UTF8.self)
    guard !value.isEmpty else { return }
    if wanted == .byline {
      metadata.byline += AuthorNames.people(in: value)
      metadata.ranges[.byline] = range
    } else if wanted == .published || wanted == .modified {
      setDate(wanted, MetadataValue(text: value, range: range))
    } else if isSecondary {
      workingTitle = workingTitle ?? MetadataValue(text: value, range: range)
    } else {
      set(wanted, MetadataValue(text: value, range: range))
    }
  }

  private mutating func setDate(_ field: Metadata.Field, _ value: MetadataValue?) {
    guard let value, let date = DateText(value.text) else { return }
    set(field, MetadataValue(text: date.iso, range: value.range))
  }

  /// Sets a field that has no value yet.
  private mutating func set(_ field: Metadata.Field, _ value: MetadataValue?) {
    guard let value, metadata.ranges[field] == nil else { return }
    metadata.ranges[field] = value.range
    switch field {
    case .title: metadata.title = value.text
    case .dateline: metadata.dateline = value.text
    case .published: metadata.published = value.text
    case .modified: metadata.modified = value.text
    case .publisher: metadata.publisher = value.text
    case .url: metadata.url = value.text
    case .description: metadata.description = value.text
    case .language: metadata.language = value.text
    case .byline: break
    }
  }

  mutating func finish() -> Document {
    endLeaf()
    set(.title, workingTitle)
    return Document(
      text: text.mappedText(), nodes: nodes, metadata: metadata, format: "newsxml")
  }
}
