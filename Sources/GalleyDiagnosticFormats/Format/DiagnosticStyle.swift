/// How findings are shown, and what machine formats say of the tool.
public struct DiagnosticStyle: Sendable, Equatable {
  /// Whether ANSI escape sequences (ECMA-48) may be written.
  public var isColored = false
  /// The columns that an excerpt may take.
  public var width = 100
  public var toolName = "galley"
  public var toolVersion = ""
  /// Where the tool's pages are, as an absolute address; `nil` names none.
  public var informationAddress: String?

  public init() {}
}
