internal import GalleyCore
internal import GalleyLanguage

/// Where a sentence goes on with what the speaker did, behind the words that the speaker said.
extension UnitReader {
  /// Cuts off what the source of a cue goes on to do or say: "said the county should help but nodded
  /// to doubters", "acknowledged that the list existed, called it a draft and stressed that ...".
  ///
  /// The parser gives such verbs to the clause that is said. Their form goes on from the cue's, and
  /// a modal or a thing for a subject tells that it does not go on from the clause.
  mutating func withoutReturn(_ range: Range<Int>, to verb: Int) -> Range<Int> {
    guard
      let first = (range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound))
        .first(where: { syntax.pennTags[$0].isFiniteVerb })
    else { return range }
    let isThing = !hasSpeaker(first, from: range.lowerBound)
    // Behind "was" and "would", "accused the mayor" goes on from the cue: it has not their form.
    let mayBeAny = syntax.pennTags[first] == .modal
    let isPast = syntax.pennTags[verb] == .verbPast
    guard isFinite(verb), isThing || isPast && (mayBeAny || isWord(first, .beForm)) else {
      return range
    }
    let returning = (first + 1..<returnLimit(behind: max(first + 1, range.upperBound))).filter {
      goesOn($0, from: verb) && (mayBeAny && range.contains($0) || isReporting($0))
        || isThing && saysThat($0)
    }
    guard let joined = returning.first(where: { joint(before: $0, .coordinator) != nil }) else {
      return range
    }
    // "called it a draft and stressed": a comma joins the first of several.
    let opening = returning.first { joint(before: $0, .punctuation) != nil && $0 < joined }
    let start = opening ?? joined
    if start >= range.upperBound { returns[start] = verb }
    guard range.contains(start), start > range.lowerBound + 3,
      let cut = joint(before: start, opening == nil ? .coordinator : .punctuation)
    else { return range }
    for other in returning where other >= start { returns[other] = verb }
    return trimmed(range.lowerBound..<cut)
  }

  /// How far the parts of a series are looked for that the parser took out of a clause: up to a verb
  /// with a subject of its own.
  private func returnLimit(behind end: Int) -> Int {
    let last = min(syntax.count, end + 24)
    guard end < last else { return end }
    return (end..<last).first {
      isWord($0, Signs.semicolon) || isWord($0, Signs.colon)
        || syntax.child(of: $0, .subject, or: .passiveSubject) != nil
    } ?? last
  }

  /// Whether a verb has the form of the cue and no subject of its own.
  private func goesOn(_ token: Int, from verb: Int) -> Bool {
    let (tag, cue) = (syntax.pennTags[token], syntax.pennTags[verb])
    guard tag == cue || cue == .verbPast && tag == .verbParticiple && opensComplement(token) else {
      return false
    }
    return syntax.child(of: token, .subject) == nil
      && syntax.child(of: token, .auxiliary, or: .passiveAuxiliary) == nil
  }

  /// Whether a finite verb without a subject says something by "that", as no thing does, whatever
  /// the tense of the cue: "His aides say it is early but noted that he had won".
  private func saysThat(_ token: Int) -> Bool {
    guard token + 2 < syntax.count, isWord(token + 1, .complementizer),
      syntax.pennTags[token].isFiniteVerb, let match = match(token),
      match.frames.isSuperset(of: [.quote, .that])
    else { return false }
    return syntax.child(of: token, .subject) == nil
  }

  /// Whether what follows a verb is its object or its clause, so that a form that may be a
  /// participle is none behind "be".
  private func opensComplement(_ token: Int) -> Bool {
    guard token + 1 < syntax.count else { return false }
    if match(token)?.isPhrase ?? false { return true }
    switch syntax.pennTags[token + 1] {
    case .determiner, .possessive, .pronoun, .verbGerund, .infinitiveMarker, .name: return true
    default: return isWord(token + 1, .complementizer)
    }
  }

  /// Whether a verb is one that only somebody can do by words.
  private func isReporting(_ token: Int) -> Bool {
    guard let match = match(token) else { return false }
    let known: CueFrames = [.that, .quote, .tell, .object, .objectTo, .after]
    return !match.frames.isDisjoint(with: known)
  }

  /// The coordinator or the comma before a verb and its adverb.
  private func joint(before token: Int, _ tag: UniversalTag) -> Int? {
    var index = token - 1
    if index > 0, syntax.tags[index] == .adverb { index -= 1 }
    guard index > 0 else { return nil }
    if tag == .coordinator {
      guard syntax.tags[index] == .coordinator else { return nil }
      return isWord(index - 1, Signs.comma) ? index - 1 : index
    }
    return isWord(index, Signs.comma) ? index : nil
  }

  /// Whether the subject before a finite verb can itself do something by words: a name, a pronoun for
  /// a person, or a noun for one. Where no noun is found, it may.
  private func hasSpeaker(_ finite: Int, from start: Int) -> Bool {
    // "it", "this", "there" name nobody.
    if isWord(finite - 1, .emptySubject) { return false }
    guard let run = nominalRun(endingAt: finite - 1), run.lowerBound >= start,
      let head = nounHead(run)
    else { return true }
    if syntax.pennTags[head] == .pronoun { return isWord(head, .speakerPronoun) }
    if isName(head) || syntax.tags[head] == .properNoun { return true }
    let letters = Array(bytes[syntax.tokens[head].range.indices])
    return PersonNouns(grammar).contains(letters[...])
  }
}
