internal import GalleyCore
internal import GalleyLanguage

extension UnitReader {
  /// "“We are open.” — Ann Lee, baker": a name behind a dash signs the quotation before it.
  mutating func attachToSignature(_ gap: Int) {
    let dash = words.unit.gaps[gap].position
    guard dash + 1 < syntax.count,
      syntax.tokens[dash].flags.contains(.dash) || words.isSpacedHyphen(dash),
      !words.unit.gaps.contains(where: { $0.position > dash })
    else { return }
    let tokens = words.trimmed(dash + 1..<syntax.count)
    guard let first = tokens.first, tokens.count <= 16,
      syntax.tokens[first].flags.contains(.capitalised), syntax.tags[first].isNominal,
      !tokens.contains(where: { syntax.pennTags[$0].isFiniteVerb }),
      let source = words.plain(tokens)
    else { return }
    gapOwner[gap] = found.count
    found.append(
      Attribution(
        node: words.unit.node, cue: syntax.tokens[dash].range, source: source,
        content: [words.quotes[words.unit.gaps[gap].quote].range], rule: .signature, isSpeech: true)
    )
  }
}
