import GalleyCore

/// Who says what by which words, as the rules find it; becomes a claim.
struct Attribution {
  /// Index of the block's node, where the cue stands.
  var node: Int
  var cue: TextRange?
  var source: TextRange?
  /// For a source that syntax ties to another phrase ("who"), that phrase.
  var antecedent: TextRange?
  /// In ascending order, not overlapping.
  var content: [TextRange]
  var via: [TextRange] = []
  /// The construction by which it was found.
  var rule: ClaimRule
  /// The verb says words rather than a thought, so that a quotation behind it may be its own.
  var isSpeech = false
  /// The cue holds a form of a verb of saying, whatever its construction.
  var hasSpeechCue = false

  /// The verb reports only now and then, and nothing but its subject tells that it does here.
  var isLoose = false

  /// The cue holds a verb that passes judgement.
  var hasJudgingCue = false

  /// A reader would take it for an attribution wherever it stands, also inside what another says.
  var isClear = true
  /// It stands inside a direct quotation, and counts only as part of what the speaker says.
  var isInner = false

  /// Adds a range to the content, joining what overlaps.
  mutating func add(_ range: TextRange) {
    guard !content.contains(where: { $0.contains(range) }) else { return }
    content.removeAll { range.contains($0) }
    let place = content.firstIndex { range.start < $0.start } ?? content.count
    content.insert(range, at: place)
    var joined: [TextRange] = []
    for next in content {
      if let last = joined.last, next.start <= last.end {
        joined[joined.count - 1] = last.union(next)
      } else {
        joined.append(next)
      }
    }
    content = joined
  }
}
