internal import GalleyCore

/// A small logistic model of how likely a claim is right: ``ConfidenceWeights`` by the rule and a
/// few features, in hundredths of a logit, so that every machine comes to the same two decimals.
///
/// Documentation/Accuracy.md tells on what it was fitted, and how well it holds.
enum ConfidenceModel {
  /// What is known of a claim.
  struct Evidence {
    var rule: ClaimRule
    /// What the source is; `nil` where nobody is known.
    var source: EntityKind?
    /// Whether words name the source, known or not.
    var namesSource: Bool
    /// Whether the source is a pronoun whose meaning the text does not tell.
    var isOpenPronoun: Bool
    /// Whether the cue is a verb of saying.
    var isSpeech: Bool
    /// Whether the cue is a verb that passes judgement.
    var isJudging: Bool
    /// The verb reports only now and then.
    var isLoose: Bool
    /// The cue wants, plans or promises what an infinitive says.
    var isIntention: Bool
    var isNested: Bool
    /// Whether what is said holds words between marks.
    var isMarked: Bool
    /// Whether the text names the source here alone, so that nothing had to be resolved.
    var isNamedOnce: Bool
  }

  static func confidence(_ evidence: Evidence) -> Confidence {
    typealias Weights = ConfidenceWeights
    var logit = Weights.weight(of: evidence.rule)
    logit +=
      evidence.source.map { Weights.weight(of: $0) }
      ?? (evidence.isOpenPronoun
        ? Weights.openPronoun : evidence.namesSource ? Weights.unknownSource : Weights.noSource)
    if evidence.isLoose {
      logit += Weights.loose
    } else if evidence.isSpeech {
      logit += Weights.speech
    }
    if evidence.isIntention { logit += Weights.intention }
    if evidence.isJudging { logit += Weights.judging }
    if evidence.isNested { logit += Weights.nested }
    if evidence.isMarked { logit += Weights.marked }
    if evidence.isNamedOnce { logit += Weights.once }
    return confidence(logit: logit - caution(logit, evidence))
  }

  /// What is taken from claims that are nearly sure, so that of those of 0.9 and above 95 % are right: of
  /// what the weights foresee at 0.90 to 0.94, 91 % were right in a hundred and forty articles, and less
  /// where the source is a group, stands there alone, or marks are within what is said.
  private static func caution(_ logit: Int, _ evidence: Evidence) -> Int {
    var most = 30
    if evidence.isNamedOnce { most += 24 }
    if evidence.isMarked { most += 14 }
    if evidence.source == .group { most += 20 }
    let nearness = min(60, max(0, logit - 140))
    return most * nearness / 60
  }

  /// The logistic function in hundredths, by its inverse at the middle between two of them.
  private static func confidence(logit: Int) -> Confidence {
    let above = boundaries.count { $0 <= abs(logit) }
    return Confidence(hundredths: logit < 0 ? 50 - above : 50 + above)
  }

  /// The logits of 0.505, 0.515 and so on to 0.985, in hundredths.
  private static let boundaries = [
    2, 6, 10, 14, 18, 22, 26, 30, 34, 38, 43, 47, 51, 55, 60, 64, 69, 73, 78, 82, 87, 92, 97, 102,
    107, 113, 118, 124, 130, 136, 142, 148, 155, 162, 170, 177, 186, 195, 204, 214, 225, 238, 251,
    267, 284, 306, 332, 366, 418,
  ]

  /// A speaker whom no claim gives: the sentences around the quotation told.
  static let speakerWithoutClaim = Confidence(hundredths: 75)

  /// How likely the speaker is right where a claim of the rule holds the quotation: that the words
  /// are somebody's needs no rule.
  static func speakerOfClaim(_ rule: ClaimRule) -> Confidence {
    switch rule.kind {
    case .quotation: Confidence(hundredths: 93)
    case .discourse: Confidence(hundredths: 80)
    case .clause, .infinitive, .phrase, .own: Confidence(hundredths: 75)
    }
  }
}
