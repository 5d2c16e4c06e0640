internal import GalleyCore
internal import GalleyLanguage

/// Words of one speaker as another reports them: "The Herald quoted Ana Reis as saying that ...".
extension UnitReader {
  /// Gives a participle of saying the one who is quoted, through the one who quotes.
  func setQuotedSpeaker(_ attribution: inout Attribution, saying: Int) -> Bool {
    guard syntax.pennTags[saying] == .verbGerund, var verb = syntax.head(of: saying) else {
      return false
    }
    if !syntax.isVerb(verb), let above = syntax.head(of: verb) { verb = above }
    guard verb < saying, let quoted = sources.quotedSpeaker(of: verb), quoted.saying == saying
    else {
      return false
    }
    let start = syntax.subtree(of: quoted.object).lowerBound
    attribution.source = words.plain(words.trimmed(max(start, verb + 1)..<quoted.marker))
    if let outlet = syntax.child(of: verb, .subject), outlet < verb,
      let range = words.plain(sources.sourceTokens(outlet, outside: verb))
    {
      attribution.via = [range]
    }
    return attribution.source != nil
  }
}
