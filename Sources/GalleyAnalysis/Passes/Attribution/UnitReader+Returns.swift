internal import GalleyCore
internal import GalleyLanguage

/// Where a sentence goes on with what the speaker did, behind the words that the speaker said.
extension UnitReader {
  /// Cuts off what the source of a cue goes on to do or say: "said the county should help but nodded
  /// to doubters", "acknowledged that the list existed, called it a draft and stressed that ...".
  ///
  /// The parser gives such verbs to the clause that is said. Their form goes on from the cue's, and
  /// a modal or a thing for a subject tells that it does not go on from the clause.
  mutating func withoutReturn(_ whole: Range<Int>, to verb: Int) -> Range<Int> {
    let range = extents.withoutRefusal(whole)
    guard
      let first = (range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound))
        .first(where: { syntax.pennTags[$0].isFiniteVerb })
    else { return range }
    let isThing = !extents.hasSpeaker(first, from: range.lowerBound)
    // Behind "was" and "would", "accused the mayor" goes on from the cue: it has not their form.
    let mayBeAny = syntax.pennTags[first] == .modal
    let isPast = syntax.pennTags[verb] == .verbPast
    let reach = first + 1..<extents.returnLimit(behind: max(first + 1, range.upperBound))
    // "acknowledged that the state had lied, and pledged that", "says she is in talks, and joked that":
    // the comma parts the two clauses.
    let isPresent = syntax.pennTags[verb].isFiniteVerb && syntax.pennTags[verb] != .verbPast
    let repeating = reach.filter {
      (syntax.pennTags[$0] == syntax.pennTags[verb]
        || isPresent && syntax.pennTags[$0] == .verbPast) && $0 + 1 < syntax.count
        && words.isWord($0 + 1, .complementizer) && words.match($0)?.allows(.that) ?? false
        && extents.joint(before: $0, .coordinator).map { words.isWord($0, Signs.comma) } ?? false
    }
    let goesOn = isThing || isPast && (mayBeAny || words.isWord(first, .beForm))
    guard words.isFinite(verb), goesOn || !repeating.isEmpty else { return range }
    let returning =
      !goesOn
      ? repeating
      : reach.filter {
        extents.goesOn($0, from: verb)
          && (mayBeAny && range.contains($0) || extents.isReporting($0))
          || isThing && extents.saysThat($0) || repeating.contains($0)
      }
    guard let joined = returning.first(where: { extents.joint(before: $0, .coordinator) != nil })
    else {
      return range
    }
    // "called it a draft and stressed": a comma joins the first of several.
    let opening = returning.first { extents.joint(before: $0, .punctuation) != nil && $0 < joined }
    let start = opening ?? joined
    if start >= range.upperBound { returns[start] = verb }
    guard range.contains(start), start > range.lowerBound + 3,
      let cut = extents.joint(before: start, opening == nil ? .coordinator : .punctuation)
    else { return range }
    for other in returning where other >= start { returns[other] = verb }
    return words.trimmed(range.lowerBound..<cut)
  }
}
