internal import GalleyCore
internal import GalleyLanguage

extension UnitWords {
  /// Whether a word stands in a relative clause, by the tree or between two commas.
  func isInRelative(_ token: Int) -> Bool {
    let opener = (max(0, token - 12)...token).last { isRelativeOpener($0) }
    if let opener, opener < token,
      !(opener..<token).contains(where: { isWord($0, Signs.comma) }),
      (token + 1..<min(syntax.count, token + 12)).contains(where: { isWord($0, Signs.comma) })
    {
      return true
    }
    var current = token
    while syntax.relations[current] != .relativeClause {
      guard let head = syntax.head(of: current) else { return false }
      current = head
    }
    return true
  }

  private func isRelativeOpener(_ token: Int) -> Bool {
    token > 0 && isWord(token - 1, Signs.comma)
      && (isWord(token, .personRelative) || isWord(token, .thingRelative))
  }
}
