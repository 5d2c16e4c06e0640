import GalleyCore

/// Says where a report may lack a part of its article: nothing is left out without a word.
struct HTMLCompleteness {
  let found: HTMLArticleSearch.Result
  let linked: LinkedArticle

  /// A report of fewer characters is small beside a page that shows so many times more.
  private static let small = 250
  private static let share = 12
  /// So many bytes of a text's beginning, folded, are sought.
  private static let beginning = 48

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
  }

  private func lacksBeginning(of body: MappedText) -> Bool {
    let text = LinkedBody.read(body).text
    let opening = HTMLFolding.fold(String(decoding: text.bytes.prefix(300), as: UTF8.self))
    guard opening.utf8.count > Self.beginning else { return false }
    let wanted = String(decoding: Array(opening.utf8.prefix(Self.beginning)), as: UTF8.self)
      .split(separator: " ").dropLast().joined(separator: " ")
    var told = ""
    for index in found.article.blocks {
      told += HTMLFolding.fold(found.page.string(of: found.page.blocks[index])) + " "
      if told.utf8.count > 6_000 { break }
    }
    return !told.contains(wanted)
  }
}
