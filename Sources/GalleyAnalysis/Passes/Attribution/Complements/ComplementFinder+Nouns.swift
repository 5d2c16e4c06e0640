internal import GalleyCore
internal import GalleyLanguage

extension ComplementFinder {
  /// "Her point is that ...": the clause behind a form of "be".
  func predicateClause(_ noun: Int, _ match: CueMatch) -> Complement? {
    guard match.frames.contains(.isClause), syntax.relations[noun].isSubject,
      let head = syntax.head(of: noun), head > noun
    else { return nil }
    let after = syntax.subtree(of: noun).upperBound
    guard after + 1 < syntax.count, words.isWord(after, .copula),
      words.isWord(after + 1, .complementizer) || words.isWord(after + 1, .infinitiveMarker)
    else { return nil }
    return Complement(
      content: [after + 1..<max(after + 2, syntax.subtree(of: head).upperBound)], rule: .noun)
  }
}
