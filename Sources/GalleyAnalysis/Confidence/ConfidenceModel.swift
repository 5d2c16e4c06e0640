internal import GalleyCore

/// A small logistic model of how likely a claim is right: weights by the rule and a few features, in
/// hundredths of a logit, so that every machine comes to the same two decimals.
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
  }

  static func confidence(_ evidence: Evidence) -> Confidence {
    var logit = weight(of: evidence.rule)
    logit += evidence.source.map(weight) ?? (evidence.namesSource ? unknownSource : noSource)
    if evidence.isLoose {
      logit += loose
    } else if evidence.isSpeech {
      logit += speech
    }
    if evidence.isIntention { logit += intention }
    if evidence.isJudging { logit += judging }
    if evidence.isNested { logit += nested }
    if evidence.isMarked { logit += marked }
    return confidence(logit: logit)
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

  /// The cue is a verb of saying.
  private static let speech = 73
  /// The cue is a verb that passes judgement.
  private static let judging = 90
  /// The verb reports only now and then, so that it is no matter what else it says.
  private static let loose = -60
  /// The cue wants, plans or promises what an infinitive says.
  private static let intention = 60
  /// The claim stands in another.
  private static let nested = -48
  /// What is said holds words between marks.
  private static let marked = 33
  /// Words name a source, but nobody known.
  private static let unknownSource = -98
  /// No words name a source.
  private static let noSource = -137

  private static func weight(of rule: ClaimRule) -> Int {
    switch rule {
    case .invertedTag: 309
    case .quoteBeforeCue: 257
    case .quoteAfterClause: 231
    case .transcript: 212
    case .quoteAfterCue: 193
    case .accordingTo: 148
    case .prompt: 130
    case .relativeClause: 98
    case .introduction, .signature, .nameColon: 82
    case .topic: 78
    case .complementClause: 67
    case .objectInfinitive: 64
    case .tag: 66
    case .gerund: 26
    case .reference: 13
    case .stated: 0
    case .predicate: -7
    case .asPhrase: -12
    case .passiveClause: -17
    case .noun: -48
    case .frontedClause: -51
    case .infinitive: -57
    case .passivePredicate, .passivePhrase, .passiveAgent, .hearsay, .survey: -60
    case .raisedSubject: -64
    case .adjective: -76
    case .appearance: -83
    case .phrase: -84
    case .object: -85
    case .markedWords, .titleColon: -90
    case .passiveAs: -122
    }
  }

  private static func weight(_ source: EntityKind) -> Int {
    switch source {
    case .publication: 69
    case .person: 60
    case .group: 55
    case .document: 49
    case .government: 48
    case .organization: 17
    case .anonymous: -77
    case .place: -100
    }
  }

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
