import GalleyCore

/// Finds who wrote an article, as people.
struct HTMLBylineFinder {
  let page: HTMLPage
  let head: HTMLHead
  let linked: LinkedArticle
  /// Names that the site goes by, folded.
  let siteNames: Set<String>
  /// The posts of a live blog, whose authors are their own.
  var live: HTMLLiveBlog?
  /// What the data of the page's scripts say of the article.
  var state: HTMLStateArticle?

  /// The authors in order: those the metadata name, else those the page shows; and the agency or
  /// the body that is named where others name who wrote.
  func find() -> (names: [String], range: ByteRange?, body: MetadataValue?) {
    let (names, range) = named()
    let body = names.lazy.compactMap { bodyName(in: $0) }.first.map {
      MetadataValue(text: $0, range: range ?? ByteRange(0, 0))
    }
    var people = names.filter { !isBody($0) }.map { NewsAgencies.parted($0).person }
    // An agency that alone is named is who wrote, as far as the page says.
    if people.isEmpty, !names.contains(where: linked.organisations.contains) { people = names }
    return (people, people.isEmpty ? nil : range, body)
  }

  /// The agency in a name, or the whole of it where it is that of an organisation.
  private func bodyName(in name: String) -> String? {
    NewsAgencies.agency(name) ?? NewsAgencies.parted(name).agency
      ?? (linked.organisations.contains(name) ? name : nil)
  }

  /// People, and the agencies named with them.
  private func named() -> (names: [String], range: ByteRange?) {
    let groups = Self.declaredNames.map { head.values($0) }
    let declared = groups.flatMap { $0 }
    // Where the metadata name an agency or the house, the page may name who wrote.
    var bodies: (names: [String], range: ByteRange?)?
    let sources = [
      { linked.authors }, { firstGroup(groups) }, { state?.authors ?? [] }, { shown() },
      { written() }, { linkedNames() },
      { shown(inFooter: true) }, { contributors() }, { bracketed() },
    ]
    for source in sources {
      let candidates = source()
      var unique = Self.unique(candidates.flatMap { people(in: $0.text) })
      guard !unique.isEmpty else { continue }
      // Behind an agency stands the place from which it reports.
      if isBody(unique[0]) { unique.removeAll { !isBody($0) && !$0.contains(" ") } }
      if unique.allSatisfy({ isBody($0) || Self.isUserName($0) || Self.isDesk($0) }) {
        bodies = bodies ?? (unique, candidates.first?.range)
        continue
      }
      if unique.count == 1, let full = fullName(unique[0]) { return full }
      if let all = wholeByline(with: unique, declared) { return all }
      return (unique, candidates.first?.range)
    }
    // The site of a person bears that person's name.
    let persons = linked.authors.filter { linked.persons.contains($0.text) }
    let unique = Self.unique(persons.flatMap { AuthorNames.people(in: $0.text) })
    if unique.isEmpty, let bodies { return bodies }
    return (unique, unique.isEmpty ? nil : persons.first?.range)
  }

  func isBody(_ name: String) -> Bool {
    NewsAgencies.agency(name) != nil || linked.organisations.contains(name)
      || EastAsianNames.isHouse(name)
      || Self.deskOpenings.contains { name.lowercased().hasPrefix($0 + " ") }
      || name.split(separator: " ").last.map { Self.deskEndings.contains($0.lowercased()) } ?? false
  }

  /// What a newsroom is called, before the name of its desk: "Redazione Cronaca".
  private static let deskOpenings = [
    "redazione", "redaktion", "redacción", "rédaction", "redação", "redactie", "redakcja",
  ]

  /// What the name of a newsroom ends with: "Courier News Desk".
  private static let deskEndings: Set<String> = ["desk", "newsroom", "bureau", "correspondents"]

