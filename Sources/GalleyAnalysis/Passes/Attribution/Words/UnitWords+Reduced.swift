internal import GalleyLanguage

/// Subjects with a clause that lacks its pronoun: a participle or a verb of others.
extension UnitWords {
  /// The subject of a finite verb where another past form stands between the two: "a report tabled
  /// in May found", "a report the city ordered last year found".
  ///
  /// Two past forms with nothing but phrases of place and time between them are not two
  /// predicates: the first belongs to the noun before it, which is the subject of the second.
  func reducedSubject(before verb: Int) -> Range<Int>? {
    guard let inner = pastForm(behindPhrasesBefore: verb), !reportsSpeech(inner),
      let near = nounPhrase(endingAt: inner - 1), !followsSubordinator(near.lowerBound)
    else { return nil }
    if opensClause(near.lowerBound) { return near.lowerBound..<inner }
    // The noun right before is the one who did it: "the city ordered".
    guard let run = nominalRun(endingAt: inner - 1), run.lowerBound > 0,
      syntax.tags[run.lowerBound] == .determiner || syntax.tags[run.lowerBound] == .pronoun
        || syntax.tags[run.lowerBound] == .properNoun,
      let far = nominalRun(endingAt: run.lowerBound - 1), opensClause(far.lowerBound),
      syntax.tags[far.upperBound - 1] == .noun
    else { return nil }
    return far
  }

  /// The past form before a verb with only prepositional phrases, times and adverbs between.
  private func pastForm(behindPhrasesBefore verb: Int) -> Int? {
    var index = verb - 1
    while index > 1, verb - index < 16 {
      if syntax.tags[index] == .adverb {
        index -= 1
        continue
      }
      if syntax.tags[index] == .numeral, syntax.tags[index - 1] == .adposition {
        index -= 2
        continue
      }
      if index < verb - 1,
        syntax.pennTags[index] == .verbPast || syntax.pennTags[index] == .verbParticiple
      {
        return index
      }
      guard let run = nominalRun(endingAt: index), run.lowerBound > 1,
        isTime(index) || !run.contains(where: isTime)
      else { return nil }
      let isGoverned =
        syntax.tags[run.lowerBound - 1] == .adposition && !mayOpenClause(run.lowerBound - 1)
      guard isGoverned || isTime(index) else { return nil }
      index = run.lowerBound - (isGoverned ? 2 : 1)
    }
    return nil
  }

  /// "after the council said": a word before a noun that may as well open the clause of the verb
  /// behind it.
  private func mayOpenClause(_ token: Int) -> Bool {
    isWord(token, .circumstance) || isWord(token, .timing) || isWord(token, .comparison)
  }

  private func followsSubordinator(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    return syntax.tags[start - 1] == .subordinator || syntax.pennTags[start - 1] == .whAdverb
  }
}
