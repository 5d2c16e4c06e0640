internal import GalleyCore
internal import GalleyLanguage

extension TagFinder {
  /// "— Ann Lee, baker" in a block of its own.
  func signature() -> TextRange? {
    guard words.unit.opensBlock, syntax.count > 1, syntax.count < 18,
      syntax.tokens[0].flags.contains(.dash) || syntax.pennTags[0] == .hyphen
        || words.isWord(0, Signs.hyphen),
      syntax.tokens[1].flags.contains(.capitalised),
      !(1..<syntax.count).contains(where: { syntax.pennTags[$0].isFiniteVerb })
    else { return nil }
    return words.plain(1..<syntax.count)
  }
}
