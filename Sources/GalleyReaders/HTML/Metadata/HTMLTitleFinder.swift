import GalleyCore

/// Finds the headline of a page without the name of the site.
struct HTMLTitleFinder {
  let page: HTMLPage
  let head: HTMLHead
  let linked: LinkedArticle
  /// Names that the site goes by, folded.
  let siteNames: Set<String>

  /// The headline as the page shows it, else as its metadata give it.
  func find() -> MetadataValue? {
    found().map { value in
      let text = Self.withoutDate(value.text)
      return MetadataValue(text: text, range: value.range)
    }
  }

  /// A title without the date before it ("23.01.2022 - Storm") or the line of a list that goes on
  /// behind it ("Storm 23.01.2022 • Press").
  static func withoutDate(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard words.count > 3 else { return text }
    func isDate(_ word: Substring) -> Bool {
      word.utf8.count >= 8 && word.utf8.allSatisfy { $0.isASCIIDigit || ".-/".utf8.contains($0) }
        && DateText(String(word))?.hasDay == true
    }
    let bars: Set<Substring> = ["-", "–", "—", "|", "•", "·"]
    if isDate(words[0]), bars.contains(words[1]) {
      return words.dropFirst(2).joined(separator: " ")
    }
    for index in 3..<words.count where index + 1 < words.count {
      if isDate(words[index]), bars.contains(words[index + 1]) {
        return words[..<index].joined(separator: " ")
      }
    }
    return text
  }

  private func found() -> MetadataValue? {
    let declared = [
      linked.headline, head.value("og:title", "twitter:title"),
      head.value("headline", "dc.title", "dcterms.title", "title"),
    ].compactMap { $0 }.filter { !isSiteName($0.text) }
    let window = head.titles.first.map { node in
      MetadataValue(
        text: HTMLText.string(ofContent: node, in: head.tree), range: contentRange(of: node))
    }
    let shown = shownHeadlines()
    let references = (declared + (window.map { [$0] } ?? [])).map { HTMLFolding.fold($0.text) }
    let supported = shown.filter { headline in
      let folded = HTMLFolding.fold(headline.text)
      return references.contains { agrees(folded, $0) }
    }
    if let best = supported.max(by: { $0.text.utf8.count < $1.text.utf8.count }) {
      if declared.isEmpty, let window, let title = titleBelow(best, window) { return title }
      return withoutKicker(best, declared) ?? best
    }
    let titles = declared.map { HTMLFolding.fold(strippingSite($0, isWindow: false).text) }
    if let related = related(shown, to: titles) { return related }
    if shown.isEmpty, let title = behindKicker(declared + (window.map { [$0] } ?? [])) {
      return title
    }
    if let first = declared.first { return strippingSite(first, isWindow: false) }
    if shown.count == 1, let only = shown.first, !isSiteName(only.text) {
      if let window, let title = titleBelow(only, window) { return title }
      return only
    }
    return window.flatMap { title in
      if title.text.isEmpty { return nil }
      return repeated(title) ?? strippingSite(title, isWindow: true)
    }
  }

  /// The declared title where the shown headline adds a kicker or a date before it.
  private func withoutKicker(
    _ shown: MetadataValue, _ declared: [MetadataValue]
  ) -> MetadataValue? {
    let folded = HTMLFolding.fold(shown.text)
    for value in declared {
      let title = strippingSite(value, isWindow: false)
      let wanted = HTMLFolding.fold(title.text)
      if wanted.utf8.count * 2 > folded.utf8.count, wanted != folded, folded.hasSuffix(wanted) {
        return title
      }
    }
    return nil
  }

  /// What stands behind the colon of a title, where a heading above the text shows it behind a
  /// kicker in an element of its own: "Orkum ferry: Where the boat goes" in the metadata, "Traffic"
  /// before "Where the boat goes" on the page.
  private func behindKicker(_ titles: [MetadataValue]) -> MetadataValue? {
    var headings: [(block: HTMLBlock, text: String)]?
    for (place, value) in titles.enumerated() {
      guard let colon = value.text.firstRange(of: ": ") else { continue }
      let title = strippingSite(
        MetadataValue(text: String(value.text[colon.upperBound...]), range: value.range),
        isWindow: place == titles.count - 1)
      guard title.text.first?.isUppercase == true, title.text.split(separator: " ").count >= 4
      else { continue }
      let wanted = HTMLFolding.fold(title.text)
      let shown =
        headings
        ?? page.blocks.prefix(80).prefix { !$0.isProse }.filter {
          $0.kind == .heading && $0.level <= 2 && $0.linkDensity < 0.5
        }.map { ($0, HTMLFolding.fold(page.string(of: $0))) }
      headings = shown
      // A kicker is a word or three, other ones than the title's; its element may touch that of the
      // title.
      let own = HTMLFolding.fold(String(value.text[..<colon.lowerBound]))
      let isShown = shown.contains { block, text in
        guard text.hasSuffix(wanted), text != wanted else { return false }
        let kicker = text.dropLast(wanted.count).split(separator: " ")
        let words = kicker.joined(separator: " ")
        return kicker.count <= 3 && words != own && holds(block, elementOf: words)
      }
      if isShown { return title }
    }
    return nil
  }

