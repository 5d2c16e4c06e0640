import GalleyCore

/// Reads the entries of RSS, RDF and Atom while the file goes by.
struct XMLFeedReader {
  private let options: ReaderOptions
  private var scanner: XMLScanner
  private var names = FeedEntryNames()
  private var number = 0
  /// The local names of the open elements.
  private var path: [UInt32] = []
  /// The depth at which the current entry began; 0 outside of entries.
  private var entryDepth = 0
  private var entryStart = 0
  private var entry = FeedEntryFields()
  private var feedTitle: String?
  private var feedLanguage: String?
  /// The authors of the feed are those of entries without any (RFC 4287, section 4.2.1).
  private var feedAuthors: [String] = []

  // The element whose text is being collected.
  private var fieldDepth = 0
  private var field: FeedField = .none
  private var fieldIsXHTML = false
  private var fieldStart = 0
  private var text: [UInt8] = []
  private var map = OffsetMap.empty

  init(_ source: SourceFile, start: Int? = nil, options: ReaderOptions) {
    self.options = options
    scanner = XMLScanner(
      source, vocabulary: FeedEntryName.vocabulary, start: start,
      maximumDepth: options.maximumDepth)
  }

  mutating func read(
    _ diagnostics: inout Diagnostics, _ body: (FeedEntry, inout Diagnostics) throws -> Void
  ) rethrows {
    while true {
      switch scanner.next(&diagnostics) {
      case .startElement: start()
      case .endElement:
        if let finished = end(&diagnostics) { try body(finished, &diagnostics) }
      case .text: if field != .none { collect(isLiteral: false) }
      case .cdata: if field != .none { collect(isLiteral: true) }
      case .end: return
      default: continue
      }
    }
  }

  private mutating func collect(isLiteral: Bool) {
    guard !fieldIsXHTML else { return }
    scanner.appendText(to: &text, map: &map, isLiteral: isLiteral)
  }

  private mutating func start() {
    let local = scanner.name.local
    path.append(local)
    let depth = path.count
    if entryDepth == 0 {
      if local == FeedEntryName.item || local == FeedEntryName.entry, depth < 5 {
        entryDepth = depth
        entryStart = scanner.range.lower
        entry = FeedEntryFields()
      } else if depth > 1,
        path[depth - 2] == FeedEntryName.channel || path[depth - 2] == FeedEntryName.feed
      {
        if local == FeedEntryName.title { begin(.feedTitle, depth) }
        if local == FeedEntryName.language { begin(.feedLanguage, depth) }
      }
      if depth > 2, path[depth - 2] == FeedEntryName.author, local == FeedEntryName.name {
        begin(.feedAuthor, depth)
      }
      if depth == 1, let language = attribute(FeedEntryName.lang, inXML: true) {
        feedLanguage = language
      }
      return
    }
    guard field == .none else { return }
    if depth == entryDepth + 1 {
      startField(local, depth)
    } else if depth == entryDepth + 2, path[depth - 2] == FeedEntryName.author,
      local == FeedEntryName.name
    {
      begin(.authorName, depth)
    }
  }

  private mutating func startField(_ local: UInt32, _ depth: Int) {
    let kind = FeedField.kind(of: scanner.name)
    if kind == .link, let href = attribute(FeedEntryName.href) {
      let rel = attribute(FeedEntryName.rel) ?? "alternate"
      if rel == "alternate", entry.url == nil { entry.url = href }
      return
    }
    if kind == .author, scanner.name.namespace != 0,
      scanner.name.namespace == FeedEntryName.atomNamespace
    {
      return
    }
    guard kind != .none else { return }
    begin(kind, depth)
    entry.types[kind] = attribute(FeedEntryName.type)
    let type = entry.types[kind]
    fieldIsXHTML =
      type == "xhtml" || type == "application/xhtml+xml" || kind == .xhtmlBody
  }

  private mutating func begin(_ kind: FeedField, _ depth: Int) {
    field = kind
    fieldDepth = depth
    fieldIsXHTML = false
    fieldStart = scanner.range.upper
    text.removeAll(keepingCapacity: true)
    map = .empty
  }

  private func attribute(_ local: UInt32, inXML: Bool = false) -> String? {
    let found = scanner.attributes.first {
      $0.name.local == local && ($0.name.namespace != 0) == inXML
    }
    return found.map { String(decoding: scanner.text(of: $0), as: UTF8.self) }
  }

  private mutating func end(_ diagnostics: inout Diagnostics) -> FeedEntry? {
    let depth = path.count
    path.removeLast()
    if field != .none, depth == fieldDepth { endField() }
    guard entryDepth > 0, depth == entryDepth else { return nil }
    entryDepth = 0
    number += 1
    let range = ByteRange(entryStart, scanner.range.upper)
    var metadata = entry.metadata()
    entry.report(to: &diagnostics)
    metadata.publisher = feedTitle
    if metadata.byline.isEmpty { metadata.byline = feedAuthors }
    if metadata.language == nil { metadata.language = feedLanguage }
    let content =
      entry.content ?? FeedEntryText(text: MappedText(bytes: [], map: .empty), kind: .plain)
    let document = content.document(
      metadata, format: "feed", options: options, diagnostics: &diagnostics)
    let name = names.name(
      title: metadata.title, id: entry.id, url: metadata.url, number: number)
    return FeedEntry(document: document, number: number, name: name, range: range)
  }

  private mutating func endField() {
    let kind = field
    field = .none
    let value: MappedText
    if fieldIsXHTML {
      let range = ByteRange(fieldStart, scanner.range.lower)
      var map = OffsetMap.empty
      map.append(
        OffsetMap.Segment(
          text: 0, textLength: range.count, source: range.lower, sourceLength: range.count))
      value = MappedText(bytes: Array(scanner.bytes[range.indices]), map: map)
    } else {
      value = MappedText(bytes: text, map: map)
    }
    switch kind {
    case .feedTitle: feedTitle = FeedEntryText.line(value, isHTML: true)
    case .feedAuthor:
      if let name = FeedEntryText.line(value, isHTML: false) { feedAuthors.append(name) }
    case .feedLanguage: feedLanguage = FeedEntryText.line(value, isHTML: false)
    default: entry.take(value, as: kind, isXHTML: fieldIsXHTML)
    }
  }
}
