import GalleyCore

/// Puts together what a page says of its article: JSON-LD before `<meta>` before what it shows.
struct HTMLMetadataReader {
  let page: HTMLPage
  let head: HTMLHead
  let linked: LinkedArticle
  /// The posts, where the page is a live blog: what they say of themselves is not said of the blog.
  private let live: HTMLLiveBlog?

  init(_ page: HTMLPage) {
    self.page = page
    head = HTMLHead(page.tree)
    linked = LinkedArticle(head.linkedData, in: page.tree.bytes)
    live = HTMLLiveBlog(page, isDeclared: linked.isLive, behind: head.headlines.first)
  }

  /// The metadata, and what of them helps to find the article.
  func read() -> (Metadata, HTMLArticleClues) {
    let metadata = metadata()
    var clues = HTMLArticleClues()
    clues.title = metadata.title ?? ""
    clues.authors = metadata.byline
    clues.summary = metadata.description
    clues.isLive = live != nil
    clues.isDeclared =
      linked.published != nil || head.value("article:published_time") != nil
      || head.value("og:type")?.text.lowercased() == "article"
    return (metadata, clues)
  }

  /// Says which dates of the JSON-LD are none.
  func reportDates(to diagnostics: inout Diagnostics) {
    let dates = [("datePublished", linked.published), ("dateModified", linked.modified)]
    for (name, value) in dates {
      guard let value, value.text.contains(where: { $0.isLetter || $0.isNumber }),
        DateText(value.text) == nil
      else { continue }
      diagnostics.report(.unreadableDate(name, value.text, at: value.range))
    }
  }

  private func metadata() -> Metadata {
    let siteNames = siteNames()
    let homeNames = HTMLHomeLinks(page.tree, url: canonicalURL?.text).names
    let title = HTMLTitleFinder(
      page: page, head: head, linked: linked, siteNames: siteNames.union(homeNames)
    ).find()
    var metadata = Metadata()
    func set(
      _ field: Metadata.Field, _ path: WritableKeyPath<Metadata, String?>, _ value: MetadataValue?
    ) {
      guard let value, !value.text.isEmpty else { return }
      metadata[keyPath: path] = value.text
      if !value.range.isEmpty { metadata.ranges[field] = value.range }
    }
    set(.title, \.title, title)
    set(.publisher, \.publisher, publisher)
    let url = canonicalURL
    set(.url, \.url, url)
    set(.language, \.language, language)
    set(
      .description, \.description,
      linked.summary
        ?? head.value("description", "og:description", "dc.description", "twitter:description")
        ?? abstract)
    let state = HTMLStateArticle(page.tree, title: title?.text)
    let dates = HTMLDateFinder(
      page: page, head: head, linked: linked, monthFirst: readsMonthFirst, url: url?.text,
      headline: headline(title?.text), live: live, state: state)
    set(.published, \.published, dates.published())
    // What is older than the article changed something else.
    let modified = dates.modified()
    if modified.map({ $0.text.prefix(7) >= (metadata.published ?? "").prefix(7) }) ?? false {
      set(.modified, \.modified, modified)
    }
    let byline = HTMLBylineFinder(
      page: page, head: head, linked: linked, siteNames: siteNames, live: live, state: state
    ).find()
    if metadata.publisher == nil { set(.publisher, \.publisher, byline.body) }
    metadata.byline = byline.names
    if !byline.names.isEmpty { metadata.ranges[.byline] = byline.range }
    return metadata
  }

  /// What the page shows behind the headline under a name for abstracts.
  private var abstract: MetadataValue? {
    let from = head.headlines.first ?? 0
    for block in page.blocks where Int(block.first) >= from {
      let owner = Int(block.owner)
      guard owner >= 0, page.traits[owner].contains(.abstract), block.kind == .paragraph,
        block.words >= 6, block.characters < 400, !isOfOthers(owner)
      else { continue }
      return MetadataValue(text: page.string(of: block), range: page.range(of: block))
    }
    return nil
  }

  /// Whether an element stands among links to other articles.
  private func isOfOthers(_ index: Int) -> Bool {
    var current: Int? = index
    while let node = current, page.tree.nodes[node].tag != .body {
      if page.traits[node].contains(.negative) || page.tree.nodes[node].tag == .aside {
        return true
      }
      current = page.tree.parent(of: node)
    }
    return false
  }

  /// The first heading of level 1 that says what the title says.
  private func headline(_ title: String?) -> Int? {
    let folded = HTMLFolding.fold(title ?? "")
    return head.headlines.first {
      HTMLFolding.fold(HTMLText.string(ofContent: $0, in: page.tree)) == folded
    }
  }

  private var publisher: MetadataValue? {
    head.value("og:site_name") ?? linked.publisher
      ?? head.value("publisher", "dc.publisher", "dcterms.publisher", "application-name")
  }

  private var canonicalURL: MetadataValue? {
    if let node = head.canonical, let range = page.tree.attribute(.href, of: node) {
      let text = HTMLText.string(of: range, in: page.tree.bytes)
      if text.contains("://") { return MetadataValue(text: text, range: range) }
    }
    return head.value("og:url") ?? linked.url
  }

  private var language: MetadataValue? {
    if let node = head.language,
      let range = page.tree.attribute(.lang, of: node)
        ?? page.tree.attribute(.xmlLang, of: node), !range.isEmpty
    {
      return MetadataValue(
        text: HTMLText.string(of: range, in: page.tree.bytes), range: range)
    }
    return linked.language
      ?? head.value("content-language", "og:locale", "dc.language", "language")
      .map { MetadataValue(text: String($0.text.map { $0 == "_" ? "-" : $0 }), range: $0.range) }
  }

  private var readsMonthFirst: Bool {
    guard let language = language?.text.lowercased() else { return false }
    return language == "en" || language.hasPrefix("en-us")
  }

  /// What the site calls itself, folded, the host of its address included.
  private func siteNames() -> Set<String> {
    var names: Set<String> = []
    for value in [
      head.value("og:site_name"), linked.publisher,
      head.value("application-name"), head.value("publisher"), head.value("copyright"),
    ].compactMap({ $0 }) {
      let folded = HTMLFolding.fold(value.text)
      if folded.utf8.count > 1 { names.insert(folded) }
    }
    if let url = canonicalURL?.text {
      let parts = url.split(separator: "/", omittingEmptySubsequences: true)
      if parts.count > 1 {
        var host = String(parts[1])
        if host.hasPrefix("www.") { host.removeFirst(4) }
        names.insert(HTMLFolding.fold(host))
        if let dot = host.firstIndex(of: ".") {
          names.insert(HTMLFolding.fold(String(host[..<dot])))
        }
      }
    }
    names.remove("")
    return names
  }
}
