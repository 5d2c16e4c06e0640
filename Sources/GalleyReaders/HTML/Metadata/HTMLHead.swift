import GalleyCore

/// What a page says of itself in elements made for that: `<meta>`, `<link>`, `<title>`, microdata.
struct HTMLHead: Sendable {
  /// One declared value and where it stands.
  struct Entry: Sendable {
    /// The `name`, `property`, `itemprop` or `http-equiv`, in lower case.
    var name: String
    var range: ByteRange
    var node: Int
  }

  let tree: HTMLTree
  private(set) var metas: [Entry] = []
  /// The nodes of each `<title>` outside SVG, `<h1>`, `<time>` and JSON-LD script; where there is
  /// no
  /// `<h1>`, what has its role.
  private(set) var titles: [Int] = []
  private(set) var headlines: [Int] = []
  private(set) var times: [Int] = []
  private(set) var linkedData: [ByteRange] = []
  private(set) var canonical: Int?
  private(set) var language: Int?

  /// O(nodes).
  init(_ tree: HTMLTree) {
    self.tree = tree
    var roles: [Int] = []
    for index in tree.nodes.indices {
      switch tree.nodes[index].tag {
      case .meta: addMeta(index)
      case .title: titles.append(index)
      case .h1: headlines.append(index)
      case .time: times.append(index)
      case .link:
        if canonical == nil, tree.has(.rel, "canonical", of: index) { canonical = index }
      case .html:
        if language == nil, tree.nodes[index].attributeCount > 0 { language = index }
      case .script:
        if let type = tree.attribute(.type, of: index), tree.bytes.contains("ld+json", in: type),
          index + 1 < tree.next(after: index)
        {
          linkedData.append(tree.nodes[index + 1].range)
        }
      case .div, .p, .span:
        if HTMLHeadings.level(of: index, in: tree) == 1 { roles.append(index) }
      default: break
      }
    }
    if headlines.isEmpty { headlines = roles }
  }

  private mutating func addMeta(_ index: Int) {
    guard let content = tree.attribute(.content, of: index), !content.isEmpty else { return }
    for name: HTMLAttributeName in [.property, .name, .itemprop, .httpEquiv] {
      guard let range = tree.attribute(name, of: index), range.count < 64 else { continue }
      if name == .itemprop, isOfOther(index) { continue }
      let text = String(decoding: tree.bytes[range.indices].map(\.lowercased), as: UTF8.self)
      metas.append(Entry(name: text, range: content, node: index))
    }
  }

  /// Whether microdata tell of a work that the article names or of what readers wrote.
  private func isOfOther(_ index: Int) -> Bool {
    var current = tree.parent(of: index)
    while let node = current, tree.nodes[node].tag != .body {
      if let property = tree.attribute(.itemprop, of: node),
        tree.bytes.matches("citation", in: property) || tree.bytes.matches("comment", in: property)
          || tree.bytes.matches("isBasedOn", in: property)
          || tree.bytes.matches("relatedLink", in: property)
      {
        return true
      }
      current = tree.parent(of: node)
    }
    return false
  }

  /// Whether an element stands behind the headline in the article around it: the footer in which
  /// blogs sign and date, the aside in which others do.
  func isOfEntry(_ element: Int) -> Bool {
    guard let headline = headlines.first, headline < element else { return false }
    var node = tree.parent(of: element)
    while let current = node, tree.nodes[current].tag != .article {
      node = tree.parent(of: current)
    }
    return node.map { tree.isDescendant(headline, of: $0) } ?? false
  }

  /// The first value that is not blank under any of the names, in the order of the names.
  func value(_ names: String...) -> MetadataValue? {
    for name in names {
      for entry in metas where entry.name == name {
        let text = HTMLText.string(of: entry.range, in: tree.bytes)
        if !text.isEmpty { return MetadataValue(text: text, range: entry.range) }
      }
    }
    return nil
  }

  /// The first value that is not blank under a name that ends, behind a prefix and a colon or a
  /// full stop, in one of these; only the letters of names count. Vocabularies that are read by
  /// their names have no prefix of a house.
  func value(behindPrefix parts: [String]) -> MetadataValue? {
    let prefixed = metas.compactMap { entry -> (part: String, entry: Entry)? in
      guard let place = entry.name.lastIndex(where: { ".:".contains($0) }),
        !["article", "og", "dc", "dcterms"].contains(entry.name[..<place])
      else { return nil }
      return (entry.name[place...].filter(\.isLetter), entry)
    }
    for part in parts {
      for (name, entry) in prefixed where name == part {
        let text = HTMLText.string(of: entry.range, in: tree.bytes)
        if !text.isEmpty { return MetadataValue(text: text, range: entry.range) }
      }
    }
    return nil
  }

  /// Every value under any of the names, in the order of the names.
  func values(_ names: String...) -> [MetadataValue] {
    names.flatMap { name in
      metas.filter { $0.name == name }.map {
        MetadataValue(text: HTMLText.string(of: $0.range, in: tree.bytes), range: $0.range)
      }
    }
  }
}

/// A value of the metadata and where it stands.
struct MetadataValue: Sendable, Equatable {
  var text: String
  var range: ByteRange
}
