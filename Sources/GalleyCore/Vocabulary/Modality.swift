/// How far a claim is held to be so.
public enum Modality: String, Sendable, CaseIterable {
  case asserted, expected, possible, obligation, conditional
}

/// Whether a claim affirms or denies.
public enum Polarity: String, Sendable, CaseIterable {
  case positive, negative
}