  /// The names in a text that are not the site's.
  func people(in text: String) -> [String] {
    if isSite(text) { return [] }
    if linked.organisations.contains(text) { return [text] }
    let names = AuthorNames.people(in: text).filter { !isSite($0) }
      // Behind the name of the house stands what somebody is there: "Courier Staff Writer".
      .map { text.contains($0 + " ") ? withoutHouse($0) : $0 }
    // Beside somebody's full name a word in small letters is none.
    guard names.count > 1, names.contains(where: AuthorNames.isFullName) else { return names }
    return names.filter {
      !Self.isDesk($0)
        && ($0.first?.isLowercase != true || $0.contains(" ") && !Self.isUserName($0))
    }
  }

  /// A name without the last word of the site's, "Jane Dorset Courier" of the Marlow Courier.
  private func withoutHouse(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count == 3, let last = words.last.map({ HTMLFolding.fold(String($0)) }),
      case let first = HTMLFolding.fold(String(words[0])),
      siteNames.contains(where: {
        $0.count > last.count && $0.hasSuffix(last) && !$0.contains(first)
      })
    else { return name }
    return words.dropLast().joined(separator: " ")
  }

  private func isSite(_ name: String) -> Bool {
    let folded = HTMLFolding.fold(name)
    return siteNames.contains(folded) || siteNames.contains("the " + folded)
  }

  /// The names that the page shows, where they are those of the metadata and others besides: a
  /// field for one author holds the first of several.
  private func wholeByline(
    with found: [String], _ declared: [MetadataValue]
  ) -> (names: [String], range: ByteRange?)? {
    // The house beside the persons is none of them.
    let names = found.filter { !isBody($0) }
    let listed = listed(declared, with: names)
    if let first = listed.first { return (listed.map(\.text), first.range) }
    let known = Set(names.map { HTMLFolding.fold($0) })
    let from = head.headlines.first.map { Int(page.tree.nodes[$0].end) } ?? 0
    // Each is looked for where those before it have nobody.
    let sources: [(find: () -> [MetadataValue], isSigned: Bool)] = [
      ({ shown() }, false), ({ shown(prefersMarked: false) }, false), ({ written() }, true),
      ({ linkedNames() }, false), ({ shownElements() }, false), ({ writtenElements() }, false),
    ]
    for (find, isSigned) in sources {
      let candidates = find()
      let all = Self.unique(candidates.flatMap { people(in: $0.text) })
      // Names are joined by a word, or have elements of their own; a house or a place is not.
      guard let first = candidates.first, first.range.lower >= from, !isOnCard(first.range),
        candidates.count > 1 || AuthorNames.joins(first.text)
          || AuthorNames.lists(first.text, isSigned: isSigned),
        !OtherCredits.namesPictures(first.text), all.count > names.count,
        all.count <= Self.mostAuthors,
        known.isSubset(of: all.map { HTMLFolding.fold($0) }),
        all.allSatisfy({
          (AuthorNames.isPerson($0) || ArabicNames.isName($0)) && !isBody($0)
            && !Self.opensWithPreposition($0)
        })
      else { continue }
      return (all, first.range)
    }
    return nil
  }

  private static let mostAuthors = 6

  /// Whether a place in the page lies on the card of another article: in a box beside the
  /// headline's article that has a linked heading, or is a link with a heading.
  private func isOnCard(_ range: ByteRange) -> Bool {
    let tree = page.tree
    let block = page.blocks.first { page.range(of: $0).upper > range.lower }
    guard let block, let headline = head.headlines.first else { return false }
    var node: Int? = Int(block.owner)
    while let box = node, !tree.isDescendant(headline, of: box), tree.nodes[box].tag != .body {
      let blocks = page.blocks[page.blockIndices(in: box)]
      if blocks.count > 12 { return false }
      let isCard = blocks.contains {
        $0.kind == .heading && $0.linkDensity > 0.8
          && !page.string(of: $0).split(separator: ",").allSatisfy {
            AuthorNames.isFullName(String($0))
          }
      }
      if isCard { return true }
      node = tree.parent(of: box)
    }
    return false
  }

