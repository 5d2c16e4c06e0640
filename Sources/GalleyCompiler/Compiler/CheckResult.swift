public import GalleyCore

/// What checking one file gives.
public struct CheckResult: Sendable {
  /// What the file was taken for.
  public enum Kind: String, Sendable {
    case article, feed, chapters, report, xml
  }

  public var kind: Kind
  /// Resolved and located, in order of offset, then code.
  public var diagnostics: [LocatedDiagnostic]
  /// Findings beyond the limit per rule.
  public var unlisted: [UnlistedFindings]
  /// What was counted in the file, as in `14 claims`, in the order in which it is told.
  public var counts: [Count]
  /// Whether ranges are bytes of the file as it came, so that it can be repaired in place.
  public var isVerbatim: Bool

  /// How many of something a file holds.
  public struct Count: Sendable, Equatable {
    /// In the singular.
    public var noun: String
    public var number: Int

    public init(_ noun: String, _ number: Int) {
      self.noun = noun
      self.number = number
    }
  }

  public init(
    kind: Kind, diagnostics: [LocatedDiagnostic], unlisted: [UnlistedFindings] = [],
    counts: [Count] = [], isVerbatim: Bool = false
  ) {
    self.kind = kind
    self.diagnostics = diagnostics
    self.unlisted = unlisted
    self.counts = counts
    self.isVerbatim = isVerbatim
  }

  /// Whether something is found that could be repaired.
  package var holdsRepairs: Bool {
    diagnostics.contains { $0.suppression == nil && $0.isRepairable }
  }
}

extension LocatedDiagnostic {
  /// Whether it has a repair that does not change what is meant.
  package var isRepairable: Bool { fixes.contains { $0.applicability == .safe } }
}
