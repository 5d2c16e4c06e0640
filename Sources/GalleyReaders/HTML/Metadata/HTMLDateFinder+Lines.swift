import GalleyCore

/// Dates in the lines of text that a page shows about its article.
extension HTMLDateFinder {
  /// A date that is all that one of the first blocks behind the headline says.
  func alone() -> MetadataValue? {
    guard let from = headline ?? head.headlines.first else { return nil }
    for index in page.blocks.indices.dropFirst(page.firstBlock(from: from)).prefix(8) {
      let block = page.blocks[index]
      guard block.kind == .paragraph, block.words <= 6, !block.endsSentence,
        let found = date(inBlock: index, longest: 40, false)
      else { continue }
      return found
    }
    return nil
  }

  /// A date in a short block near the headline: behind it, right above it, further down.
  func visible(isModified: Bool = false) -> MetadataValue? {
    if !isModified, headline == nil, head.headlines.isEmpty, let found = besideByline() {
      return found
    }
    let from = headline ?? head.headlines.first ?? 0
    let first = page.blocks.firstIndex { Int($0.first) >= from } ?? page.blocks.count
    let behind = Array(page.blocks.indices.dropFirst(first).prefix(25))
    let above = from == 0 ? [] : Array(page.blocks.indices.prefix(first).suffix(3).reversed())
    for index in behind.prefix(6) {
      if let found = date(inBlock: index, longest: 120, isModified) { return found }
    }
    for index in above
    where !isInside(Int(page.blocks[index].owner), .negative)
      || DateLabels.opens(page.string(of: page.blocks[index]))
    {
      if let found = date(inBlock: index, longest: 60, isModified) { return found }
    }
    for index in behind.dropFirst(6) {
      if let found = date(inBlock: index, longest: 120, isModified) { return found }
    }
    return nil
  }

  /// A date in a line that says who wrote or posted: behind the headline, where old blogs sign so,
  /// else before it.
  func signed() -> MetadataValue? {
    let from = headline ?? head.headlines.first ?? 0
    let first = page.firstBlock(from: from)
    for index in Array(first..<page.blocks.count) + Array(0..<first) {
      let block = page.blocks[index]
      guard block.characters < 200, block.characters >= 12 else { continue }
      let words = HTMLFolding.fold(page.string(of: block)).split(separator: " ")
      guard words.contains(where: { Self.signing.contains(String($0)) }),
        !isInside(Int(block.owner), .comment), !standsBeside(Int(block.owner)),
        let found = date(inBlock: index, longest: 200, false)
      else { continue }
      return found
    }
    return nil
  }

  /// A date behind the text in a line that opens with the words for a change: "Page last updated:
  /// 15/09/2009".
  func footed() -> MetadataValue? {
    guard let first = page.blocks.firstIndex(where: \.isProse) else { return nil }
    for index in page.blocks.indices.dropFirst(first + 1).suffix(60).reversed() {
      let block = page.blocks[index]
      guard block.characters < 200, block.kind != .heading, !isInside(Int(block.owner), .comment)
      else { continue }
      for line in page.string(of: block).split(whereSeparator: { "\n|".contains($0) })
      where line.utf8.count < 80 && line.utf8.contains(where: \.isASCIIDigit) {
        let words = HTMLFolding.fold(String(line))
        guard Self.footing.contains(where: words.hasPrefix),
          let date = DateText.all(in: String(line), monthFirst: monthFirst).first,
          date.hasDay, date.isChange
        else { continue }
        return MetadataValue(text: date.iso, range: page.range(of: block))
      }
    }
    return nil
  }

  private static let footing = [
    "page last updated", "last updated", "last modified", "this page was last updated",
    "page updated", "zuletzt aktualisiert", "letzte änderung", "letzte aktualisierung",
    "dernière mise à jour", "última actualización", "última atualização", "ultimo aggiornamento",
    "laatst bijgewerkt", "laatst gewijzigd", "ostatnia aktualizacja", "senast uppdaterad",
  ]

  /// A date in the block of a byline, on a page without a headline: that of a masthead is the day
  /// on which the page was asked for.
  func besideByline() -> MetadataValue? {
    for index in page.blocks.indices.prefix(80) {
      let block = page.blocks[index]
      guard block.characters < 200, block.kind == .paragraph, !isInside(Int(block.owner), .comment)
      else { continue }
      let lines = page.string(of: block).split(separator: "\n").map(String.init)
      guard lines.count > 1, lines.contains(where: { AuthorNames.signature($0) != nil }),
        let found = date(inBlock: index, longest: 200, false)
      else { continue }
      return found
    }
    return nil
  }