  /// Whether an element in a heading holds these folded words and nothing else.
  private func holds(_ block: HTMLBlock, elementOf words: String) -> Bool {
    (Int(block.first)..<Int(block.end)).contains {
      page.tree.isElement($0)
        && HTMLFolding.fold(HTMLText.string(ofContent: $0, in: page.tree)) == words
    }
  }

  /// Whether a shown headline is the one that the metadata name, cut or extended by a site's name.
  private func agrees(_ headline: String, _ reference: String) -> Bool {
    guard headline.utf8.count >= 4, !siteNames.contains(headline) else { return false }
    if headline == reference { return true }
    if reference.contains(headline) { return headline.utf8.count * 3 >= reference.utf8.count }
    return headline.contains(reference) && reference.utf8.count * 2 >= headline.utf8.count
  }

  /// The one headline on the page, where it says in other words what the metadata say: a title for
  /// search engines beside that for readers.
  private func related(
    _ shown: [MetadataValue], to references: [String]
  ) -> MetadataValue? {
    let headlines = shown.filter { !isSiteName($0.text) }
    guard let only = headlines.first, headlines.count == 1 else { return nil }
    let words = Self.contentWords(HTMLFolding.fold(only.text))
    guard words.count >= 3 else { return nil }
    let folded = HTMLFolding.fold(only.text)
    let isRelated = references.contains { reference in
      // "Forty loaves before sunrise: inside the last bakehouse of the dale"
      if reference.utf8.count >= 12, folded.hasPrefix(reference) { return true }
      let others = Self.contentWords(reference)
      let shared = words.count(where: others.contains)
      return shared >= 2 && shared * 5 >= words.count * 2 && shared * 5 >= others.count * 2
    }
    guard isRelated, !headsAnother(only.range, references) else { return nil }
    // Where the page shows the declared title too, the other heading is a section's.
    let lines = Set(
      page.blocks.prefix(80).filter { $0.characters < 300 }
        .map { HTMLFolding.fold(page.string(of: $0)) })
    return references.contains(where: lines.contains) ? nil : only
  }

  /// The part of the window's title that a heading shows, where the only headline is a later part,
  /// the name of the section or the site ("Storm closes port | Newsroom"), or has no word of it.
  private func titleBelow(_ headline: MetadataValue, _ window: MetadataValue) -> MetadataValue? {
    let parts = Self.parts(of: window.text)
    let folded = HTMLFolding.fold(headline.text)
    guard let first = parts.first, parts.count > 1, first.text.split(separator: " ").count >= 3,
      parts.dropFirst().contains(where: { HTMLFolding.fold($0.text) == folded })
        || Set(Self.contentWords(folded))
          .isDisjoint(with: Self.contentWords(HTMLFolding.fold(window.text))),
      case let wanted = HTMLFolding.fold(first.text), wanted != folded,
      page.blocks.prefix(80).contains(where: {
        // Above the headline the site's own name may stand as a heading.
        $0.kind == .heading && $0.linkDensity < 0.5 && page.reads($0, as: wanted)
          && page.range(of: $0).lower > headline.range.lower
      })
    else { return nil }
    return MetadataValue(text: first.text, range: window.range)
  }

  /// Whether another heading says what the metadata say: then the level above it is a section's.
  private func headsAnother(_ headline: ByteRange, _ references: [String]) -> Bool {
    page.blocks.prefix(80).contains { block in
      guard block.kind == .heading, block.level <= 3, block.linkDensity < 0.5,
        !headline.contains(page.range(of: block).lower)
      else { return false }
      let folded = HTMLFolding.fold(page.string(of: block))
      return references.contains { agrees(folded, $0) }
    }
  }

  private static func contentWords(_ folded: String) -> Set<Substring> {
    Set(folded.split { !$0.isLetter && !$0.isNumber }.filter { $0.count >= 4 })
  }

  /// The part of a window's title that the page shows as a line of its own.
  private func repeated(_ title: MetadataValue) -> MetadataValue? {
    let parts = Self.parts(of: title.text).filter {
      $0.text.split(separator: " ").count >= 3 && !isSiteName($0.text)
    }
    guard !parts.isEmpty, Self.parts(of: title.text).count > 1 else { return nil }
    let lines = linesAboveText()
    // What stands nearest above the text is no slogan and no menu.
    let places = parts.compactMap { part in
      lines.lastIndex(of: HTMLFolding.fold(part.text)).map { (place: $0, text: part.text) }
    }
    return places.max { $0.place < $1.place }
      .map { MetadataValue(text: $0.text, range: title.range) }
  }

  /// The folded lines above the text. Old pages part them by breaks alone, so that together they
  /// read like prose; a line that is a sentence or as long as one belongs to the text.
  private func linesAboveText() -> [String] {
    var result: [String] = []
    for block in page.blocks.prefix(80) where block.characters < 300 || block.isProse {
      let isText = block.isProse && !block.startsWithLink
      if isText, !holdsBreak(block) { break }
      guard block.characters < 300 else {
        if isText { break }
        continue
      }
      let lines = page.string(of: block).split(separator: "\n")
      let told = isText ? lines.prefix { Self.isLabel($0) } : lines[...]
      result += told.map { HTMLFolding.fold(String($0)) }
      if told.count < lines.count { break }
    }
    return result
  }

