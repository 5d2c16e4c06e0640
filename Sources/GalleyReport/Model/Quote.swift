public import GalleyCore

/// A marked run of the article.
public struct Quote: Sendable, Equatable {
  public var kind: QuoteKind
  /// The run with its marks.
  public var range: TextRange
  /// The run without its marks.
  public var inner: TextRange
  /// Index of the speaker among the entities.
  public var speaker: Int?
  /// How likely it is that the speaker is right; `nil` where there is none.
  public var confidence: Confidence?
  /// The words that name the speaker where the quote is attributed.
  public var speakerRange: TextRange?
  public var cue: TextRange?
  /// Index of the claim whose content holds the quote.
  public var claim: Int?
  /// Index of the quote that this one continues.
  public var continues: Int?

  public init(kind: QuoteKind, range: TextRange, inner: TextRange) {
    self.kind = kind
    self.range = range
    self.inner = inner
  }
}
