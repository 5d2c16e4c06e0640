internal import GalleyCore
internal import GalleyLanguage

extension UnitReader {
  /// "“We are open.” — Ann Lee, baker": a name behind a dash signs the quotation before it.
  mutating func attachToSignature(_ gap: Int) {
    let dash = unit.gaps[gap].position
    guard dash + 1 < syntax.count,
      syntax.tokens[dash].flags.contains(.dash) || isSpacedHyphen(dash),
      !unit.gaps.contains(where: { $0.position > dash })
    else { return }
    let tokens = trimmed(dash + 1..<syntax.count)
    guard let first = tokens.first, tokens.count <= 16,
      syntax.tokens[first].flags.contains(.capitalised), syntax.tags[first].isNominal,
      !tokens.contains(where: { syntax.pennTags[$0].isFiniteVerb }), let source = plain(tokens)
    else { return }
    gapOwner[gap] = found.count
    found.append(
      Attribution(
        node: unit.node, cue: syntax.tokens[dash].range, source: source,
        content: [quotes[unit.gaps[gap].quote].range], rule: .signature, isSpeech: true))
  }
}
