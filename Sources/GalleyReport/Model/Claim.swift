public import GalleyCore

/// An asserted proposition: attributed to a source, or stated in the article's own voice.
public struct Claim: Sendable, Equatable {
  public var kind: ClaimKind
  public var modality: Modality
  public var polarity: Polarity
  /// How likely it is that the claim is right in source, cue and content; `nil` for stated claims.
  public var confidence: Confidence?
  /// Indices into ``Report/rangePool``; never empty.
  public var contentRanges: Range<Int>
  /// Indices into ``Report/rangePool``; empty where no words name the source.
  public var sourceRanges: Range<Int>
  public var cue: TextRange?
  /// Indices of the sources among the entities, the first named first.
  public var sources: [Int]
  /// Indices of the outlets through which the source is quoted.
  public var via: [Int]
  /// Indices of the quotes that stand in the content.
  public var quotes: [Int]
  /// Index of the claim in whose content this one stands.
  public var nestedIn: Int?
  /// The name of the rule that found the claim.
  public var rule: String

  public init(
    kind: ClaimKind, contentRanges: Range<Int>, sourceRanges: Range<Int> = 0..<0, rule: String
  ) {
    self.kind = kind
    self.modality = .asserted
    self.polarity = .positive
    self.contentRanges = contentRanges
    self.sourceRanges = sourceRanges
    self.sources = []
    self.via = []
    self.quotes = []
    self.rule = rule
  }
}
