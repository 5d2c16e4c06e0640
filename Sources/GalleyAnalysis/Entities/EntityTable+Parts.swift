import GalleyCore

/// Sources that join several.
extension EntityTable {
  /// The source cut at "and" where a name stands on both sides.
  mutating func parts(of range: TextRange) -> [TextRange] {
    scanner.scan(range)
    let words = scanner.words
    var parts: [TextRange] = []
    var start = range.lower
    for (index, word) in words.enumerated()
    where grammar.has(word.hash, .conjunction) && !word.isCapital && index > 0
      && index + 1 < words.count
    {
      let next = words[index + 1]
      let isInsideName =
        mentions.indices.contains(firstMention(endingAfter: word.range.lower))
        && mentions[firstMention(endingAfter: word.range.lower)].range.contains(word.range)
      guard !isInsideName, words[index - 1].isCapital, !joinsPlaces(words, behind: index),
        !isInsideOffice(words, index),
        next.isCapital || grammar.has(next.hash, .descriptionOpener),
        hasName(start, word.range.lower),
        hasName(word.range.upper, range.upper)
      else { continue }
      parts.append(TextRange(start, words[index - 1].range.upper))
      start = next.range.lower
    }
    parts.append(TextRange(start, range.upper))
    return parts
  }

  /// Whether the words behind "and" are an office and its holder, so that what stands before it is
  /// part of the office: "Brae and Sund forward Leo Vik".
  private func joinsPlaces(_ words: [NameWord], behind and: Int) -> Bool {
    let before = firstMention(endingAfter: words[and - 1].range.lower)
    guard before < mentions.count, isNoPerson(before), and + 3 < words.count else { return false }
    let rest = words[(and + 1)...]
    guard let role = rest.firstIndex(where: { !$0.isCapital }) else { return false }
    return role > and + 1 && role + 1 < words.count && words[role].classes.contains(.role)
      && words[role].gap == .space && words[role + 1].isCapital && words[role + 1].gap == .space
  }

  /// Whether "and" joins what an office is for: "Minister for Waste and Resources Ann Lee".
  private func isInsideOffice(_ words: [NameWord], _ and: Int) -> Bool {
    guard and + 2 < words.count,
      let link = words[..<and].lastIndex(where: { !$0.isCapital }), link > 0,
      grammar.has(words[link].hash, .nounPreposition), words[link].gap == .space,
      words[link - 1].isCapital, words[link - 1].classes.contains(.role)
    else { return false }
    let person: NameClasses = [.given, .title, .honorific, .role]
    return words[and + 1].classes.isDisjoint(with: person) && words[and + 1].gap == .space
      && scanner.language.isCommon(text.bytes, words[and + 1].range.indices)
      && words[and + 2].isCapital && words[and + 2].gap == .space
      && !words[and + 2].classes.isDisjoint(with: [.given, .title, .honorific])
      && words[(link + 1)..<and].allSatisfy { $0.classes.isDisjoint(with: person) }
  }

  private func hasName(_ start: Int, _ end: Int) -> Bool {
    let place = firstMention(endingAfter: start)
    guard place < mentions.count, mentions[place].range.upper <= end else { return false }
    let entity = mentions[place].entity
    return entity < 0 || entries[Int(entity)].kind != .place
  }
}
