import GalleyCore

/// Builds a document from the events of an XML file that carries a news article.
struct NewsXMLBuilder {
  /// An open element and what is to be done when it ends.
  enum Open {
    case container(node: Int)
    case leaf
    case field(Metadata.Field, start: Int)
    case content
    case ignored
    case plain
    case section
    case note
    /// What tells of the article inside its text, with the depth of content around it.
    case envelope(contentDepth: Int)
    case person(start: Int)
    case date(start: Int)
    case part(String)
  }

  /// The local name of the file's first element.
  private(set) var root = ""
  /// Whether the item is a text, as far as it says what it is.
  private(set) var holdsText = true
  let source: SourceFile
  var text = ReadingTextBuilder()
  var nodes: [Node] = []
  var metadata = Metadata()
  private var workingTitle: MetadataValue?
  /// The agency that the byline names, which is who publishes where nobody else is named.
  private var agency: MetadataValue?
  /// The names in the byline.
  private var authors: Set<String> = []
  var open: [Open] = []
  private var leaf: (kind: Node.Kind, level: Int)?
  var field: ReadingTextBuilder?
  private var listDepth = 0
  var contentDepth = 0
  var ignoredDepth = 0
  private(set) var scholarly: ScholarlyXML?
  /// Where the first article begins that stands beside the one that is read.
  var leftOut: ByteRange?
  var sectionDepth = 0
  /// The notes that the block at hand refers to, each with its pieces.
  var notes: [[NotePiece]] = []
  /// Those of them that are open, by their places, the innermost last.
  var openNotes: [Int] = []
  /// Dates that could not be read.
  private var unread: [(field: Metadata.Field, value: MetadataValue)] = []
  /// The number of an item's version.
  private var version: String?
  /// The depth of `inlineData`, whose text has no elements of its own.
  private var dataDepth = 0
  /// Who made an item, taken where it bears no byline.
  var creators: [String] = []
  /// The parts of the name or the date at hand by the element that holds them.
  var parts: [String: String] = [:]

  init(_ source: SourceFile) { self.source = source }

  mutating func start(_ name: String, _ range: ByteRange, _ attributes: NewsXMLAttributes) {
    learn(name, attributes)
    if ignoredDepth > 0 {
      ignoredDepth += 1
      readSourceDate(name, attributes)
      return open.append(.ignored)
    }
    if let scholarly, start(name, range, attributes, as: scholarly) { return }
    if scholarly == nil, name != "name", case .person = open.last {
      // What else is told of who made an item.
      ignoredDepth = 1
      return open.append(.ignored)
    }
    readAttributes(name, attributes)
    if name == "thead" || name == "row" && attributes.value("role")?.text == "label",
      tableHead == 0
    {
      // TEI's header cells say so themselves, or their row does.
      tableHead = open.count + 1
    }
    if name == "inlineXML" || name == "inlineData", contentDepth == 0, !nodes.isEmpty {
      // What a content set holds are renditions of one text; the first is read.
      ignoredDepth = 1
      return open.append(.ignored)
    }
    if isContent(name, attributes) {
      contentDepth += 1
      open.append(.content)
      if name == "inlineData" { dataDepth = open.count }
      return
    }
    begin(element(name), range, attributes)
  }

  /// Learns from the first elements what the file is written in.
  private mutating func learn(_ name: String, _ attributes: NewsXMLAttributes) {
    if root.isEmpty {
      root = name
      scholarly = ScholarlyXML(root: name, namespace: attributes.namespace)
    } else if open.count == 1, scholarly == .jats, ScholarlyXML.opensDocBook(name) {
      // DocBook before version 5 has no namespace.
      scholarly = .docBook
    } else {
      return
    }
    if scholarly == .docBook { contentDepth = 1 }
  }

  private func element(_ name: String) -> NewsXMLElement {
    let isInContent = contentDepth > 0
    if let scholarly {
      let own =
        isInContent
        ? scholarly.content(
          name, depth: sectionDepth, isInLeaf: leaf != nil, isInSection: isInSection)
        : scholarly.envelope(name)
      if let own { return own }
    }
    return NewsXMLElement(name, inContent: isInContent)
  }

