internal import GalleyCore
internal import GalleyLanguage

extension UnitReader {
  /// "According to a source cited by a paper, ...", on either side of what is said.
  mutating func readAccording() {
    for token in 0..<syntax.count where isWord(token, FunctionWords.according) {
      guard token + 2 < syntax.count, isWord(token + 1, FunctionWords.to) else { continue }
      let source = sourceAfter(token + 2, according: token)
      guard !source.isEmpty, let range = plain(source) else { continue }
      var attribution = Attribution(
        node: unit.node, cue: syntax.range(of: token..<token + 2), source: range, content: [],
        rule: .accordingTo)
      splitOutlet(&attribution, source)
      for part in contentAround(token..<source.upperBound) {
        if let range = text(part) { attribution.add(range) }
      }
      isCue[token] = true
      takeGaps(around: token..<source.upperBound, into: found.count, &attribution)
      if !attribution.content.isEmpty { found.append(attribution) }
    }
  }

  /// The noun phrase behind "according to": all that hangs on its noun, unless the parser took the
  /// rest of the sentence with it; then up to the comma.
  private func sourceAfter(_ start: Int, according: Int) -> Range<Int> {
    let noun = syntax.head(of: according).flatMap { $0 >= start ? $0 : nil } ?? start
    var end = max(noun + 1, syntax.subtree(of: noun).upperBound)
    let takesAll = syntax.head(of: noun) == nil || end - start > 40
    if takesAll,
      let comma = (start..<syntax.count).first(where: { isWord($0, FunctionWords.comma) })
    {
      end = comma
    }
    return syntax.trimmed(start..<min(end, syntax.count))
  }

  /// Cuts "cited by a paper" off a source and keeps the paper as the outlet.
  func splitOutlet(_ attribution: inout Attribution, _ source: Range<Int>) {
    for token in source.dropFirst() where FunctionWords.outlets.contains(syntax.tokens[token].hash)
    {
      guard token + 2 <= source.upperBound - 1, isWord(token + 1, FunctionWords.by) else {
        continue
      }
      guard let outlet = plain(token + 2..<source.upperBound),
        let rest = plain(source.lowerBound..<token)
      else { return }
      attribution.source = rest
      attribution.via = [outlet]
      return
    }
  }

  /// What is said around a parenthesis such as "according to the police": the clause it stands in,
  /// without the parenthesis and without the connective at the start of a sentence.
  func contentAround(_ parenthesis: Range<Int>) -> [Range<Int>] {
    var lower = clauseStart(before: parenthesis.lowerBound)
    let upper = clauseEnd(after: parenthesis.upperBound)
    while lower < parenthesis.lowerBound, lower < syntax.count, isConnective(lower) { lower += 1 }
    if lower < parenthesis.lowerBound, Self.prompts.contains(syntax.tokens[lower].hash),
      let comma = (lower..<parenthesis.lowerBound).first(where: { isWord($0, FunctionWords.comma) })
    {
      lower = comma + 1
    }
    var parts: [Range<Int>] = []
    let before = syntax.trimmed(lower..<max(lower, parenthesis.lowerBound))
    let after = syntax.trimmed(parenthesis.upperBound..<max(parenthesis.upperBound, upper))
    if !before.isEmpty { parts.append(before) }
    // A tag behind a whole clause ends the report; what follows is another clause.
    let opensNewClause =
      before.count > 3 && !after.isEmpty && parenthesis.upperBound < syntax.count
      && opensClause(after, from: parenthesis.upperBound)
    let tellsHow =
      !before.isEmpty && !after.isEmpty
      && Self.manners.contains(syntax.tokens[after.lowerBound].hash)
    if !after.isEmpty, !opensNewClause, !tellsHow { parts.append(after) }
    return parts
  }

  /// Participles that say what the speaker was asked, which is no part of the answer.
  private static let prompts: Set<UInt32> = Set(
    ["asked", "pressed", "questioned", "quizzed", "prompted", "told"].map(FunctionWords.key))

  /// Participles behind a tag that say how or where somebody spoke.
  private static let manners: Set<UInt32> = Set(
    [
      "speaking", "talking", "answering", "addressing", "reading", "appearing", "smiling",
      "laughing", "shaking", "shrugging", "nodding", "grinning", "quoting", "testifying",
    ].map(FunctionWords.key))

  private func isConnective(_ token: Int) -> Bool {
    if syntax.tokens[token].flags.contains(.punctuation) { return true }
    guard FunctionWords.connectives.contains(syntax.tokens[token].hash) else { return false }
    return token == 0 && (syntax.tags[token] == .coordinator || followedByComma(token))
  }

  private func followedByComma(_ token: Int) -> Bool {
    token + 1 < syntax.count && isWord(token + 1, FunctionWords.comma)
  }

  /// Whether words behind a tag begin a clause of their own ("..., he said, and the crowd cheered").
  private func opensClause(_ after: Range<Int>, from start: Int) -> Bool {
    guard start < after.lowerBound + 1 else { return false }
    for token in start..<min(after.upperBound, after.lowerBound + 1)
    where syntax.tags[token] == .coordinator
      || FunctionWords.sequels.contains(syntax.tokens[token].hash)
    {
      return true
    }
    return false
  }

  /// Where the clause that a parenthesis belongs to begins: the sentence's start, or a semicolon.
  private func clauseStart(before token: Int) -> Int {
    var index = token
    while index > 0 {
      if isWord(index - 1, FunctionWords.semicolon) { return index }
      index -= 1
    }
    return 0
  }

  private func clauseEnd(after token: Int) -> Int {
    var index = token
    while index < syntax.count, !isWord(index, FunctionWords.semicolon) { index += 1 }
    return index
  }

  /// Gives the gaps next to a parenthesis to its attribution.
  mutating func takeGaps(
    around parenthesis: Range<Int>, into owner: Int, _ attribution: inout Attribution
  ) {
    for (index, gap) in unit.gaps.enumerated() where gapOwner[index] == nil {
      let touches =
        gap.position >= parenthesis.lowerBound - 1 && gap.position <= parenthesis.upperBound + 1
        || gap.position == 0
      guard touches, unit.gaps.count == 1 || gap.position <= parenthesis.upperBound + 1 else {
        continue
      }
      gapOwner[index] = owner
      attribution.add(quotes[gap.quote].range)
    }
  }
}
