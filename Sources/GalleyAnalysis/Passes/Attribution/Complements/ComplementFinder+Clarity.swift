internal import GalleyCore
internal import GalleyLanguage

/// Tells constructions that report by themselves from those that any verb may have.
extension ComplementFinder {
  /// Whether a construction reports by itself: a clause, a quotation or an infinitive behind a verb
  /// of saying, thinking or wanting; an object or a phrase is what a verb of any kind may have.
  func isClear(_ complement: Complement, _ match: CueMatch, _ verb: Int) -> Bool {
    switch complement.rule {
    case .complementClause:
      guard match.frames.contains(.that), let start = complement.content.first?.lowerBound,
        start < syntax.count
      else { return false }
      return !words.isWord(start, .circumstance)
    case .infinitive, .objectInfinitive, .raisedSubject, .gerund:
      if words.isLemma(verb, .choiceVerb) { return false }
      return !match.frames.isDisjoint(with: [.that, .quote]) || words.isLemma(verb, .intentionVerb)
    case .asPhrase: return match.frames.contains(.asPhrase)
    case .object, .phrase, .predicate, .appearance, .passiveAgent, .passivePhrase,
      .passivePredicate:
      return false
    default: return true
    }
  }
}
