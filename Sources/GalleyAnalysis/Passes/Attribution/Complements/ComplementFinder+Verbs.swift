internal import GalleyCore
internal import GalleyLanguage

extension ComplementFinder {
  /// "The new chair, thought likely to leave, had not come": a participle behind the comma of an
  /// aside, whatever the tagger takes it for.
  func opensAside(_ verb: Int) -> Bool {
    guard verb > 1, words.isWord(verb - 1, Signs.comma), syntax.tags[verb - 2].isNominal,
      syntax.pennTags[verb] == .verbPast || syntax.pennTags[verb] == .verbParticiple,
      verb + 1 < syntax.count, syntax.tags[verb + 1] == .adjective
    else { return false }
    guard
      let comma = (verb + 2..<min(syntax.count, verb + 16)).first(where: {
        words.isWord($0, Signs.comma)
      }), comma + 1 < syntax.count
    else { return false }
    return words.isFiniteWord(comma + 1)
  }

  /// "Ann Lee, asked about the sale, replied", "Asked about the sale, she replied": of the question
  /// only the topic is told, which says nothing.
  func tellsWhatWasAsked(_ verb: Int) -> Bool {
    guard words.isWord(verb, .prompt), syntax.pennTags[verb] != .verbThirdPerson,
      verb + 1 < syntax.count, words.isWord(verb + 1, .promptTopic)
    else { return false }
    guard verb > 0 else { return true }
    guard words.isWord(verb - 1, Signs.comma),
      let comma = (verb + 2..<max(verb + 2, syntax.count)).first(where: {
        words.isWord($0, Signs.comma)
      }), comma + 1 < syntax.count
    else { return false }
    return words.isFiniteWord(comma + 1)
  }

  /// Whether a verb is what somebody is due or made to do ("is scheduled to report its results"),
  /// which nobody has said yet.
  func isArranged(_ verb: Int) -> Bool {
    guard syntax.pennTags[verb] == .verbBase, syntax.relations[verb] == .openComplement,
      let head = syntax.head(of: verb), head < verb
    else { return false }
    return syntax.isPassive(head) && words.match(head) == nil
      || words.isWord(head, .arranged)
  }

  /// "Asked whether it was safe, she said ...": the question, whose asker is not named.
  func prompt(_ verb: Int, _ match: CueMatch) -> Complement? {
    // "“Who buys it?” asked Ida Moss, who sells it": a tag asks nobody.
    guard words.isWord(verb, .prompt),
      !words.unit.gaps.contains(where: { $0.position == verb }),
      verb == 0 || syntax.tokens[verb - 1].flags.contains(.punctuation)
        || words.isWord(verb - 1, .temporal), verb + 1 < syntax.count
    else { return nil }
    // "Asked by Ann Lee, defending, whether it was safe", "Asked in June what it cost".
    let start =
      (verb + 1..<min(syntax.count, verb + 14)).first {
        words.isWhWord($0) && !words.isWord($0, .relative)
      } ?? syntax.count
    guard start < syntax.count,
      !(verb + 1..<start).contains(where: { syntax.pennTags[$0].isFiniteVerb }),
      let comma = (start + 1..<max(start + 1, syntax.count)).first(where: {
        words.isWord($0, Signs.comma)
      }), comma > start + 1, comma + 1 < syntax.count
    else { return nil }
    return Complement(
      content: [start..<comma], rule: .prompt, cueEnd: verb + 1, hidesSource: true)
  }

  /// A participle that hangs on a noun with a passive sense ("the plan announced on Friday").
  func isReducedPassive(_ verb: Int) -> Bool {
    syntax.pennTags[verb] == .verbParticiple && syntax.child(of: verb, .auxiliary) == nil
      && !words.takesClause(verb) && !words.takesObject(verb) && !isAnnouncement(verb)
      && (syntax.relations[verb] == .clausalModifier || syntax.relations[verb] == .adverbialClause)
      && syntax.child(of: verb, .object) == nil
  }
}
