public import GalleyCore

/// Reads an article in NITF 3.6, or in NewsML-G2 with NITF, XHTML or plain text inside.
///
/// Archives of news agencies hold these. The file is read as XML by ``XMLScanner``: nothing outside
/// it is opened, entities expand within a budget, and every range leads to its own bytes.
public struct NewsXMLReader: ArticleReader {
  public static let descriptor = ReaderDescriptor(
    name: "newsxml", summary: "NITF 3.6 and NewsML-G2 articles",
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
    if document.nodes.isEmpty, scanner.isWellFormed {
      diagnostics.report(.noNewsContent(root: builder.root))
    }
    return document
  }
}

/// The attributes of an element that articles are read by, decoded.
struct NewsXMLAttributes {
  private let values: [(name: String, value: String, range: ByteRange)]

  init(_ scanner: XMLScanner) {
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