  private func standsBeside(_ index: Int) -> Bool {
    var current: Int? = index
    while let node = current {
      switch page.tree.nodes[node].tag {
      case .nav, .aside, .footer, .form, .li: return true
      default: current = page.tree.parent(of: node)
      }
    }
    return false
  }

  private static let signing: Set<String> = [
    "author", "autor", "autorin", "auteur", "copyright", "posted", "published", "written",
    "submitted", "gepostet", "veröffentlicht", "geschrieben", "verfasst", "erstellt",
    "eingestellt", "erschienen", "publié", "publicado", "escrito", "pubblicato", "geplaatst",
    "skrevet",
  ]

  /// A line that names who wrote is no sentence, even where it ends as one.
  private static let credits: Set<String> = ["by", "von", "par", "por", "di", "door", "av"]

  private static let changing: Set<String> = [
    "updated", "modified", "aktualisiert", "geändert", "stand", "actualizado", "actualizada",
    "aggiornato", "atualizado", "bijgewerkt", "modification", "modifié", "mise",
  ]

  /// A date with which a paragraph behind the headline opens, as datelines do: "3 May 2019 – The
  /// council", "Karlsruhe (12.11.2021). The council"; "On 3 May 2019 the council" tells of that
  /// day.
  func opening() -> MetadataValue? {
    let from = headline ?? head.headlines.first ?? 0
    let told = page.blocks.lazy.filter {
      Int($0.first) >= from && $0.isProse && $0.kind == .paragraph && $0.quotation < 0
    }
    for block in told.prefix(4) {
      let head = page.string(of: block).prefix(40)
      let isSigned = head.first?.isNumber ?? false
      guard let open = isSigned ? head.startIndex : head.firstIndex(of: "("),
        let date = DateText.all(in: String(head[open...].prefix(24)), monthFirst: monthFirst)
          .first(where: \.hasDay)
      else { continue }
      return MetadataValue(text: date.iso, range: page.range(of: block))
    }
    return nil
  }

  private func date(inBlock index: Int, longest: Int32, _ isModified: Bool) -> MetadataValue? {
    let block = page.blocks[index]
    guard block.characters < longest, block.quotation < 0, block.linkDensity < 0.9,
      block.kind != .caption || block.characters < 40
    else {
      return nil
    }
    let text = HTMLLabelRow.text(of: block, page)
    let whole = labelled(text, index)
    guard !Self.tellsOfDay(text, block), !Self.tellsOfReview(whole),
      let date = DateText.all(in: whole, monthFirst: monthFirst)
        .first(where: { $0.isChange == isModified && $0.hasDay })
    else { return nil }
    return MetadataValue(text: date.iso, range: page.range(of: block))
  }

  /// A date with the label that stands before it in a block of its own, as in a list of terms.
  private func labelled(_ text: String, _ index: Int) -> String {
    guard index > 0, text.utf8.count < 30, text.first?.isNumber == true else { return text }
    let label = page.blocks[index - 1]
    guard label.characters < 30, label.linkCharacters == 0,
      page.tree.nodes[Int(max(0, label.owner))].tag == .dt || label.kind == .paragraph
    else { return text }
    let words = page.string(of: label)
    return words.contains(where: \.isNumber) ? text : words + " " + text
  }

  /// Whether a line says when a manuscript came in or was accepted, and not when it was published.
  private static func tellsOfReview(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    return words.contains { reviewing.contains(String($0)) }
      && !words.contains { signing.contains(String($0)) }
  }

  private static let reviewing: Set<String> = [
    "received", "accepted", "revised", "eingegangen", "eingereicht", "angenommen", "reçu",
    "accepté", "recibido", "aceptado", "ricevuto", "accettato", "recebido", "aceito",
  ]

  /// Whether a block is a sentence that tells of a day, "On 3 May 2019 the council decided", "The
  /// wall is to be finished on 3 May 2031", and does not say that anything was published on it.
  private static func tellsOfDay(_ text: String, _ block: HTMLBlock) -> Bool {
    guard block.endsSentence, block.words >= 12 else { return false }
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
      .map { $0.filter { $0.isLetter || $0.isNumber } }
    // A line that opens with its day is dated, and what is said to be published is.
    guard words.count > 1, words[0].first?.isNumber != true, MonthNames.month(words[0]) == nil,
      !credits.contains(words[0]), !text.hasSuffix(".m.")
    else { return false }
    return !words.contains { signing.contains($0) || changing.contains($0) }
  }
}
