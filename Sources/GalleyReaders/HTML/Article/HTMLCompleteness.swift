import GalleyCore

/// Says where a report may lack a part of its article: nothing is left out without a word.
struct HTMLCompleteness {
  let found: HTMLArticleSearch.Result
  let linked: LinkedArticle
  /// What the metadata say the article is about.
  let summary: MetadataValue?

  /// A report of fewer characters is small beside a page that shows so many times more.
  private static let small = 250
  private static let share = 12
  /// So many bytes of a text's beginning, folded, are sought.
  private static let beginning = 48
  /// An `article` element beside the one that is read is another with so many characters of prose.
  private static let another = 200

  func report(_ diagnostics: inout Diagnostics) {
    let page = found.page
    for index in found.article.leftOut {
      diagnostics.report(.deckLeftOut(page.range(of: page.blocks[index])))
    }
    if found.characters < Self.small, page.plainCharacters > found.characters * Self.share,
      page.plainCharacters > 2_000
    {
      diagnostics.report(
        .partialArticle(
          "only \(found.characters) characters of a page of \(page.plainCharacters) were taken for "
            + "its article", at: nil))
    } else if let body = linked.body, lacksBeginning(of: body) {
      diagnostics.report(
        .partialArticle(
          "the report lacks the beginning of the text that the metadata give",
          at: body.source(of: body.range)))
    }
    reportDescription(&diagnostics)
    if found.article.posts > 0 {
      diagnostics.report(.liveBlog(posts: found.article.posts))
    } else if let next = found.article.next.first {
      let block = page.blocks[next]
      diagnostics.report(
        .nextArticle(page.string(of: block), at: page.range(of: block)))
    } else {
      reportOthers(&diagnostics)
    }
  }

  /// Says so where the text does not say what the page's metadata say of it.
  private func reportDescription(_ diagnostics: inout Diagnostics) {
    guard let summary, found.article.leftOut.isEmpty else { return }
    let wanted = HTMLFolding.fold(summary.text)
    guard wanted.utf8.count > 30 else { return }
    let opening = Self.opening(of: wanted)
    guard !opening.isEmpty else { return }
    // Most descriptions are written apart; one that the page shows is a part of what it tells.
    let isShown = found.page.blocks.prefix(400).contains {
      $0.characters > 24 && found.page.mayOpen($0, with: opening)
        && HTMLFolding.fold(String(found.page.string(of: $0).prefix(2 * Self.beginning)))
          .hasPrefix(opening)
    }
    guard isShown, !told(upTo: 20_000).contains(opening) else { return }
    diagnostics.report(.descriptionNotInText(summary.range.isEmpty ? nil : summary.range))
  }

  /// Says so where the page holds more than one article.
  private func reportOthers(_ diagnostics: inout Diagnostics) {
    let page = found.page
    let articles = page.tree.nodes.count { $0.tag == .article }
    guard articles > 1 else { return }
    var held: [Int: (characters: Int, heading: Int?)] = [:]
    var order: [Int] = []
    for (index, block) in page.blocks.enumerated() {
      guard let node = article(around: Int(block.owner)) else { continue }
      if held[node] == nil {
        order.append(node)
        held[node] = (0, nil)
      }
      if block.kind == .heading, block.level <= 2, held[node]?.heading == nil {
        held[node]?.heading = index
      }
      if block.isProse { held[node]?.characters += Int(block.characters - block.linkCharacters) }
    }
    let whole = order.filter {
      (held[$0]?.characters ?? 0) >= Self.another && held[$0]?.heading != nil
    }
    guard whole.count > 1, let heading = held[whole[1]]?.heading else { return }
    let block = page.blocks[heading]
    diagnostics.report(
      .severalArticles(
        whole.count, next: page.string(of: block), at: page.range(of: block)))
  }

  /// The innermost `article` element around a node that is none of a comment.
  private func article(around node: Int) -> Int? {
    var current: Int? = node
    var result: Int?
    while let index = current {
      if found.page.traits[index].contains(.comment), found.page.tree.nodes[index].tag != .body {
        return nil
      }
      if result == nil, found.page.tree.nodes[index].tag == .article { result = index }
      current = found.page.tree.parent(of: index)
    }
    return result
  }

  /// The text of the report, folded, as far as so many bytes.
  private func told(upTo limit: Int) -> String {
    var told = ""
    for index in found.article.blocks {
      told += HTMLFolding.fold(found.page.string(of: found.page.blocks[index])) + " "
      if told.utf8.count > limit { break }
    }
    return told
  }

  private func lacksBeginning(of body: MappedText) -> Bool {
    let text = LinkedBody.read(body).text
    let opening = HTMLFolding.fold(String(decoding: text.bytes.prefix(300), as: UTF8.self))
    guard opening.utf8.count > Self.beginning else { return false }
    return !told(upTo: 6_000).contains(Self.opening(of: opening))
  }

  /// The whole words among the first bytes of a folded text.
  private static func opening(of folded: String) -> String {
    String(decoding: folded.utf8.prefix(beginning), as: UTF8.self)
      .split(separator: " ").dropLast().joined(separator: " ")
  }
}