  private static func isLabel(_ line: Substring) -> Bool {
    line.split(separator: " ").count <= 12 && line.last.map { !".!?…".contains($0) } ?? true
  }

  private func holdsBreak(_ block: HTMLBlock) -> Bool {
    page.tree.nodes[Int(block.first)..<Int(block.end)].dropFirst().contains { $0.tag == .br }
  }

  private func shownHeadlines() -> [MetadataValue] {
    var result: [MetadataValue] = []
    for node in head.headlines.prefix(12) where !page.traits[node].contains(.hidden) {
      let text = HTMLText.string(ofContent: node, in: head.tree)
      if !text.isEmpty { result.append(MetadataValue(text: text, range: contentRange(of: node))) }
    }
    return result
  }

  private func contentRange(of node: Int) -> ByteRange {
    let record = head.tree.nodes[node]
    return ByteRange(Int(record.end), Int(record.contentEnd))
  }

  private func isSiteName(_ text: String) -> Bool { siteNames.contains(HTMLFolding.fold(text)) }

  /// "Courier: Storm closes port": a title without the name of the site before a colon.
  private func withoutSiteBeforeColon(_ text: String) -> String {
    guard let colon = text.firstIndex(of: ":"), isSiteName(String(text[..<colon])) else {
      return text
    }
    let rest = String(text[text.index(after: colon)...].drop { $0.isWhitespace })
    return rest.isEmpty ? text : rest
  }

  /// A title without the site's name that a separator parts from it.
  private func strippingSite(_ value: MetadataValue, isWindow: Bool) -> MetadataValue {
    let value = MetadataValue(text: withoutSiteBeforeColon(value.text), range: value.range)
    var parts = Self.parts(of: value.text)
    guard parts.count > 1 else { return value }
    // The site's name may itself hold a separator, but not any number of them.
    if let first = parts.indices.dropFirst().suffix(8).first(where: {
      siteNames.contains(HTMLFolding.fold(Self.joined(Array(parts[$0...]))))
    }) {
      parts.removeSubrange(first...)
    }
    var isWindow = isWindow
    if parts.count > 1, let first = parts.first, isSiteName(first) {
      parts.removeFirst()
      isWindow = false
      // WordPress long put these words between a blog's name and an entry's.
      if parts.count > 1, Self.archives.contains(HTMLFolding.fold(parts[0].text)) {
        parts.removeFirst()
      }
    }
    while parts.count > 1, let last = parts.last,
      isSiteLike(last, in: parts, isWindow: isWindow)
    {
      parts.removeLast()
    }
    return MetadataValue(text: Self.joined(parts), range: value.range)
  }

  /// Whether the last part of a title names the site: it is known to, looks like a domain, or is
  /// short beside the rest and behind a bar.
  private func isSiteLike(
    _ part: (separator: String, text: String), in parts: [(separator: String, text: String)],
    isWindow: Bool
  ) -> Bool {
    let folded = HTMLFolding.fold(part.text)
    if siteNames.contains(folded) { return true }
    if siteNames.contains(where: { $0.utf8.count > 3 && folded.contains($0) }) { return true }
    let squeezed = String(folded.filter { $0 != " " })
    if siteNames.contains(squeezed) { return true }
    if siteNames.contains(where: { $0.utf8.count > 7 && squeezed.contains($0) }) { return true }
    guard isWindow || part.separator == "|", part.separator != ":" else { return false }
    let words = folded.split(separator: " ").count
    let rest = parts.dropLast().reduce(0) { $0 + $1.text.utf8.count }
    if part.separator == "-" { return words <= 3 && rest > part.text.utf8.count * 2 }
    return words <= 5 && rest > part.text.utf8.count
  }

  private static let archives: Set<String> = ["blog archive", "blog archiv", "blog archives"]

  private func isSiteName(_ part: (separator: String, text: String)) -> Bool {
    siteNames.contains(HTMLFolding.fold(part.text))
  }

  /// The parts between separators that stand between spaces, each with the separator before it.
  private static func parts(of text: String) -> [(separator: String, text: String)] {
    let separators: Set<Substring> = [
      "|", "-", "–", "—", ":", "::", "·", "•", "»", "«", "~", "/", ">", "│", "‹", "›",
    ]
    var parts: [(separator: String, text: String)] = [("", "")]
    for word in text.split(separator: " ") {
      if separators.contains(word) {
        parts.append((String(word), ""))
      } else {
        let last = parts.count - 1
        parts[last].text += (parts[last].text.isEmpty ? "" : " ") + word
      }
    }
    return parts.filter { !$0.text.isEmpty }
  }

  private static func joined(_ parts: [(separator: String, text: String)]) -> String {
    var result = ""
    for part in parts {
      result += result.isEmpty ? part.text : " \(part.separator) \(part.text)"
    }
    return result
  }
}
