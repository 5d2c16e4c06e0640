internal import GalleyCore

extension EntityTable {
  /// The entities of the report, in order of first mention, and for each index that
  /// ``resolve(source:head:)`` gave its place among them.
  ///
  /// Every source is among them, every body with a role or an alias, and every person: who is named
  /// by a given name and a surname needs neither.
  package func finish() -> (entities: [EntityFact], places: [Int32]) {
    var gathered: [[TextRange]] = Array(repeating: [], count: entries.count)
    for mention in mentions + resolved where mention.entity >= 0 {
      gathered[Int(mention.entity)].append(mention.range)
    }
    for definition in definitions {
      if let entity = byName[definition.shortHash] {
        gathered[Int(entity)].append(definition.short)
      }
    }
    var chosen: [(index: Int, fact: EntityFact)] = []
    for (index, entry) in entries.enumerated() {
      let ranges = Self.unique(gathered[index])
      guard !ranges.isEmpty else { continue }
      let aliases = aliases(of: entry)
      let bears = !entry.roles.isEmpty || !aliases.isEmpty && entry.kind != .place
      guard entry.isSource || bears || isNamedPerson(entry) else { continue }
      var fact = EntityFact(kind: kind(of: entry), name: entry.label ?? words(entry.name))
      fact.aliases = aliases
      fact.roles = roles(of: entry)
      fact.mentions = ranges
      fact.standsFor = entry.standsFor
      chosen.append((index, fact))
    }
    chosen.sort { left, right in
      let (a, b) = (left.fact.mentions[0], right.fact.mentions[0])
      return a != b ? a < b : left.index < right.index
    }
    var places = Array(repeating: Int32(-1), count: entries.count)
    for (place, item) in chosen.enumerated() { places[item.index] = Int32(place) }
    return (chosen.map(\.fact), places)
  }

  private func isNamedPerson(_ entry: EntityEntry) -> Bool {
    kind(of: entry) == .person && entry.kind == .person
      && (entry.length >= 2 || entry.gender != .unknown)
      || entry.kind == nil && entry.gender != .unknown
  }

  /// The words of a range, non-breaking spaces read as spaces.
  private func words(_ range: TextRange) -> String {
    let read = text.reading(range)
    guard read.utf8.contains(0xA0) else { return read }
    return String(String.UnicodeScalarView(read.unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
  }

  private static func unique(_ ranges: [TextRange]) -> [TextRange] {
    var result: [TextRange] = []
    for range in ranges.sorted() where result.last != range { result.append(range) }
    return result
  }

  func kind(of entry: EntityEntry) -> EntityKind {
    switch entry.kind {
    case .person
    where (entry.isLocated || entry.isDefinite && !entry.isSource) && entry.roles.isEmpty
      && endsInPlace(entry):
      .place
    case .place where entry.isSource && entry.standsFor != nil: .government
    case let kind?: kind
    case nil
    where entry.gender != .unknown
      || entry.roles.contains { tellsPerson(nameWords(in: $0), of: entry) }:
      .person
    case nil where entry.isDefinite && endsInText(entry): .document
    case nil where entry.isLocated && entry.length > 1: .place
    case nil:
      entry.length >= 2 && entry.length <= 4 && !entry.isDefinite && !opensWithWord(entry)
        ? .person : .organization
    }
  }

  /// Whether a name is made of words rather than names: its first is one that English writes in
  /// small letters, or all capitals, or its last is such a word ("Green List", "FC Brae").
  private func opensWithWord(_ entry: EntityEntry) -> Bool {
    let name = nameWords(in: entry.name)
    guard let first = name.first, let last = name.last else { return false }
    if !first.classes.isDisjoint(with: .given) || first.isInitial { return false }
    if first.isCapitals || scanner.language.isCommon(text.bytes, first.range.indices) {
      return true
    }
    if name.count > 1, endsAsThing(last) { return true }
    // "Corvane Medical", "Brae Ramblers"; of "Dylan Roof" the article says "Roof" later.
    return name.count > 1 && last.classes.isDisjoint(with: .given)
      && scanner.language.isCommon(text.bytes, last.range.indices)
      && !entry.aliases.contains {
        text.bytes[$0.indices].elementsEqual(text.bytes[last.range.indices])
      }
  }

  /// "the Harkness Report"
  private func endsInText(_ entry: EntityEntry) -> Bool {
    nameWords(in: entry.name).last?.classes.contains(.document) ?? false
  }

  /// Whether the last word of a name is one for a place: "Harlan Creek".
  private func endsInPlace(_ entry: EntityEntry) -> Bool {
    nameWords(in: entry.name).last?.classes.contains(.placeHead) ?? false
  }

  func endsAsThing(_ entry: EntityEntry) -> Bool {
    nameWords(in: entry.name).last.map(endsAsThing) ?? false
  }

  private func endsAsThing(_ word: NameWord) -> Bool {
    grammar.ends(text.bytes[word.range.indices], in: .bodyEnding)
      || grammar.has(word.hash, .facility)
  }

  private func aliases(of entry: EntityEntry) -> [String] {
    var aliases: [String] = []
    let name = words(entry.name)
    for range in entry.aliases.sorted() {
      let alias = words(range)
      if alias != name, !aliases.contains(alias) { aliases.append(alias) }
    }
    return aliases
  }

  /// Whether a role is nothing but a form of address: "Dr", beside "lead author".
  private func isBareTitle(_ role: TextRange) -> Bool {
    nameWords(in: role).allSatisfy {
      grammar.has($0.hash, .doctor) || $0.classes.contains(.honorific)
    }
  }

  /// The roles in order, without those that another one ends with.
  private func roles(of entry: EntityEntry) -> [String] {
    var roles: [String] = []
    let titled = entry.roles.filter { !isBareTitle($0) }
    for range in (titled.isEmpty ? entry.roles : titled).sorted() {
      let role = words(range)
      let lower = role.lowercased()
      let isKnown = roles.contains {
        $0.lowercased() == lower || $0.lowercased().hasSuffix(" " + lower)
      }
      if !isKnown { roles.append(role) }
    }
    return roles
  }
}
