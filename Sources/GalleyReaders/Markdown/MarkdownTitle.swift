import GalleyCore

/// Takes the headline of a Markdown article for its title.
enum MarkdownTitle {
  /// The nodes with the headline marked as the title: a first heading of level 1, where no other of
  /// that level follows. Its text becomes the metadata's title where front matter has none.
  static func settle(_ nodes: [Node], _ text: MappedText, _ metadata: inout Metadata) -> [Node] {
    guard let first = nodes.first, first.kind == .heading, first.level == 1,
      nodes.count(where: { $0.kind == .heading && $0.level == 1 }) == 1
    else { return nodes }
    if metadata.title == nil {
      metadata.title = text.reading(first.range)
      metadata.ranges[.title] = text.source(of: first.range)
    }
    var nodes = nodes
    nodes[0].kind = .title
    nodes[0].level = 0
    return nodes
  }
}
