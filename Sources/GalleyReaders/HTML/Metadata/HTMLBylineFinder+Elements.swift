import GalleyCore

/// Names that have elements of their own in one byline: what the words between them are, be it a
/// comma, a place or a job, then matters no more.
extension HTMLBylineFinder {
  /// A byline holds no more nodes.
  private static let most = 80
  /// So many blocks behind the headline are looked at for a line that opens as a byline does.
  private static let reach = 20

  /// The names in elements of their own in the first byline that has several.
  func names(inElementsOf isByline: (Int) -> Bool) -> [MetadataValue] {
    let tree = page.tree
    let from = head.headlines.first ?? 0
    for index in tree.nodes.indices.dropFirst(from)
    where tree.isElement(index) && isByline(index) && !isElsewhere(index) {
      let names = names(in: index)
      if names.count > 1 { return names }
    }
    return []
  }

  /// The names in the elements of an element that is marked or called a byline.
  func shownElements() -> [MetadataValue] {
    names {
      page.traits[$0].contains(.byline) && !page.traits[$0].contains(.hidden)
        && page.tree.nodes[$0].tag != .body
    }
  }

  /// The names in the elements of a line that opens as a byline does: "By <a>Jane Dorset</a>,
  /// Orkum, and <a>Tom Lisk</a> (graphics)".
  func writtenElements() -> [MetadataValue] {
    let from = head.headlines.first ?? 0
    let first = page.firstBlock(from: from)
    for index in page.blocks.indices.dropFirst(first).prefix(Self.reach) {
      let block = page.blocks[index]
      guard block.characters < 160, block.kind == .paragraph || block.kind == .listItem,
        holdsElements(Int(block.owner)), AuthorNames.opens(page.string(of: block)),
        !isElsewhere(Int(block.owner))
      else { continue }
      let names = names(in: Int(block.owner))
      if names.count > 1 { return names }
    }
    return []
  }

  /// Whether two elements or more stand inside one.
  private func holdsElements(_ owner: Int) -> Bool {
    let inside = owner + 1..<min(page.tree.next(after: owner), owner + 1 + Self.most)
    return inside.lazy.filter { page.tree.isElement($0) }.prefix(2).count == 2
  }

  /// The persons whose names fill elements inside one, all of these elements alike, as far as
  /// nothing but commas, "and", places and jobs stands between them.
  func names(in byline: Int) -> [MetadataValue] {
    let tree = page.tree
    guard tree.next(after: byline) - byline <= Self.most else { return [] }
    var result: [MetadataValue] = []
    var likeness: String?
    var first: Int?
    var last: Int?
    var index = byline + 1
    while index < tree.next(after: byline) {
      guard tree.isElement(index), !tree.isNeverText(index), !page.traits[index].contains(.hidden)
      else {
        index = tree.isElement(index) ? tree.next(after: index) : index + 1
        continue
      }
      let text = HTMLText.string(ofContent: index, in: tree)
      let own = self.likeness(of: index)
      guard text.utf8.count < 60, AuthorNames.isPerson(text), !Self.opensWithPreposition(text),
        likeness.map({ $0 == own }) ?? true
      else {
        index += 1
        continue
      }
      if let last, !Self.mayPart(shownText(tree.next(after: last)..<index)) { break }
      likeness = own
      let record = tree.nodes[index]
      result.append(
        MetadataValue(text: text, range: ByteRange(Int(record.end), Int(record.contentEnd))))
      last = index
      if first == nil { first = index }
      index = tree.next(after: index)
    }
    guard let first, let last, first != last else { return result }
    // A sentence about those whose names it links is none of theirs.
    guard !Self.goesOn(shownText(tree.next(after: last)..<tree.next(after: byline))) else {
      return []
    }
    return standTogether(first, last) ? result : []
  }

