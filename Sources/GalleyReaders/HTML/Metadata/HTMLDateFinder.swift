import GalleyCore

/// Finds when an article was published and changed.
struct HTMLDateFinder {
  let page: HTMLPage
  let head: HTMLHead
  let linked: LinkedArticle
  let monthFirst: Bool
  let url: String?
  /// The node of the headline, where the page shows it.
  let headline: Int?
  /// The posts of a live blog, whose times are their own.
  var live: HTMLLiveBlog?
  /// What the data of the page's scripts say of the article.
  var state: HTMLStateArticle?

  func published() -> MetadataValue? {
    if let value = iso(linked.published) { return inItsZone(value) }
    for name in Self.names {
      if let value = iso(head.value(name)) { return inItsZone(value) }
    }
    let found = ranked(isModified: false)
    // What the page marks as the article's goes before a name of the house's own, and so does the
    // same day where the page shows it.
    if found?.rank != 0, let value = iso(head.value(behindPrefix: Self.publishedParts)),
      found?.value.text.prefix(10) != value.text.prefix(10)
    {
      return inItsZone(value)
    }
    let shown = found.map { settled($0.value, rank: $0.rank) }
    // The address is of this article; what the page shows may be of another one. What is marked
    // as the article's is surer than an address that has the day before or after.
    if let address = fromURL(),
      shown.map({
        !$0.text.hasPrefix(address.text)
          && !(found?.rank == 0 && Self.isNextDay($0.text, address.text))
      }) ?? true
    {
      return address
    }
    return shown ?? visible() ?? iso(state?.published) ?? iso(fallback) ?? signed()
      ?? HTMLStateDate(page.tree).value.flatMap { iso($0) } ?? opening() ?? month()
  }

  /// The date in an element, or the one in the lines above the text where the element stands in a
  /// footer or a list; of one day the element gives the moment too.
  private func settled(_ value: MetadataValue, rank: Int) -> MetadataValue {
    if rank < Self.footer { return value }
    if rank == Self.footer { return aboveText() ?? value }
    guard let line = aboveText() ?? alone(), line.text.prefix(10) != value.text.prefix(10) else {
      return value
    }
    return line
  }

  /// Whether two dates lie a day apart, as those of two time zones do; the turn of a month aside.
  private static func isNextDay(_ one: String, _ other: String) -> Bool {
    guard one.prefix(8) == other.prefix(8), let first = Int(one.dropFirst(8).prefix(2)),
      let second = Int(other.dropFirst(8).prefix(2))
    else { return false }
    return abs(first - second) == 1
  }

  /// A date that a line above the text shows.
  private func aboveText() -> MetadataValue? {
    guard let value = visible(), let text = page.blocks.first(where: \.isProse),
      value.range.lower < page.range(of: text).lower
    else { return nil }
    return value
  }

  /// What the name of a `<meta>` element says behind the prefix of a house or a system, as in
  /// `govuk:first-published-at`; letters alone.
  private static let publishedParts = [
    "firstpublishedat", "publishedat", "publisheddate", "datepublished", "publishdate", "pubdate",
    "publicationdate", "firstpublished", "publishedtime", "publishtime",
  ]
  private static let modifiedParts = [
    "publicupdatedat", "modifiedat", "datemodified", "moddate", "modifieddate", "modifiedtime",
    "updatedtime", "lastmodified", "lastupdated",
  ]

  /// Names of `<meta>` elements that say when a page was published, the surest first.
  private static let names = [
    "article:published_time", "article:published", "og:article:published_time",
    "og:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "dc.date.issued", "dcterms.issued", "dc.date",
    "dcterms.date", "dc.date.created", "dcterms.created", "dcterms.available",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "article.published", "article_date_original", "originalpublicationdate", "ptime",
    "citation_publication_date", "citation_date", "last-modified-date", "og:pubdate",
    "article:post_date", "datecreated", "created", "rnews:datepublished", "displaydate",
    "timestamp", "dcsext.articlefirstpublished", "shareaholic:article_published_time",
  ]