  /// Whether a name is that by which somebody logs in: "admin-rk", "j_doe2", "siteeditor".
  private static func isUserName(_ name: String) -> Bool {
    guard name.first?.isLowercase == true else { return false }
    return name.contains { $0 == "-" || $0 == "_" || $0.isNumber }
      || name.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// Whether a name is the letters by which a newsroom goes: "DPN".
  private static func isDesk(_ name: String) -> Bool {
    (2...5).contains(name.count) && name.allSatisfy { $0.isASCII && $0.isUppercase }
  }

  /// The name of two or more words by which the page itself shows an author of whom the metadata
  /// give one word.
  private func fullName(_ name: String) -> (names: [String], range: ByteRange?)? {
    guard !name.contains(" ") else { return nil }
    for candidates in [written(), shown()] {
      let names = Self.unique(candidates.flatMap { people(in: $0.text) })
      if names.count == 1, names[0].hasPrefix(name + " ") {
        return (names, candidates.first?.range)
      }
    }
    return nil
  }

  /// Names of `<meta>` elements that say who wrote.
  private static let declaredNames = [
    "author", "article:author", "article:author_name", "byl", "byline", "dc.creator",
    "dcterms.creator", "dc.contributor", "parsely-author", "sailthru.author",
    "cxenseparse:author", "twitter:creator_name", "og:article:author", "og:author", "authors",
    "article.author", "citation_author",
  ]

  /// The values of the first name that gives a person: all of them where each gives one, as
  /// journals name each author in an element.
  private func firstGroup(_ groups: [[MetadataValue]]) -> [MetadataValue] {
    for group in groups {
      let named = group.filter { !people(in: $0.text).isEmpty }
      guard let first = named.first else { continue }
      let isList = group.allSatisfy {
        let people = people(in: $0.text)
        return people.count == 1 && people.allSatisfy(AuthorNames.isPerson)
      }
      return isList ? named : [first]
    }
    return []
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert(HTMLFolding.fold($0)).inserted }
  }

  /// Whether an element stands among comments, in what lies beside the article, or in a quotation.
  func isElsewhere(_ index: Int, inFooter: Bool = false) -> Bool {
    let tree = page.tree
    if isNearPullQuote(index) || isBesideQuotation(index) { return true }
    if live?.post(around: index) != nil { return true }
    var current: Int? = index
    while let node = current {
      let tag = page.tree.nodes[node].tag
      if page.traits[node].contains(.comment), tag != .body, tag != .html { return true }
      // A picture's credit names who took it.
      if tag == .nav || tag == .blockquote || tag == .figure || tag == .figcaption { return true }
      // The footer of an entry names its author, the footer of the page does not.
      if tag == .footer, !tree.has(.rel, "author", of: index) {
        if !inFooter || !head.isOfEntry(node) || holdsRights(node) { return true }
      } else if inFooter, page.traits[node].contains(.negative), node != index {
        return true
      }
      if tag == .aside, !page.traits[node].contains(.articleBody), !isBesideHeadline(node, index) {
        return true
      }
      current = page.tree.parent(of: node)
    }
    return false
  }

  /// Whether a footer says whose the rights are, which is no writer.
  private func holdsRights(_ footer: Int) -> Bool {
    let text = HTMLText.string(ofContent: footer, in: page.tree).lowercased()
    return text.contains("©") || text.contains("copyright")
  }

  private func isNearPullQuote(_ index: Int) -> Bool {
    var current: Int? = index
    for _ in 0..<4 {
      guard let node = current else { return false }
      switch page.tree.nodes[node].tag {
      case .article, .main, .body, .html: return false
      default: if HTMLPullQuotes.isNamed(node, in: page.tree) { return true }
      }
      current = page.tree.parent(of: node)
    }
    return false
  }

