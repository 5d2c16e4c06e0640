internal import GalleyAnalysis
internal import GalleyCore

extension Report {
  /// What makes a claim a negative one: its cue ("never said that it will"), its own words ("said
  /// that it will not"), or both, which together affirm.
  package func negation(of claim: Claim) -> (isDenied: Bool, isNegative: Bool) {
    let denies =
      claim.cue.map { CueDenial.denies($0, in: text.bytes, language: source.language) } ?? false
    return (denies, (claim.polarity == .negative) != denies)
  }
}
