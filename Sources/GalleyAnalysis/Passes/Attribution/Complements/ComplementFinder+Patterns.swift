internal import GalleyCore
internal import GalleyLanguage

/// The matcher of declared constructions.
extension ComplementFinder {
  /// What a cue says: of all constructions that fit, that of the lowest precedence.
  func complement(
    of cue: Int, as anchor: Construction.Anchor, _ match: CueMatch
  ) -> Complement? {
    if anchor == .passive, leadsToQuotation(cue) || leadsToSaying(cue) { return nil }
    for construction in constructions where construction.serves(anchor) {
      let candidate =
        switch construction.reading {
        case .pattern(let pattern): complement(pattern, of: cue, match)
        case .procedure(let read): read(self, cue, match)
        }
      if let candidate { return candidate }
    }
    return nil
  }

  /// What a cue says by a pattern: the first phrase on it that fits.
  func complement(_ pattern: Pattern, of cue: Int, _ match: CueMatch) -> Complement? {
    guard pattern.frame.isEmpty || match.allows(pattern.frame) else { return nil }
    for child in syntax.children(of: cue) where child > cue {
      guard pattern.relations.isEmpty || pattern.relations.contains(syntax.relations[child]),
        pattern.tag == nil || pattern.tag == form(of: child),
        let (marker, frame) = opening(of: child, pattern, cue),
        !pattern.bars.contains(where: { stands($0, against: child, marker, of: cue, match) }),
        let content = content(pattern, child, marker, of: cue), let last = content.last,
        hasEvidence(pattern.evidence, frame, match, child, last)
      else { continue }
      let joins = marker == match.end && pattern.content == .behindMarker
      return Complement(
        content: content, rule: pattern.rule, cueEnd: joins ? match.end + 1 : nil,
        hidesSource: pattern.hidesSource)
    }
    return nil
  }

  /// The tag of a verb, of a passive the one of its first auxiliary: "being taken" is a gerund.
  private func form(of verb: Int) -> PennTag {
    let auxiliary = syntax.child(of: verb, .passiveAuxiliary, or: .auxiliary)
    guard let auxiliary, syntax.pennTags[auxiliary] == .verbGerund else {
      return syntax.pennTags[verb]
    }
    return .verbGerund
  }

  /// The token that marks a phrase, and the frame by which a cue takes it.
  private func opening(
    of child: Int, _ pattern: Pattern, _ cue: Int
  ) -> (marker: Int, frame: CueFrames)? {
    switch pattern.marker {
    case .none: return (syntax.subtree(of: child).lowerBound, pattern.frame)
    case .opening(let known):
      let first = syntax.subtree(of: child).lowerBound
      return words.isWord(first, known) ? (first, pattern.frame) : nil
    case .question:
      let first = syntax.subtree(of: child).lowerBound
      return words.isWhWord(first) ? (first, pattern.frame) : nil
    case .word(let known):
      guard let word = syntax.preposition(of: child), word > cue, words.isWord(word, known) else {
        return nil
      }
      return (word, pattern.frame)
    case .preposition(let allowed):
      guard let word = syntax.preposition(of: child), word > cue, !words.isTime(child),
        let frame = words.lexicon.preposition(syntax.tokens[word].hash), allowed.contains(frame)
      else { return nil }
      return (word, frame)
    }
  }

  private func content(
    _ pattern: Pattern, _ child: Int, _ marker: Int, of cue: Int
  ) -> [Range<Int>]? {
    var range = syntax.subtree(of: child)
    var parts: [Range<Int>] = []
    switch pattern.content {
    case .phrase: break
    case .behindMarker: range = marker + 1..<max(marker + 1, range.upperBound)
    case .fromObject:
      if let object = syntax.child(of: cue, .object), object > cue {
        range = min(range.lowerBound, syntax.subtree(of: object).lowerBound)..<range.upperBound
      }
    case .objectAndPhrase:
      guard let object = syntax.child(of: cue, .object) ?? syntax.child(of: cue, .openComplement),
        object > cue, object < child
      else { return nil }
      let start = syntax.subtree(of: object).lowerBound
      range = start..<max(start, range.upperBound)
    case .subject:
      return holder(of: cue).map { [$0] }
    case .subjectAndPhrase:
      guard let holder = holder(of: cue) else { return nil }
      parts = [holder]
    }
    for cut in pattern.cuts {
      switch cut {
      case .turn: range = withoutTurn(range)
      case .secondVerb: range = withoutSecondVerb(range, of: child)
      }
    }
    return parts + [range]
  }

  private func hasEvidence(
    _ evidence: Pattern.Evidence, _ frame: CueFrames, _ match: CueMatch, _ child: Int,
    _ content: Range<Int>
  ) -> Bool {
    if match.frames.contains(frame) { return true }
    guard match.weak.contains(frame) else { return false }
    switch evidence {
    case .none: return false
    case .marks: return words.hasMarks(content)
    case .marksOrNoun: return words.hasMarks(content) || words.isSaidNoun(child)
    case .unneeded: return true
    }
  }

  private func stands(
    _ bar: Pattern.Bar, against child: Int, _ marker: Int, of cue: Int, _ match: CueMatch
  ) -> Bool {
    switch bar {
    case .report: holdsReport(marker..<syntax.subtree(of: child).upperBound)
    case .origin: sources.isOrigin(child, of: cue)
    case .verb: syntax.isVerb(child)
    case .time: words.isTime(child)
    case .subjectless:
      syntax.isVerb(child) || syntax.child(of: child, .subject) == nil
    case .distance: child != match.end
    case .infinitive: words.isWord(syntax.subtree(of: child).lowerBound, .infinitiveMarker)
    case .relative:
      syntax.relations[child] == .relativeClause && syntax.child(of: child, .subject) == marker
    }
  }
}
