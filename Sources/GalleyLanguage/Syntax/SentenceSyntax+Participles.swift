extension SentenceSyntax {
  /// Makes verbs of past forms that a tree hangs on the noun behind them though the noun has a
  /// subject and no copula: "Ann Lee, deputy chair of the board, accused management of lying".
  ///
  /// A noun without a copula has a subject in headlines alone. Linear in the tokens; the spans are
  /// linked anew where something changes.
  package mutating func raisePastForms() {
    var hasChanged = false
    for verb in 0..<count
    where relations[verb] == .adjective
      && (pennTags[verb] == .verbParticiple || pennTags[verb] == .verbPast)
    {
      guard let noun = head(of: verb), noun > verb, relations[noun] != .openComplement,
        opensPredicate(verb, of: noun)
      else { continue }
      raise(verb, over: noun)
      hasChanged = true
    }
    if hasChanged { link() }
  }

  /// Whether a noun's subject stands before a form, with signs and adverbs alone between the two.
  private func opensPredicate(_ verb: Int, of noun: Int) -> Bool {
    var subject: Int?
    for child in children(of: noun) {
      switch relations[child] {
      case .subject where child < verb: subject = child
      case .copula, .auxiliary, .passiveAuxiliary, .caseMarker, .possessor: return false
      case .determiner, .numeral: if child < verb { return false }
      default:
        guard let subject, child > subject, child < verb else { continue }
        guard relations[child] == .punctuation || relations[child] == .adverb else { return false }
      }
    }
    return subject != nil
  }

  /// Gives a verb the place of its noun, and what stands before the two and at the end.
  private mutating func raise(_ verb: Int, over noun: Int) {
    heads[verb] = heads[noun]
    relations[verb] = relations[noun]
    pennTags[verb] = .verbPast
    tags[verb] = .verb
    let dependents = children(of: noun).map { $0 }
    heads[noun] = Int32(truncatingIfNeeded: verb)
    relations[noun] = .object
    for child in dependents where child < verb { heads[child] = Int32(truncatingIfNeeded: verb) }
    for child in dependents.reversed() where child > noun {
      switch relations[child] {
      case .punctuation, .adverbialClause, .oblique, .bareOblique, .parataxis, .adverb:
        heads[child] = Int32(truncatingIfNeeded: verb)
      case .conjunct where tags[child] == .verb: heads[child] = Int32(truncatingIfNeeded: verb)
      default: return
      }
    }
  }
}
