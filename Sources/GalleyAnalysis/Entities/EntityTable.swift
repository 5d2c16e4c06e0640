package import GalleyCore

/// Who is named in a document: entries, their names and every mention.
///
/// Built by reading all sentences once (``init(_:sentences:)``), which finds full names, roles,
/// definitions and partial names; the attribution passes then resolve their sources against it in
/// document order, and ``finish()`` gives the entities of the report.
package struct EntityTable: Sendable {
  let text: MappedText
  let sentences: [SentenceFact]
  var entries: [EntityEntry] = []
  /// In ascending order.
  var mentions: [EntityMention] = []
  /// Mentions that resolution adds: pronouns and descriptions.
  var resolved: [EntityMention] = []
  /// Offsets at which entities spoke, in the order of resolution.
  var spoken: [EntityMention] = []
  var definitions: [AliasDefinition] = []
  /// Partial names that two persons share, for ``EntityRules``.
  var ambiguous: [(range: TextRange, owners: [Int32])] = []
  /// Abbreviations that nothing explains, by hash: the first place and how often.
  var unexplained: [WordHash: (range: TextRange, count: Int)] = [:]
  var byName: [WordHash: Int32] = [:]
  var bySurname: [WordHash: [Int32]] = [:]
  var pending: [PendingMention] = []
  /// Persons by the first word of their names, for "Ann" behind "Ann Vale".
  var byGivenName: [WordHash: [Int32]] = [:]
  /// Bodies by the first word of their names, for "Delmar" behind "Delmar Homes".
  var byFirstWord: [WordHash: [Int32]] = [:]
  /// Firms by their names without the last word.
  var shortNames: [(hash: WordHash, entity: Int32)] = []
  /// The sentence that names each entity first.
  var firstSentences: [Int32: Int32] = [:]
  /// Whole names that somebody was born with, and who of the same given name it may be.
  var births: [(name: Int32, bearer: Int32)] = []
  /// Whom a surname alone meant before.
  var bareOwners: [WordHash: Int32] = [:]
  /// Pronouns for a man or a woman, in the order of the text, and whom those looked at mean.
  var personal: [PersonalPronoun] = []
  /// Quotations, in which a pronoun is the speaker's own; in ascending order, none in another.
  var quoted: [TextRange] = []
  /// How many pronouns are being followed.
  var depth = 0
  /// Whether the words that are resolved may be any text or thing: what follows "according to".
  var takesThings = false
  /// Whether the words that are resolved say something by a verb of saying, so that whatever noun
  /// they are is somebody.
  var takesSpeakers = false
  /// Whether somebody else reports what the words that are resolved say.
  var isNested = false
  /// What is reported before the pronoun that is looked up: "Moss had been heard, he wrote" is not
  /// Moss's where anybody else is meant (principle C of binding theory: Chomsky 1981).
  var avoided: [TextRange] = []
  /// Whom the article is about, where it is about one person.
  var main: Int32?
  /// The firm that the article is about, where it is about one.
  var mainFirm: MainFirm?
  var scanner: NameScanner
  var grammar: GrammarWords { scanner.language.grammar }

  /// Reads all sentences of a document. O(text).
  /// - Parameter heads: Title and deck, which may tell whom the article is about.
  package init(
    _ text: MappedText, sentences: [SentenceFact], heads: [TextRange] = [],
    _ language: LanguagePack
  ) {
    self.text = text
    self.sentences = sentences
    scanner = NameScanner(bytes: text.bytes, language)
    var reader = NameReader(bytes: text.bytes, language)
    for (index, sentence) in sentences.enumerated() {
      var start = sentence.range.lower
      while start < sentence.range.upper {
        let end = Self.pieceEnd(text.bytes, from: start, to: sentence.range.upper)
        reader.read(TextRange(start, end), sentence: Int32(index), into: &self)
        start = end
      }
    }
    linkPending()
    joinShortNames()
    var counts = [Int32](repeating: 0, count: entries.count)
    for mention in mentions where mention.entity >= 0 { counts[Int(mention.entity)] += 1 }
    main = findMainPerson(heads: heads, counts)
    mainFirm = findMainFirm(counts)
    joinBirths(counts)
  }

  /// The most bytes of a sentence that are read at once: text without stops stays linear.
  private static let longestPiece = 4096

  private static func pieceEnd(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    guard end - start > longestPiece else { return end }
    var cut = start + longestPiece
    while cut > start + longestPiece / 2, !bytes[cut].isBlank { cut -= 1 }
    while cut < end, bytes[cut] & 0xC0 == 0x80 { cut += 1 }
    return cut
  }
}

