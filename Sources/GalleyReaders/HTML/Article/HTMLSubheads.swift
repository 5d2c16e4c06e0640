import GalleyCore

/// Finds the paragraphs of an article that head what follows them without being headings: a short line
/// that is bold from end to end and no sentence, between paragraphs that are not.
struct HTMLSubheads {
  private let page: HTMLPage
  private static let mostWords: Int32 = 10
  private static let mostCharacters: Int32 = 70
  /// What follows a subhead says at least so much; a language without spaces says it in characters.
  private static let fewestWords: Int32 = 8
  private static let fewestCharacters: Int32 = 30

  init(_ page: HTMLPage) { self.page = page }

  /// The blocks among those of an article that are subheads.
  func found(in blocks: [Int]) -> Set<Int> {
    let bold = blocks.filter(isBoldLine)
    guard !bold.isEmpty else { return [] }
    let lines = Set(bold)
    let names = bold.map { page.string(of: page.blocks[$0]) }.filter(AuthorNames.isFullName)
    let named = Set(names.flatMap { $0.split(separator: " ") })
    var texts: [String: Int] = [:]
    for index in bold {
      texts[HTMLFolding.fold(page.string(of: page.blocks[index])), default: 0] += 1
    }
    var result: Set<Int> = []
    var told = false
    for (position, index) in blocks.enumerated() {
      let block = page.blocks[index]
      guard lines.contains(index) else {
        told = told || block.kind == .paragraph && saysEnough(block)
        continue
      }
      let text = page.string(of: block)
      // A line that comes again is a label: of a speaker, of a kind of paragraph.
      guard told, texts[HTMLFolding.fold(text)] == 1, mayHead(text), position + 1 < blocks.count,
        // Where a line is a full name, a word of it names the same speaker, and others speak too.
        names.count < 2 && !named.contains(text[...]) || text.contains(" "),
        case let next = page.blocks[blocks[position + 1]], !lines.contains(blocks[position + 1]),
        next.kind == .paragraph, next.quotation < 0, saysEnough(next), !isBold(next),
        page.frame(of: next) == page.frame(of: block),
        page.string(of: next).first?.isLowercase != true,
        !leadsOn(blocks[position - 1]), !followsPicture(index, blocks[position - 1])
      else { continue }
      result.insert(index)
    }
    // Where every other paragraph is bold, these are the questions.
    let prose = blocks.count { page.blocks[$0].kind == .paragraph }
    return result.count * 2 >= prose ? [] : result
  }

  private func saysEnough(_ block: HTMLBlock) -> Bool {
    block.words >= Self.fewestWords || block.characters >= Self.fewestCharacters && block.words < 4
  }

  /// Whether a paragraph ends with a colon: what follows is what it speaks of.
  private func leadsOn(_ index: Int) -> Bool {
    let block = page.blocks[index]
    return block.characters < 600 && page.string(of: block).last == ":"
  }

  /// Whether a picture or a film stands right before a line, which then says what it shows.
  private func followsPicture(_ index: Int, _ before: Int) -> Bool {
    let tree = page.tree
    let start = Int(page.blocks[before].end)
    let end = Int(page.blocks[index].end)
    return (min(start, end)..<end).contains {
      switch tree.nodes[$0].tag {
      case .img, .picture, .figure, .video, .audio, .iframe, .object, .embed, .ampImg, .ampVideo,
        .ampIframe:
        true
      default: false
      }
    }
  }

  private func isBoldLine(_ index: Int) -> Bool {
    let block = page.blocks[index]
    return block.kind == .paragraph && block.quotation < 0 && block.table < 0
      && block.words <= Self.mostWords && block.characters <= Self.mostCharacters
      && block.characters > 2 && block.linkCharacters == 0 && isBold(block)
  }

  /// Whether a line reads as a headline does: it opens with a capital, a figure or a mark, does not end
  /// as a sentence, a question or a label does, be it in quotation marks, and is no name, no time, no
  /// score, no credit and nothing that a letter opens or closes with.
  private func mayHead(_ text: String) -> Bool {
    let bare = text.reversed().drop { "”“»«\"’'›".contains($0) }
    guard let first = text.first, !first.isLowercase, let last = bare.first,
      !".,:;…!?-–—*。、：？！".contains(last), text.contains(where: \.isLetter),
      !text.contains("\n"), !text.contains(": "), !"“”„«»‹›\"–—-*•".contains(first)
    else { return false }
    let words = text.split(separator: " ")
    let isInCapitals = words.count < 3 && !text.contains(where: \.isLowercase)
    guard !isInCapitals, !Self.isNameOrJob(text, words), !Self.tellsFigures(words),
      !Self.isOfLetter(text.lowercased())
    else { return false }
    return AuthorNames.signature(text) == nil && DateText(text) == nil
      && !HTMLPhrases.isNotice(HTMLFolding.fold(text)) && !text.contains("©")
      && !text.contains(" / ") && !OtherCredits.opens(text[...])
      && !OtherCredits.namesPictures(text)
  }

