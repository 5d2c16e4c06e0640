import GalleyCore

/// Takes from an article's blocks what its page put before, between and behind them.
struct HTMLArticleEdges {
  let page: HTMLPage
  /// The headline.
  let title: String
  /// The authors' names.
  let authors: [String]
  /// The folded texts of short blocks, by block.
  private var folded: [Int: String] = [:]
  /// Of each block the next one that is prose, itself included; as many as there are for none.
  private let nextProse: [Int]

  init(page: HTMLPage, title: String, authors: [String]) {
    self.page = page
    self.title = HTMLFolding.fold(title)
    self.authors = authors.map(HTMLFolding.fold)
    var next = [Int](repeating: page.blocks.count, count: page.blocks.count + 1)
    for index in page.blocks.indices.reversed() {
      next[index] = page.blocks[index].isProse ? index : next[index + 1]
    }
    nextProse = next
  }

  mutating func trim(_ kept: inout [Int]) {
    for index in kept where page.blocks[index].characters < 200 {
      folded[index] = HTMLFolding.fold(page.string(of: page.blocks[index]))
    }
    let offers = offers(in: kept).union(HTMLOfferBoxes(page).blocks(in: kept))
      .union(HTMLReferenceBoxes(page).blocks(in: kept)).union(HTMLFilmBoxes(page).blocks(in: kept))
    kept.removeAll { isNotice($0) || isTitle($0) || offers.contains($0) }
    dropFrontMatter(&kept)
    dropLines(behindDeck: &kept)
    HTMLStepNumbers(page).drop(from: &kept)
    dropOuterCaptions(&kept)
    dropRelated(&kept)
    dropLetters(&kept)
    HTMLPullQuotes(page).drop(from: &kept)
    dropTail(&kept)
    dropOrphanedHeadings(&kept)
  }

  /// What small boxes hold that open with a request to sign up or subscribe.
  private func offers(in kept: [Int]) -> Set<Int> {
    var result: Set<Int> = []
    for index in kept {
      guard page.blocks[index].characters < 80, let text = folded[index],
        Self.asks.contains(where: text.hasPrefix)
      else { continue }
      var box = Int(page.blocks[index].owner)
      for _ in 0..<3 {
        guard let parent = page.tree.parent(of: box), page.tree.nodes[parent].tag != .body else {
          break
        }
        let blocks = page.blockIndices(in: parent)
        let characters = page.blocks[blocks].reduce(Int32(0)) { $0 + $1.characters }
        guard blocks.count <= 5, characters < 400, blocks.contains(index),
          page.blocks[blocks.lowerBound..<index].allSatisfy({ !$0.isProse }),
          blocks.lowerBound == index || page.blocks[blocks.lowerBound].characters < 30
        else { break }
        result.formUnion(blocks)
        box = parent
      }
    }
    return result
  }

  private static let asks = [
    "sign up to ", "sign up for ", "subscribe to ", "get the latest ", "jetzt abonnieren",
    "newsletter abonnieren", "inscrivez vous", "abonnez vous", "suscríbete", "apúntate",
    "iscriviti", "assine a ", "assine o ", "schrijf je in", "meld je aan",
    "have a story idea", "have a news tip", "do you have a story", "got a story", "got a tip",
    "heb je een tip of", "heb jij een tip of", "heb je een nieuwstip", "masz ciekawy temat",
    "hast du einen tipp", "haben sie einen tipp für", "hai una storia da", "har du ett tips",
    "har du et tips",
  ]

  private func isNotice(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard block.characters < 160, block.kind != .heading, let text = folded[index] else {
      return false
    }
    if text.isEmpty { return block.kind != .code && block.kind != .cell }
    return HTMLPhrases.isNotice(text)
  }

  private func isTitle(_ index: Int) -> Bool {
    guard let text = folded[index], !title.isEmpty, text.utf8.count > 3 else { return false }
    return page.blocks[index].kind == .heading
      && (text == title || title.hasPrefix(text) && text.utf8.count * 2 > title.utf8.count)
  }

  /// Drops what stands before the first paragraph and is told by the metadata.
  private func dropFrontMatter(_ kept: inout [Int]) {
    let listed = kept.reduce(0.0) {
      $0 + (page.blocks[$1].kind == .listItem ? page.blocks[$1].weight : 0)
    }
    let told = kept.reduce(0.0) { $0 + (page.blocks[$1].isProse ? page.blocks[$1].weight : 0) }
    let isLead: (Int) -> Bool = {
      page.blocks[$0].isProse && !isHead(page.blocks[$0])
        && !HTMLLabelRow.isOne(page.blocks[$0], page)
    }
    guard let lead = kept.firstIndex(where: isLead), told >= listed else { return }
    let labels = kept[..<lead].filter { page.blocks[$0].characters < 60 }.count
    // Pages that give every section an `h1` have one before the lead too.
    let sections = kept[lead...].count {
      page.blocks[$0].kind == .heading && page.blocks[$0].level == 1
    }
    var position = -1
    kept.removeAll { index in
      position += 1
      guard position < lead else { return false }
      let block = page.blocks[index]
      if block.kind == .heading { return block.level == 1 && sections < 2 }
      return isFrontMatter(block, isLabel: labels < 7)
    }
  }

