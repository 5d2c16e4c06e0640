internal import GalleyCore

extension EntityTable {
  /// Sentences that a pronoun looks back over.
  private static let reach = 5

  /// The last compatible entity that spoke or that a sentence is about; `nil` where two compete.
  mutating func resolve(_ pronoun: Pronoun, at range: TextRange) -> Int32? {
    let entity: Int32?
    switch pronoun {
    case .speaker: return nil
    case .relative: entity = antecedent(of: range)
    case .he, .she: entity = person(pronoun, at: range)
    case .it, .they: entity = lookBack(for: pronoun, from: range)
    }
    guard let entity else { return nil }
    switch pronoun {
    case .he where entries[Int(entity)].gender == .unknown: entries[Int(entity)].gender = .man
    case .she where entries[Int(entity)].gender == .unknown: entries[Int(entity)].gender = .woman
    default: break
    }
    if pronoun == .he || pronoun == .she, entries[Int(entity)].kind == nil {
      entries[Int(entity)].kind = .person
    }
    resolved.append(
      EntityMention(range: range, entity: entity, sentence: Int32(sentence(at: range.lower))))
    return entity
  }

  /// Whether words are "he", "she", "it" or "they".
  func isPersonalPronoun(_ range: TextRange) -> Bool {
    guard range.count <= 8 else { return false }
    switch Pronoun(WordHash(text.bytes, range.lower, range.upper), grammar) {
    case .he, .she, .it, .they: return true
    default: return false
    }
  }

  /// Whom a pronoun for a person means; not whom the words name that they report, where somebody
  /// else spoke in the paragraph.
  private mutating func person(_ pronoun: Pronoun, at range: TextRange) -> Int32? {
    let first = lookBack(for: pronoun, from: range)
    guard let found = first else { return nil }
    let isAsker = asks(found, before: range)
    guard isAsker || isAvoided(found) else { return found }
    let node = sentences[sentence(at: range.lower)].node
    let isNameless = entries[Int(found)].head != nil
    let other = spoken.suffix(24).last {
      $0.entity != found && fits($0.entity, pronoun)
        && node - sentences[Int($0.sentence)].node <= (isAsker || isNameless ? 2 : 0)
    }
    return other?.entity ?? (isAsker ? nil : found)
  }

  /// "Asked by Tom Holt whether it leaked, he said": who asks is not who answers.
  private func asks(_ entity: Int32, before range: TextRange) -> Bool {
    let start = sentences[sentence(at: range.lower)].range.lower
    guard start < range.lower else { return false }
    let opening = nameWords(in: TextRange(start, min(range.lower, start + 200)))
    guard let first = opening.first, grammar.has(first.hash, .promptParticiple),
      let by = opening.firstIndex(where: { grammar.has($0.hash, .agentMarker) }),
      let comma = opening.dropFirst(by + 1).first(where: { $0.gap == .comma })?.start
        ?? opening.last?.end
    else { return false }
    var place = firstMention(endingAfter: Int(opening[by].end))
    while place < mentions.count, mentions[place].range.lower < Int(comma) {
      if mentions[place].entity == entity { return true }
      place += 1
    }
    return false
  }

  private func isAvoided(_ entity: Int32) -> Bool {
    avoided.contains { range in
      var place = firstMention(endingAfter: range.lower)
      while place < mentions.count, mentions[place].range.lower < range.upper {
        if mentions[place].entity == entity { return true }
        place += 1
      }
      return false
    }
  }

  /// Whoever is named right before "who".
  private func antecedent(of range: TextRange) -> Int32? {
    let place = firstMention(endingAfter: range.lower) - 1
    guard place >= 0, range.lower - mentions[place].range.upper <= 3 else { return nil }
    let entity = mentions[place].entity
    return described(by: place) ?? (entity >= 0 ? entity : nil)
  }

  /// "Mina Lee, a nurse from Stoke Brae, who": the person whom an apposition describes that ends in
  /// a place.
  private func described(by place: Int) -> Int32? {
    let site = mentions[place]
    guard site.entity < 0 || entries[Int(site.entity)].kind != .person else { return nil }
    // "a botanist at the University of Hull in England": bodies and places stand between.
    var before = place - 1
    while before >= 0, place - before < 4, mentions[before].sentence == site.sentence,
      mentions[before].entity < 0 || entries[Int(mentions[before].entity)].kind != .person
    {
      before -= 1
    }
    guard before >= 0, place - before < 4, case let owner = mentions[before],
      owner.sentence == site.sentence, owner.entity >= 0,
      entries[Int(owner.entity)].kind == .person, !owner.isPossessive,
      site.range.lower - owner.range.upper <= 80
    else { return nil }
    let between = nameWords(in: TextRange(owner.range.upper, site.range.lower))
    guard let first = between.first, let last = between.last,
      text.bytes[owner.range.upper] == 0x2C, grammar.has(first.hash, .indefiniteArticle),
      !between.dropFirst().contains(where: { $0.gap == .comma })
    else { return nil }
    return last.classes.contains(.locative) ? owner.entity : nil
  }

  /// Two persons whom "and" joins before "they" in its sentence or the one before, where no group
  /// is meant: "Ann Vale and Tom Holt will not say why, they said".
  func pair(before range: TextRange) -> [Int32] {
    let here = sentence(at: range.lower)
    guard here < sentences.count else { return [] }
    let start = sentences[max(0, here - 1)].range.lower
    var place = firstMention(endingAfter: range.lower) - 1
    let limit = max(1, place - 12)
    while place >= limit, mentions[place - 1].range.lower >= start {
      let (left, right) = (mentions[place - 1], mentions[place])
      if left.entity >= 0, right.entity >= 0, left.entity != right.entity,
        left.range.upper <= right.range.lower,
        entries[Int(left.entity)].kind == .person, entries[Int(right.entity)].kind == .person,
        isConjunction(text.bytes[left.range.upper..<right.range.lower])
      {
        return [left.entity, right.entity]
      }
      place -= 1
    }
    return []
  }