  /// Whether an aside of the article around the headline names the author, as the head of an
  /// article does in some systems.
  private func isBesideHeadline(_ aside: Int, _ author: Int) -> Bool {
    page.tree.has(.rel, "author", of: author) && head.isOfEntry(aside)
  }

  /// Names that lead to the pages of authors, between the headline and the text:
  /// `/author/jane-dorset`.
  private func linkedNames() -> [MetadataValue] {
    let tree = page.tree
    guard let headline = head.headlines.first else { return [] }
    let end = page.blocks.first { Int($0.first) > headline && $0.isProse }.map { Int($0.first) }
    var result: [MetadataValue] = []
    var places: [String] = []
    for index in headline..<min(tree.nodes.count, end ?? headline)
    where tree.nodes[index].tag == .a {
      guard let address = tree.attribute(.href, of: index),
        Self.leadsToAuthor(address, tree.bytes), !isElsewhere(index)
      else { continue }
      let text = HTMLText.string(ofContent: index, in: tree)
      guard AuthorNames.isFullName(text) else { continue }
      // What lies below an author's page is more of the same author: "Full Bio".
      let place = HTMLText.string(of: address, in: tree.bytes)
      if places.contains(where: { place.hasPrefix($0) && place != $0 }) { continue }
      places.append(place.hasSuffix("/") ? place : place + "/")
      let record = tree.nodes[index]
      result.append(
        MetadataValue(text: text, range: ByteRange(Int(record.end), Int(record.contentEnd))))
      if result.count > 8 { return [] }
    }
    return result
  }

  private static func leadsToAuthor(_ address: ByteRange, _ bytes: [UInt8]) -> Bool {
    let parts: [StaticString] = [
      "/author/", "/authors/", "/autor/", "/autores/", "/autoren/", "/auteur/", "/auteurs/",
      "/autore/", "/autori/", "/autorin/", "/staff/", "/profile/", "/profiles/", "/people/",
      "/contributor/", "/contributors/", "/journalist/", "/journaliste/", "/firma/", "/redacteur/",
    ]
    return parts.contains { bytes.contains($0, in: address) }
  }

  /// Whether a text is a sentence of the article, marked after its author by chance.
  private static func isSpeech(_ text: String) -> Bool {
    text.contains { "“”„»«\"".contains($0) }
      || text.utf8.count > 90 && text.hasSuffix(".") && !text.lowercased().hasPrefix("by ")
      || tells(text)
  }

  /// Whether a text is a sentence about an author: "Jane Dorset has sailed since 2009."
  private static func tells(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count >= 6, text.hasSuffix("."), !AuthorNames.opens(text) else { return false }
    return words.count { $0.first?.isLowercase == true } * 2 >= words.count
  }

  /// A short line near the headline that opens as a byline does; one that says "Author:" may stand
  /// anywhere behind it.
  private func written() -> [MetadataValue] {
    let from = head.headlines.first ?? 0
    let behind = page.blocks.indices.filter { Int(page.blocks[$0].first) >= from }
    var user: MetadataValue?
    for (position, index) in behind.prefix(300).enumerated() {
      let block = page.blocks[index]
      guard block.characters < 140, block.kind == .paragraph || block.kind == .listItem,
        !isElsewhere(Int(block.owner))
      else { continue }
      let text = HTMLLabelRow.text(of: block, page)
      if position < 20, AuthorNames.isOpening(text), index + 1 < page.blocks.count,
        case let next = page.string(of: page.blocks[index + 1]), AuthorNames.isFullName(next)
      {
        return [MetadataValue(text: next, range: page.range(of: page.blocks[index + 1]))]
      }
      // Old pages part the lines above the text by breaks alone.
      let lines = text.split(separator: "\n").map(String.init)
      let tried =
        lines.count > 1
        ? (AuthorNames.isSigned(lines[0]) ? [] : [text]) + Array(lines.prefix(4)) : [text]
      let signed = tried.lazy.compactMap {
        AuthorNames.signature($0, isLabelled: position >= 20)
      }
      guard let name = signed.first else { continue }
      let value = MetadataValue(text: name, range: page.range(of: block))
      // The name by which somebody logs in gives way to a person's.
      if name.split(separator: " ").first?.first?.isUppercase == true { return [value] }
      user = user ?? value
    }
    return user.map { [$0] } ?? []
  }

