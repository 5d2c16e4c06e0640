internal import GalleyCore
internal import GalleyLanguage

extension UnitReader {
  /// Whom a sentence is about: the subject of its main verb and its head, if a name or a pronoun for
  /// a person stands there; the next quotation may be theirs ("The mayor was blunt. “...”").
  func topic() -> Topic? {
    guard !syntax.isEmpty else { return nil }
    let root = syntax.root
    guard let subject = syntax.child(of: root, .subject, or: .passiveSubject), subject < root,
      !isTime(subject), !isWord(subject, .emptySubject)
    else { return nil }
    guard syntax.tags[subject].isNominal || isName(subject) else { return nil }
    let tokens = trimmed(sourceTokens(subject, outside: root))
    guard !tokens.isEmpty, let range = plain(tokens), let head = nounHead(tokens) else {
      return nil
    }
    return Topic(
      range: range, head: syntax.tokens[head].range,
      isName: isName(head), isPronoun: syntax.pennTags[head] == .pronoun)
  }

  /// Whose words the sentence says that the quotation before it was: "That is how Ann Lee puts it",
  /// "This was the mayor's answer", "So said Ann Lee".
  func reference() -> TextRange? {
    if let name = signature() { return name }
    guard syntax.count > 3, isWord(0, .reference) else { return nil }
    let isSo = isWord(0, .soWord)
    guard isSo ? syntax.isVerb(1) : isWord(1, .copula) else {
      return nil
    }
    if isSo {
      let subject = invertedSubject(1, limit: syntax.count)
      guard let entry = lexicon.verb(syntax.tokens[1].hash),
        lexicon.entries[entry].frames.contains(.quote)
      else { return nil }
      return subject.isEmpty ? nil : plain(subject)
    }
    for token in 2..<min(syntax.count, 14) {
      if isWord(token, .utterance) || isSaidNoun(token) {
        if let owner = syntax.child(of: token, .possessor) {
          return plain(withoutEnding(syntax.subtree(of: owner)))
        }
        if let owner = syntax.child(of: token, .nominalModifier), owner > token,
          let word = syntax.preposition(of: owner),
          isWord(word, .authorMarker)
        {
          return plain(word + 1..<max(word + 1, syntax.subtree(of: owner).upperBound))
        }
      }
    }
    return found.first { $0.source != nil && ($0.cue?.end ?? 0) > syntax.tokens[1].end }?.source
  }

  /// "— Ann Lee, baker" in a block of its own.
  private func signature() -> TextRange? {
    guard unit.opensBlock, syntax.count > 1, syntax.count < 18,
      syntax.tokens[0].flags.contains(.dash) || syntax.pennTags[0] == .hyphen
        || isWord(0, Signs.hyphen),
      syntax.tokens[1].flags.contains(.capitalised),
      !(1..<syntax.count).contains(where: { syntax.pennTags[$0].isFiniteVerb })
    else { return nil }
    return plain(1..<syntax.count)
  }

  /// A possessive without its ending.
  private func withoutEnding(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last, syntax.pennTags[last] == .possessiveEnding else { return range }
    return range.lowerBound..<last
  }
}
