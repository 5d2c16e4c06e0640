internal import GalleyCore
internal import GalleyLanguage

/// What tells that a verb goes on from the cue, not from the words that are said.
extension ClauseExtents {
  /// How far the parts of a series are looked for that the parser took out of a clause: up to a
  /// verb with a subject of its own.
  func returnLimit(behind end: Int) -> Int {
    let last = min(syntax.count, end + 24)
    guard end < last else { return end }
    return (end..<last).first {
      words.isWord($0, Signs.semicolon) || words.isWord($0, Signs.colon)
        || syntax.child(of: $0, .subject, or: .passiveSubject) != nil
    } ?? last
  }

  /// Whether a verb has the form of the cue and no subject of its own.
  func goesOn(_ token: Int, from verb: Int) -> Bool {
    let (tag, cue) = (syntax.pennTags[token], syntax.pennTags[verb])
    guard tag == cue || cue == .verbPast && tag == .verbParticiple && opensComplement(token) else {
      return false
    }
    return syntax.child(of: token, .subject) == nil
      && syntax.child(of: token, .auxiliary, or: .passiveAuxiliary) == nil
  }

  /// Whether a finite verb without a subject says something by "that", as no thing does, whatever
  /// the tense of the cue: "His aides say it is early but noted that he had won".
  func saysThat(_ token: Int) -> Bool {
    guard token + 2 < syntax.count, words.isWord(token + 1, .complementizer),
      syntax.pennTags[token].isFiniteVerb, let match = words.match(token),
      match.frames.isSuperset(of: [.quote, .that])
    else { return false }
    return syntax.child(of: token, .subject) == nil
  }

  /// Whether what follows a verb is its object or its clause, so that a form that may be a
  /// participle is none behind "be".
  private func opensComplement(_ token: Int) -> Bool {
    guard token + 1 < syntax.count else { return false }
    if words.match(token)?.isPhrase ?? false { return true }
    switch syntax.pennTags[token + 1] {
    case .determiner, .possessive, .pronoun, .verbGerund, .infinitiveMarker, .name: return true
    case .adjective:
      return token + 2 < syntax.count && syntax.tags[token + 2].isNominal
    default: return words.isWord(token + 1, .complementizer)
    }
  }

  /// Whether a verb is one that only somebody can do by words.
  func isReporting(_ token: Int) -> Bool {
    guard let match = words.match(token) else { return false }
    let known: CueFrames = [.that, .quote, .tell, .object, .objectTo, .after]
    return !match.frames.isDisjoint(with: known)
  }

  /// The coordinator or the comma before a verb and its adverb.
  func joint(before token: Int, _ tag: UniversalTag) -> Int? {
    var index = token - 1
    if index > 0, syntax.tags[index] == .adverb { index -= 1 }
    guard index > 0 else { return nil }
    if tag == .coordinator {
      guard syntax.tags[index] == .coordinator else { return nil }
      return words.isWord(index - 1, Signs.comma) ? index - 1 : index
    }
    return words.isWord(index, Signs.comma) ? index : nil
  }

  /// Whether the subject before a finite verb can itself do something by words: a name, a pronoun
  /// for a person, or a noun for one. Where no noun is found, it may.
  func hasSpeaker(_ finite: Int, from start: Int) -> Bool {
    // "it", "this", "there" name nobody.
    if words.isWord(finite - 1, .emptySubject) { return false }
    guard let run = words.nominalRun(endingAt: finite - 1), run.lowerBound >= start,
      let head = words.nounHead(run)
    else { return true }
    if syntax.pennTags[head] == .pronoun { return words.isWord(head, .speakerPronoun) }
    if words.isName(head) || syntax.tags[head] == .properNoun { return true }
    let letters = Array(words.bytes[syntax.tokens[head].range.indices])
    return PersonNouns(words.grammar).contains(letters[...])
  }
}
