internal import GalleyCore

/// Sources without a name: "the company", "a Russian source", "residents".
extension EntityTable {
  /// The entity that a description leads to; makes one where it introduces somebody.
  mutating func describe(_ range: TextRange, head given: TextRange?) -> Int32? {
    let only = scanner.words.count == 1 ? scanner.words[0].range : nil
    guard let headRange = given ?? headWord(before: range.upper) ?? only,
      let head = scanner.words.first(where: { $0.range.overlaps(headRange) })
    else { return nil }
    // "with softer language", "when calls came": no source.
    if let first = scanner.words.first, !first.isCapital || scanner.words.count > 1,
      grammar.has(first.hash, .descriptionCloser) || grammar.has(first.hash, .descriptionClause)
    {
      return nil
    }
    if holdsClause() { return nil }
    let isOwned =
      scanner.words.first.map { grammar.has($0.hash, .owner) } ?? false
      && !head.classes.isDisjoint(with: [.body, .government])
    let isDefinite = scanner.words.first.map { grammar.has($0.hash, .definite) } ?? false
    let mayBeKnown = (isDefinite || isOwned) && !isNarrowed(head) && !isRestricted(head)
    let known =
      (isDefinite ? aged(head, before: range.lower) : nil)
      ?? (mayBeKnown ? referent(of: head, before: range.lower) : nil)
    if let known {
      resolved.append(
        EntityMention(
          range: range, entity: known, sentence: Int32(sentence(at: range.lower))))
      return known
    }
    guard let name = descriptionName(range), let kind = kind(of: head) else { return nil }
    let hash = WordHash(text.bytes, name.lower, name.upper)
    let isNew = byName[hash] == nil
    let entity = entry(named: hash, name, length: 9, kind: kind)
    if isNew {
      entries[Int(entity)].head = head.hash
      entries[Int(entity)].isPlural = isPlural(head)
      if head.classes.contains(.woman) { entries[Int(entity)].gender = .woman }
      if head.classes.contains(.man) { entries[Int(entity)].gender = .man }
      if name == head.range { entries[Int(entity)].label = label(head.hash) }
    }
    resolved.append(
      EntityMention(range: name, entity: entity, sentence: Int32(sentence(at: range.lower))))
    return entity
  }

  /// Whom "the 57-year-old" means: the one person whom the last sentence names that names any, in
  /// the paragraph or the two before. "The 15-year-old victim" may be anybody.
  private func aged(_ head: NameWord, before offset: Int) -> Int32? {
    guard scanner.words.count > 1, case let age = scanner.words[1],
      grammar.ends(text.bytes[age.range.indices], in: .ageEnding),
      head.range == age.range, !age.isPossessive
    else { return nil }
    let here = sentence(at: offset)
    for index in stride(from: here, through: max(0, here - 4), by: -1) {
      guard sentences[here].node - sentences[index].node <= 2 else { return nil }
      let persons = persons(in: index, before: offset)
      if !persons.isEmpty { return persons.count == 1 ? persons.first : nil }
    }
    return nil
  }

  /// The persons whom a sentence names before an offset; of many names the first tell.
  private func persons(in index: Int, before offset: Int) -> Set<Int32> {
    var place = firstMention(endingAfter: sentences[index].range.lower)
    let limit = min(mentions.count, place + 60)
    var found: Set<Int32> = []
    while place < limit,
      mentions[place].range.lower < min(offset, sentences[index].range.upper)
    {
      let entity = mentions[place].entity
      if entity >= 0, entries[Int(entity)].kind == .person { found.insert(entity) }
      place += 1
    }
    return found
  }

  /// Whether words before the head tell one from others: "the EU's top diplomat" is not whoever was
  /// called a diplomat before.
  private func isNarrowed(_ head: NameWord) -> Bool {
    let before = scanner.words.prefix { $0.range.lower < head.range.lower }
    return before.contains(where: \.isPossessive) || before.count > 4
  }

  /// Whether a relative clause without a comma tells which one is meant: "the group that represents
  /// owners".
  private func isRestricted(_ head: NameWord) -> Bool {
    guard let next = scanner.words.first(where: { $0.range.lower >= head.range.upper }) else {
      return false
    }
    return next.gap == .space && grammar.has(next.hash, .descriptionRelative)
  }

