internal import GalleyCore
internal import GalleyLanguage

/// Decides whether it is sure that nobody is named for marked words, which is worth a warning.
///
/// Words in marks that no claim holds may still have a speaker whom attribution did not reach
/// ("…, a number that the director described as “a hope”"). A warning there is false, so one word
/// of saying near in the sentence, outside the marks, is enough for silence; headlines, which
/// quote what the text will attribute, and runs inside somebody else's sentence are left alone.
struct SpeakerSilence {
  private let sentences: [SentenceFact]
  private let lexicon: CueLexicon
  /// A sentence is looked at this far on either side of the marks, in bytes, so that one without
  /// an end stays linear.
  private static let reach = 600
  /// The first sentence that does not end before the quotations seen so far.
  private var place = 0

  init(_ facts: Facts, _ lexicon: CueLexicon) {
    sentences = facts.sentences
    self.lexicon = lexicon
  }

  /// Whether a quotation has no speaker and no word that could lead to one; quotations come in
  /// the order of the document.
  mutating func isSure(
    _ bytes: UnsafeBufferPointer<UInt8>, _ quote: QuoteFact, in block: Node.Kind
  ) -> Bool {
    guard quote.kind == .direct, Self.holdsSpeech(block) else { return false }
    while place < sentences.count, sentences[place].range.upper <= quote.range.lower { place += 1 }
    var next = place
    while next < sentences.count, sentences[next].range.lower < quote.range.upper {
      if holdsCue(bytes, sentences[next].range, outside: quote.range) { return false }
      next += 1
    }
    return true
  }

  private static func holdsSpeech(_ block: Node.Kind) -> Bool {
    switch block {
    case .paragraph, .listItem, .blockQuotation: true
    default: false
    }
  }

  /// Whether a sentence has a verb, noun or phrase of saying outside a run.
  private func holdsCue(
    _ bytes: UnsafeBufferPointer<UInt8>, _ sentence: TextRange, outside run: TextRange
  ) -> Bool {
    var index = max(sentence.lower, run.lower - Self.reach)
    let end = min(sentence.upper, run.upper + Self.reach)
    while index < end {
      if run.contains(index) {
        index = run.upper
        continue
      }
      let start = index
      while index < end, !run.contains(index), MarkContext.isLetter(bytes[index]) { index += 1 }
      guard index > start else {
        index += 1
        continue
      }
      let word = UnsafeBufferPointer(rebasing: bytes[start..<index])
      let hash = GalleyLanguage.WordHash.of(word.span).value
      if lexicon.verb(hash) != nil || lexicon.noun(hash) != nil { return true }
    }
    return false
  }
}
