/// What a marked run is.
public enum QuoteKind: String, Sendable, CaseIterable {
  /// A whole utterance.
  case direct
  /// Part of a clause.
  case mixed
  /// An utterance inside another quotation, which whoever speaks there puts into somebody's mouth.
  case nested
  /// Distance or coinage.
  case scare
  /// The title of a work.
  case title
  case nickname

  /// Whether the run is what somebody says in the article, rather than inside what another says.
  public var isSpeech: Bool { self == .direct || self == .mixed }
}
