import GalleyCore

/// What a page's JSON-LD says of its article (schema.org's vocabulary).
struct LinkedArticle: Sendable {
  private(set) var headline: MetadataValue?
  private(set) var authors: [MetadataValue] = []
  private(set) var published: MetadataValue?
  private(set) var modified: MetadataValue?
  private(set) var publisher: MetadataValue?
  private(set) var url: MetadataValue?
  private(set) var summary: MetadataValue?
  private(set) var language: MetadataValue?
  /// Names of ``authors`` that the page says are those of persons.
  private(set) var persons: Set<String> = []
  /// Names of ``authors`` that the page says are those of organisations.
  private(set) var organisations: Set<String> = []
  /// The text of the article.
  private(set) var body: MappedText?
  /// Whether the article is a live blog.
  private(set) var isLive = false
  /// The posts of a live blog.
  private(set) var updates: [Update] = []

  /// A post of a live blog.
  struct Update: Sendable {
    var headline: MetadataValue?
    var published: MetadataValue?
    var body: MappedText
  }

  private static let types: Set<String> = [
    "article", "newsarticle", "blogposting", "reportagenewsarticle", "analysisnewsarticle",
    "opinionnewsarticle", "backgroundnewsarticle", "reviewnewsarticle", "liveblogposting",
    "techarticle", "scholarlyarticle", "socialmediaposting", "report", "advertisercontentarticle",
    "askpublicnewsarticle", "satiricalarticle", "recipe", "review", "howto", "medicalwebpage",
    "discussionforumposting",
  ]
  /// Types that are asked where there is no article.
  private static let pages: Set<String> = ["webpage", "itempage", "creativework", "qapage"]

  /// As many names are read from a list; what lists more is no byline.
  private static let maximumAuthors = 40

  /// Reads every block of JSON-LD; earlier ones go before later ones, articles before pages.
  init(_ ranges: [ByteRange], in bytes: [UInt8]) {
    var pages: [(JSONTree, Int)] = []
    for range in ranges {
      let tree = JSONTree(bytes, in: Self.inner(range, bytes), dialect: .lenient)
      var posts = 0
      for index in tree.values.indices
      where tree.values[index].kind == .object && index >= posts {
        guard let type = Self.type(of: index, in: tree) else { continue }
        if type == "liveblogposting" {
          isLive = true
          // Each post has its own author, address and date; they are not the blog's.
          if let member = tree.member("liveBlogUpdate", of: index) {
            addUpdates(member, tree)
            add(index, tree)
            posts = Int(tree.values[member].subtreeEnd)
            continue
          }
        }
        if Self.types.contains(type) {
          add(index, tree)
        } else if Self.pages.contains(type) {
          pages.append((tree, index))
        }
      }
    }
    for (tree, index) in pages { add(index, tree) }
  }

  /// The text without the comment or CDATA marks that old systems wrap around it.
  private static func inner(_ range: ByteRange, _ bytes: [UInt8]) -> ByteRange {
    var start = range.lower
    while start < range.upper, bytes[start] != 0x7B, bytes[start] != 0x5B { start += 1 }
    if bytes.contains("<![CDATA[", in: ByteRange(range.lower, min(range.upper, start + 10))) {
      while start < range.upper, bytes[start] != 0x7B { start += 1 }
    }
    return ByteRange(start, range.upper)
  }

  private static func type(of index: Int, in tree: JSONTree) -> String? {
    guard let type = tree.member("@type", of: index) else { return nil }
    let name: String
    switch tree.values[type].kind {
    case .string: name = tree.string(of: type)
    case .array:
      let all = tree.elements(of: type).map { tree.string(of: $0).lowercased() }
      return all.first { types.contains($0) } ?? all.first
    default: return nil
    }
    return (name.split(separator: "/").last.map(String.init) ?? name).lowercased()
  }

