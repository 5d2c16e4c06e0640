import GalleyCore

/// Whom a profile, an interview or an obituary is about, and pronouns that go back to that person.
extension EntityTable {
  /// The only person whom the head of the article names, if the text names the person again, else
  /// whoever is named from its beginning to its end and twice as often as anybody else; `nil` where
  /// there is none. O(mentions + head).
  /// - Parameter counts: How often each entity is named.
  func findMainPerson(heads: [TextRange], _ counts: [Int32]) -> Int32? {
    for head in heads {
      switch person(named: head, counts) {
      case .nobody: continue
      case .several: return nil
      case .one(let person): return isNamedMost(person, counts, by: 1) ? person : nil
      }
    }
    var best: Int32?
    for index in entries.indices
    where entries[index].kind == .person && counts[index] >= 4
      && counts[index] > best.map({ counts[Int($0)] }) ?? 0
    {
      best = Int32(index)
    }
    guard let best, isNamedMost(best, counts, by: 2), firstSentences[best].map({ $0 < 4 }) ?? false,
      let last = mentions.last(where: { $0.entity == best }),
      3 * Int(last.sentence) > 2 * sentences.count
    else { return nil }
    return best
  }

  /// "Rosa Jane Holm was born in Brae", in an article about Rosa Quint that names Holm nowhere else: one
  /// person. O(mentions) where there is one.
  mutating func joinBirths(_ counts: [Int32]) {
    guard let main else { return }
    let names = Set(
      births.lazy.filter { $0.bearer == main && counts[Int($0.name)] == 1 }.map(\.name))
    guard !names.isEmpty else { return }
    for place in mentions.indices where names.contains(mentions[place].entity) {
      mentions[place].entity = main
      addAlias(mentions[place].range, to: main)
    }
  }

  /// Whether a person is named more often than anybody else, or so many times as often.
  private func isNamedMost(_ person: Int32, _ counts: [Int32], by times: Int32) -> Bool {
    let own = counts[Int(person)]
    return counts.indices.allSatisfy {
      $0 == Int(person) || !entries[$0].mayBePerson
        || (times > 1 ? counts[$0] * times <= own : counts[$0] < own)
    }
  }

  private enum Named {
    case nobody, several
    case one(Int32)
  }

  /// The person of whom a head gives the surname and whom the text names again.
  private func person(named head: TextRange, _ counts: [Int32]) -> Named {
    var found: Int32?
    for word in nameWords(in: head) where word.isCapital {
      for owner in bySurname[word.hash] ?? []
      where entries[Int(owner)].kind == .person && counts[Int(owner)] > 1 && owner != found {
        if found != nil { return .several }
        found = owner
      }
    }
    return found.map { .one($0) } ?? .nobody
  }

  /// The main person, for a pronoun whose paragraph names nobody else of its kind, unless whoever
  /// spoke in the paragraph before may go on.
  mutating func mainPerson(for pronoun: Pronoun, from range: TextRange, _ here: Int) -> Int32? {
    guard let main, fits(main, pronoun) else { return nil }
    let node = sentences[here].node
    var index = here
    while index >= 0, sentences[index].node == node {
      if here - index > Self.longestParagraph { return nil }
      if let other = candidate(in: index, before: range.lower, for: pronoun) {
        guard other == main || isOutweighed(other, pronoun, index, before: range.lower) else {
          return nil
        }
        if other == main { return main }
      } else if let other = chained(pronoun, in: index, before: range.lower) {
        return other == main ? main : nil
      }
      index -= 1
    }
    // Behind a heading nobody goes on.
    guard index >= 0, node - sentences[index].node == 1 else { return main }
    index = beforeWords(from: index)
    if opensWithAnother(pronoun, index) { return nil }
    return goesOn(pronoun, behind: index).map { $0 == main } ?? true ? main : nil
  }

