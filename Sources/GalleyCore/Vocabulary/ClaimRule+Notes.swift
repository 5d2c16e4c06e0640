extension ClaimRule {
  /// What the rule is. The figures are those of Documentation/Accuracy.md, counted on PolNeAR's
  /// training articles and given for rules that found 40 claims or more there.
  public var notes: ClaimRuleNotes {
    switch self {
    case .complementClause: Self.complementClauseNotes
    case .tag: Self.tagNotes
    case .frontedClause: Self.frontedClauseNotes
    case .relativeClause: Self.relativeClauseNotes
    case .passiveClause: Self.passiveClauseNotes
    case .prompt: Self.promptNotes
    case .accordingTo: Self.accordingToNotes
    case .hearsay: Self.hearsayNotes
    case .survey: Self.surveyNotes
    case .infinitive: Self.infinitiveNotes
    case .objectInfinitive: Self.objectInfinitiveNotes
    case .raisedSubject: Self.raisedSubjectNotes
    case .appearance: Self.appearanceNotes
    case .object: Self.objectNotes
    case .phrase: Self.phraseNotes
    case .predicate: Self.predicateNotes
    case .gerund: Self.gerundNotes
    case .asPhrase: Self.asPhraseNotes
    case .passiveAs: Self.passiveAsNotes
    case .passivePredicate: Self.passivePredicateNotes
    case .passivePhrase: Self.passivePhraseNotes
    case .passiveAgent: Self.passiveAgentNotes
    case .noun: Self.nounNotes
    case .adjective: Self.adjectiveNotes
    case .quoteBeforeCue: Self.quoteBeforeCueNotes
    case .invertedTag: Self.invertedTagNotes
    case .quoteAfterCue: Self.quoteAfterCueNotes
    case .quoteAfterClause: Self.quoteAfterClauseNotes
    case .markedWords: Self.markedWordsNotes
    case .introduction: Self.introductionNotes
    case .transcript: Self.transcriptNotes
    case .signature: Self.signatureNotes
    case .topic: Self.topicNotes
    case .reference: Self.referenceNotes
    case .nameColon: Self.nameColonNotes
    case .titleColon: Self.titleColonNotes
    case .stated: Self.statedNotes
    }
  }
}
