package import GalleyCore

/// A marked run.
package struct QuoteFact: Sendable {
  /// Index of the block's node in the document.
  package var node: Int32
  package var kind: QuoteKind
  /// The run with its marks; ends at the paragraph's end where the close is missing.
  package var range: TextRange
  /// The run without its marks.
  package var inner: TextRange
  /// Index of the speaker among the entities.
  package var speaker: Int32?
  /// How likely it is that the speaker is right; means nothing where there is none.
  package var confidence = Confidence(hundredths: 100)
  /// The words that name the speaker where the quote is attributed.
  package var speakerRange: TextRange?
  /// Index of the claim by which somebody is reported to have said the words, where the speaker reports
  /// it: "A memo says that Ann Lee called it “a mess”".
  var innerClaim: Int32?
  package var cue: TextRange?
  /// Index of the claim whose content holds the quote.
  package var claim: Int32?
  /// Index of the quote that this one continues (an opening mark repeated at a paragraph).
  package var continues: Int32?
  /// The words of a block quotation, which its block marks instead of marks.
  package var isBlock = false

  package init(node: Int, kind: QuoteKind, range: TextRange, inner: TextRange) {
    self.node = Int32(node)
    self.kind = kind
    self.range = range
    self.inner = inner
  }
}
