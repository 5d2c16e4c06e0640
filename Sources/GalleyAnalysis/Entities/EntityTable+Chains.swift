import GalleyCore

/// Pronouns that go on with the pronouns before them: "She was refused a post. The professor wrote
/// that women tire. She outlived him."
extension EntityTable {
  /// Whoever of known gender spoke or is named in the sentence of a pronoun or in the one before.
  mutating func known(_ pronoun: Pronoun, from range: TextRange, _ here: Int) -> Int32? {
    for index in stride(from: here, through: max(0, here - 1), by: -1)
    where sentences[here].node - sentences[index].node <= 2 {
      if let kin = leadingKin(of: index, for: pronoun, before: range.lower) { return kin }
      if let found = candidate(in: index, before: range.lower, for: pronoun, isKnown: true) {
        return isOnlyToldOf(found, in: index, before: range.lower, pronoun) ? nil : found
      }
    }
    return nil
  }

  /// Whether somebody else of the pronoun's kind speaks in a sentence that only tells of an entity.
  private func isOnlyToldOf(
    _ entity: Int32, in index: Int, before offset: Int, _ pronoun: Pronoun
  ) -> Bool {
    let sentence = sentences[index].range
    var isOther = false
    for item in spoken.suffix(24)
    where sentence.contains(item.range.lower) && item.range.lower < offset && !item.isNested {
      if item.entity == entity { return false }
      isOther =
        isOther || entries[Int(item.entity)].kind == .person && fits(item.entity, pronoun)
    }
    return isOther
  }

  /// Whom the pronouns of the sentence and of the one before mean, unless somebody with a name, of
  /// whom it is not known whether they are meant, comes between.
  mutating func followed(_ pronoun: Pronoun, from range: TextRange, _ here: Int) -> Int32? {
    for index in stride(from: here, through: max(0, here - 1), by: -1)
    where sentences[here].node - sentences[index].node <= 2 {
      if let other = candidate(in: index, before: range.lower, for: pronoun),
        entries[Int(other)].head == nil
      {
        return nil
      }
      if let found = chained(pronoun, in: index, before: range.lower),
        entries[Int(found)].gender != .unknown, entries[Int(found)].head == nil
      {
        return found
      }
    }
    return nil
  }

  /// Whom the last pronoun of a sentence means that stands before an offset. Each is looked at
  /// once.
  mutating func chained(_ pronoun: Pronoun, in index: Int, before offset: Int) -> Int32? {
    guard pronoun == .he || pronoun == .she else { return nil }
    var place = lastPersonal(before: offset)
    while place >= 0, personal[place].sentence >= Int32(index) {
      defer { place -= 1 }
      guard personal[place].sentence == Int32(index), personal[place].pronoun == pronoun,
        !isQuoted(personal[place].range.lower)
      else { continue }
      return meaning(of: place)
    }
    return nil
  }

  private mutating func meaning(of place: Int) -> Int32? {
    switch personal[place].meaning {
    case .entity(let entity): return entity
    case .asked: return nil
    case .unasked: break
    }
    personal[place].meaning = .asked
    guard depth < Self.longestChain else { return nil }
    depth += 1
    defer { depth -= 1 }
    guard let found = lookBack(for: personal[place].pronoun, from: personal[place].range) else {
      return nil
    }
    personal[place].meaning = .entity(found)
    return found
  }

  /// The most pronouns that are followed from one to the next.
  private static let longestChain = 24

