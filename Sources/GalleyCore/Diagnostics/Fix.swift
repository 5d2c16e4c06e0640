/// A repair: replacements that do not overlap, applied together or not at all.
public struct Fix: Sendable, Equatable {
  /// Whether a tool may apply the repair by itself.
  public enum Applicability: String, Sendable {
    /// Keeps the meaning; `--fix` applies it.
    case safe
    /// May change the meaning; shown, never applied without being asked for.
    case unsafe
    /// Only shows what a repair would look like.
    case display
  }

  public var title: String
  public var applicability: Applicability
  /// In ascending order, without overlaps.
  public var edits: [TextEdit]

  public init(_ title: String, _ applicability: Applicability, edits: [TextEdit]) {
    self.title = title
    self.applicability = applicability
    self.edits = edits
  }
}

/// The replacement of a range of the source file by a text.
public struct TextEdit: Sendable, Equatable {
  public var range: ByteRange
  public var replacement: String

  public init(_ range: ByteRange, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}
