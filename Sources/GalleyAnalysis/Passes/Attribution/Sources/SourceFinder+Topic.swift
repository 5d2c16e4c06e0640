internal import GalleyCore
internal import GalleyLanguage

extension SourceFinder {
  /// Whom a sentence is about: the subject of its main verb and its head, if a name or a pronoun for
  /// a person stands there; the next quotation may be theirs ("The mayor was blunt. “...”").
  func topic() -> Topic? {
    guard !syntax.isEmpty else { return nil }
    let root = syntax.root
    guard let subject = syntax.child(of: root, .subject, or: .passiveSubject), subject < root,
      !words.isTime(subject), !words.isWord(subject, .emptySubject)
    else { return nil }
    guard syntax.tags[subject].isNominal || words.isName(subject) else { return nil }
    let tokens = words.trimmed(sourceTokens(subject, outside: root))
    guard !tokens.isEmpty, let range = words.plain(tokens), let head = words.nounHead(tokens) else {
      return nil
    }
    return Topic(
      range: range, head: syntax.tokens[head].range,
      isName: words.isName(head), isPronoun: syntax.pennTags[head] == .pronoun)
  }

  /// A possessive without its ending.
  func withoutEnding(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last, syntax.pennTags[last] == .possessiveEnding else { return range }
    return range.lowerBound..<last
  }
}