  func lastPersonal(before offset: Int) -> Int {
    var low = 0
    var high = personal.count
    while low < high {
      let middle = (low + high) / 2
      if personal[middle].range.lower < offset { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  func isQuoted(_ offset: Int) -> Bool {
    let place = lastQuoted(before: offset + 1)
    return place >= 0 && quoted[place].contains(offset)
  }

  /// Whether a quotation begins within a range.
  func isQuotedWithin(_ range: TextRange) -> Bool {
    let place = lastQuoted(before: range.upper)
    return place >= 0 && quoted[place].lower >= range.lower
  }

  /// The last quotation that begins before an offset, by binary search.
  private func lastQuoted(before offset: Int) -> Int {
    var low = 0
    var high = quoted.count
    while low < high {
      let middle = (low + high) / 2
      if quoted[middle].lower < offset { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// Whether an entity is somebody without a name who is another's kin: "her niece".
  func isKin(_ entity: Int32) -> Bool {
    guard let head = entries[Int(entity)].head else { return false }
    return NameClasses(rawValue: scanner.table.sections(head, capitalized: false))
      .contains(.relation)
  }

  /// Whether a pronoun opens a sentence, so that the sentence is about whom it means.
  func opensWith(_ pronoun: Pronoun, _ index: Int) -> Bool {
    let start = sentences[index].range.lower
    let place = lastPersonal(before: start + 1)
    guard place >= 0, personal[place].range.lower == start,
      personal[place].pronoun == pronoun
    else { return false }
    let word = personal[place].range
    return grammar.has(WordHash(text.bytes, word.lower, word.upper), .topicPronoun)
  }

  /// Somebody's kin without a name whom a sentence is about: "My mother disagrees", "Moss's father
  /// was one of them".
  mutating func leadingKin(of index: Int, for pronoun: Pronoun, before offset: Int) -> Int32? {
    guard pronoun == .he || pronoun == .she else { return nil }
    let range = sentences[index].range
    scanner.scan(TextRange(range.lower, min(range.upper, range.lower + 60)))
    let words = scanner.words
    guard words.count > 2, grammar.has(words[0].hash, .owner) || words[0].isPossessive,
      let kin = words.dropFirst().prefix(3).firstIndex(where: { $0.classes.contains(.relation) }),
      words[1...kin].allSatisfy({ !$0.isCapital && $0.gap == .space }),
      words[kin].classes.contains(pronoun == .he ? .man : .woman), kin + 1 < words.count,
      words[kin + 1].gap == .space, !words[kin + 1].isCapital, words[kin].range.upper < offset,
      isQuoted(offset) || !isQuoted(words[kin].range.lower)
    else { return nil }
    let kinsman = TextRange(words[0].range.lower, words[kin].range.upper)
    scanner.scan(kinsman)
    return describe(kinsman, head: nil)
  }

  /// The body or the text without a name that a sentence is about: "The harbour board has closed
  /// the quay", "In March the ministry cut the money", "A draft of the report leaves it open".
  mutating func leadingBody(of index: Int, before offset: Int?) -> Int32? {
    let range = sentences[index].range
    scanner.scan(TextRange(range.lower, min(range.upper, range.lower + 160)))
    let words = scanner.words
    guard
      let start = words.prefix(5).firstIndex(where: {
        grammar.has($0.hash, .definiteArticle) || grammar.has($0.hash, .indefiniteArticle)
      }),
      start == 0 || grammar.has(words[0].hash, .descriptionCloser) && words[0].isCapital,
      let head = words.indices.dropFirst(start + 1).prefix(4).first(where: { place in
        let kinds: NameClasses = [.body, .government, .document]
        // "the port authority": of two such nouns the second is the head.
        return !words[place].classes.isDisjoint(with: kinds) && !words[place].isPossessive
          && (place + 1 == words.count || words[place + 1].classes.isDisjoint(with: kinds)
            || words[place + 1].gap != .space)
      }), head + 1 < words.count,
      words[(start + 1)...head].allSatisfy({ !$0.isCapital && $0.gap == .space })
    else { return nil }
    let next = words[head + 1]
    // "In a statement, it said": the text is what "it" says.
    let isText = words[head].classes.contains(.document)
    if isText, let offset {
      // "A note took another view: it said"
      guard start == 0, text.bytes[range.lower..<offset].contains(UInt8(ascii: ":")) else {
        return nil
      }
    }
    guard isText && start == 0 || grammar.has(words[start].hash, .definiteArticle), !next.isCapital,
      next.gap == .space,
      isText || !grammar.has(next.hash, .descriptionCloser) || grammar.has(next.hash, .finite),
      next.classes.isDisjoint(with: [.body, .government, .people, .role])
    else { return nil }
    let body = TextRange(words[start].range.lower, words[head].range.upper)
    scanner.scan(body)
    return describe(body, head: nil)
  }

  /// The people without names whom a sentence is about: "Researchers recorded bats", "The company's
  /// lawyers dispute this".
  mutating func leadingPeople(of index: Int) -> Int32? {
    let range = sentences[index].range
    scanner.scan(TextRange(range.lower, min(range.upper, range.lower + 80)))
    let words = scanner.words
    guard
      let head = words.indices.prefix(4).first(where: { place in
        let word = words[place]
        return !word.isPossessive && (place == 0 || !word.isCapital)
          && (word.classes.contains(.people) || isPluralPerson(word))
      }), head + 1 < words.count, words[head + 1].gap == .space, !words[head + 1].isCapital,
      !grammar.has(words[head + 1].hash, .conjunction),
      words[..<head].allSatisfy({
        $0.isPossessive || grammar.has($0.hash, .definite) || grammar.has($0.hash, .owner)
          || !$0.isCapital
      }), words[1...].prefix(head).allSatisfy({ $0.gap == .space }),
      !grammar.has(words[0].hash, .descriptionCloser) || head == 0
    else { return nil }
    let people = TextRange(range.lower, words[head].range.upper)
    scanner.scan(people)
    return describe(people, head: nil)
  }

  private func isPluralPerson(_ word: NameWord) -> Bool {
    guard text.bytes[word.range.upper - 1] | 0x20 == 0x73 else { return false }
    let letters = text.bytes[word.range.indices].map { $0 | 0x20 }
    return PersonNouns(grammar).contains(letters[...])
  }

  /// Somebody unnamed who spoke just before, whom "they" spares a gender: "A source said so. They
  /// added".
  func unnamedSpeaker(before here: Int) -> Int32? {
    guard let last = spoken.last, here < sentences.count,
      sentences[here].node - sentences[Int(last.sentence)].node <= 1,
      here - Int(last.sentence) <= Self.longestChain,
      // Nothing but their own words stands between.
      (Int(last.sentence) + 1..<max(Int(last.sentence) + 1, here))
        .allSatisfy({ isQuoted(sentences[$0].range.lower) })
    else { return nil }
    let entry = entries[Int(last.entity)]
    return entry.kind == .anonymous && !entry.isPlural ? last.entity : nil
  }
}
