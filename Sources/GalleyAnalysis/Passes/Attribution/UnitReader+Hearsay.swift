internal import GalleyCore
internal import GalleyLanguage

extension UnitReader {
  /// "The boat reportedly sank": said by somebody whom the article does not name.
  mutating func readHearsay() {
    for token in 0..<syntax.count where words.isWord(token, .hearsay) {
      guard let head = syntax.head(of: token), syntax.isVerb(head), head != token,
        words.isFinite(head) || syntax.isPassive(head), syntax.relations[head] != .relativeClause,
        !isCue[head]
      else { continue }
      let clause = words.trimmed(syntax.subtree(of: head))
      var attribution = Attribution(
        node: words.unit.node, cue: syntax.tokens[token].range, content: [], rule: .hearsay)
      for part in [
        clause.lowerBound..<max(clause.lowerBound, token),
        min(token + 1, clause.upperBound)..<clause.upperBound,
      ] {
        if let range = words.text(part) { attribution.add(range) }
      }
      guard !attribution.content.isEmpty else { continue }
      isCue[token] = true
      found.append(attribution)
    }
  }

  /// "In a poll of 900 voters, she leads": the poll says so, where no verb reports it.
  mutating func readSurveys() {
    guard found.isEmpty, syntax.count > 6, words.isWord(0, .surveyOpener),
      let noun = syntax.head(of: 0), noun > 0,
      words.isWord(noun, .survey),
      let comma = (noun..<syntax.count).first(where: { words.isWord($0, Signs.comma) }),
      comma < 20, comma + 3 < syntax.count, let source = words.plain(1..<comma),
      let content = words.text(comma + 1..<syntax.count)
    else { return }
    found.append(
      Attribution(
        node: words.unit.node, cue: syntax.tokens[0].range, source: source, content: [content],
        rule: .survey))
    isCue[0] = true
  }
}
