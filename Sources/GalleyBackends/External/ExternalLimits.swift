/// What an external program may use.
public struct ExternalLimits: Sendable, Equatable {
  /// Wall time of one call.
  public var seconds = 60
  /// Of standard output, in one call.
  public var outputBytes = 256 << 20
  /// Address space.
  public var memoryBytes = 4 << 30

  public init() {}
}

/// Why an external program gave no answer.
public enum ExternalFailure: Error, Sendable, Equatable {
  case cannotStart(String)
  case tooSlow(Int)
  case tooMuchOutput(Int)
  case exit(Int32, String)
  case killed(Int32, String)
  /// The program answered, but not as the protocol wants.
  case badAnswer(String)
  /// The answer names a file outside the output folder.
  case badPath(String)

  /// The failure in words, to stand behind the program's name.
  public var message: String {
    switch self {
    case .cannotStart(let why): "cannot be started: \(why)"
    case .tooSlow(let seconds): "did not answer within \(seconds) seconds"
    case .tooMuchOutput(let bytes): "said more than \(bytes) bytes"
    case .exit(let code, let complaint): "ended with status \(code)" + Self.tail(complaint)
    case .killed(let signal, let complaint): "was ended by signal \(signal)" + Self.tail(complaint)
    case .badAnswer(let why): "gave an answer that is not protocol 1: \(why)"
    case .badPath(let path): "wants to write “\(path)”, which is not inside the output folder"
    }
  }

  private static func tail(_ complaint: String) -> String {
    complaint.isEmpty ? "" : ": \(complaint)"
  }
}