  /// A moment given in UTC, in the zone in which the page gives the same moment elsewhere: there
  /// the day is the one that readers saw.
  private func inItsZone(_ value: MetadataValue) -> MetadataValue {
    guard let moment = DateMoment(value.text), moment.offset == 0 else { return value }
    for name in Self.names {
      if let other = iso(head.value(name)), let found = moment.inZone(of: other.text) {
        return MetadataValue(text: found, range: value.range)
      }
    }
    for other in [shown(isModified: false), visible()].compactMap({ $0 }) {
      if let found = moment.inZone(of: other.text) {
        return MetadataValue(text: found, range: value.range)
      }
    }
    return value
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
    return iso(declared) ?? iso(head.value(behindPrefix: Self.modifiedParts))
      ?? shown(isModified: true) ?? visible(isModified: true) ?? iso(state?.modified)
      ?? footed()
  }

  func iso(_ value: MetadataValue?) -> MetadataValue? {
    guard let value, let date = DateText(value.text, monthFirst: monthFirst) else { return nil }
    return MetadataValue(text: date.iso, range: value.range)
  }

  /// A date in an element made for it: `<time>`, microdata, or a class that says so.
  private func shown(isModified: Bool) -> MetadataValue? { ranked(isModified: isModified)?.value }

  private func ranked(isModified: Bool) -> (rank: Int, value: MetadataValue)? {
    let tree = page.tree
    var best: (rank: Int, value: MetadataValue)?
    var tries = 0
    for index in tree.nodes.indices where tree.isElement(index) {
      guard let rank = rank(index, isModified: isModified), rank < best?.rank ?? .max else {
        continue
      }
      tries += 1
      if tries > 200 { break }
      guard let value = date(of: index, isModified: isModified && rank > 0) else { continue }
      best = (rank, value)
      if rank == 0 { break }
    }
    return best
  }

  /// How far off a date in the footer of an entry is, where blogs put it: behind any in the head,
  /// before those of other articles.
  private static let footer = 5

  /// How sure it is that an element holds the date asked for; smaller is surer.
  private func rank(_ index: Int, isModified: Bool) -> Int? {
    let tree = page.tree
    if live?.post(around: index) != nil { return nil }
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
    let isTime = tree.nodes[index].tag == .time
    let isStamped = tree.attribute(.dataTimestamp, of: index) != nil
    guard
      isTime || isStamped || page.traits[index].contains(.date) && tree.nodes[index].tag != .body,
      !isInside(index, .comment), !isQuoted(index)
    else { return nil }
    let isNegative = isInside(index, .negative)
    if isModified, isNegative { return nil }
    if isNegative, isInEntryFooter(index) { return Self.footer }
    // The date of an entry in a list of other articles is farther off than one in a banner.
    let isListed = isListed(index)
    if isNegative || isListed { return (isTime ? 6 : 8) + (isListed ? 1 : 0) }
    if isTime, isOfTeaser(index) { return 3 }
    return isTime ? 1 : 2
  }

  /// Whether an element stands above the headline with a link that reads like a headline of its
  /// own.
  private func isOfTeaser(_ index: Int) -> Bool {
    let tree = page.tree
    guard let headline, index < headline else { return false }
    var current = tree.parent(of: index)
    for _ in 0..<2 {
      guard let node = current, !tree.isDescendant(headline, of: node) else { return false }
      let links = (node..<min(tree.next(after: node), node + 30)).filter {
        tree.nodes[$0].tag == .a && tree.attribute(.href, of: $0) != nil
          && !tree.has(.rel, "author", of: $0) && !page.traits[$0].contains(.byline)
      }
      if tree.nodes[node].tag == .a || links.count == 1 {
        let text = HTMLText.string(ofContent: links.first ?? node, in: tree)
        if text.split(separator: " ").count >= 2 { return true }
      }
      current = tree.parent(of: node)
    }
    return false
  }

  /// Whether an element stands in a list item beside a link that reads like a headline.
  private func isListed(_ index: Int) -> Bool {
    let tree = page.tree
    var current = tree.parent(of: index)
    for _ in 0..<4 {
      guard let node = current else { return false }
      if tree.nodes[node].tag == .li {
        return (node..<min(tree.next(after: node), node + 60)).contains {
          tree.nodes[$0].tag == .a && tree.attribute(.href, of: $0) != nil
            && HTMLText.string(ofContent: $0, in: tree).utf8.count > 24
        }
      }
      current = tree.parent(of: node)
    }
    return false
  }

