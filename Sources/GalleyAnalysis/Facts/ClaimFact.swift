package import GalleyCore

/// An asserted proposition, attributed or the article's own.
package struct ClaimFact: Sendable {
  /// Index of the block's node in the document: where the cue stands, or the first content.
  package var node: Int32
  package var kind: ClaimKind
  /// At least one range, in ascending order, not overlapping.
  package var content: [TextRange]
  /// Indices of the sources among the entities; several for a compound source.
  package var sources: [Int32] = []
  /// The words that name the source; none where there is no source.
  package var sourceRanges: [TextRange] = []
  package var cue: TextRange?
  /// Whether the cue holds a verb of saying.
  package var hasSpeechCue = false
  /// Whether it holds a verb that passes judgement.
  package var hasJudgingCue = false
  /// The verb reports only now and then, and nothing but its subject tells that it does here.
  package var isLoose = false
  /// A reader would take it for an attribution wherever it stands.
  package var isClear = true
  /// Whether nothing but a pronoun names the source, and nobody was found whom it means.
  package var hasOpenPronoun = false
  /// Indices of the outlets among the entities.
  package var via: [Int32] = []
  /// The words that name the outlets.
  package var viaRanges: [TextRange] = []
  package var modality: Modality = .asserted
  package var polarity: Polarity = .positive
  /// How likely it is that source, cue and content are right; means nothing for stated claims.
  package var confidence = Confidence(hundredths: 100)
  /// Index of the claim in whose content this one stands.
  package var nestedIn: Int32?
  /// The construction by which it was found.
  package var rule: ClaimRule

  package init(node: Int, kind: ClaimKind, content: [TextRange], rule: ClaimRule) {
    self.node = Int32(node)
    self.kind = kind
    self.content = content
    self.rule = rule
  }

  /// The smallest range that holds source, cue and content.
  package var range: TextRange {
    var whole = content.first ?? sourceRanges.first ?? cue ?? TextRange(0, 0)
    for range in content { whole = whole.union(range) }
    for range in sourceRanges { whole = whole.union(range) }
    if let cue { whole = whole.union(cue) }
    return whole
  }
}
