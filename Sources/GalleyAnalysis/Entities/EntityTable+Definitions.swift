internal import GalleyCore

extension EntityTable {
  /// Makes the short and the long form two names of one entity.
  mutating func add(_ definition: AliasDefinition, sentence: Int32) {
    definitions.append(definition)
    // A short form that already means something else keeps its first meaning; see ``EntityRules``.
    if byName[definition.shortHash] == nil, let known = byName[definition.longHash] {
      byName[definition.shortHash] = known
    }
  }
}

extension NameReader {
  /// Adds the long form of a definition, and binds the short one to it.
  func addDefined(_ item: DefinedWords, _ sentence: Int32, _ table: inout EntityTable) {
    let definition = item.definition
    let kind = kind(of: item.words)
    let entity = table.entry(
      named: definition.longHash, definition.long, length: item.words.count, kind: kind)
    if table.byName[definition.shortHash] == nil { table.byName[definition.shortHash] = entity }
    if kind == .person, let last = item.words.last { table.register(entity, surname: words[last]) }
    table.addAlias(definition.short, to: entity)
    table.addMention(
      definition.long, of: entity, sentence: sentence,
      possessive: words[item.words.upperBound - 1].isPossessive)
  }

  /// What the long form of a definition is; what is no name is a term and counts as a group.
  private func kind(of range: Range<Int>) -> EntityKind {
    if let known = bodyKind(range) { return known }
    let capitals = range.count { words[$0].isCapital }
    if range.count <= 4, !words[range.lowerBound].classes.isDisjoint(with: .given),
      capitals == range.count
    {
      return .person
    }
    return words[range.lowerBound].isCapital && capitals >= 2 ? .organization : .group
  }
}
