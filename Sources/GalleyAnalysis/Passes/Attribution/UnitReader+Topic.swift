internal import GalleyCore
internal import GalleyLanguage

extension UnitReader {
  /// Whose words the sentence says that the quotation before it was: "That is how Ann Lee puts it",
  /// "This was the mayor's answer", "So said Ann Lee".
  func reference() -> TextRange? {
    if let name = tags.signature() { return name }
    guard syntax.count > 3, words.isWord(0, .reference) else { return nil }
    let isSo = words.isWord(0, .soWord)
    guard isSo ? syntax.isVerb(1) : words.isWord(1, .copula) else {
      return nil
    }
    if isSo {
      let subject = sources.invertedSubject(1, limit: syntax.count)
      guard let entry = words.lexicon.verb(syntax.tokens[1].hash),
        words.lexicon.entries[entry].frames.contains(.quote)
      else { return nil }
      return subject.isEmpty ? nil : words.plain(subject)
    }
    for token in 2..<min(syntax.count, 14) {
      if words.isWord(token, .utterance) || words.isSaidNoun(token) {
        if let owner = syntax.child(of: token, .possessor) {
          return words.plain(sources.withoutEnding(syntax.subtree(of: owner)))
        }
        if let owner = syntax.child(of: token, .nominalModifier), owner > token,
          let word = syntax.preposition(of: owner),
          words.isWord(word, .authorMarker)
        {
          return words.plain(word + 1..<max(word + 1, syntax.subtree(of: owner).upperBound))
        }
      }
    }
    return found.first { $0.source != nil && ($0.cue?.end ?? 0) > syntax.tokens[1].end }?.source
  }
}
