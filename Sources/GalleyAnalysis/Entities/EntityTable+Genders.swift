import GalleyCore

/// Whether a person is a man or a woman where no list tells, from the pronouns behind the name:
/// "Dewi Pryce said his side was robbed".
extension EntityTable {
  /// Gives each person of unknown gender that of the pronouns that follow the name in its
  /// sentences, where all agree. O(mentions + pronouns).
  ///
  /// Call once ``quoted`` is known: a pronoun inside somebody's words is of whom they speak.
  mutating func learnGenders() {
    var votes: [Int32: (men: Int, women: Int)] = [:]
    var next = 0
    for (place, mention) in mentions.enumerated() {
      while next < personal.count, personal[next].range.lower < mention.range.upper { next += 1 }
      guard next < personal.count else { break }
      let pronoun = personal[next]
      guard mention.entity >= 0, isOpen(mention.entity), pronoun.sentence == mention.sentence,
        !mention.isPossessive, !namesAnother(between: place, pronoun.range),
        isOwnOrSubject(pronoun), !isQuoted(pronoun.range.lower), !isQuoted(mention.range.lower)
      else { continue }
      var vote = votes[mention.entity] ?? (0, 0)
      if pronoun.pronoun == .he { vote.men += 1 } else { vote.women += 1 }
      votes[mention.entity] = vote
    }
    for (entity, vote) in votes where vote.men == 0 || vote.women == 0 {
      entries[Int(entity)].gender = vote.men > 0 ? .man : .woman
    }
  }

  private func isOpen(_ entity: Int32) -> Bool {
    // In an article about one person the pronouns are that person's: "Tom wrote that her menu".
    (main == nil || main == entity)
      && entries[Int(entity)].kind == .person
      && entries[Int(entity)].gender == .unknown
  }

  /// In bytes: a pronoun further off may be anybody's.
  private static let nearest = 60

  /// Whether somebody else is named or told of between a mention and a pronoun.
  private func namesAnother(between place: Int, _ pronoun: TextRange) -> Bool {
    let between = TextRange(mentions[place].range.upper, pronoun.lower)
    let others: NameClasses = [.man, .woman, .relation, .people, .unnamed, .role]
    guard between.count <= Self.nearest,
      nameWords(in: between).allSatisfy({ $0.classes.isDisjoint(with: others) })
    else { return true }
    var next = place + 1
    while next < mentions.count, mentions[next].range.lower < pronoun.lower {
      let entity = mentions[next].entity
      if entity != mentions[place].entity, entity < 0 || entries[Int(entity)].mayBePerson {
        return true
      }
      next += 1
    }
    return false
  }

  /// "he", "his", "herself", and "her" before a noun: an object is somebody else.
  private func isOwnOrSubject(_ pronoun: PersonalPronoun) -> Bool {
    let bytes = text.bytes
    guard pronoun.range.count == 3, bytes[pronoun.range.lower] | 0x20 == 0x68 else { return true }
    switch bytes[pronoun.range.upper - 1] | 0x20 {
    case 0x6D: return false
    case 0x72:
      // "her"
      var end = pronoun.range.upper + 1
      while end < bytes.count, bytes[end] >= 0x61, bytes[end] <= 0x7A { end += 1 }
      let hash = WordHash(bytes, pronoun.range.upper + 1, max(pronoun.range.upper + 1, end))
      return end - pronoun.range.upper > 4 && !grammar.has(hash, .complementizer)
        && !grammar.has(hash, .descriptionCloser)
    default: return true
    }
  }
}
