public import GalleyCore

/// Reads an article in NITF 3.6, or in NewsML-G2 with NITF, XHTML or plain text inside; in JATS, TEI
/// P5 and DocBook.
///
/// Archives of news agencies hold these. The file is read as XML by ``XMLScanner``: nothing outside
/// it is opened, entities expand within a budget, and every range leads to its own bytes.
public struct NewsXMLReader: ArticleReader {
  public static let descriptor = ReaderDescriptor(
    name: "newsxml", summary: "NITF, NewsML-G2, JATS, TEI and DocBook articles",
    fileExtensions: ["nitf", "newsml", "xml"],
    mediaTypes: ["application/nitf+xml", "application/vnd.iptc.g2.newsitem+xml"])

  public init() {}

  /// Whether an XML file with this first element is read as an article.
  package static func reads(_ root: XMLRoot) -> Bool {
    switch root.name {
    case "nitf", "newsItem", "newsMessage", "packageItem", "html": true
    case "article", "TEI": true
    default: root.namespace.contains("prismstandard.org")
    }
  }

  public func decode(
    _ input: InputFile, options: ReaderOptions, diagnostics: inout Diagnostics
  ) -> SourceFile? {
    XMLDecoder(input, options: options).decode(diagnostics: &diagnostics)
  }

  /// Whether a file is a `newsMessage` of several items, each an article. O(bytes).
  package static func holdsSeveral(_ bytes: [UInt8]) -> Bool {
    guard XMLRoot(bytes.prefix(4096))?.name == "newsMessage" else { return false }
    var rest = bytes[...]
    var count = 0
    while count < 2, let found = rest.firstRange(of: "newsItem".utf8) {
      rest = rest[found.upperBound...]
      guard let next = rest.first, XMLCharacters.isSpace(next) || next == 0x3E else { continue }
      let start = bytes[..<found.lowerBound].lastIndex { !XMLCharacters.isName($0) && $0 != 0x3A }
      if let start, bytes[start] == 0x3C { count += 1 }
    }
    return count > 1
  }

  /// Reads the items of a `newsMessage` one by one; the ranges of each lead to the file's own bytes.
  ///
  /// A picture or a video in the message, which says that it is no text and holds none, is no item.
  package static func forEachItem(
    _ source: SourceFile, options: ReaderOptions, diagnostics: inout Diagnostics,
    take: (Document, ByteRange, inout Diagnostics) throws -> Void
  ) rethrows {
    var scanner = XMLScanner(
      source, vocabulary: XMLVocabulary(namespaces: [], names: []),
      maximumDepth: options.maximumDepth)
    var builder: NewsXMLBuilder?
    var start = 0
    var depth = 0
    var taken = 0
    while true {
      switch scanner.next(&diagnostics) {
      case .startElement:
        let name = scanner.localName(scanner.name)
        if builder == nil, name == "newsItem" {
          builder = NewsXMLBuilder(source)
          start = scanner.range.lower
        }
        if builder != nil { depth += 1 }
        builder?.start(name, scanner.range, NewsXMLAttributes(scanner))
      case .endElement:
        builder?.end(scanner.localName(scanner.name), scanner.range)
        if builder != nil { depth -= 1 }
        if depth == 0, let document = builder?.finish() {
          let holdsText = builder?.holdsText ?? true
          let ended = builder
          builder = nil
          guard !document.nodes.isEmpty || holdsText else { continue }
          ended?.report(document.metadata, to: &diagnostics)
          taken += 1
          if document.nodes.isEmpty { diagnostics.report(.noNewsContent(root: "newsItem")) }
          try take(document, ByteRange(start, scanner.range.upper), &diagnostics)
        }
      case .text: builder?.append(scanner.contentRange, isLiteral: false)
      case .cdata: builder?.append(scanner.contentRange, isLiteral: true)
      case .comment, .instruction, .doctype: break
      case .end:
        // An item that is cut off is kept as far as it goes.
        if let document = builder?.finish(), !document.nodes.isEmpty {
          taken += 1
          try take(document, ByteRange(start, source.bytes.count), &diagnostics)
        }
        if taken == 0 { diagnostics.report(.noNewsContent(root: "newsMessage")) }
        return
      }
    }
  }

  public func read(
    _ source: SourceFile, options: ReaderOptions, diagnostics: inout Diagnostics
  ) -> Document {
    var scanner = XMLScanner(
      source, vocabulary: XMLVocabulary(namespaces: [], names: []),
      maximumDepth: options.maximumDepth)
    var builder = NewsXMLBuilder(source)
    reading: while true {
      switch scanner.next(&diagnostics) {
      case .startElement:
        builder.start(
          scanner.localName(scanner.name), scanner.range,
          NewsXMLAttributes(scanner))
      case .endElement: builder.end(scanner.localName(scanner.name), scanner.range)
      case .text: builder.append(scanner.contentRange, isLiteral: false)
      case .cdata: builder.append(scanner.contentRange, isLiteral: true)
      case .comment, .instruction, .doctype: break
      case .end: break reading
      }
    }
    let document = builder.finish()
    builder.report(document.metadata, to: &diagnostics)
    if document.nodes.isEmpty, scanner.isWellFormed {
      diagnostics.report(.noNewsContent(root: builder.root))
    }
    if let range = builder.leftOut { diagnostics.report(.articleLeftOut(range)) }
    return document
  }
}

/// The attributes of an element that articles are read by, decoded.
struct NewsXMLAttributes {
  private let values: [(name: String, value: String, range: ByteRange)]
  /// The namespace of the element.
  let namespace: String

  init(_ scanner: XMLScanner) {
    namespace = scanner.namespaceURI(scanner.name)
    values = scanner.attributes.map {
      (
        scanner.localName($0.name), String(decoding: scanner.text(of: $0), as: UTF8.self),
        $0.valueRange
      )
    }
  }

  func value(_ names: String...) -> MetadataValue? {
    for name in names {
      if let found = values.first(where: { $0.name == name }), !found.value.isEmpty {
        return MetadataValue(text: found.value, range: found.range)
      }
    }
    return nil
  }
}
