/// Whose claim a claim is.
public enum ClaimKind: String, Sendable, CaseIterable {
  /// It has an attribution.
  case attributed
  /// It stands in the article's own voice.
  case stated
}
