import GalleyCore

/// Makes the document of an outline whose units all have their roles.
enum PlainTextStructure {
  static func document(of outline: PlainTextOutline) -> Document {
    let quoted = QuotedText(outline)
    var nodes: [Node] = []
    nodes.reserveCapacity(outline.units.count)
    var index = 0
    while index < outline.units.count {
      switch outline.units[index].role {
      case .listItem: index = appendList(outline, index, quoted, to: &nodes)
      case .quotation: index = appendQuotation(outline, index, quoted, to: &nodes)
      default:
        append(outline.units[index], quoted, to: &nodes)
        index += 1
      }
    }
    return Document(
      text: quoted.text, nodes: nodes, metadata: outline.metadata,
      format: PlainTextReader.descriptor.name)
  }

  /// The text of a range as it reads, for metadata.
  static func reading(_ bytes: [UInt8], _ range: TextRange) -> String {
    MappedText(bytes: Array(bytes[range.indices])).reading(TextRange(0, range.count))
  }

  private static func append(_ unit: TextUnit, _ quoted: QuotedText, to nodes: inout [Node]) {
    let range = quoted.range(of: unit.range)
    let kind: Node.Kind
    var level = 0
    switch unit.role {
    case .title: kind = .title
    case .deck: kind = .deck
    case .byline: kind = .byline
    case .dateline: kind = .dateline
    case .heading(let depth): (kind, level) = (.heading, max(1, Int(depth)))
    case .listItem(let depth): (kind, level) = (.listItem, Int(depth))
    case .caption: kind = .caption
    case .boilerplate, .separator, .underline: kind = .boilerplate
    case .paragraph, .quotation: kind = .paragraph
    }
    Document.appendLeaf(kind, level: level, range: range, to: &nodes)
  }

  /// Appends a list with all its items and gives the index behind the last.
  private static func appendList(
    _ outline: PlainTextOutline, _ first: Int, _ quoted: QuotedText, to nodes: inout [Node]
  ) -> Int {
    let list = nodes.count
    nodes.append(
      Node(kind: .list, range: quoted.range(of: outline.units[first].range), subtreeEnd: 0))
    var index = first
    while index < outline.units.count, case .listItem = outline.units[index].role {
      append(outline.units[index], quoted, to: &nodes)
      index += 1
    }
    close(list, &nodes)
    return index
  }

  /// Appends a block quotation with its paragraphs and gives the index behind the last.
  private static func appendQuotation(
    _ outline: PlainTextOutline, _ first: Int, _ quoted: QuotedText, to nodes: inout [Node]
  ) -> Int {
    let quotation = nodes.count
    nodes.append(
      Node(
        kind: .blockQuotation, range: quoted.range(of: outline.units[first].range), subtreeEnd: 0))
    var index = first
    while index < outline.units.count, outline.units[index].role == .quotation {
      append(outline.units[index], quoted, to: &nodes)
      index += 1
    }
    close(quotation, &nodes)
    return index
  }

  private static func close(_ container: Int, _ nodes: inout [Node]) {
    guard let last = nodes.last else { return }
    nodes[container].range = nodes[container].range.union(last.range)
    nodes[container].subtreeEnd = Int32(nodes.count)
  }
}
