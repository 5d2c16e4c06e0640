/// An option of a backend: its name, type and default, as help and schemas show them.
public struct BackendOption: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case flag
    case integer(ClosedRange<Int>)
    case choice([String])
    case text
  }

  public let name: String
  public let kind: Kind
  public let defaultValue: String
  public let summary: String

  public init(name: String, kind: Kind, defaultValue: String, summary: String) {
    self.name = name
    self.kind = kind
    self.defaultValue = defaultValue
    self.summary = summary
  }
}

/// An option that a backend does not have, or a value that is not of its type.
public struct BackendOptionError: Error, Equatable {
  public let option: String
  public let message: String

  public init(option: String, message: String) {
    self.option = option
    self.message = message
  }
}
