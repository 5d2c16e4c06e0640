internal import GalleyCore

/// Which firm an article is about, and which one "the company" means.
extension EntityTable {
  /// The firm that the beginning of the article names and that it names half as often again as any
  /// other; `nil` where there is none. O(mentions + entities · log entities).
  /// - Parameter counts: How often each entity is named.
  func findMainFirm(_ counts: [Int32]) -> MainFirm? {
    // Names are read from the most frequent on, since few articles have a second one to look at.
    let frequent = entries.indices.filter { counts[$0] > 1 && mayNameBody(entries[$0]) }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
    var best: Int?
    for index in frequent.prefix(Self.candidates) {
      if let best {
        guard 2 * counts[best] < 3 * counts[index] else { break }
        if isFirm(Int32(index)) { return nil }
      } else if counts[index] < 3 {
        return nil
      } else if isFirm(Int32(index)) {
        best = index
      }
    }
    guard let best, let first = mentions.first(where: { $0.entity == Int32(best) }),
      first.sentence < Self.beginning
    else { return nil }
    return MainFirm(entity: Int32(best), sentence: first.sentence)
  }

  /// So many of the most frequent names are read.
  private static let candidates = 8

  private func mayNameBody(_ entry: EntityEntry) -> Bool {
    entry.kind == .organization || entry.kind == nil && entry.gender == .unknown
  }

  /// Sentences in which an article says what it is about, the lines of its head among them.
  private static let beginning = 8

  /// Gives mentions of a firm by its name without the last word to the firm, where nothing tells
  /// that those words are a person or a place: "Hallam Vale" of Hallam Vale Homes. O(mentions)
  /// where there is one.
  mutating func joinShortNames() {
    var owners: [Int32: Int32] = [:]
    for (hash, firm) in shortNames {
      guard let short = byName[hash], short != firm, owners[short] == nil, mayBeShort(short) else {
        continue
      }
      owners[short] = firm
      byName[hash] = firm
    }
    guard !owners.isEmpty else { return }
    for place in mentions.indices {
      guard let firm = owners[mentions[place].entity] else { continue }
      mentions[place].entity = firm
      addAlias(mentions[place].range, to: firm)
    }
  }

  private func mayBeShort(_ entity: Int32) -> Bool {
    let entry = entries[Int(entity)]
    guard entry.kind == nil || entry.kind == .person, entry.gender == .unknown,
      entry.roles.isEmpty, !entry.isLocated, !entry.isPlaced
    else { return false }
    return nameWords(in: entry.name).allSatisfy { $0.classes.isDisjoint(with: .given) }
  }

  /// Whether an entity may be a firm: a body by its kind or its words, whose name's head is none of
  /// another kind ("Bureau of Trade", "Transport Federation").
  func isFirm(_ entity: Int32) -> Bool {
    let entry = entries[Int(entity)]
    switch entry.kind {
    case .organization: break
    case nil:
      guard kind(of: entry) == .organization else { return false }
    default: return false
    }
    return mayBeFirm(entry)
  }

  /// Whether the head of a name is not that of a body of another kind.
  func mayBeFirm(_ entry: EntityEntry) -> Bool {
    let words = nameWords(in: entry.name)
    let connector = words.dropFirst().firstIndex { grammar.has($0.hash, .bodyConnector) }
    guard let head = connector.map({ words[$0 - 1] }) ?? words.last else { return false }
    if words.count == 1, head.classes.contains(.knownBody) { return false }
    return head.classes.isDisjoint(with: [.body, .government]) || head.classes.contains(.suffix)
      || grammar.has(head.hash, .firmHead)
  }

  /// Whether a name follows a word for where something is: "based in Edgewater Falls".
  func standsInPlace(_ entry: EntityEntry) -> Bool { standsInPlace(entry.name) }

  /// Whether words follow one for where something is.
  func standsInPlace(_ name: TextRange) -> Bool {
    let before = nameWords(in: TextRange(max(0, name.lower - 12), name.lower))
    return before.last?.classes.contains(.locative) ?? false
  }

  /// The firm that "the company" means: the one named last, if the sentence or the one before names
  /// it, else the one that the article is about.
  func firm(nearest: Int32?, namedIn last: Int32, before offset: Int) -> Int32? {
    guard let mainFirm else { return nearest }
    let here = Int32(sentence(at: offset))
    let entry = entries[Int(mainFirm.entity)]
    // A name that has not spoken may be that of a product or a place.
    guard mainFirm.sentence <= here, entry.isThing || entry.isSource || entry.kind != nil else {
      return nearest
    }
    return nearest != nil && last >= here - 1 ? nearest : mainFirm.entity
  }
}
