package import GalleyCore

extension EntityTable {
  /// The entity that a source's words name; marks it as a source.
  ///
  /// Call in document order: pronouns and descriptions look back at who spoke before. `nil` where
  /// nothing fits, which is better than a wrong entity. O(words + mentions looked back at).
  /// - Parameters:
  ///   - range: The words of the source, determiner, title and apposition included.
  ///   - head: The head noun or the bare name, where syntax knows it.
  package mutating func resolve(source whole: TextRange, head: TextRange? = nil) -> Int32? {
    // A source of more than some words is not one; the first of them tell.
    let range = TextRange(whole.lower, min(whole.upper, whole.lower + 600))
    scanner.scan(range)
    guard let first = scanner.words.first, range.count > 0 else { return nil }
    if range.count == 1, let label = turnLabel(range) {
      return label.flatMap { spoke($0, range) }
    }
    if scanner.words.count == 1, let pronoun = Pronoun(first.hash, grammar) {
      return spoke(resolve(pronoun, at: first.range), first.range)
    }
    if let name = namedHead(in: range, head: head) ?? cutName(behind: range) {
      let entity = mentions[name].entity
      if entity >= 0 { return spoke(entity, mentions[name].range) }
      let range = mentions[name].range
      if let entity = adopt(name) { return spoke(entity, range) }
      guard !scanner.words.isEmpty, bySurname[scanner.words[0].hash] == nil else { return nil }
      scanner.scan(whole)
    }
    if let called = called(in: range) { return spoke(called, range) }
    if let named = holder(behind: range) ?? apposed(behind: range) { return spoke(named, range) }
    return spoke(describe(range, head: head), range)
  }

  /// "Mrs" of "Mrs ap Gwilym", which a parser cuts before the small word.
  private func cutName(behind range: TextRange) -> Int? {
    guard scanner.words.count == 1, scanner.words[0].classes.contains(.honorific) else {
      return nil
    }
    let place = firstMention(endingAfter: range.upper)
    guard place < mentions.count, mentions[place].range.lower > range.upper,
      mentions[place].range.lower - range.upper <= 2
    else { return nil }
    return place
  }

  /// All entities of a source that joins several: "Ines Duarte and the port authority".
  package mutating func resolveAll(source range: TextRange, head: TextRange? = nil) -> [Int32] {
    var found: [Int32] = []
    if opensWithNobody(range) { return [] }
    if let group = company(range) { return [group] }
    for part in parts(of: range) {
      let inside = head.flatMap { part.contains($0) ? $0 : nil }
      if let entity = resolve(source: part, head: inside), !found.contains(entity) {
        found.append(entity)
      }
    }
    if found.isEmpty, range.count == 4,
      Pronoun(WordHash(text.bytes, range.lower, range.upper), grammar) == .they
    {
      return pair(before: range).compactMap { spoke($0, range) }
    }
    return found
  }

  /// "Neither the mayor nor the port said so": nobody did.
  private mutating func opensWithNobody(_ range: TextRange) -> Bool {
    scanner.scan(TextRange(range.lower, min(range.upper, range.lower + 40)))
    return scanner.opensWithNobody
  }

  /// "Ann Vale and her colleagues", "Vale and other residents": a group that is none of its
  /// members.
  private mutating func company(_ range: TextRange) -> Int32? {
    guard range.count < 120 else { return nil }
    scanner.scan(range)
    let words = scanner.words
    guard
      let and = words.firstIndex(where: { grammar.has($0.hash, .conjunction) && !$0.isCapital }),
      and > 0, and + 1 < words.count, words[and - 1].isCapital, let last = words.last,
      !last.isCapital, !words[(and + 1)...].contains(where: \.isCapital),
      words[(and + 1)...].allSatisfy({ $0.gap == .space }),
      grammar.has(words[and + 1].hash, .companion),
      text.bytes[last.range.upper - 1] == 0x73 || !last.classes.isDisjoint(with: [.people, .body])
    else { return nil }
    let hash = WordHash(text.bytes, range.lower, range.upper)
    let entity = entry(named: hash, range, length: 9, kind: .group)
    entries[Int(entity)].isPlural = true
    resolved.append(
      EntityMention(range: range, entity: entity, sentence: Int32(sentence(at: range.lower))))
    return spoke(entity, range)
  }

  /// The outlet through which a source is quoted.
  package mutating func resolve(outlet range: TextRange) -> Int32? {
    guard let entity = resolve(source: range) else { return nil }
    switch entries[Int(entity)].kind {
    case nil, .organization, .place: entries[Int(entity)].kind = .publication
    default: break
    }
    return entity
  }