  /// Elements marked as the byline, the first of them; those that say whose they are go before
  /// those that are only called so.
  private func shown(
    prefersMarked: Bool = true, inFooter: Bool = false, isContributor: Bool = false
  ) -> [MetadataValue] {
    let tree = page.tree
    var fallback: [MetadataValue] = []
    var index = 0
    while index < tree.nodes.count {
      let traits = page.traits[index]
      guard
        isContributor
          ? HTMLTraits.isContributorByData(index, in: tree) : traits.contains(.byline),
        !traits.contains(.hidden), tree.isElement(index),
        tree.nodes[index].tag != .body, tree.nodes[index].tag != .meta,
        tree.nodes[index].contentEnd - tree.nodes[index].end < 4_000,
        !isElsewhere(index, inFooter: inFooter)
      else {
        index += 1
        continue
      }
      let text = text(ofByline: index)
      let isMarked =
        tree.has(.rel, "author", of: index) || tree.has(.itemprop, "author", of: index)
      if text.utf8.count < 160, !Self.isSpeech(text), !AuthorNames.people(in: text).isEmpty {
        let record = tree.nodes[index]
        let value = MetadataValue(
          text: text, range: ByteRange(Int(record.end), Int(record.contentEnd)))
        if isMarked, prefersMarked { return [value] + companions(of: index) }
        fallback.append(value)
        if !holdsMarked(index) { index = tree.next(after: index) } else { index += 1 }
        continue
      }
      index += 1
    }
    return fallback.first.map { [$0] } ?? []
  }

  /// Who contributed, as the page's code calls it, where nothing else names who wrote.
  private func contributors() -> [MetadataValue] { shown(isContributor: true) }

  /// What a byline says: its line that says "By", or, where the page's code calls it one and it
  /// tells more than names, the names in its elements.
  private func text(ofByline index: Int) -> String {
    let line = spoken(in: index)
    let text = HTMLBylineText.name(of: line, in: page)
    guard line == index,
      HTMLTraits.isBylineByData(index, in: page.tree)
        || HTMLTraits.isContributorByData(index, in: page.tree),
      !AuthorNames.opens(text),
      !people(in: text).allSatisfy(AuthorNames.isPerson)
    else { return text }
    let names = names(in: index)
    return names.isEmpty ? text : names.map(\.text).joined(separator: "\n")
  }

  private func holdsMarked(_ index: Int) -> Bool {
    (index + 1..<max(index + 1, page.tree.next(after: index))).contains {
      page.tree.has(.rel, "author", of: $0) || page.tree.has(.itemprop, "author", of: $0)
    }
  }

  /// Whether an element stands beside an author's, has its name and class and names a person.
  private func isTwin(_ index: Int, of first: Int) -> Bool {
    let tree = page.tree
    guard tree.parent(of: index) == tree.parent(of: first),
      tree.nodes[index].tag == tree.nodes[first].tag,
      let name = tree.value(.class, of: first), !name.isEmpty,
      name == tree.value(.class, of: index)
    else { return false }
    return AuthorNames.isPerson(HTMLText.string(ofContent: index, in: tree))
  }

  /// The other elements marked as authors in the byline around one, or called as it is beside it.
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
          || isTwin(index, of: first)
      {
        let record = tree.nodes[index]
        result.append(
          MetadataValue(
            text: HTMLBylineText.name(of: index, in: page),
            range: ByteRange(Int(record.end), Int(record.contentEnd))))
        index = tree.next(after: index)
      } else {
        index += 1
      }
    }
    return result
  }
}
