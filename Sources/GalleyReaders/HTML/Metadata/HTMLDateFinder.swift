import GalleyCore

/// Finds when an article was published and changed.
struct HTMLDateFinder {
  let page: HTMLPage
  let head: HTMLHead
  let linked: LinkedArticle
  let monthFirst: Bool
  let url: String?

  func published() -> MetadataValue? {
    if let value = iso(linked.published) { return value }
    let declared = head.value(
      "article:published_time", "article:published", "og:article:published_time",
      "og:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date",
      "publish_date", "publication_date", "dc.date.issued", "dcterms.issued", "dc.date",
      "dcterms.date", "dc.date.created", "dcterms.created", "dcterms.available",
      "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
      "article.published", "article_date_original", "originalpublicationdate", "ptime",
      "citation_publication_date", "citation_date", "last-modified-date", "og:pubdate",
      "article:post_date", "datecreated", "created", "rnews:datepublished", "displaydate",
      "timestamp", "dcsext.articlefirstpublished", "shareaholic:article_published_time")
    if let value = iso(declared) { return value }
    return shown(isModified: false) ?? fromURL() ?? visible() ?? iso(fallback)
  }

  private var fallback: MetadataValue? {
    linked.modified ?? head.value("article:modified_time", "og:updated_time", "datemodified")
  }

  func modified() -> MetadataValue? {
    if let value = iso(linked.modified) { return value }
    let declared = head.value(
      "article:modified_time", "og:updated_time", "og:modified_time", "datemodified",
      "dc.date.modified", "dcterms.modified", "last-modified", "article.updated", "lastmod",
      "revised", "modified", "dc.modified")
    return iso(declared) ?? shown(isModified: true)
  }

  private func iso(_ value: MetadataValue?) -> MetadataValue? {
    guard let value, let date = DateText(value.text, monthFirst: monthFirst) else { return nil }
    return MetadataValue(text: date.iso, range: value.range)
  }

  /// A date in an element made for it: `<time>`, microdata, or a class that says so.
  private func shown(isModified: Bool) -> MetadataValue? {
    let tree = page.tree
    var best: (rank: Int, value: MetadataValue)?
    var tries = 0
    for index in tree.nodes.indices where tree.isElement(index) {
      guard let rank = rank(index, isModified: isModified), rank < best?.rank ?? .max else {
        continue
      }
      tries += 1
      if tries > 200 { break }
      guard let value = date(of: index) else { continue }
      best = (rank, value)
      if rank == 0 { break }
    }
    return best?.value
  }

  /// How sure it is that an element holds the date asked for; smaller is surer.
  private func rank(_ index: Int, isModified: Bool) -> Int? {
    let tree = page.tree
    if let property = tree.attribute(.itemprop, of: index)
      ?? tree.attribute(.property, of: index)
    {
      if tree.bytes.contains(isModified ? "dateModified" : "datePublished", in: property) {
        return 0
      }
      if tree.bytes.contains(isModified ? "datePublished" : "dateModified", in: property) {
        return nil
      }
    }
    guard !isModified else { return nil }
    if isInside(index, .comment) { return nil }
    let isNegative = isInside(index, .negative)
    if tree.nodes[index].tag == .time { return isNegative ? 6 : 1 }
    let traits = page.traits[index]
    guard traits.contains(.date), tree.nodes[index].tag != .body else { return nil }
    return isNegative ? 7 : 2
  }

  private func isInside(_ index: Int, _ trait: HTMLTraits) -> Bool {
    var current: Int? = index
    while let node = current {
      let tag = page.tree.nodes[node].tag
      if page.traits[node].contains(trait), tag != .body, tag != .html { return true }
      if trait == .negative, tag == .aside || tag == .footer || tag == .nav { return true }
      current = page.tree.parent(of: node)
    }
    return false
  }

  private func date(of index: Int) -> MetadataValue? {
    let tree = page.tree
    for name: HTMLAttributeName in [.datetime, .content, .title] {
      guard let range = tree.attribute(name, of: index),
        let date = DateText(HTMLText.string(of: range, in: tree.bytes), monthFirst: monthFirst)
      else { continue }
      return MetadataValue(text: date.iso, range: range)
    }
    let record = tree.nodes[index]
    let range = ByteRange(Int(record.end), Int(record.contentEnd))
    guard range.count < 2_000 else { return nil }
    let text = HTMLText.string(ofContent: index, in: tree)
    guard text.utf8.count < 200, let date = DateText(text, monthFirst: monthFirst) else {
      return nil
    }
    return MetadataValue(text: date.iso, range: range)
  }

  /// A date in the address: `/2020/03/04/` or `2020-03-04`.
  private func fromURL() -> MetadataValue? {
    guard let url, let slash = url.range(ofFirst: "://") else { return nil }
    let bytes = Array(url.utf8)
    var index = slash
    while index + 8 <= bytes.count {
      if bytes[index] == 0x2F || bytes[index] == 0x2D,
        let date = Self.date(bytes, index + 1)
      {
        return MetadataValue(text: date, range: ByteRange(0, 0))
      }
      index += 1
    }
    return nil
  }

  private static func date(_ bytes: [UInt8], _ start: Int) -> String? {
    var stop = start
    while stop < bytes.count, stop - start < 10,
      bytes[stop].isASCIIDigit || bytes[stop] == 0x2F || bytes[stop] == 0x2D
    {
      stop += 1
    }
    guard stop - start >= 8, bytes[start] == 0x32 || bytes[start] == 0x31 else { return nil }
    let text = String(decoding: bytes[start..<stop], as: UTF8.self)
    return DateText(text).map { String($0.day) }
  }

  /// A date in a short block near the headline.
  private func visible() -> MetadataValue? {
    let tree = page.tree
    let from = head.headlines.first ?? 0
    var seen = 0
    for block in page.blocks where Int(block.first) >= from {
      seen += 1
      if seen > 25 { break }
      guard block.characters < 120 else { continue }
      let text = page.string(of: block)
      if let date = DateText(text, monthFirst: monthFirst) {
        return MetadataValue(
          text: date.iso,
          range: ByteRange(
            Int(tree.nodes[Int(block.first)].start), Int(tree.nodes[Int(block.end) - 1].end)))
      }
    }
    return nil
  }
}

extension String {
  /// Where the first occurrence of an ASCII text ends, as a UTF-8 offset.
  fileprivate func range(ofFirst word: StaticString) -> Int? {
    let bytes = Array(utf8)
    let count = word.utf8CodeUnitCount
    guard bytes.count >= count else { return nil }
    for start in 0...(bytes.count - count)
    where bytes.matches(word, in: ByteRange(start, start + count)) {
      return start + count
    }
    return nil
  }
}
