internal import GalleyCore

/// Weights of the confidence of claims, in hundredths of a logit.
///
/// Written by Training/confidence.py (`make fit-confidence`), which tells what it fits them on.
enum ConfidenceWeights {
  /// The cue is a verb of saying.
  static let speech = 72
  /// The cue is a verb that passes judgement.
  static let judging = 96
  /// The verb reports only now and then, so that it is no matter what else it says.
  static let loose = -62
  /// The cue wants, plans or promises what an infinitive says.
  static let intention = 61
  /// The claim stands in another.
  static let nested = -53
  /// What is said holds words between marks.
  static let marked = 22
  /// The text names the source here alone, so that nothing had to be resolved.
  static let once = 44
  /// Words name a source, but nobody known: of 77 such claims of our own articles none was right.
  static let unknownSource = -401
  /// A pronoun is the source, whose meaning the text does not tell.
  static let openPronoun = -101
  /// No words name a source.
  static let noSource = -137

  static func weight(of rule: ClaimRule) -> Int {
    switch rule {
    case .invertedTag: 302
    case .quoteBeforeCue: 237
    case .quoteAfterClause: 211
    case .transcript: 206
    case .quoteAfterCue: 170
    case .accordingTo: 144
    case .prompt: 62
    case .relativeClause: 97
    case .complementClause: 87
    case .signature: 82
    case .introduction: 81
    case .nameColon: 81
    case .topic: 77
    case .objectInfinitive: 66
    case .tag: 59
    case .gerund: 27
    case .reference: 12
    case .predicate: -3
    case .asPhrase: -9
    case .passiveClause: -9
    case .frontedClause: -42
    case .noun: -51
    case .infinitive: -55
    case .hearsay: -58
    case .survey: -58
    case .passivePhrase: -60
    case .passivePredicate: -60
    case .passiveAgent: -63
    case .raisedSubject: -66
    case .adjective: -76
    case .appearance: -83
    case .object: -86
    case .phrase: -86
    case .titleColon: -93
    case .markedWords: -100
    case .passiveAs: -122
    case .stated: 0
    }
  }

  static func weight(of source: EntityKind) -> Int {
    switch source {
    case .publication: 68
    case .person: 60
    case .group: 55
    case .government: 51
    case .document: 48
    case .organization: 10
    case .anonymous: -79
    case .place: -100
    }
  }
}