  private mutating func begin(
    _ element: NewsXMLElement, _ range: ByteRange, _ attributes: NewsXMLAttributes
  ) {
    switch element {
    case .container(let kind):
      endLeaf()
      if kind == .list { listDepth += 1 }
      open.append(.container(node: nodes.count))
      nodes.append(Node(kind: kind, range: TextRange(0, 0), subtreeEnd: nodes.count + 1))
    case .leaf(let named, let level):
      let kind = isCaption(named, attributes) ? .caption : named
      if kind == .paragraph,
        leaf?.kind == .listItem || leaf?.kind == .tableCell || leaf?.kind == .caption
      {
        text.appendBreak(at: range)
        return open.append(.plain)
      }
      let isLabel =
        kind == .tableCell && (attributes.value("role")?.text == "label" || isInTableHead)
      let own = isLabel ? Node.headerCell : level
      beginLeaf(kind, level: kind == .listItem ? max(1, listDepth) : own)
      if kind == .tableCell {
        span.columns = HTMLTableWriter.span(attributes.value("colspan", "cols")?.text ?? "")
        span.rows = HTMLTableWriter.span(attributes.value("rowspan", "rows")?.text ?? "")
        // CALS tables, which DocBook has, count the rows beyond the first.
        if let more = attributes.value("morerows").flatMap({ Int($0.text) }), more > 0 {
          span.rows = HTMLTableWriter.span(String(min(more, 1000) + 1))
        }
      }
      open.append(.leaf)
    case .field(let wanted):
      field = ReadingTextBuilder()
      open.append(.field(wanted, start: range.upper))
    case .lineBreak:
      text.appendBreak(at: range)
      open.append(.plain)
    case .person:
      field = ReadingTextBuilder()
      parts = [:]
      open.append(.person(start: range.upper))
    case .date:
      field = ReadingTextBuilder()
      parts = [:]
      setDate(.published, attributes.value("iso-8601-date"))
      open.append(.date(start: range.upper))
    case .ignored:
      ignoredDepth = 1
      open.append(.ignored)
    case .transparent:
      field?.appendBlank(at: range)
      open.append(.plain)
    }
  }