  /// How a reader is told of a quantity that stands for people.
  private func label(_ hash: WordHash) -> String? {
    if grammar.has(hash, .unnamedPerson) { return "unnamed person" }
    return grammar.has(hash, .unnamedPeople) ? "unnamed people" : nil
  }

  private func kind(of head: NameWord) -> EntityKind? {
    let classes = head.classes
    if classes.contains(.unnamed) { return .anonymous }
    if grammar.has(head.hash, .unnamedPerson), scanner.words.count <= 3 { return .anonymous }
    if classes.contains(.government) { return .government }
    if classes.contains(.document) { return .document }
    if classes.contains(.people) || grammar.has(head.hash, .unnamedPeople) { return .group }
    if classes.contains(.body) { return .organization }
    if classes.contains(.outletHead), !head.isCapital { return .publication }
    if !classes.isDisjoint(with: [.role, .man, .woman, .relation]) { return .anonymous }
    // A town or a county speaks by those who govern it; a quay or a hill does not.
    if grammar.has(head.hash, .governedPlace) { return .government }
    // Any other noun has to name a person: no thing, action, state or quality says anything.
    let letters = text.bytes[head.range.indices].map { $0 | 0x20 }
    guard isName(head) || PersonNouns(grammar).contains(letters[...]) else {
      return takesThings ? .document : takesSpeakers ? speaker(head) : nil
    }
    return isPlural(head) ? .group : .anonymous
  }

  /// What a noun is that no list knows, before a verb of saying: "the coastguard", "one tabloid",
  /// "supermarket chains", "@hillwalker".
  private func speaker(_ head: NameWord) -> EntityKind? {
    guard !head.isCapital, !head.classes.contains(.noName), !grammar.has(head.hash, .noSpeaker),
      !grammar.has(head.hash, .objectPronoun), !grammar.has(head.hash, .speakerPronoun),
      let first = scanner.words.first, let last = text.bytes[head.range.indices].last, last >= 0x61
    else { return nil }
    let start = first.range.lower
    if start > 0, text.bytes[start - 1] == UInt8(ascii: "@") { return .anonymous }
    let letters = text.bytes[head.range.indices]
    // "the self-styled “Free Choice” movement"
    let isAdjective = letters.contains(0x2D) && grammar.ends(letters, in: .participleEnding)
    if isAdjective || PersonNouns(grammar).namesThing(letters) { return nil }
    if isPlural(head) { return .group }
    // "palefox said": a name that its bearer writes so.
    if scanner.words.count == 1, head.classes.isEmpty, !letters.contains(0x2D),
      !scanner.language.isCommon(text.bytes, head.range.indices)
    {
      return .anonymous
    }
    guard first.range.lower < head.range.lower else { return nil }
    if grammar.has(first.hash, .definite) || grammar.has(first.hash, .owner) {
      return .organization
    }
    return grammar.has(first.hash, .indefiniteArticle) || grammar.has(first.hash, .unnamedPerson)
      ? .anonymous : nil
  }

  /// Whether a capital makes a name of a word: not of one that only opens its sentence.
  private func isName(_ head: NameWord) -> Bool {
    guard head.isCapital, !grammar.has(head.hash, .noHead) else { return false }
    let opens = head.range.lower == sentences[sentence(at: head.range.lower)].range.lower
    return !opens || !head.classes.isEmpty
      || !scanner.language.isCommon(text.bytes, head.range.indices)
  }

  /// Whether the words hold a clause that no relative pronoun opens: no source, but a parse gone
  /// wrong ("numbers have never been sounder").
  private func holdsClause() -> Bool {
    for (index, word) in scanner.words.enumerated() {
      if grammar.has(word.hash, .descriptionRelative) { return false }
      if index > 0, !word.isCapital, grammar.has(word.hash, .finite) { return true }
    }
    return false
  }

  private func isPlural(_ head: NameWord) -> Bool {
    if head.classes.contains(.people) { return true }
    let bytes = text.bytes
    let end = Int(head.end)
    return end - Int(head.start) > 3 && bytes[end - 1] == 0x73 && bytes[end - 2] != 0x73
      && bytes[end - 2] != 0x75 && bytes[end - 2] != 0x69
  }