  /// Drops the lines that are a date or name the authors and stand behind a deck, before the text
  /// goes on.
  private func dropLines(behindDeck kept: inout [Int]) {
    let told = kept.filter {
      page.blocks[$0].isProse && !HTMLLabelRow.isOne(page.blocks[$0], page)
    }
    guard told.count > 2 else { return }
    kept.removeAll { index in
      let block = page.blocks[index]
      guard index < told[1], block.kind == .paragraph, block.quotation < 0 else { return false }
      if HTMLLabelRow.isOne(block, page) { return true }
      guard block.characters < 90 else { return false }
      let text = page.string(of: block)
      if block.words <= 6, !block.endsSentence, DateText(text)?.hasDay == true { return true }
      return AuthorNames.signature(text).map {
        let names = HTMLFolding.fold($0)
        return authors.contains { $0.utf8.count > 4 && names.contains($0) }
      } ?? false
    }
  }

  /// Drops captions of pictures that stand above the article or below it.
  private func dropOuterCaptions(_ kept: inout [Int]) {
    let told = kept.filter { page.blocks[$0].isProse }
    guard let first = told.first, let last = told.last else { return }
    // Several that tell something are what the article is about: a gallery.
    let gallery = Set(
      kept.filter {
        let block = page.blocks[$0]
        return $0 > last && block.kind == .caption && block.endsSentence && block.words >= 8
      })
    kept.removeAll {
      page.blocks[$0].kind == .caption && ($0 < first || $0 > last)
        && (gallery.count < 3 || !gallery.contains($0))
    }
  }

  private func isFrontMatter(_ block: HTMLBlock, isLabel: Bool) -> Bool {
    if block.kind == .listItem {
      return block.startsWithLink
        || block.characters < 60 && page.has(.byline, near: Int(block.owner), levels: 2)
    }
    guard block.characters < 120 || HTMLLabelRow.isOne(block, page), block.kind != .caption else {
      return false
    }
    var index = Int(block.owner)
    for _ in 0..<3 {
      if isMetadata(index) { return true }
      guard let parent = page.tree.parent(of: index), !holdsProse(parent) else { break }
      index = parent
    }
    for node in Int(block.first)..<Int(block.end)
    where page.tree.nodes[node].tag == .time || isMetadata(node) {
      if !goesOn(block, behind: node) { return true }
    }
    if block.characters < 60, DateText(page.string(of: block)) != nil { return true }
    if isHead(block) || HTMLLabelRow.isOne(block, page) { return true }
    return isLabel && block.kind == .paragraph && block.characters < 60 && !block.endsSentence
  }

  /// Whether breaks part a block into the title, the byline and the date, as on old pages.
  private func isHead(_ block: HTMLBlock) -> Bool {
    guard block.kind == .paragraph,
      page.tree.nodes[Int(block.first)..<Int(block.end)].contains(where: { $0.tag == .br })
    else { return false }
    let lines = page.string(of: block).split(separator: "\n").map(String.init)
    guard lines.count > 1, lines.count < 6 else { return false }
    let isTitled = !title.isEmpty && HTMLFolding.fold(lines[0]) == title
    let told = lines.dropFirst(isTitled ? 1 : 0)
    let isSigned = told.contains { AuthorNames.signature($0) != nil || DateText($0) != nil }
    return isSigned && told.allSatisfy { $0.utf8.count < 60 && !$0.hasSuffix(".") }
  }

  /// Whether a block is a sentence that only opens with a label, as with the name of an agency.
  private func goesOn(_ block: HTMLBlock, behind node: Int) -> Bool {
    let tree = page.tree
    guard block.kind == .paragraph, block.endsSentence, tree.nodes[node].tag != .time,
      page.traits[node].isDisjoint(with: [.byline, .date])
    else { return false }
    let end = tree.next(after: node)
    var words = 0
    for inside in end..<max(end, Int(block.end)) where tree.nodes[inside].tag == .text {
      words += tree.bytes[tree.nodes[inside].range.indices].split { $0 <= 0x20 }.count
    }
    return words >= 4
  }