  /// Whether bytes are a conjunction between two spaces.
  private func isConjunction(_ between: ArraySlice<UInt8>) -> Bool {
    between.first == 0x20 && between.last == 0x20
      && grammar.has(between.dropFirst().dropLast(), .conjunction)
  }

  mutating func lookBack(for pronoun: Pronoun, from range: TextRange) -> Int32? {
    let here = sentence(at: range.lower)
    guard here < sentences.count else { return nil }
    if pronoun == .he || pronoun == .she,
      let known = mainPerson(for: pronoun, from: range, here) ?? known(pronoun, from: range, here)
        ?? followed(pronoun, from: range, here)
    {
      return known
    }
    for index in stride(from: here, through: max(0, here - Self.reach), by: -1) {
      // A pronoun seldom reaches over more than one paragraph.
      if sentences[here].node - sentences[index].node > 2 { break }
      if let entity = candidate(in: index, before: range.lower, for: pronoun)
        ?? chained(pronoun, in: index, before: range.lower)
      {
        return entity
      }
      if pronoun == .it,
        let body = leadingBody(of: index, before: index == here ? range.lower : nil)
      {
        return body
      }
      if pronoun == .they, index < here, let people = leadingPeople(of: index) { return people }
    }
    return pronoun == .they ? unnamedSpeaker(before: here) : nil
  }

  func candidate(
    in index: Int, before offset: Int, for pronoun: Pronoun, isKnown: Bool = false
  ) -> Int32? {
    let sentence = sentences[index].range
    // Of whom somebody speaks is not whom a pronoun outside the quotation means.
    let isOutside = !isQuoted(offset)
    // Who spoke in the sentence comes first, then whom it names first.
    // Whom somebody reports comes behind whoever reports it.
    var nested: Int32?
    var place = spoken.count - 1
    var checked = 0
    while place >= 0, checked < 24 {
      let item = spoken[place]
      if item.sentence < Int32(index) - 8 { break }
      if sentence.contains(item.range.lower), item.range.lower < offset,
        fits(item.entity, pronoun), !isKnown || entries[Int(item.entity)].gender != .unknown,
        !isKin(item.entity) || !opensWith(pronoun, index)
      {
        guard item.isNested else { return item.entity }
        nested = nested ?? item.entity
      }
      place -= 1
      checked += 1
    }
    if let nested { return nested }
    var found: Int32?
    var next = firstMention(endingAfter: sentence.lower)
    let limit = min(mentions.count, next + 200)
    while next < limit, mentions[next].range.lower < min(offset, sentence.upper) {
      let mention = mentions[next]
      next += 1
      guard mention.entity >= 0, fits(mention.entity, pronoun),
        !isKnown || entries[Int(mention.entity)].gender != .unknown,
        !isOutside || !isQuoted(mention.range.lower)
      else { continue }
      // Only a known gender makes sure; two of unknown gender compete.
      if found == nil || mention.entity == found {
        found =
          found
          ?? (mention.isPossessive && pronoun != .he && pronoun != .she ? nil : mention.entity)
      }
    }
    return found
  }

  func fits(_ entity: Int32, _ pronoun: Pronoun) -> Bool {
    let entry = entries[Int(entity)]
    if let head = entry.head, grammar.has(head, .indefinitePronoun) {
      // "One of them, who asked not to be named, said": somebody.
      let isOne = pronoun == .he || pronoun == .she
      guard isOne, entry.isSource, entry.kind == .anonymous, !entry.isPlural,
        nameWords(in: entry.name).count > 2
      else { return false }
    }
    switch pronoun {
    case .he: return isPerson(entry) && entry.gender != .woman
    case .she: return isPerson(entry) && entry.gender != .man
    case .it:
      switch entry.kind {
      case .organization, .government, .publication, .document: return !entry.isPlural
      case .place: return entry.isSource
      // A single name that spoke and is nobody's given name is a body's.
      case nil:
        return entry.gender == .unknown
          && (entry.isSource && entry.length == 1
            || entry.length > 1 && entry.roles.isEmpty && kind(of: entry) == .organization)
      default: return false
      }
    case .they:
      if entry.label != nil { return false }
      if entry.isPlural { return true }
      switch entry.kind {
      case .group: return true
      case .organization, .government, .publication: return entry.isSource
      default: return false
      }
    case .relative, .speaker: return false
    }
  }

  /// Whether English writes every word of a name in small letters elsewhere.
  private func isMadeOfWords(_ entry: EntityEntry) -> Bool {
    nameWords(in: entry.name).allSatisfy {
      $0.classes.isDisjoint(with: .given) && !$0.isInitial
        && scanner.language.isCommon(text.bytes, $0.range.indices)
    }
  }

  private func isPerson(_ entry: EntityEntry) -> Bool {
    switch entry.kind {
    case .person: true
    case .anonymous: !entry.isPlural
    // "the Carrow Guide", "Milky Way": names of which nothing tells a person are none for a
    // pronoun.
    case nil:
      entry.gender != .unknown || entry.isSource && entry.length == 1
        || (2...3).contains(entry.length) && !entry.isDefinite && !entry.isLocated
          && !entry.isPlaced && !entry.isThing
          && !isMadeOfWords(entry) && !endsAsThing(entry)
    default: false
    }
  }
}
