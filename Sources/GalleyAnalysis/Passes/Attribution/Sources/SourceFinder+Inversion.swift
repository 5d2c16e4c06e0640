internal import GalleyCore
internal import GalleyLanguage

/// Speakers behind their verbs: "said Ann Lee, a baker".
extension SourceFinder {
  /// "who, says one colleague, “never stopped”": the speaker between a relative pronoun and the
  /// quotation that goes on with it.
  func insertedSpeaker(of verb: Int, before position: Int) -> Range<Int>? {
    guard verb > 1, words.isWord(verb - 1, Signs.comma), words.isWord(verb - 2, .relative),
      position > verb + 1, words.isWord(position - 1, Signs.comma)
    else { return nil }
    let subject = invertedSubject(verb, limit: position)
    return subject.upperBound == position - 1 && !subject.isEmpty ? subject : nil
  }

  /// "“I would never,” he is understood to have told friends": who is said to have said it.
  func raisedSpeaker(of verb: Int) -> Range<Int>? {
    var marker = verb - 1
    if marker > 0, syntax.tags[marker] == .auxiliary { marker -= 1 }
    guard marker > 2, words.isWord(marker, .infinitiveMarker), syntax.isVerb(marker - 1),
      syntax.isPassive(marker - 1), words.isWord(marker - 2, .beForm)
    else { return nil }
    return words.surfaceSubject(before: marker - 2)
  }

  /// The noun phrase behind an inverted verb, with its appositions, up to what belongs to the verb.
  func invertedSubject(_ verb: Int, limit: Int) -> Range<Int> {
    var start = verb + 1
    while start < limit, syntax.tags[start] == .adverb { start += 1 }
    guard start < limit,
      syntax.tags[start].isNominal || syntax.tags[start] == .determiner
        || syntax.tags[start] == .adjective || syntax.tags[start] == .numeral
        || syntax.tokens[start].flags.contains(.capitalised)
    else { return start..<start }
    var end = start
    for child in syntax.children(of: verb) where child >= start {
      let range = syntax.subtree(of: child)
      if range.lowerBound > end + 1 { break }
      let isFirst = end == start
      let relation = syntax.relations[child]
      if relation == .punctuation { continue }
      if isFirst, relation == .clausalComplement, let close = speakerEnd(in: child, from: start) {
        end = close
        break
      }
      guard
        isFirst || isOrigin(child, of: verb)
          || relation == .apposition || relation == .nominalModifier
          || relation == .parataxis && !syntax.isVerb(child) || relation == .object
      else { break }
      if !isFirst, words.isTime(child) { break }
      end = range.upperBound
      if end >= limit { break }
    }
    if end == start { end = start + 1 }
    // "adds Brae and Sund forward Leo Vik": the office behind the places, with its holder.
    if end + 1 < limit, words.isName(end - 1), mayBeOffice(end), words.isName(end + 1),
      (start..<end).contains(where: { syntax.tags[$0] == .coordinator })
    {
      end += 2
    }
    while end < limit, syntax.tags[end] == .properNoun,
      syntax.tokens[end - 1].flags.contains(.capitalised)
    {
      end += 1
    }
    return words.withoutTime(start..<min(end, limit))
  }

  /// Whether a word in small letters may be an office, whatever the tagger makes of it.
  private func mayBeOffice(_ token: Int) -> Bool {
    guard !syntax.tokens[token].flags.contains(.capitalised),
      syntax.tokens[token].flags.contains(.hasLetter), !words.isTime(token)
    else { return false }
    switch syntax.tags[token] {
    case .noun, .adverb, .adjective: return true
    // "forward", "guard"
    case .verb:
      return syntax.pennTags[token] == .verbBase || syntax.pennTags[token] == .verbPresent
    default: return false
    }
  }

  /// Where a speaker ends whom the tree gave to the clause that goes on behind, if a comma closes
  /// the name: "said its director, Ann Lee, nothing will change".
  private func speakerEnd(in clause: Int, from start: Int) -> Int? {
    for child in syntax.children(of: clause) where syntax.relations[child] == .subject {
      let phrase = syntax.subtree(of: child)
      guard phrase.lowerBound == start, phrase.upperBound < syntax.count else { continue }
      if words.isWord(phrase.upperBound - 1, Signs.comma) { return phrase.upperBound - 1 }
      return words.isWord(phrase.upperBound, Signs.comma) ? phrase.upperBound : nil
    }
    return nil
  }

  /// Whether a phrase tells where a speaker behind the verb is from, so that it is of the name:
  /// "said Ann Lee, a baker, of Leith". Without the comma it may be what is spoken of.
  func isOrigin(_ phrase: Int, of verb: Int) -> Bool {
    guard syntax.relations[phrase] == .oblique, let word = syntax.preposition(of: phrase),
      words.isWord(word, .genitive), word > verb, words.isWord(word - 1, Signs.comma),
      let subject = syntax.child(of: verb, .subject)
    else { return false }
    return subject > verb && subject < word
  }
}
