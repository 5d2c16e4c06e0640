internal import GalleyCore
internal import GalleyLanguage

/// What a single word is by its form and its neighbours.
extension UnitWords {
  func limit(behind gap: Int) -> Int {
    for next in unit.gaps[(gap + 1)...] where next.position > unit.gaps[gap].position {
      return next.position
    }
    return syntax.count
  }

  /// A hyphen with white space on both sides, which is a dash.
  func isSpacedHyphen(_ token: Int) -> Bool {
    syntax.tokens[token].count == 1 && syntax.pennTags[token] == .hyphen
      || syntax.tokens[token].flags.contains(.punctuation)
        && syntax.tokens[token].flags.contains(.spaceBefore)
        && isWord(token, Signs.hyphen) && token + 1 < syntax.count
        && syntax.tokens[token + 1].flags.contains(.spaceBefore)
  }

  func isWhWord(_ token: Int) -> Bool {
    switch syntax.pennTags[token] {
    case .whAdverb, .whPronoun, .whPossessive, .whDeterminer: true
    default: isWord(token, .questionMarker)
    }
  }

  /// Whether words are a noun phrase such as stands before its verb: no clause, no sign, no
  /// coordinator at its end.
  func isSubject(_ range: Range<Int>) -> Bool {
    var hasNoun = false
    for token in range {
      if isWord(token, .relative) || isWhWord(token) {
        return false
      }
      switch syntax.tags[token] {
      case .noun, .properNoun, .pronoun, .numeral: hasNoun = true
      case .determiner, .adjective, .adposition, .adverb, .particle: break
      case .coordinator where token + 1 < range.upperBound: break
      case .punctuation where syntax.pennTags[token] == .hyphen: break
      default: return false
      }
    }
    return hasNoun
  }

  func isWhAdverb(_ token: Int) -> Bool { syntax.pennTags[token] == .whAdverb }

  /// Whether a word is a finite verb or an auxiliary by its tag.
  func isFiniteWord(_ token: Int) -> Bool {
    syntax.pennTags[token].isFiniteVerb || syntax.tags[token] == .auxiliary
  }

  /// Whether a form that looks like a verb is used as one.
  func isVerbUse(_ verb: Int) -> Bool {
    // "a wait-and-see attitude"
    if verb > 1, syntax.pennTags[verb - 1] == .hyphen { return false }
    switch syntax.relations[verb] {
    case .adjective, .compound, .copula:
      return syntax.child(of: verb, .object, or: .auxiliary) != nil
        || syntax.child(of: verb, .clausalComplement) != nil
    case .auxiliary, .passiveAuxiliary, .caseMarker, .fixed, .marker: return false
    default: return true
    }
  }

  func has(_ match: CueMatch, _ frame: CueFrames, marks: Range<Int>) -> Bool {
    if match.frames.contains(frame) { return true }
    return match.weak.contains(frame) && hasMarks(marks)
  }
}