/// A short form and what it stands for, as an article introduces it.
struct AliasDefinition {
  var short: TextRange
  var long: TextRange
  var shortHash: WordHash
  var longHash: WordHash
  /// Whether the letters of the short form are those of the long one.
  var isMatched: Bool
}

extension EntityTable {
  /// The entry of a full name; makes it where it is new.
  mutating func entry(
    named hash: WordHash, _ range: TextRange, length: Int, kind: EntityKind?
  ) -> Int32 {
    if let known = byName[hash] {
      if entries[Int(known)].kind == nil { entries[Int(known)].kind = kind }
      return known
    }
    let index = Int32(entries.count)
    entries.append(EntityEntry(kind: kind, name: range, length: length))
    byName[hash] = index
    return index
  }

  mutating func addMention(_ range: TextRange, of entity: Int32, sentence: Int32, possessive: Bool)
  {
    if entity >= 0, firstSentences[entity] == nil { firstSentences[entity] = sentence }
    mentions.append(
      EntityMention(range: range, entity: entity, sentence: sentence, isPossessive: possessive))
  }

  mutating func addRole(_ role: TextRange, to entity: Int32) {
    append(role, to: \.roles, of: entity)
    let entry = entries[Int(entity)]
    guard entry.kind == nil || entry.gender == .unknown else { return }
    let words = nameWords(in: role)
    if entry.kind == nil, tellsPerson(words, of: entry) {
      entries[Int(entity)].kind = .person
    }
    guard entries[Int(entity)].gender == .unknown else { return }
    // "Spokeswoman" tells a woman.
    if words.contains(where: { $0.classes.contains(.woman) }) {
      entries[Int(entity)].gender = .woman
    } else if words.contains(where: { $0.classes.contains(.man) }) {
      entries[Int(entity)].gender = .man
    }
  }

  /// The words of a range, read apart from the source at hand, whose words are the scanner's.
  func nameWords(in range: TextRange) -> [NameWord] {
    var reading = NameScanner(bytes: text.bytes, scanner.language)
    reading.scan(range)
    return reading.words
  }

  mutating func addAlias(_ alias: TextRange, to entity: Int32) {
    append(alias, to: \.aliases, of: entity)
  }

  /// Appends a range unless one with the same text is there, or too many are.
  private mutating func append(
    _ range: TextRange, to list: WritableKeyPath<EntityEntry, [TextRange]>, of entity: Int32
  ) {
    let known = entries[Int(entity)][keyPath: list]
    let words = text.bytes[range.indices]
    guard known.count < Self.mostNames,
      !known.contains(where: { text.bytes[$0.indices].elementsEqual(words) })
    else { return }
    entries[Int(entity)][keyPath: list].append(range)
  }

  /// The most roles, aliases or owners of a surname that are kept.
  static let mostNames = 32

  /// Gives the partial names of persons and bodies to those whose full names were read.
  private mutating func linkPending() {
    for item in pending {
      let place = item.mention
      if let owner = owner(of: item) {
        mentions[place].entity = owner
        if byName[item.hash] == nil { bareOwners[item.hash] = owner }
        for role in item.roles { addRole(role, to: owner) }
        if entries[Int(owner)].gender == .unknown { entries[Int(owner)].gender = item.gender }
        addAlias(mentions[place].range, to: owner)
      } else if !item.isUncertain, bySurname[item.hash] == nil || item.kind != nil {
        let range = mentions[place].range
        let entity = entry(
          named: item.hash, range, length: 1, kind: item.kind ?? item.fallback)
        mentions[place].entity = entity
        if item.isFirm { entries[Int(entity)].isThing = true }
        entries[Int(entity)].standsFor = entries[Int(entity)].standsFor ?? item.standsFor
        if entries[Int(entity)].gender == .unknown { entries[Int(entity)].gender = item.gender }
        for role in item.roles { addRole(role, to: entity) }
      }
    }
    pending.removeAll()
  }