  /// Whether a line is a full name, opens with one before a comma, or with a job, or says that somebody
  /// reports.
  private static func isNameOrJob(_ text: String, _ words: [Substring]) -> Bool {
    if AuthorNames.isFullName(text) { return true }
    // "A. Vole"
    if words.count <= 4, words.contains(where: { $0.count == 2 && $0.last == "." }) { return true }
    let parts = text.split(separator: ",", maxSplits: 1)
    if parts.count > 1 {
      let name = String(parts[0])
      if AuthorNames.isFullName(name) || JobWords.isTitle(name.lowercased()) { return true }
    }
    return words.last.map { reports.contains($0.lowercased()) } ?? false
      && AuthorNames.isFullName(words.dropLast().joined(separator: " "))
  }

  private static let reports: Set<String> = [
    "reports", "writes", "reported", "berichtet", "schreibt", "rapporte", "informa",
  ]

  /// Whether figures are what a line tells: a time, a day, a score, a sum, a number to call.
  private static func tellsFigures(_ words: [Substring]) -> Bool {
    let figures = words.joined(separator: " ").split { !$0.isNumber }
    guard !figures.isEmpty else { return false }
    if figures.count > 1 || figures.contains(where: { $0.count > 4 }) { return true }
    let last = words.last?.lowercased() ?? ""
    if ["am", "pm", "uhr", "h", "a.m", "p.m"].contains(last) { return true }
    // "Sunday 9 March", "Orkum 3"
    return words.count <= 3 && words.first?.first?.isNumber != true
      && words.allSatisfy { $0.first?.isUppercase == true || $0.first?.isNumber == true }
  }

  /// Whether a line greets or takes leave as letters do.
  private static func isOfLetter(_ line: String) -> Bool {
    let bare = line.filter { $0 != "," }
    return greetings.contains { bare == $0 || bare.hasPrefix($0 + " ") }
  }

  private static let greetings = [
    "dear", "hello", "hi", "to whom", "yours", "sincerely", "regards", "kind regards",
    "best regards", "best wishes", "with best", "warm regards", "cheers", "love",
    "name and address",
    "sehr geehrte", "sehr geehrter", "sehr geehrtes", "liebe", "lieber", "liebes", "hallo",
    "mit freundlichen", "freundliche grüße", "herzliche grüße", "herzlich", "viele grüße",
    "beste grüße", "ihr", "ihre", "cher", "chère", "chers", "chères", "bonjour", "cordialement",
    "bien à vous", "sincères salutations", "estimado", "estimada", "estimados", "querido",
    "querida",
    "atentamente", "saludos", "un saludo", "caro", "cara", "gentile", "cordiali saluti",
    "distinti saluti", "geachte", "beste", "met vriendelijke", "prezado", "prezada",
    "atenciosamente", "szanowny", "szanowna", "szanowni",
  ]

  /// Whether all text of a block stands in bold elements inside the block's own.
  private func isBold(_ block: HTMLBlock) -> Bool {
    let tree = page.tree
    for index in Int(block.first)..<Int(block.end) where tree.nodes[index].tag == .text {
      if HTMLPage.isBlank(tree.nodes[index].range, in: tree.bytes) { continue }
      var node = tree.parent(of: index)
      var isBold = false
      while let current = node, current != Int(block.owner), !isBold {
        isBold = self.isBold(current)
        node = tree.parent(of: current)
      }
      if !isBold { return false }
    }
    return true
  }

  private func isBold(_ node: Int) -> Bool {
    switch page.tree.nodes[node].tag {
    case .b, .strong: return true
    case .span, .font:
      return page.tree.attribute(.class, of: node).map {
        HTMLClassWords.holds(["strong", "bold"], in: $0, page.tree.bytes)
      } ?? false
    default: return false
    }
  }
}