  private mutating func add(_ index: Int, _ tree: JSONTree) {
    func text(_ name: String) -> MetadataValue? {
      Self.string(name, of: index, in: tree).flatMap { Self.value($0, tree) }
    }
    /// A date may be a number: the seconds since 1970.
    func date(_ name: String) -> MetadataValue? {
      guard let value = tree.member(name, of: index), tree.values[value].kind == .number else {
        return text(name)
      }
      return MetadataValue(text: tree.string(of: value), range: tree.values[value].range)
    }
    headline = headline ?? text("headline") ?? text("name")
    published = published ?? date("datePublished") ?? date("dateCreated") ?? date("uploadDate")
    modified = modified ?? date("dateModified")
    summary = summary ?? text("description")
    language = language ?? text("inLanguage")
    url = url ?? text("url") ?? text("mainEntityOfPage")
    if publisher == nil, let value = tree.member("publisher", of: index) {
      publisher = Self.names(value, tree).first
    }
    if authors.isEmpty,
      let value = tree.member("author", of: index) ?? tree.member("creator", of: index)
    {
      authors = Self.names(value, tree)
      // Once: where there are authors, none are sought again.
      if !authors.isEmpty { notePersons(tree) }
    }
    if let value = Self.string("articleBody", of: index, in: tree) {
      let text = tree.text(of: value)
      if text.bytes.count > body?.bytes.count ?? 0 { body = text }
    }
  }

  private static let mostUpdates = 2_000

  private mutating func addUpdates(_ list: Int, _ tree: JSONTree) {
    let posts = tree.values[list].kind == .object ? [list] : tree.elements(of: list)
    for post in posts.prefix(Self.mostUpdates) {
      func text(_ name: String) -> MetadataValue? {
        Self.string(name, of: post, in: tree).flatMap { Self.value($0, tree) }
      }
      guard let body = Self.string("articleBody", of: post, in: tree) else { continue }
      updates.append(
        Update(
          headline: text("headline"), published: text("datePublished"), body: tree.text(of: body)))
    }
  }

  private mutating func notePersons(_ tree: JSONTree) {
    for index in tree.values.indices where tree.values[index].kind == .object {
      let type = Self.type(of: index, in: tree)
      guard type == "person" || type == "organization" || type == "newsmediaorganization",
        let name = Self.string("name", of: index, in: tree), let value = Self.value(name, tree)
      else { continue }
      if type == "person" { persons.insert(value.text) } else { organisations.insert(value.text) }
    }
  }

  /// The member of an object that has a name and is a string.
  private static func string(_ name: String, of index: Int, in tree: JSONTree) -> Int? {
    tree.member(name, of: index).flatMap { tree.values[$0].kind == .string ? $0 : nil }
  }

  private static func value(_ index: Int, _ tree: JSONTree) -> MetadataValue? {
    let decoded = tree.text(of: index)
    let text = HTMLText.string(of: ByteRange(0, decoded.bytes.count), in: decoded.bytes)
    return text.isEmpty ? nil : MetadataValue(text: text, range: tree.values[index].range)
  }

  /// The names of persons or organisations: a string, an object, a reference, or a list of these.
  private static func names(_ index: Int, _ tree: JSONTree) -> [MetadataValue] {
    switch tree.values[index].kind {
    case .string: return value(index, tree).map { [$0] } ?? []
    case .array:
      return tree.elements(of: index).prefix(maximumAuthors).flatMap { element in
        tree.values[element].kind == .array ? [] : names(element, tree)
      }
    case .object:
      if let name = tree.member("name", of: index) {
        switch tree.values[name].kind {
        case .string: return value(name, tree).map { [$0] } ?? []
        case .array: return tree.elements(of: name).compactMap { value($0, tree) }
        default: return []
        }
      }
      let parts = ["givenName", "familyName"].compactMap { part in
        string(part, of: index, in: tree).flatMap { value($0, tree) }
      }
      if let first = parts.first {
        let text = parts.map(\.text).joined(separator: " ")
        return [MetadataValue(text: text, range: first.range)]
      }
      return referred(index, tree)
    default: return []
    }
  }

  /// The name of the object that an `@id` leads to.
  private static func referred(_ index: Int, _ tree: JSONTree) -> [MetadataValue] {
    guard let id = tree.member("@id", of: index) else { return [] }
    let wanted = tree.string(of: id)
    for other in tree.values.indices where tree.values[other].kind == .object && other != index {
      guard let otherID = tree.member("@id", of: other), tree.string(of: otherID) == wanted,
        let name = string("name", of: other, in: tree)
      else { continue }
      return value(name, tree).map { [$0] } ?? []
    }
    return []
  }
}
