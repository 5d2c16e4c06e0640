/// What a marked run is.
public enum QuoteKind: String, Sendable, CaseIterable {
  /// A whole utterance.
  case direct
  /// Part of a clause.
  case mixed
  /// Distance or coinage.
  case scare
  /// The title of a work.
  case title
  case nickname

  /// Whether the run is somebody's speech.
  public var isSpeech: Bool { self == .direct || self == .mixed }
}