  /// Whether an element stands in a block quotation, as the date of an embedded post does.
  private func isQuoted(_ index: Int) -> Bool {
    var current = page.tree.parent(of: index)
    while let node = current {
      if page.tree.nodes[node].tag == .blockquote { return true }
      current = page.tree.parent(of: node)
    }
    return false
  }

  func isInside(_ index: Int, _ trait: HTMLTraits) -> Bool {
    var current: Int? = index
    while let node = current {
      current = page.tree.parent(of: node)
      let tag = page.tree.nodes[node].tag
      if page.traits[node].contains(trait), tag != .body, tag != .html { return true }
      if trait == .negative, tag == .aside || tag == .footer || tag == .nav { return true }
    }
    return false
  }

  /// Whether an element stands in the footer of the entry, and in nothing else beside the text.
  private func isInEntryFooter(_ index: Int) -> Bool {
    var current = page.tree.parent(of: index)
    while let node = current {
      if page.tree.nodes[node].tag == .footer { return head.isOfEntry(node) }
      if page.traits[node].contains(.negative) { return false }
      current = page.tree.parent(of: node)
    }
    return false
  }

  private func date(of index: Int, isModified: Bool) -> MetadataValue? {
    let tree = page.tree
    let label = label(of: index)
    if label.isChange != isModified, isModified || label.isAlone { return nil }
    for name: HTMLAttributeName in [
      .datetime, .content, .title, .dataDatetime, .dataTimestamp, .dataTime,
    ] {
      guard let range = tree.attribute(name, of: index),
        let date = DateText(HTMLText.string(of: range, in: tree.bytes), monthFirst: monthFirst),
        date.hasDay
      else { continue }
      return MetadataValue(text: date.iso, range: range)
    }
    let record = tree.nodes[index]
    let range = ByteRange(Int(record.end), Int(record.contentEnd))
    guard range.count < 2_000 else { return nil }
    let text = HTMLText.string(ofContent: index, in: tree)
    guard text.utf8.count < 200 else { return nil }
    let dates = DateText.all(in: text, monthFirst: monthFirst).filter(\.hasDay)
    guard
      let date = dates.first(where: { $0.isChange == isModified })
        ?? (isModified ? (label.isAlone ? dates.first : nil) : nil)
    else { return nil }
    return MetadataValue(text: date.iso, range: range)
  }

  /// A month with its year and nothing else, in an element made for dates: "July 2018".
  private func month() -> MetadataValue? {
    let tree = page.tree
    for index in tree.nodes.indices
    where tree.isElement(index) && rank(index, isModified: false).map({ $0 < 3 }) ?? false {
      let record = tree.nodes[index]
      guard record.contentEnd - record.end < 200,
        let date = DateText(HTMLText.string(ofContent: index, in: tree), monthFirst: monthFirst),
        !date.hasDay
      else { continue }
      return MetadataValue(
        text: date.iso, range: ByteRange(Int(record.end), Int(record.contentEnd)))
    }
    return nil
  }

  /// What stands right before and in an element says of its date: whether it is that of a change,
  /// and whether no other date stands beside it.
  private func label(of index: Int) -> (isChange: Bool, isAlone: Bool) {
    let tree = page.tree
    let record = tree.nodes[index]
    let inside = record.contentEnd - record.end < 600
    let text = inside ? HTMLText.string(ofContent: index, in: tree) : ""
    var before = ""
    var position = index - 1
    var steps = 0
    while position >= 0, steps < 6, before.utf8.count < 40 {
      let node = tree.nodes[position]
      if !node.tag.isInline || node.tag == .br || node.tag == .time { break }
      if node.tag == .text {
        before = HTMLText.string(of: node.range, in: tree.bytes) + " " + before
      }
      position -= 1
      steps += 1
    }
    let whole = before.suffix(60) + " " + text
    let dates = DateText.all(in: String(whole), monthFirst: monthFirst)
    if dates.isEmpty {
      let tokens = DateTokens(String(whole))
      return (DateLabels.sayChange(tokens, tokens.indices), true)
    }
    let changes = dates.count { $0.isChange }
    return (changes > 0, changes == dates.count)
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
    // A run of more figures is a number or the moment at which an archive took its copy.
    if stop < bytes.count, bytes[stop].isASCIIDigit { return nil }
    let text = String(decoding: bytes[start..<stop], as: UTF8.self)
    return DateScanner(DateTokens(text), monthFirst: false).first().map { String($0.day) }
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