  /// The words without their determiner, cut before a clause.
  private func descriptionName(_ range: TextRange) -> TextRange? {
    let words = scanner.words
    var first = 0
    while first < words.count - 1,
      grammar.has(words[first].hash, .definite)
        || grammar.has(words[first].hash, .indefiniteArticle)
        || grammar.has(words[first].hash, .owner)
    {
      first += 1
    }
    guard first < words.count else { return nil }
    var last = first
    while last + 1 < words.count, words[last + 1].gap == .space,
      !grammar.has(words[last + 1].hash, .descriptionClause),
      !grammar.has(words[last + 1].hash, .speakerPronoun)
    {
      last += 1
    }
    return TextRange(Int(words[first].start), Int(words[last].end))
  }

  /// Whom "the company", "the minister" or "the new administration" means: the last that fits.
  private func referent(of head: NameWord, before offset: Int) -> Int32? {
    let classes = head.classes
    if let known = describedBefore(head.hash) {
      return entries[Int(known)].kind == .anonymous
        ? holder(of: head, namedBehind: known, before: offset) ?? known : known
    }
    guard !classes.isDisjoint(with: [.body, .government, .role, .man, .woman, .title]) else {
      return epithet(head, before: offset)
    }
    var place = firstMention(endingAfter: offset) - 1
    let limit = max(0, place - 60)
    var generic: Int32?
    var genericSentence: Int32 = 0
    while place >= limit {
      let entity = mentions[place].entity
      let sentence = mentions[place].sentence
      place -= 1
      guard entity >= 0 else { continue }
      let entry = entries[Int(entity)]
      if !classes.isDisjoint(with: [.role, .title]), entry.kind == .person,
        entry.roles.contains(where: { holds(head.hash, $0) && !contradicts($0, before: head) })
      {
        return entity
      }
      guard !classes.isDisjoint(with: [.body, .government]) else { continue }
      if entry.kind == .organization || entry.kind == .government || entry.kind == .publication,
        holds(head.hash, entry.name)
      {
        return entity
      }
      if generic == nil, isBare(head),
        isGeneric(head.hash, for: entry, named: place + 1, before: offset)
      {
        (generic, genericSentence) = (entity, sentence)
      }
    }
    if grammar.has(head.hash, .company), isBare(head) {
      generic = firm(nearest: generic, namedIn: genericSentence, before: offset)
    }
    return generic ?? epithet(head, before: offset)
  }

  /// Whether a mention opens the sentence before an offset, behind an article.
  private func opensSentenceBefore(_ place: Int, _ offset: Int) -> Bool {
    let here = sentence(at: offset)
    let start = sentences[Int(mentions[place].sentence)].range.lower
    return Int(mentions[place].sentence) == here - 1 && mentions[place].range.lower - start <= 4
  }

  /// "A prosecutor told the jury ... Prosecutor Ann Lee said": who has been named with the office
  /// since somebody was described by it.
  private func holder(
    of head: NameWord, namedBehind described: Int32, before offset: Int
  ) -> Int32? {
    guard let last = spoken.last(where: { $0.entity == described }) else { return nil }
    var place = firstMention(endingAfter: offset) - 1
    let limit = max(0, place - 60)
    while place >= limit, mentions[place].range.lower > last.range.lower {
      let entity = mentions[place].entity
      place -= 1
      guard entity >= 0, entries[Int(entity)].kind == .person, entries[Int(entity)].isSource
      else { continue }
      let roles = entries[Int(entity)].roles
      if roles.contains(where: {
        holds(head.hash, $0) && !holds(.formerWord, $0) && !contradicts($0, before: head)
      }) {
        return entity
      }
    }
    return nil
  }

  /// Whether a role and a description name different bodies: "the Brae manager" is not "Sund's
  /// manager".
  private func contradicts(_ role: TextRange, before head: NameWord) -> Bool {
    let wanted = scanner.words.dropFirst().filter {
      $0.isCapital && $0.range.lower < head.range.lower
    }
    guard !wanted.isEmpty else { return false }
    let given = nameWords(in: role).filter { $0.isCapital && $0.hash != head.hash }
    return !given.isEmpty && given.allSatisfy { word in !wanted.contains { $0.hash == word.hash } }
  }