  /// The end of the paragraph before one that holds nothing but somebody's words.
  private func beforeWords(from last: Int) -> Int {
    var index = last
    for _ in 0..<Self.longestSpeech {
      let first = opening(of: index)
      guard first > 0, isQuoted(sentences[first].range.lower),
        isQuoted(sentences[index].range.upper - 1),
        sentences[first].node - sentences[first - 1].node == 1,
        !spoken.suffix(24).contains(where: { (first...index).contains(Int($0.sentence)) })
      else { break }
      index = first - 1
    }
    return index
  }

  /// So many paragraphs of one speech are looked back over.
  private static let longestSpeech = 4

  /// So many sentences of a paragraph are looked back over: text without paragraphs stays linear.
  private static let longestParagraph = 24

  /// The first sentence of the paragraph that a sentence ends, or one so far before it.
  private func opening(of last: Int) -> Int {
    var first = last
    while first > 0, last - first < Self.longestParagraph,
      sentences[first - 1].node == sentences[last].node
    {
      first -= 1
    }
    return first
  }

  /// Whether a paragraph is about another of the pronoun's kind: who stands first in it, behind titles.
  private func opensWithAnother(_ pronoun: Pronoun, _ last: Int) -> Bool {
    let start = sentences[opening(of: last)].range.lower
    let place = firstMention(endingAfter: start)
    guard place < mentions.count, isTitled(from: start, to: mentions[place].range.lower),
      !mentions[place].isPossessive, mentions[place].entity >= 0, mentions[place].entity != main
    else { return false }
    return entries[Int(mentions[place].entity)].kind == .person
      && fits(mentions[place].entity, pronoun)
  }

  /// Whether nothing or words for offices stand between the start of a sentence and a name.
  private func isTitled(from start: Int, to name: Int) -> Bool {
    guard start < name else { return start == name }
    guard name - start <= 60 else { return false }
    let words = nameWords(in: TextRange(start, name))
    let office: NameClasses = [
      .role, .title, .honorific, .roleModifier, .roleTail, .nationality, .body, .government,
      .relation,
    ]
    // "Independent MP Ann Lee", "His grandmother, Ann Lee,"
    return words.allSatisfy {
      $0.gap != .comma && (!$0.classes.isDisjoint(with: office) || grammar.has($0.hash, .owner))
    }
  }

  /// Whether nothing tells that the pronoun fits somebody, it is known to fit the main person, and the
  /// other has just said something of whom it means: "Crispin Lyle wrote that her menu was dull. She".
  private func isOutweighed(
    _ other: Int32, _ pronoun: Pronoun, _ index: Int, before offset: Int
  ) -> Bool {
    guard let main, entries[Int(main)].gender != .unknown, entries[Int(other)].gender == .unknown,
      entries[Int(other)].head == nil
    else { return false }
    let told = spoken.suffix(24).last { $0.entity == other && $0.sentence == Int32(index) }
    let place = lastPersonal(before: min(offset, sentences[index].range.upper))
    guard let told, place >= 0 else { return false }
    return personal[place].range.lower > told.range.upper && personal[place].pronoun == pronoun
  }

  /// Who spoke in the paragraph that a sentence ends, if it holds quoted words, or ends with theirs and
  /// does not begin with the main person.
  private func goesOn(_ pronoun: Pronoun, behind index: Int) -> Int32? {
    let node = sentences[index].node
    let paragraph = TextRange(
      sentences[opening(of: index)].range.lower, sentences[index].range.upper)
    let isQuoting = isQuotedWithin(paragraph)
    let named = firstMention(endingAfter: paragraph.lower)
    let isAboutMain =
      named < mentions.count && mentions[named].range.lower == paragraph.lower
      && mentions[named].entity == main
    return spoken.suffix(24).last {
      (isQuoting
        ? sentences[Int($0.sentence)].node == node
        : $0.sentence == Int32(index) && !isAboutMain)
        && fits($0.entity, pronoun) && entries[Int($0.entity)].head == nil
    }?.entity
  }
}
