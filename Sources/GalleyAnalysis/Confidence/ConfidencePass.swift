internal import GalleyCore

/// Says of each attributed claim, and of each speaker, how likely it is right.
///
/// Runs behind the entity pass: what the source turned out to be tells more than anything but the
/// rule. O(claims + quotes).
package struct ConfidencePass {
  package init() {}

  package func run(facts: inout Facts) {
    let marked = Set(facts.quotes.compactMap(\.claim))
    for index in facts.claims.indices where facts.claims[index].kind == .attributed {
      facts.claims[index].confidence = ConfidenceModel.confidence(
        evidence(of: facts.claims[index], facts, isMarked: marked.contains(Int32(index))))
    }
    for index in facts.quotes.indices where facts.quotes[index].speaker != nil {
      facts.quotes[index].confidence = confidence(of: facts.quotes[index], facts)
    }
  }

  private func evidence(
    of claim: ClaimFact, _ facts: Facts, isMarked: Bool
  ) -> ConfidenceModel.Evidence {
    let source = claim.sources.first.map { facts.entities[Int($0)] }
    return ConfidenceModel.Evidence(
      rule: claim.rule, source: source?.kind,
      namesSource: !claim.sourceRanges.isEmpty, isOpenPronoun: claim.hasOpenPronoun,
      isSpeech: claim.hasSpeechCue,
      isJudging: claim.hasJudgingCue, isLoose: claim.isLoose,
      isIntention: claim.rule == .infinitive && claim.isClear,
      isNested: claim.nestedIn != nil, isMarked: isMarked,
      isNamedOnce: source?.mentions.count == 1)
  }

  /// A speaker is at least as likely as the claim that gives the words; without one, the sentences
  /// around the quotation told who speaks.
  private func confidence(of quote: QuoteFact, _ facts: Facts) -> Confidence {
    guard let claim = quote.claim.map({ facts.claims[Int($0)] }), claim.kind == .attributed else {
      return ConfidenceModel.speakerWithoutClaim
    }
    return max(claim.confidence, ConfidenceModel.speakerOfClaim(claim.rule))
  }
}