  private mutating func owner(of item: PendingMention) -> Int32? {
    guard item.kind == nil || item.kind == .person else { return byName[item.hash] }
    var owners = bySurname[item.hash] ?? []
    // Who is known to be a person comes before runs of capitals that may be one.
    let persons = owners.filter { entries[Int($0)].kind == .person }
    if !persons.isEmpty { owners = persons }
    // "VR" is no short form of "Mozilla VR".
    if persons.isEmpty, item.fallback != nil, !item.isFirm { owners.removeAll() }
    if let known = byName[item.hash], persons.isEmpty || entries[Int(known)].kind == .person {
      return known
    }
    if owners.isEmpty, item.fallback == nil, byName[item.hash] == nil,
      let persons = byGivenName[item.hash], persons.count == 1
    {
      return persons[0]
    }
    if owners.isEmpty, item.kind == nil, let bodies = byFirstWord[item.hash], bodies.count == 1,
      !standsInPlace(mentions[item.mention].range),
      firstSentences[bodies[0]].map({ $0 <= mentions[item.mention].sentence }) ?? true
    {
      return bodies[0]
    }
    guard !owners.isEmpty else { return nil }
    if item.gender != .unknown {
      owners.removeAll {
        let gender = entries[Int($0)].gender
        return gender != .unknown && gender != item.gender
      }
    }
    if owners.count <= 1 { return owners.first }
    if let role = item.roles.first, let one = owners.first(where: { shares(role, $0) }) {
      return one
    }
    return nearest(of: owners, before: item.mention, item.hash)
  }

  /// Whether the entity bears a role with the same words.
  private func shares(_ role: TextRange, _ entity: Int32) -> Bool {
    let words = text.bytes[role.indices]
    return entries[Int(entity)].roles.contains {
      let other = text.bytes[$0.indices]
      return other.elementsEqual(words) || other.suffix(words.count).elementsEqual(words)
    }
  }

  /// Of several owners of a surname the one just named in the paragraph, unless another was named
  /// there too; else the one whom the article named first, since relatives who come later bear
  /// their given names.
  private mutating func nearest(
    of owners: [Int32], before mention: Int, _ hash: WordHash
  ) -> Int32? {
    let sentence = mentions[mention].sentence
    var found: Int32?
    var place = mention - 1
    let limit = max(0, mention - 200)
    while place >= limit, sentence - mentions[place].sentence <= 4,
      sentences[Int(mentions[place].sentence)].node == sentences[Int(sentence)].node
    {
      let entity = mentions[place].entity
      if owners.contains(entity) {
        if let first = found, first != entity {
          return bareOwner(hash, of: owners, mention)
        }
        found = entity
      }
      place -= 1
    }
    return found ?? bareOwner(hash, of: owners, mention) ?? firstOwner(of: owners, mention)
  }

  /// The owner whom the article named first, if it named the others in later sentences.
  private mutating func firstOwner(of owners: [Int32], _ mention: Int) -> Int32? {
    let named = owners.compactMap { owner in
      firstSentences[owner].map { (sentence: $0, owner: owner) }
    }.sorted { $0.sentence < $1.sentence }
    guard named.count == owners.count, named.count > 1, named[0].sentence < named[1].sentence,
      named[0].sentence <= mentions[mention].sentence
    else { return nil }
    if let last = ambiguous.last, last.range == mentions[mention].range { ambiguous.removeLast() }
    return named[0].owner
  }

  /// Whom the bare surname meant before: namesakes who come later bear their given names.
  private mutating func bareOwner(
    _ hash: WordHash, of owners: [Int32], _ mention: Int
  ) -> Int32? {
    if let known = bareOwners[hash], owners.contains(known) { return known }
    let arePersons = owners.allSatisfy { entries[Int($0)].kind == .person }
    if arePersons, ambiguous.count < 100, !ambiguous.contains(where: { $0.owners == owners }) {
      ambiguous.append((mentions[mention].range, owners))
    }
    return nil
  }
}
