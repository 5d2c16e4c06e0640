internal import GalleyCore
internal import GalleyLanguage

/// Words of one speaker as another reports them: "The Herald quoted Ana Reis as saying that ...".
extension SourceFinder {
  /// The object of a verb behind which "as" and a participle of saying tell what it said, wherever the
  /// tree hangs them.
  func quotedSpeaker(of verb: Int) -> QuotedSpeaker? {
    guard let object = syntax.child(of: verb, .object), object > verb else { return nil }
    for marker in object + 1..<max(object + 1, min(syntax.count - 1, object + 12))
    where words.isWord(marker, .comparison) {
      guard syntax.pennTags[marker + 1] == .verbGerund,
        words.match(marker + 1)?.frames.contains(.that) ?? false
      else { return nil }
      return QuotedSpeaker(object: object, marker: marker, saying: marker + 1)
    }
    return nil
  }
}