  /// Whether a paragraph says that it is a caption, as those of Galley's own files do: their formats
  /// have captions in figures alone.
  private func isCaption(_ kind: Node.Kind, _ attributes: NewsXMLAttributes) -> Bool {
    kind == .paragraph && leaf == nil && attributes.value("class", "rend")?.text == "caption"
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
  /// How many elements are open inside a table's head; 0 outside one.
  private var tableHead = 0

  mutating func end(_ name: String, _ range: ByteRange) {
    guard let last = open.popLast() else { return }
    if open.count < tableHead { tableHead = 0 }
    switch last {
    case .ignored: ignoredDepth = max(0, ignoredDepth - 1)
    case .leaf: endLeaf()
    case .content:
      endLeaf()
      contentDepth -= 1
      if open.count < dataDepth { dataDepth = 0 }
    case .section:
      endLeaf()
      sectionDepth -= 1
    case .note:
      _ = openNotes.popLast()
      if leaf == nil { writeNotes() }
    case .envelope(let depth): contentDepth = depth
    case .person(let start): endPerson(ByteRange(start, range.lower))
    case .date(let start): endDate(ByteRange(start, range.lower))
    case .part(let name):
      // Of two forms of a name the first is taken.
      let value = field.map { String(decoding: $0.trimmedBytes(), as: UTF8.self) }
      parts[name] = parts[name] ?? value
      field = ReadingTextBuilder()
    case .container(let node):
      endLeaf()
      if nodes[node].kind == .list { listDepth -= 1 }
      close(node)
    case .field(let wanted, let start):
      endField(
        wanted, ByteRange(start, range.lower), isSecondary: name == "title" && wanted == .title,
        isAbstract: name == "abstract")
    case .plain: break
    }
  }

  mutating func append(_ range: ByteRange, isLiteral: Bool) {
    guard ignoredDepth == 0 else { return }
    if let note = openNotes.last {
      notes[note].append(NotePiece(range: range, isLiteral: isLiteral))
      return
    }
    if dataDepth > 0, open.count == dataDepth { return appendData(range, isLiteral: isLiteral) }
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

  /// Appends text without elements, in which an empty line parts paragraphs.
  private mutating func appendData(_ range: ByteRange, isLiteral: Bool) {
    for (part, begins) in DataParagraphs(source.bytes, range) {
      if begins || leaf == nil { beginLeaf(.paragraph, level: 0) }
      text.appendMarkup(source.bytes, part, decodesEntities: !isLiteral)
    }
  }

  private mutating func beginLeaf(_ kind: Node.Kind, level: Int) {
    endLeaf()
    text.beginBlock(separator: kind == .tableCell ? "\n" : "\n\n")
    leaf = (kind, level)
  }

  mutating func endLeaf() {
    guard let current = leaf else { return }
    leaf = nil
    defer { writeNotes() }
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

  /// Whether a cell stands in a head of a table that says which it is: CALS has no header cells.
  private var isInTableHead: Bool { tableHead > 0 && scholarly != nil }

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
    case "newsItem", "html", "article", "TEI":
      set(.language, attributes.value("lang"))
      if name == "newsItem" { version = attributes.value("version")?.text ?? "1" }
    case "itemClass":
      let kind = attributes.value("qcode", "uri")?.text ?? ""
      holdsText = kind.isEmpty || kind.hasSuffix("text") || kind.hasSuffix("composite")
    case "language": set(.language, attributes.value("tag"))
    case "meta" where attributes.value("name")?.text == "modified" && contentDepth == 0:
      setDate(.modified, attributes.value("content"))
    // An item must name its provider, even where nobody knows it.
    case "provider" where attributes.value("literal")?.text != "unknown":
      set(.publisher, attributes.value("literal"))
    default: break
    }
  }

  /// - Parameter isSecondary: whether the value gives way to a later one, as a file's working
  ///   title does to the headline.
  /// - Parameter isAbstract: whether the value is a summary, which is read as a deck where the line
  ///   under the headline is the description already.
  private mutating func endField(
    _ wanted: Metadata.Field, _ range: ByteRange, isSecondary: Bool, isAbstract: Bool
  ) {
    guard let builder = field else { return }
    field = nil
    let value = String(decoding: builder.trimmedBytes(), as: UTF8.self)
    guard !value.isEmpty else { return }
    if wanted == .byline {
      addAuthors(AuthorNames.people(in: value), at: range)
    } else if wanted == .published || wanted == .modified {
      setDate(wanted, MetadataValue(text: value, range: range))
    } else if isSecondary {
      workingTitle = workingTitle ?? MetadataValue(text: value, range: range)
    } else if isAbstract, let description = metadata.description, description != value,
      nodes.isEmpty
    {
      text.beginBlock()
      text.append(value.utf8, for: range)
      guard let range = text.endBlock() else { return }
      Document.appendLeaf(.deck, range: range, to: &nodes)
    } else {
      set(wanted, MetadataValue(text: value, range: range))
    }
  }

  /// Adds the names that the byline does not have yet.
  mutating func addAuthors(_ names: [String], at range: ByteRange?) {
    let people = names.filter { NewsAgencies.agency($0) == nil }
    for name in people where authors.insert(name).inserted { metadata.byline.append(name) }
    if let range, let found = names.lazy.compactMap({ NewsAgencies.agency($0) }).first {
      agency = agency ?? MetadataValue(text: found, range: range)
    }
    if !people.isEmpty, metadata.ranges[.byline] == nil { metadata.ranges[.byline] = range }
  }

  mutating func setDate(_ field: Metadata.Field, _ value: MetadataValue?) {
    guard let value else { return }
    guard let date = DateText(value.text) else {
      if !value.text.allSatisfy(\.isWhitespace) { unread.append((field, value)) }
      return
    }
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

  /// When the first version of an item was made is no change, and when nothing else is told it is
  /// when the item came out.
  private mutating func settleDates() {
    guard version == "1", let modified = metadata.modified else { return }
    if metadata.published == nil {
      metadata.published = modified
      metadata.ranges[.published] = metadata.ranges[.modified]
    } else if metadata.published != modified,
      metadata.published.map({ "\($0)T00:00:00Z" }) != modified
    {
      return
    }
    metadata.modified = nil
    metadata.ranges[.modified] = nil
  }

  /// Says which date could not be read, where no other says when.
  func report(_ metadata: Metadata, to diagnostics: inout Diagnostics) {
    for (field, value) in unread {
      let other = field == .published ? metadata.published : metadata.modified
      guard other == nil else { continue }
      diagnostics.report(.unreadableDate("\(field)", value.text, at: value.range))
      return
    }
  }

  mutating func finish() -> Document {
    // A note that is cut off is kept as far as it goes.
    openNotes = []
    endLeaf()
    writeNotes()
    set(.title, workingTitle)
    set(.publisher, agency)
    if metadata.byline.isEmpty { addAuthors(creators, at: nil) }
    settleDates()
    return Document(
      text: text.mappedText(), nodes: nodes, metadata: metadata, format: "newsxml")
  }
}
