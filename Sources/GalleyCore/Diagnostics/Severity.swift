/// How much a finding weighs; ordered from the lightest.
public enum Severity: UInt8, Sendable, Comparable, CaseIterable {
  case note, warning, error

  public var name: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  public init?(name: String) {
    switch name {
    case "note", "info": self = .note
    case "warning": self = .warning
    case "error": self = .error
    default: return nil
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
