import GalleyCore

/// Finds who wrote an article, as people.
struct HTMLBylineFinder {
  let page: HTMLPage
  let head: HTMLHead
  let linked: LinkedArticle
  /// Names that the site goes by, folded.
  let siteNames: Set<String>

  /// The authors in order: those the metadata name, else those the page shows.
  func find() -> (names: [String], range: ByteRange?) {
    let declared = head.values(
      "author", "article:author", "article:author_name", "byl", "byline", "dc.creator",
      "dcterms.creator", "dc.contributor", "parsely-author", "sailthru.author",
      "cxenseparse:author", "twitter:creator_name", "og:article:author", "og:author", "authors",
      "article.author", "citation_author")
    for candidates in [linked.authors, firstGroup(declared), shown(), written()] {
      let names = candidates.flatMap { AuthorNames.people(in: $0.text) }
        .filter { !siteNames.contains(HTMLFolding.fold($0)) }
      let unique = Self.unique(names)
      if !unique.isEmpty { return (unique, candidates.first?.range) }
    }
    return ([], nil)
  }

  /// The values of the first name that gives a person.
  private func firstGroup(_ values: [MetadataValue]) -> [MetadataValue] {
    values.first {
      AuthorNames.people(in: $0.text).contains { !siteNames.contains(HTMLFolding.fold($0)) }
    }.map { [$0] } ?? []
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert(HTMLFolding.fold($0)).inserted }
  }

  /// Whether an element stands among comments, in what lies beside the article, or in a quotation.
  private func isElsewhere(_ index: Int) -> Bool {
    let tree = page.tree
    var current: Int? = index
    while let node = current {
      let tag = page.tree.nodes[node].tag
      if page.traits[node].contains(.comment), tag != .body, tag != .html { return true }
      if tag == .nav || tag == .blockquote { return true }
      // The footer of an entry names its author, the footer of the page does not.
      if tag == .footer, !tree.has(.rel, "author", of: index) { return true }
      if tag == .aside, !page.traits[index].contains(.articleBody) { return true }
      current = page.tree.parent(of: node)
    }
    return false
  }

  /// Whether a text is a sentence of the article, marked after its author by chance.
  private static func isSpeech(_ text: String) -> Bool {
    text.contains { "“”„»«\"".contains($0) }
      || text.utf8.count > 90 && text.hasSuffix(".") && !text.lowercased().hasPrefix("by ")
  }

  /// A short line near the headline that opens as a byline does.
  private func written() -> [MetadataValue] {
    let from = head.headlines.first ?? 0
    for block in page.blocks.filter({ Int($0.first) >= from }).prefix(20)
    where block.characters < 80 && block.words >= 3 && block.kind == .paragraph {
      let text = page.string(of: block)
      guard let name = AuthorNames.signature(text) else { continue }
      let range = ByteRange(
        Int(page.tree.nodes[Int(block.first)].start),
        Int(page.tree.nodes[Int(block.end) - 1].end))
      return [MetadataValue(text: name, range: range)]
    }
    return []
  }

  /// Elements marked as the byline, those near the article first.
  private func shown() -> [MetadataValue] {
    let tree = page.tree
    var fallback: [MetadataValue] = []
    var index = 0
    while index < tree.nodes.count {
      let traits = page.traits[index]
      guard traits.contains(.byline), !traits.contains(.hidden), tree.isElement(index),
        tree.nodes[index].tag != .body, tree.nodes[index].tag != .meta,
        tree.nodes[index].contentEnd - tree.nodes[index].end < 4_000, !isElsewhere(index)
      else {
        index += 1
        continue
      }
      let text = HTMLText.string(ofContent: index, in: tree)
      let isMarked =
        tree.has(.rel, "author", of: index) || tree.has(.itemprop, "author", of: index)
      if text.utf8.count < 160, !Self.isSpeech(text), !AuthorNames.people(in: text).isEmpty {
        let record = tree.nodes[index]
        let value = MetadataValue(
          text: text, range: ByteRange(Int(record.end), Int(record.contentEnd)))
        if isMarked { return [value] + companions(of: index) }
        fallback.append(value)
        index = tree.next(after: index)
        continue
      }
      index += 1
    }
    return fallback.first.map { [$0] } ?? []
  }

  /// The other elements marked as authors in the byline around one.
  private func companions(of first: Int) -> [MetadataValue] {
    let tree = page.tree
    var byline = first
    for _ in 0..<4 {
      guard let parent = tree.parent(of: byline),
        HTMLText.string(ofContent: parent, in: tree).utf8.count < 160
      else { break }
      byline = parent
    }
    var result: [MetadataValue] = []
    var index = tree.next(after: first)
    while index < tree.next(after: byline) {
      if tree.isElement(index),
        tree.has(.rel, "author", of: index) || tree.has(.itemprop, "author", of: index)
      {
        let record = tree.nodes[index]
        result.append(
          MetadataValue(
            text: HTMLText.string(ofContent: index, in: tree),
            range: ByteRange(Int(record.end), Int(record.contentEnd))))
        index = tree.next(after: index)
      } else {
        index += 1
      }
    }
    return result
  }
}