  /// Whether an element holds more than labels: what is said of it is not said of each line in it.
  private func holdsProse(_ node: Int) -> Bool {
    let prose = nextProse[page.firstBlock(from: node)]
    return prose < page.blocks.count
      && Int(page.blocks[prose].first) < page.tree.next(after: node)
  }

  private func isMetadata(_ node: Int) -> Bool {
    let traits = page.traits[node]
    return traits.contains(.byline) || traits.contains(.date) || traits.contains(.aside)
  }

  /// Drops lists of other articles with the headings that announce them.
  private func dropRelated(_ kept: inout [Int]) {
    var result: [Int] = []
    var position = 0
    while position < kept.count {
      let index = kept[position]
      guard opensRelated(index) else {
        result.append(index)
        position += 1
        continue
      }
      var end = position + 1
      while end < kept.count, isListed(kept[end]) { end += 1 }
      let isLast = end == kept.count
      let heading = page.blocks[index].kind == .heading
      if end > position + 1 || isLast || (heading && page.blocks[kept[end]].kind == .heading) {
        position = end
      } else {
        result.append(index)
        position += 1
      }
    }
    kept = result
  }

  private func opensRelated(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard block.characters < 70, let text = folded[index] else { return false }
    let isLabel = block.kind == .heading || (block.kind == .paragraph && !block.endsSentence)
    return isLabel && HTMLPhrases.opensRelated(text)
  }

  /// Whether a block looks like an entry of a list of articles.
  private func isListed(_ index: Int) -> Bool {
    let block = page.blocks[index]
    if block.kind == .heading { return block.linkDensity > 0.5 }
    if block.linkDensity > 0.25 { return true }
    if block.kind == .listItem { return block.characters < 140 }
    return block.characters < 60
  }

  /// Drops what readers wrote behind the text under a label that counts it: "Reader comments (3)".
  private func dropLetters(_ kept: inout [Int]) {
    let told = kept.filter { page.blocks[$0].isProse }
    guard told.count > 3 else { return }
    let middle = told[told.count / 3]
    guard
      let place = kept.firstIndex(where: {
        $0 > middle && page.blocks[$0].words <= 4 && page.blocks[$0].table < 0
          && page.blocks[$0].quotation < 0
          && folded[$0].map(HTMLPhrases.opensLetters) ?? false
      })
    else { return }
    kept.removeSubrange(place...)
  }

  /// Drops what follows the last paragraph and is none: labels, credits, lines of links.
  private func dropTail(_ kept: inout [Int]) {
    while let index = kept.last {
      let block = page.blocks[index]
      let isRemark =
        block.kind == .heading
        || (block.kind == .paragraph && block.quotation < 0
          && block.characters < 30 && !block.endsSentence && isMetadataNear(block))
        || isAboutAuthor(index) || isSignature(index) || tellsOfPrint(index)
        || (block.linkDensity > 0.4 && block.characters < 120 && block.kind == .paragraph
          && block.quotation < 0)
      guard isRemark, kept.count > 1 else { return }
      kept.removeLast()
    }
  }

  /// Whether a paragraph says where the article appeared in print.
  private func tellsOfPrint(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard block.kind == .paragraph, block.quotation < 0, block.characters < 300,
      page.string(of: block).first?.isUppercase == true
    else { return false }
    return HTMLPhrases.tellsOfPrint(folded[index] ?? HTMLFolding.fold(page.string(of: block)))
  }

  /// Whether a paragraph is the authors' names in brackets, and the desk they write for.
  private func isSignature(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard !authors.isEmpty, block.kind == .paragraph, block.quotation < 0, block.characters < 60,
      let text = folded[index], authors.allSatisfy(text.contains),
      let first = page.string(of: block).first
    else { return false }
    return "(（【［〔".contains(first)
  }

  /// Whether a paragraph introduces the author: it opens with the name, or is marked to.
  private func isAboutAuthor(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard !authors.isEmpty, block.kind == .paragraph, block.quotation < 0, block.characters < 500
    else { return false }
    let text = folded[index] ?? HTMLFolding.fold(page.string(of: block))
    return HTMLFolding.opens(text, with: authors)
  }

  private func isMetadataNear(_ block: HTMLBlock) -> Bool {
    let owner = Int(block.owner)
    return isMetadata(owner) || page.tree.parent(of: owner).map(isMetadata) ?? false
  }

  /// Drops headings that nothing follows up to a heading of their rank or the end.
  private func dropOrphanedHeadings(_ kept: inout [Int]) {
    var result: [Int] = []
    for index in kept.reversed() {
      let block = page.blocks[index]
      if block.kind == .heading {
        guard let next = result.last else { continue }
        let following = page.blocks[next]
        if following.kind == .heading, following.level <= block.level { continue }
      }
      result.append(index)
    }
    kept = result.reversed()
  }
}
