internal import GalleyCore
internal import GalleyLanguage

/// Words of one speaker as another reports them: "The Herald quoted Ana Reis as saying that ...".
extension UnitReader {
  /// What stands behind a verb that reports how somebody else put it.
  struct QuotedSpeaker {
    /// The one who said it.
    let object: Int
    /// The word "as", and the participle behind it.
    let marker: Int
    let saying: Int
  }

  /// The object of a verb behind which "as" and a participle of saying tell what it said, wherever the
  /// tree hangs them.
  func quotedSpeaker(of verb: Int) -> QuotedSpeaker? {
    guard let object = syntax.child(of: verb, .object), object > verb else { return nil }
    for marker in object + 1..<max(object + 1, min(syntax.count - 1, object + 12))
    where isWord(marker, .comparison) {
      guard syntax.pennTags[marker + 1] == .verbGerund,
        match(marker + 1)?.frames.contains(.that) ?? false
      else { return nil }
      return QuotedSpeaker(object: object, marker: marker, saying: marker + 1)
    }
    return nil
  }

  /// Gives a participle of saying the one who is quoted, through the one who quotes.
  func setQuotedSpeaker(_ attribution: inout Attribution, saying: Int) -> Bool {
    guard syntax.pennTags[saying] == .verbGerund, var verb = syntax.head(of: saying) else {
      return false
    }
    if !syntax.isVerb(verb), let above = syntax.head(of: verb) { verb = above }
    guard verb < saying, let quoted = quotedSpeaker(of: verb), quoted.saying == saying else {
      return false
    }
    let start = syntax.subtree(of: quoted.object).lowerBound
    attribution.source = plain(trimmed(max(start, verb + 1)..<quoted.marker))
    if let outlet = syntax.child(of: verb, .subject), outlet < verb,
      let range = plain(sourceTokens(outlet, outside: verb))
    {
      attribution.via = [range]
    }
    return attribution.source != nil
  }
}