  /// What a reader sees of the text of nodes.
  private func shownText(_ nodes: Range<Int>) -> String {
    let tree = page.tree
    var text = ""
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      if tree.nodes[index].tag == .text {
        text += String(decoding: tree.bytes[tree.nodes[index].range.indices], as: UTF8.self)
      } else if tree.isNeverText(index) || page.traits[index].contains(.hidden) {
        index = tree.next(after: index)
        continue
      } else if !tree.nodes[index].tag.isInline {
        text += " "
      }
      index += 1
    }
    return text.replacing("&amp;", with: "&").replacing("&nbsp;", with: " ")
  }

  /// Whether nothing but commas, a word for "and", and places or jobs in brackets or behind a comma
  /// stands between two names: ", Orkum, and ".
  private static func mayPart(_ text: String) -> Bool {
    var plain = ""
    var bracketed = ""
    var isInside = false
    for character in text {
      switch character {
      case "(" where !isInside: isInside = true
      case ")" where isInside:
        isInside = false
        if !isPlaceOrJob(bracketed.split(whereSeparator: \.isWhitespace)) { return false }
        bracketed = ""
      default: if isInside { bracketed.append(character) } else { plain.append(character) }
      }
    }
    guard !isInside else { return false }
    let parts = plain.split(omittingEmptySubsequences: false) { ",|/·•;".contains($0) }
    return parts.enumerated().allSatisfy { place, part in
      var words = part.split(whereSeparator: \.isWhitespace)
      if let last = words.last, unions.contains(last.lowercased()) { words.removeLast() }
      return words.isEmpty || place > 0 && isPlaceOrJob(words)
    }
  }

  private static func isPlaceOrJob(_ words: [Substring]) -> Bool {
    words.count <= 4
      && words.allSatisfy {
        $0.first?.isUppercase == true && $0.last != "." || JobWords.isTitle($0.lowercased())
      }
      && !OtherCredits.opens(words.joined(separator: " ")[...])
  }

  /// Whether what stands behind names goes on with a word that makes a sentence of them.
  private static func goesOn(_ text: String) -> Bool {
    guard let word = text.split(whereSeparator: \.isWhitespace).first,
      word.first?.isLowercase == true
    else { return false }
    return !JobWords.isTitle(word.lowercased().filter(\.isLetter))
      && !["for", "in", "für", "pour", "para", "per", "voor", "à"].contains(word)
  }

  static func opensWithPreposition(_ name: String) -> Bool {
    name.split(separator: " ").first.map { prepositions.contains($0.lowercased()) } ?? false
  }

  private static let unions: Set<String> = ["and", "&", "und", "et", "y", "e"]

  private static let prepositions: Set<String> = [
    "of", "on", "in", "at", "about", "from", "with", "for", "by", "über", "aus", "mit", "bei",
    "auf", "sur", "dans", "avec", "sobre", "con", "su", "more",
  ]

  /// What the elements of names have in common: tag, class and the folder that their links lead to,
  /// which is not that of "Full Bio" or "More Stories" beside a name.
  private func likeness(of node: Int) -> String {
    let tree = page.tree
    let link = (node..<tree.next(after: node)).first {
      tree.nodes[$0].tag == .a && tree.attribute(.href, of: $0) != nil
    }
    let address = link.flatMap { tree.value(.href, of: $0) } ?? ""
    let folder = address.split(separator: "/").dropLast().joined(separator: "/")
    return tree.nodes[node].tag.name + " " + (tree.value(.class, of: node) ?? "") + " " + folder
  }

  /// Whether little stands beside names in the nearest element around them, and no date.
  private func standTogether(_ first: Int, _ last: Int) -> Bool {
    guard var around = page.tree.parent(of: first) else { return false }
    while !page.tree.isDescendant(last, of: around), let parent = page.tree.parent(of: around) {
      around = parent
    }
    let text = HTMLText.string(ofContent: around, in: page.tree)
    return text.utf8.count < 200 && !text.contains(where: \.isNumber)
  }

  /// The element in a byline whose text opens with "By" or its like, where others stand beside it:
  /// the house and the section before it, the job in a block behind it.
  func spoken(in byline: Int) -> Int {
    let tree = page.tree
    guard tree.next(after: byline) - byline <= Self.most else { return byline }
    let opens = AuthorNames.opens(HTMLBylineText.string(ofContent: byline, in: page))
    let inside = byline + 1..<max(byline + 1, tree.next(after: byline))
    let found = inside.filter {
      tree.isElement($0) && !(opens && tree.nodes[$0].tag.isInline) && !tree.isNeverText($0)
        && !page.traits[$0].contains(.hidden)
        && AuthorNames.opens(HTMLText.string(ofContent: $0, in: tree))
    }
    return (opens ? found.last : found.first) ?? byline
  }

  /// The names of the metadata's list that holds those found and more: a field for one author holds
  /// the first of several.
  func listed(_ values: [MetadataValue], with names: [String]) -> [MetadataValue] {
    let known = Set(names.map { HTMLFolding.fold($0) })
    for value in values {
      let all = people(in: Self.withoutHouse(value.text)).filter { !isBody($0) }
      guard all.count > names.count, known.isSubset(of: all.map { HTMLFolding.fold($0) }),
        all.allSatisfy({
          AuthorNames.isPerson($0) && !PlaceWords.name($0.split(separator: " "))
        })
      else { continue }
      return all.map { MetadataValue(text: $0, range: value.range) }
    }
    return []
  }

  /// A list without what stands in capitals among names that do not: the house.
  private static func withoutHouse(_ text: String) -> String {
    let parts = text.split(separator: ",")
    let others = parts.filter { $0.contains(where: \.isLowercase) }
    return others.isEmpty ? text : others.joined(separator: ",")
  }

  /// The names in brackets with which a text in Japanese or Chinese closes.
  func bracketed() -> [MetadataValue] {
    let from = head.headlines.first ?? 0
    for index in page.blocks.indices.dropFirst(page.firstBlock(from: from)) {
      let block = page.blocks[index]
      guard block.kind == .paragraph, block.linkCharacters == 0, block.isProse || block.words < 4,
        mayClose(block), !isElsewhere(Int(block.owner))
      else { continue }
      let text = page.string(of: block)
      guard let names = EastAsianNames.closing(text) else { continue }
      return [MetadataValue(text: names.joined(separator: "、"), range: page.range(of: block))]
    }
    return []
  }

  /// Whether a block ends with a bracket or in another script, as far as its last byte tells: most
  /// are ruled out so, without their text being made.
  private func mayClose(_ block: HTMLBlock) -> Bool {
    let node = page.tree.nodes[Int(block.end) - 1]
    guard node.tag == .text else { return true }
    let last = page.tree.bytes[node.range.indices].last { !$0.isBlank }
    return last.map { $0 == 0x29 || $0 >= 0x80 } ?? true
  }

  /// Whether an element and a block quotation are all that a box holds: then it says who is quoted.
  func isBesideQuotation(_ index: Int) -> Bool {
    var current = page.tree.parent(of: index)
    for _ in 0..<3 {
      guard let node = current else { return false }
      switch page.tree.nodes[node].tag {
      case .article, .main, .body, .html, .header: return false
      default: break
      }
      let blocks = page.blocks[page.blockIndices(in: node)]
      if blocks.count > 4 || blocks.contains(where: { $0.kind == .heading }) { return false }
      if blocks.contains(where: { $0.quotation >= 0 && Int($0.quotation) > node }) { return true }
      current = page.tree.parent(of: node)
    }
    return false
  }
}
