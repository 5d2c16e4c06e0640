internal import GalleyLanguage

/// How a verb comes to its subject.
enum SubjectLink {
  case own, shared, controlled, participle, modified, relative
  /// Found by the order of words where the tree has none.
  case surface
}

extension SentenceSyntax {
  func isVerb(_ token: Int) -> Bool {
    pennTags[token].isVerb || tags[token] == .verb
  }

  /// Whether the token can head a noun phrase.
  func isNominal(_ token: Int) -> Bool {
    tags[token].isNominal || tags[token] == .numeral || tags[token] == .determiner
      || pennTags[token] == .adjective && relations[token].isSubject
  }

  func isPassive(_ verb: Int) -> Bool {
    if child(of: verb, .passiveAuxiliary) != nil { return true }
    // "That, he said, was gone": a past form needs an auxiliary, whatever the tree makes of "that".
    return pennTags[verb] != .verbPast && child(of: verb, .passiveSubject) != nil
  }

  /// The dependent of `token` with one of two relations, whichever comes first.
  func child(
    of token: Int, _ first: DependencyRelation, or second: DependencyRelation
  ) -> Int? {
    child(of: token) { $0 == first || $0 == second }
  }

  /// The noun that the verb is said of, and how it was found; climbs at most eight heads.
  func subject(
    of verb: Int, _ grammar: GrammarWords
  ) -> (token: Int, link: SubjectLink)? {
    var current = verb
    var link = SubjectLink.own
    for _ in 0..<8 {
      if let own = ownSubject(of: current, grammar) {
        return (own, relation(of: own, under: current, link, grammar))
      }
      if current != verb, let own = child(of: current, .passiveSubject) {
        return (own, relation(of: own, under: current, link, grammar))
      }
      guard let head = head(of: current) else { return nil }
      switch relations[current] {
      case .conjunct:
        if link == .own { link = .shared }
      case .openComplement:
        link = .controlled
        if let object = child(of: head, .object, or: .indirectObject), object < current {
          return (object, link)
        }
      case .adverbialClause:
        guard current != verb || pennTags[current] != .verbParticiple || hasAuxiliary(current)
        else { return nil }
        link = .participle
      case .clausalModifier:
        guard pennTags[current] == .verbGerund || child(of: current, .marker) != nil else {
          return nil
        }
        return (head, .modified)
      case .relativeClause:
        return nil
      default:
        return nil
      }
      current = head
    }
    return nil
  }

  /// The subject of a verb itself: of several before it the last, which a parser that splits a title
  /// from a name leaves nearest to the verb.
  private func ownSubject(of verb: Int, _ grammar: GrammarWords) -> Int? {
    var found: Int?
    for child in children(of: verb)
    where relations[child] == .subject || relations[child] == .outerSubject {
      if child > verb, found != nil || isClause(child, grammar) { break }
      found = child
    }
    return found
  }

  /// Whether what the parser took for a subject behind its verb is a clause, and so what is said:
  /// "declined to comment but insisted that it was safe".
  private func isClause(_ subject: Int, _ grammar: GrammarWords) -> Bool {
    if pennTags[subject].isFiniteVerb { return true }
    return children(of: subject).contains { child in
      switch relations[child] {
      case .marker: grammar.has(tokens[child].hash, .complementizer)
      case .subject, .passiveSubject, .copula, .auxiliary, .passiveAuxiliary: true
      default: false
      }
    }
  }

  private func hasAuxiliary(_ verb: Int) -> Bool {
    child(of: verb) { $0 == .auxiliary || $0 == .passiveAuxiliary } != nil
  }

  private func relation(
    of subject: Int, under verb: Int, _ link: SubjectLink, _ grammar: GrammarWords
  ) -> SubjectLink {
    let isRelative =
      relations[verb] == .relativeClause && grammar.has(tokens[subject].hash, .relative)
    return isRelative ? .relative : link
  }

  /// The head of the clause that holds `token`: the nearest verb above it, or the root.
  func clause(of token: Int) -> Int {
    var current = token
    while let head = head(of: current) {
      if relations[current].isClausal || relations[current] == .conjunct && isVerb(current) {
        return current
      }
      current = head
    }
    return current
  }

  /// `range` without signs at its ends and coordinators at its start.
  func trimmed(_ range: Range<Int>, _ grammar: GrammarWords) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while upper > lower, isEdge(upper - 1) || tags[upper - 1] == .coordinator { upper -= 1 }
    while lower < upper, isEdge(lower) || tags[lower] == .coordinator && !opensPair(lower, grammar)
    {
      lower += 1
    }
    return lower..<upper
  }

  /// Whether a coordinator is the first of a pair, which belongs to the phrase ("neither side").
  private func opensPair(_ token: Int, _ grammar: GrammarWords) -> Bool {
    grammar.has(tokens[token].hash, .pairOpener)
  }

  private func isEdge(_ token: Int) -> Bool {
    guard tokens[token].flags.contains(.punctuation) else { return false }
    return pennTags[token] != .openingBracket && pennTags[token] != .closingBracket
      && pennTags[token] != .currency && tokens[token].hash != Signs.percent
  }

  /// The preposition that introduces a phrase, by its lemma; the first where there are several.
  func preposition(of token: Int) -> Int? {
    child(of: token) { $0 == .caseMarker || $0 == .marker }
  }

  /// Whether a subject is "it" or "there", which name nothing.
  func isEmptySubject(_ token: Int, _ grammar: GrammarWords) -> Bool {
    relations[token] == .expletive || grammar.has(tokens[token].hash, .expletive)
  }
}