  /// Whether nothing stands between the article and a head: "the grid operator" is one of many.
  private func isBare(_ head: NameWord) -> Bool {
    grammar.has(head.hash, .governingNoun)
      || scanner.words.count { $0.range.lower < head.range.lower } <= 1
  }

  /// "The striker", "the officer", "the Nigerian": whoever spoke last in the paragraph, by another
  /// of their qualities.
  private func epithet(_ head: NameWord, before offset: Int) -> Int32? {
    let isPosition = grammar.has(head.hash, .position)
    guard
      isPosition || grammar.has(head.hash, .epithet) || isQuality(head)
        || head.isCapital && head.classes.contains(.nationality) && scanner.words.count == 2
    else { return nil }
    let here = sentence(at: offset)
    let node = sentences[here].node
    let last = spoken.last
    // "Owen Lathbury scored it. The captain said": whom the sentence before is about.
    if isPosition, here > 0, sentences[here - 1].node == node,
      last.map({ $0.sentence < Int32(here - 1) }) ?? true,
      case let first = firstMention(endingAfter: sentences[here - 1].range.lower),
      first < mentions.count, mentions[first].range.lower == sentences[here - 1].range.lower,
      case let only = mentions[first].entity, only >= 0, entries[Int(only)].kind == .person,
      entries[Int(only)].roles.isEmpty
    {
      return only
    }
    guard let last, entries[Int(last.entity)].kind == .person else { return nil }
    switch node - sentences[Int(last.sentence)].node {
    case 0: return last.entity
    // "Tanner admitted he was nervous.", and in the next paragraph "said the fly-half".
    case 1 where isPosition:
      let opens = here > 0 && sentences[here - 1].node != node
      return opens && entries[Int(last.entity)].roles.isEmpty ? last.entity : nil
    default: return nil
    }
  }

  /// Whether "the" and a noun for a person are all, as in "the farmhand": a noun that is no office.
  private func isQuality(_ head: NameWord) -> Bool {
    guard scanner.words.count == 2, !head.isCapital, head.classes.isEmpty, !isPlural(head) else {
      return false
    }
    return PersonNouns(grammar).contains(text.bytes[head.range.indices])
  }

  /// The last source described with the same word.
  private func describedBefore(_ hash: WordHash) -> Int32? {
    var place = spoken.count - 1
    let limit = max(0, place - 12)
    while place >= limit {
      if entries[Int(spoken[place].entity)].head == hash { return spoken[place].entity }
      place -= 1
    }
    return nil
  }

  /// Whether a word of the range has the hash.
  private func holds(_ hash: WordHash, _ range: TextRange) -> Bool {
    nameWords(in: range).contains { $0.hash == hash }
  }

  /// Whether a word of the range is of a class.
  private func holds(_ known: WordClass, _ range: TextRange) -> Bool {
    nameWords(in: range).contains { grammar.has($0.hash, known) }
  }

  /// "The administration" for a government, "the company" for a firm.
  private func isGeneric(
    _ hash: WordHash, for entry: EntityEntry, named place: Int, before offset: Int
  ) -> Bool {
    switch entry.kind {
    case .government:
      grammar.has(hash, .governingNoun)
        && (entry.standsFor != nil || holds(.governingNoun, entry.name))
    // A league that has not spoken is "the group" only right behind a sentence about it.
    case .organization where grammar.has(hash, .groupNoun) && holds(.groupHead, entry.name):
      (entry.isSource || opensSentenceBefore(place, offset))
        && !(scanner.words.first.map { grammar.has($0.hash, .owner) } ?? false)
    case .organization where grammar.has(hash, .company):
      (entry.isSource || entry.length > 1 || entry.isThing) && mayBeFirm(entry)
    case .organization: grammar.has(hash, .firmNoun) && entry.isSource
    case .publication: grammar.has(hash, .outletNoun)
    case nil:
      grammar.has(hash, .company) && entry.length > 1 && kind(of: entry) == .organization
        && mayBeFirm(entry) && !standsInPlace(entry)
    default: false
    }
  }
}
