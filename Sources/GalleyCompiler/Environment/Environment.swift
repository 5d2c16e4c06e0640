/// What a run may know of the world around it: variables, the working directory, the terminals.
///
/// Nothing below the command line asks the operating system for any of it; a test makes its own.
public struct Environment: Sendable {
  public var variables: [String: String]
  /// Absolute, without a final slash unless it is the root.
  public var workingDirectory: String
  public var isOutputTerminal: Bool
  public var isErrorTerminal: Bool
  /// The columns of the terminal; `nil` where there is none or it does not say.
  public var terminalWidth: Int?
  /// The present in seconds since 1970; `nil` where a run should know no clock.
  public var now: Int?

  public init(
    variables: [String: String] = [:], workingDirectory: String = "/",
    isOutputTerminal: Bool = false, isErrorTerminal: Bool = false, terminalWidth: Int? = nil
  ) {
    self.variables = variables
    self.workingDirectory = workingDirectory
    self.isOutputTerminal = isOutputTerminal
    self.isErrorTerminal = isErrorTerminal
    self.terminalWidth = terminalWidth
  }

  /// The value of a variable; an empty one counts as none.
  public func variable(_ name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
