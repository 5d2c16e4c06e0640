internal import GalleyCore
internal import GalleyLanguage

/// Contents that a parser carried on behind a semicolon.
extension UnitReader {
  /// Constructions whose content is a phrase: a semicolon behind it opens a clause of its own
  /// ("pledged to vote against it; the others are undecided"). A clause of speech may go on.
  private static let phrases: Set<ClaimRule> = [
    .infinitive, .objectInfinitive, .object, .phrase, .noun, .adjective, .gerund, .asPhrase,
    .predicate, .raisedSubject, .appearance,
  ]

  /// Ends such contents before the semicolon, unless it stands between marks. O(found × tokens).
  mutating func cutAtSemicolons() {
    let stops = (0..<syntax.count).filter { token in
      token > 0 && words.isWord(token, Signs.semicolon)
        && !words.unit.runs.contains { $0.tokens.contains(token) }
    }
    guard !stops.isEmpty else { return }
    for index in found.indices where Self.phrases.contains(found[index].rule) {
      guard let cue = found[index].cue else { continue }
      found[index].content = found[index].content.map { range in
        guard range.lower >= cue.upper,
          let stop = stops.first(where: {
            Int(syntax.tokens[$0].start) > range.lower && Int(syntax.tokens[$0].end) < range.upper
          })
        else { return range }
        return TextRange(range.lower, Int(syntax.tokens[stop - 1].end))
      }
    }
  }
}