  private mutating func spoke(_ entity: Int32?, _ range: TextRange) -> Int32? {
    guard let entity else { return nil }
    entries[Int(entity)].isSource = true
    spoken.append(
      EntityMention(
        range: range, entity: entity, sentence: Int32(sentence(at: range.lower)),
        isNested: isNested))
    return entity
  }

  /// The index of the sentence at an offset: the last that begins at or before it.
  func sentence(at offset: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.lower <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The index of the first mention that ends behind an offset.
  func firstMention(endingAfter offset: Int) -> Int {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.upper <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The mention that is the head of a source: its name rather than a name inside its description.
  private func namedHead(in range: TextRange, head: TextRange?) -> Int? {
    let first = firstMention(endingAfter: range.lower)
    var place = first
    var best: Int?
    let headWord = head ?? headWord(before: range.upper)
    while place < mentions.count, mentions[place].range.lower < range.upper {
      let mention = mentions[place].range
      if let headWord, mention.overlaps(headWord), !isModifier(place, in: range) {
        best = best ?? place
      }
      // "the whip, Jim Reyes": a person in apposition to a description.
      let isOpen = best.map { isNoPerson($0) && hasRole(before: mention) } ?? true
      if isOpen, place > first || mention.lower > range.lower, mayBePerson(place),
        closesApposition(mention, range) || closesTitle(mention, range)
          || !isNoPerson(place) && followsRole(mention)
            && (best != nil || joinsRoles(before: mention, in: range))
      {
        best = place
      }
      place += 1
    }
    return best ?? apposedName(in: range) ?? leadingPerson(first, in: range)
      ?? closingPerson(in: range)
  }

  /// "Carla Holt two-time winner of the cup": the person whose full name opens the words, where the
  /// comma of the apposition is missing and no other person is named.
  private func leadingPerson(_ place: Int, in range: TextRange) -> Int? {
    guard place < mentions.count, mentions[place].range.lower == range.lower,
      mentions[place].entity >= 0, !mentions[place].isPossessive,
      entries[Int(mentions[place].entity)].kind == .person,
      entries[Int(mentions[place].entity)].length > 1,
      !isModifier(place, in: range), mentions[place].range.upper < range.upper
    else { return nil }
    var next = place + 1
    while next < mentions.count, mentions[next].range.lower < range.upper {
      let entity = mentions[next].entity
      if entity >= 0, entries[Int(entity)].kind == .person { return nil }
      next += 1
    }
    return place
  }

  /// "senior executive planner Ana Reyes": the person whose full name closes words in small letters
  /// of which none joins it to another.
  private func closingPerson(in range: TextRange) -> Int? {
    let place = firstMention(endingAfter: range.upper - 1)
    guard place < mentions.count, mentions[place].range.upper == range.upper,
      mentions[place].range.lower > range.lower, mentions[place].entity >= 0,
      entries[Int(mentions[place].entity)].kind == .person,
      entries[Int(mentions[place].entity)].length > 1
    else { return nil }
    let isDescribed = scanner.words.allSatisfy { word in
      guard word.range.lower <= mentions[place].range.lower else { return true }
      return word.gap == .start || word.gap == .space
    }
    let isLoose = scanner.words.contains { word in
      word.range.lower < mentions[place].range.lower
        && (word.isCapital || word.isPossessive || grammar.has(word.hash, .descriptionCloser)
          || grammar.has(word.hash, .conjunction))
    }
    return isDescribed && !isLoose ? place : nil
  }

  /// Whether a mention names a place, a body or nothing known.
  func isNoPerson(_ place: Int) -> Bool {
    let entity = mentions[place].entity
    return entity < 0 || entries[Int(entity)].kind != .person
  }

  /// Whether a mention names a person, or somebody of several names of whom nothing else is known.
  private func mayBePerson(_ place: Int) -> Bool {
    let entity = mentions[place].entity
    guard entity >= 0 else { return false }
    let entry = entries[Int(entity)]
    return entry.kind == .person || entry.kind == nil && entry.length > 1
  }

  /// Whether a name closes the words behind an office that holds a preposition: "US Secretary of
  /// State Ana Reyes", but not "a spokesman for Ana Reyes".
  private func closesTitle(_ mention: TextRange, _ range: TextRange) -> Bool {
    guard mention.upper == range.upper,
      let place = scanner.words.firstIndex(where: { $0.range.lower >= mention.lower }),
      scanner.words[place].gap == .space,
      var preposition = scanner.words[..<place].lastIndex(where: { !$0.isCapital }),
      scanner.words[(preposition + 1)..<place].allSatisfy({
        $0.gap == .space && $0.classes.isDisjoint(with: [.role, .title, .honorific])
      }), preposition + 1 < place
    else { return false }
    if preposition > 0, grammar.has(scanner.words[preposition].hash, .descriptionOpener) {
      preposition -= 1
    }
    guard preposition > 0, grammar.has(scanner.words[preposition].hash, .nounPreposition) else {
      return false
    }
    let office = scanner.words[preposition - 1]
    return office.isCapital && !office.classes.isDisjoint(with: [.role, .title])
  }

  /// Whether the words before a name close with a role: "The Harbour Town, police chief,".
  private func hasRole(before mention: TextRange) -> Bool {
    guard let last = scanner.words.last(where: { $0.range.upper <= mention.lower }) else {
      return false
    }
    return last.classes.contains(.role) && !last.isCapital
  }

  /// Whether the name only modifies what follows: "the Reyes campaign", "Reyes's lawyer".
  private func isModifier(_ place: Int, in range: TextRange) -> Bool {
    let mention = mentions[place]
    guard mention.range.upper + 1 < range.upper else { return false }
    if mention.isPossessive {
      return scanner.words.last.map { $0.range.lower >= mention.range.upper } ?? false
    }
    guard let next = scanner.words.first(where: { $0.range.lower >= mention.range.upper }) else {
      return false
    }
    return next.gap == .space && !next.isCapital
      && !next.classes.isDisjoint(with: [.body, .government, .people, .document, .role])
  }

  /// Whether the office stands right before the name, with no sign between: "Brae and Sund forward
  /// Leo Vik".
  private func followsRole(_ mention: TextRange) -> Bool {
    guard let word = scanner.words.first(where: { $0.range.lower >= mention.lower }) else {
      return false
    }
    return word.gap == .space && hasRole(before: mention)
  }

  /// Whether a name closes the words behind two offices of one person: "party leader and former
  /// minister Dan Marks".
  private func joinsRoles(before mention: TextRange, in range: TextRange) -> Bool {
    guard mention.upper == range.upper,
      let and = scanner.words.firstIndex(where: {
        grammar.has($0.hash, .conjunction) && !$0.isCapital
      }),
      and > 0, scanner.words[and].range.upper < mention.lower
    else { return false }
    let held = scanner.words[and - 1]
    let next = scanner.words[and + 1]
    return !held.classes.isDisjoint(with: [.role, .title])
      && held.classes.isDisjoint(with: [.body, .people])
      && (and == 1 || held.gap == .space) && !held.isPossessive
      && !grammar.has(next.hash, .descriptionOpener) && next.range.lower < mention.lower
  }

  private func closesApposition(_ mention: TextRange, _ range: TextRange) -> Bool {
    guard let word = scanner.words.first(where: { $0.range.lower >= mention.lower }) else {
      return false
    }
    // A title may stand before the name: "the lead author, Dr Ana Reyes".
    var opening = word
    for before in scanner.words.reversed() where before.range.upper <= opening.range.lower {
      guard opening.gap == .space, before.isCapital,
        !before.classes.isDisjoint(with: [.title, .honorific, .role])
      else { break }
      opening = before
    }
    guard
      opening.gap == .comma
        || opening.gap == .space && (followsNaming(opening) || followsOffice(opening))
    else { return false }
    let next = scanner.words.first { $0.range.lower >= mention.upper }
    return range.upper - mention.upper <= 2 || next?.gap == .comma
      || next.map { $0.gap == .space && grammar.has($0.hash, .nounPreposition) } ?? false
  }

  /// Whether a comma and a few words in small letters that tell who somebody is stand before a
  /// name: "her father, retired teacher Curt Brand", "one of them, the late Ada Holm".
  private func followsOffice(_ name: NameWord) -> Bool {
    guard let place = scanner.words.firstIndex(where: { $0.range == name.range }) else {
      return false
    }
    var index = place - 1
    while index > 0, place - index <= 6 {
      let word = scanner.words[index]
      guard !word.isCapital, !word.isPossessive, !grammar.has(word.hash, .descriptionCloser),
        !grammar.has(word.hash, .descriptionClause), !grammar.has(word.hash, .descriptionRelative),
        !grammar.has(word.hash, .finite), !grammar.has(word.hash, .conjunction)
      else { return false }
      if word.gap == .comma { return true }
      guard word.gap == .space else { return false }
      index -= 1
    }
    return false
  }

  /// Whether "called" and a noun with its article stand behind a comma before a name: "her captain,
  /// a Norwegian called Nils Aas".
  private func followsNaming(_ name: NameWord) -> Bool {
    guard
      let naming = scanner.words.firstIndex(where: { $0.range.upper + 1 == name.range.lower }),
      grammar.has(scanner.words[naming].hash, .naming),
      let comma = scanner.words[..<naming].lastIndex(where: { $0.gap == .comma })
    else { return false }
    return grammar.has(scanner.words[comma].hash, .indefiniteArticle)
  }

  /// "One of them", "a second": a quantity that stands for a person.
  private func unnamedOne() -> TextRange? {
    guard let first = scanner.words.first else { return nil }
    if scanner.words.count == 2, grammar.has(first.hash, .indefiniteArticle) {
      let second = scanner.words[1]
      return grammar.has(second.hash, .unnamedPerson) ? second.range : nil
    }
    // "The first said it was cold": an ordinal that counts persons named before.
    if takesSpeakers, scanner.words.count == 2, grammar.has(first.hash, .definiteArticle),
      grammar.has(scanner.words[1].hash, .counted)
    {
      return scanner.words[1].range
    }
    // "One of them, who did not want to be named,"
    let isAlone =
      scanner.words.count == 3 || scanner.words.count > 3 && scanner.words[3].gap == .comma
    guard isAlone, grammar.has(first.hash, .unnamedPerson),
      grammar.has(scanner.words[1].hash, .genitive),
      Pronoun(personal: scanner.words[2].hash, grammar) != nil
        || grammar.has(scanner.words[2].hash, .objectPronoun)
    else { return nil }
    return first.range
  }

  /// The head of the words looked at: the last before a preposition, a mark or a clause.
  func headWord(before end: Int) -> TextRange? {
    if let one = unnamedOne() { return one }
    var head: NameWord?
    for word in scanner.words {
      if head != nil,
        !word.gap.joinsNames
          || !word.isCapital
            && (grammar.has(word.hash, .descriptionCloser) || grammar.has(word.hash, .reflexive))
          || grammar.has(word.hash, .speakerPronoun)
          || isPostNominal(word)
      {
        break
      }
      if grammar.has(word.hash, .descriptionOpener), !word.isCapital || head == nil { continue }
      head = word
      // A plural that a participle or adjective follows: "officials familiar with".
      if !word.classes.isDisjoint(with: [.people, .unnamed]), !word.isCapital, !word.isPossessive {
        let next = scanner.words.first { $0.range.lower >= word.range.upper }
        if let next, next.classes.isEmpty, !next.isCapital { break }
      } else if !word.isCapital || word.range == scanner.words.first?.range, !word.isPossessive,
        isCutShort(behind: word)
      {
        break
      }
    }
    return head?.range
  }

  /// "Ann Lee KC": letters behind a name, but not those before one, "Labour MP Ann Lee".
  private func isPostNominal(_ word: NameWord) -> Bool {
    guard word.isCapitals, grammar.has(word.hash, .postNominal) else { return false }
    let next = scanner.words.first { $0.range.lower >= word.range.upper }
    return next.map { !$0.isCapital || $0.gap != .space } ?? true
  }

  /// Whether a participle and a preposition follow a noun, so that the noun is the head: "a report
  /// commissioned by the club".
  private func isCutShort(behind word: NameWord) -> Bool {
    guard
      !word.classes.isDisjoint(with: [.document, .body, .government, .role, .man, .woman])
        || takesSpeakers && word.classes.isEmpty,
      let next = scanner.words.firstIndex(where: { $0.range.lower >= word.range.upper }),
      next + 1 < scanner.words.count
    else { return false }
    let participle = scanner.words[next]
    let behind = scanner.words[next + 1]
    guard !participle.isCapital, participle.classes.isEmpty, participle.gap == .space,
      participle.range.count > 3,
      grammar.has(behind.hash, .descriptionCloser) || grammar.has(behind.hash, .dating)
        || grammar.has(behind.hash, .reflexive)
    else { return false }
    let letters = text.bytes[participle.range.indices]
    return grammar.ends(letters, in: .participleEnding)
      || grammar.has(participle.hash, .cutParticiple)
  }

  /// Gives a partial name that no full name claims an entry of its own.
  mutating func adopt(_ place: Int) -> Int32? {
    let range = mentions[place].range
    let hash = WordHash(text.bytes, range.lower, range.upper)
    guard bySurname[hash] == nil || byName[hash] != nil else { return nil }
    scanner.scan(range)
    guard let word = scanner.words.first,
      word.classes.isDisjoint(with: [.opener, .people, .unnamed, .nationality, .noName])
    else { return nil }
    // "Pensioners have vowed": a plural that opens its sentence is a description.
    // So is "Lessons end": a common word in the plural.
    let isPlural =
      text.bytes[range.upper - 1] == 0x73 && scanner.language.isCommon(text.bytes, range.indices)
    if isPluralOfPeople(word) || isPlural && word.classes.isEmpty,
      range.lower == sentences[sentence(at: range.lower)].range.lower
    {
      return nil
    }
    let entity = entry(named: hash, range, length: 1, kind: nil)
    mentions[place].entity = entity
    return entity
  }

  private func isPluralOfPeople(_ word: NameWord) -> Bool {
    let letters = text.bytes[word.range.indices]
    return letters.count > 6 && grammar.ends(letters, in: .pluralEnding)
  }
}
