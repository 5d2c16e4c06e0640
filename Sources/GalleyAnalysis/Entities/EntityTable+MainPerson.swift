import GalleyCore

/// Whom a profile, an interview or an obituary is about, and pronouns that go back to that person.
extension EntityTable {
  /// The only person whom the head of the article names, if the text names the person again, else
  /// whoever is named from its beginning to its end and twice as often as anybody else; `nil` where
  /// there is none. O(mentions + head).
  func findMainPerson(heads: [TextRange]) -> Int32? {
    var counts: [Int32: Int] = [:]
    var last: [Int32: Int32] = [:]
    for mention in mentions where mention.entity >= 0 {
      guard entries[Int(mention.entity)].mayBePerson else { continue }
      counts[mention.entity, default: 0] += 1
      last[mention.entity] = mention.sentence
    }
    for head in heads {
      let named = persons(named: head).filter { counts[$0, default: 0] > 1 }
      if named.count == 1 { return isNamedMost(named[0], counts) ? named[0] : nil }
      if named.count > 1 { return nil }
    }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let first = ranked.first, first.value >= 4,
      entries[Int(first.key)].kind == .person,
      firstSentences[first.key].map({ $0 < 4 }) ?? false,
      last[first.key].map({ 3 * Int($0) > 2 * sentences.count }) ?? false,
      ranked.count < 2 || first.value >= 2 * ranked[1].value
    else { return nil }
    return first.key
  }

  /// Whether nobody else is named as often.
  private func isNamedMost(_ person: Int32, _ counts: [Int32: Int]) -> Bool {
    let own = counts[person, default: 0]
    return counts.allSatisfy { $0.key == person || $0.value < own }
  }

  /// The persons of whom a head gives the surname, in ascending order.
  private func persons(named head: TextRange) -> [Int32] {
    var found: Set<Int32> = []
    for word in nameWords(in: head) where word.isCapital {
      guard let owners = bySurname[word.hash] else { continue }
      found.formUnion(owners.filter { entries[Int($0)].kind == .person })
    }
    return found.sorted()
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
    if opensWithAnother(pronoun, index) { return nil }
    return goesOn(pronoun, behind: index).map { $0 == main } ?? true ? main : nil
  }

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

  /// Whether a paragraph is about another of the pronoun's kind: who is its first word.
  private func opensWithAnother(_ pronoun: Pronoun, _ last: Int) -> Bool {
    let start = sentences[opening(of: last)].range.lower
    let place = firstMention(endingAfter: start)
    guard place < mentions.count, mentions[place].range.lower == start,
      !mentions[place].isPossessive, mentions[place].entity >= 0, mentions[place].entity != main
    else { return false }
    return entries[Int(mentions[place].entity)].kind == .person
      && fits(mentions[place].entity, pronoun)
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
