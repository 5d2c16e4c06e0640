package import GalleyCore
internal import GalleyLanguage

/// Says of each attributed claim, and of each speaker, how likely it is right.
///
/// Runs behind the entity pass: what the source turned out to be tells more than anything but the
/// rule. O(claims + quotes).
package struct ConfidencePass {
  private let lexicon = CueLexicon.english
  private let engine = LanguageEngine.english

  package init() {}

  package func run(_ document: Document, facts: inout Facts) {
    var tokens: [Token] = []
    let marked = Set(facts.quotes.compactMap(\.claim))
    document.text.bytes.withUnsafeBufferPointer { bytes in
      for index in facts.claims.indices where facts.claims[index].kind == .attributed {
        let claim = facts.claims[index]
        tokens.removeAll(keepingCapacity: true)
        if let cue = claim.cue { engine.tokenize(bytes.span, cue, into: &tokens) }
        facts.claims[index].confidence = ConfidenceModel.confidence(
          evidence(of: claim, facts, cue: tokens, isMarked: marked.contains(Int32(index))))
      }
    }
    for index in facts.quotes.indices where facts.quotes[index].speaker != nil {
      facts.quotes[index].confidence = confidence(of: facts.quotes[index], facts)
    }
  }

  private func evidence(
    of claim: ClaimFact, _ facts: Facts, cue: [Token], isMarked: Bool
  ) -> ConfidenceModel.Evidence {
    ConfidenceModel.Evidence(
      rule: claim.rule, source: claim.sources.first.map { facts.entities[Int($0)].kind },
      namesSource: !claim.sourceRanges.isEmpty, isSpeech: cue.contains(where: reportsSpeech),
      isNested: claim.nestedIn != nil, isMarked: isMarked)
  }

  /// Whether a word of a cue is a verb of saying, which takes a clause and a quotation alike.
  private func reportsSpeech(_ token: Token) -> Bool {
    guard let entry = lexicon.verb(token.hash) else { return false }
    return lexicon.entries[entry].frames.isSuperset(of: [.that, .quote])
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
