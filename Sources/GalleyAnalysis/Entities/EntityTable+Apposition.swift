internal import GalleyCore

/// Descriptions whose name stands beside them, and the letters of an interview.
extension EntityTable {
  /// "Q" and "A" of an interview: nobody, and the first person whom the article names.
  func turnLabel(_ range: TextRange) -> Int32?? {
    switch text.bytes[range.lower] {
    case 0x51: return .some(nil)
    case 0x41:
      let person = mentions.first {
        $0.entity >= 0 && entries[Int($0.entity)].kind == .person
      }
      return .some(person.flatMap { $0.range.lower < range.lower ? $0.entity : nil })
    default: return nil
    }
  }

  /// Who is named right behind an office, where the source's words end with it: "said lead author
  /// Ana Reyes, a chemist".
  func holder(behind range: TextRange) -> Int32? {
    let bytes = text.bytes
    var end = range.upper
    // "Director-General": the words may end within a joined one.
    if end < bytes.count, bytes[end] == 0x2D {
      end += 1
      while end < bytes.count, bytes[end] | 0x20 >= 0x61, bytes[end] | 0x20 <= 0x7A { end += 1 }
    }
    let start = end + 1
    guard start < bytes.count, bytes[end] == 0x20,
      let last = scanner.words.last, last.range.upper == range.upper, !last.isPossessive,
      !last.classes.isDisjoint(with: [.role, .title])
    else { return nil }
    let place = firstMention(endingAfter: start)
    guard place < mentions.count, mentions[place].range.lower == start else { return nil }
    let entity = mentions[place].entity
    return entity >= 0 && entries[Int(entity)].kind == .person ? entity : nil
  }

  /// Who is named behind the comma that ends a description: "its lead author, Dr Ana Reyes, said",
  /// where the source's words end at the comma.
  mutating func apposed(behind range: TextRange) -> Int32? {
    let bytes = text.bytes
    guard let first = scanner.words.first,
      grammar.has(first.hash, .appositionOpener) || scanner.words.contains(where: \.isPossessive),
      let head = headWord(before: range.upper), head.upper == range.upper
    else { return nil }
    let start = range.upper + 2
    guard start < bytes.count, bytes[start - 2] == 0x2C, bytes[start - 1] == 0x20 else {
      return nil
    }
    let place = firstMention(endingAfter: start)
    guard place < mentions.count, mentions[place].entity >= 0 else { return nil }
    let mention = mentions[place].range
    guard mention.lower >= start, mention.lower - start <= 32 else { return nil }
    let entity = mentions[place].entity
    switch entries[Int(entity)].kind {
    case .person, .organization, .publication: break
    case nil where entries[Int(entity)].length > 1: break
    default: return nil
    }
    let end = mention.upper
    guard
      end >= bytes.count || bytes[end] == 0x2C || bytes[end] == 0x2E || bytes[end] == 0x0A
        || [" from ", " of ", " at "].contains(where: { bytes[end...].starts(with: $0.utf8) }),
      isTitle(TextRange(start, mention.lower)) || endsInNaming(TextRange(start, mention.lower))
    else { return nil }
    if entries[Int(entity)].kind == .person, let role = roleWords() { addRole(role, to: entity) }
    return entity
  }

  /// "Her provider, Vantiq", "Europe's largest maker of candles, Tallow", "his rival, Prime
  /// Minister Ann Lee": the mention of the name that a comma parts from a description and that ends
  /// the words.
  func apposedName(in range: TextRange) -> Int? {
    let words = scanner.words
    guard let comma = words.lastIndex(where: { $0.gap == .comma }), comma > 0,
      let first = words.first,
      grammar.has(first.hash, .definite) || grammar.has(first.hash, .owner)
        || words[..<comma].contains(where: \.isPossessive),
      !words[comma - 1].isCapital
    else { return nil }
    var start = comma
    while start < words.count,
      !words[start].isCapital && grammar.has(words[start].hash, .definite)
        || words[start].isCapital
          && !words[start].classes.isDisjoint(with: [.title, .honorific, .role, .roleModifier])
          && words[start].classes.isDisjoint(with: .given)
    {
      start += 1
    }
    guard start < words.count, words[start].isCapital else { return nil }
    let place = firstMention(endingAfter: words[start].range.lower)
    guard place < mentions.count, mentions[place].range.lower <= words[start].range.lower,
      mentions[place].range.upper == range.upper, !mentions[place].isPossessive
    else { return nil }
    let entity = mentions[place].entity
    guard entity < 0 || entries[Int(entity)].kind != .place, !goesOnAsList(behind: range.upper)
    else { return nil }
    return place
  }

  /// "The first whistleblower, whom we are calling Ian,", "A woman who asked to be called Mara":
  /// the name that a relative clause gives somebody of whom no other is known.
  mutating func called(in range: TextRange) -> Int32? {
    let words = scanner.words
    guard
      let naming = words.lastIndex(where: { grammar.has($0.hash, .naming) && !$0.isCapital }),
      naming > 1, naming + 1 < words.count, words[naming + 1].isCapital,
      words[naming + 1].gap == .space,
      words[..<naming].contains(where: {
        grammar.has($0.hash, .relative) && !grammar.has($0.hash, .thingRelative)
          && !grammar.has($0.hash, .complementizer)
      }),
      !words[1..<naming].contains(where: \.isCapital)
    else { return nil }
    let place = firstMention(endingAfter: words[naming + 1].range.lower)
    guard place < mentions.count, mentions[place].range.lower == words[naming + 1].range.lower
    else { return nil }
    let known = mentions[place].entity
    guard let entity = known >= 0 ? known : adopt(place) else { return nil }
    scanner.scan(range)
    if entries[Int(entity)].kind == nil { entries[Int(entity)].kind = .person }
    return entries[Int(entity)].kind == .person ? entity : nil
  }

  /// "The union, Vantiq and Lumen said": whether "and" follows.
  private func goesOnAsList(behind end: Int) -> Bool {
    let next = nameWords(in: TextRange(end, min(text.bytes.count, end + 8)))
    return next.first.map { grammar.has($0.hash, .conjunction) } ?? false
  }

  private func isTitle(_ range: TextRange) -> Bool {
    nameWords(in: range).allSatisfy { !$0.classes.isDisjoint(with: [.title, .honorific, .role]) }
  }

  /// "a Norwegian called": an article first and a verb of naming last.
  private func endsInNaming(_ range: TextRange) -> Bool {
    let words = nameWords(in: range)
    guard let first = words.first, let last = words.last, words.count > 2
    else { return false }
    return grammar.has(first.hash, .indefiniteArticle) && grammar.has(last.hash, .naming)
  }

  /// A description behind its determiner and whatever it belongs to: "lead author".
  private func roleWords() -> TextRange? {
    let words = scanner.words
    var first = 0
    for (index, word) in words.enumerated()
    where word.isPossessive || index == 0 && grammar.has(word.hash, .appositionOpener) {
      first = index + 1
    }
    guard first < words.count, let last = words.last,
      words[first...].contains(where: { !$0.classes.isDisjoint(with: [.role, .relation]) })
    else { return nil }
    return TextRange(Int(words[first].start), Int(last.end))
  }
}
