internal import GalleyCore
internal import GalleyLanguage

extension ComplementFinder {
  /// "put the number of homeless at 14,000", "puts it at seven pence": something and how much of it,
  /// by the order of the words, since a tree hangs the amount on whatever noun stands before it.
  func estimate(_ verb: Int, _ match: CueMatch) -> Complement? {
    guard let entry = words.lexicon.verb(syntax.tokens[verb].hash),
      words.lexicon.entries[entry].frames.union(words.lexicon.entries[entry].weak).contains(.at),
      let marker = (verb + 1..<min(syntax.count, verb + 16)).first(where: {
        words.lexicon.preposition(syntax.tokens[$0].hash) == .at || syntax.isVerb($0)
          || syntax.tokens[$0].flags.contains(.punctuation) && syntax.pennTags[$0] != .hyphen
      }), marker > verb + 1, words.lexicon.preposition(syntax.tokens[marker].hash) == .at,
      let number = (marker + 1..<min(syntax.count, marker + 5)).first(where: {
        syntax.tags[$0] == .numeral || syntax.tokens[$0].flags.contains(.hasDigit)
      }), !(marker + 1..<number).contains(where: { syntax.tags[$0] == .properNoun })
    else { return nil }
    let end =
      (number..<syntax.count).first {
        syntax.tokens[$0].flags.contains(.punctuation) && !words.isWord($0, Signs.percent)
          && syntax.pennTags[$0] != .hyphen
          || syntax.tags[$0] == .coordinator || words.isFiniteWord($0) || words.isTime($0)
      } ?? syntax.count
    // "at noon", "at 9 a.m.", "at 12 Quay Street": no amount.
    guard end > number, !(number..<min(syntax.count, end + 1)).contains(where: words.isTime),
      !(number + 1..<max(number + 1, end)).contains(where: { syntax.tags[$0] == .properNoun })
    else { return nil }
    return Complement(content: [verb + 1..<end], rule: .predicate, cueEnd: verb + 1)
  }
}
