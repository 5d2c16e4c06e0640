internal import GalleyCore

extension GrammarWords {
  /// Whether firms bear a role as persons do, persons no less often: "owner", "rival".
  func mayBePersons(_ role: NameWord) -> Bool { has(role.hash, .sharedRole) }

  /// Whether firms bear a role: "owner", "operator".
  func mayBeFirms(_ role: NameWord) -> Bool {
    has(role.hash, .firmRole) || has(role.hash, .sharedRole)
  }
}

extension EntityTable {
  /// Whether the words of a role tell that a person bears it: those of firms do where the name is none
  /// of a firm's.
  func tellsPerson(_ role: [NameWord], of entry: EntityEntry) -> Bool {
    let heads = role.filter { !$0.classes.isDisjoint(with: [.role, .title, .relation]) }
    if heads.isEmpty || heads.contains(where: { !grammar.mayBeFirms($0) }) { return true }
    if entry.isThing { return false }
    return heads.contains(where: grammar.mayBePersons) || !endsInCommonWord(entry)
  }

  private func endsInCommonWord(_ entry: EntityEntry) -> Bool {
    nameWords(in: entry.name).last.map {
      scanner.language.isCommon(text.bytes, $0.range.indices)
    } ?? false
  }

  /// Lets the last word of a person's name stand for the person, with and without "al-".
  mutating func register(_ entity: Int32, surname: NameWord) {
    var hashes = [surname.hash]
    let bytes = text.bytes
    let range = surname.range
    if let hyphen = range.indices.prefix(4).first(where: { bytes[$0] == 0x2D }) {
      hashes.append(WordHash(bytes, hyphen + 1, range.upper))
    }
    for hash in hashes {
      let owners = bySurname[hash] ?? []
      if owners.count < Self.mostNames, !owners.contains(entity) {
        bySurname[hash] = owners + [entity]
      }
    }
  }

  /// Lets the given name of a person stand for the person.
  mutating func register(_ entity: Int32, givenName word: NameWord) {
    guard word.isCapital, !word.isInitial, word.classes.isDisjoint(with: [.title, .honorific])
    else { return }
    let owners = byGivenName[word.hash] ?? []
    if owners.count < 2, !owners.contains(entity) { byGivenName[word.hash] = owners + [entity] }
  }

  /// Lets the first word of a body's name stand for it, if it is a name by itself.
  mutating func register(_ entity: Int32, firstWord word: NameWord) {
    guard word.isCapital, word.classes.isEmpty, word.range.count > 3 else { return }
    let owners = byFirstWord[word.hash] ?? []
    if owners.count < 2, !owners.contains(entity) { byFirstWord[word.hash] = owners + [entity] }
  }

  /// Lets a body's name without its legal form stand for it.
  mutating func registerShort(_ entity: Int32, _ hash: WordHash) {
    if byName[hash] == nil { byName[hash] = entity }
  }

  mutating func addPending(
    _ item: PendingMention, _ range: TextRange, _ sentence: Int32, possessive: Bool
  ) {
    pending.append(item)
    addMention(range, of: -1, sentence: sentence, possessive: possessive)
  }

  /// Counts an abbreviation that may want explaining.
  mutating func note(letters word: NameWord) {
    let length = word.end - word.start
    guard !word.classes.contains(.knownLetters), length >= 3, length <= 5 else { return }
    unexplained[word.hash, default: (word.range, 0)].count += 1
  }
}
