public import GalleyCore

/// How findings are shown, and what machine formats say of the tool and the run.
public struct DiagnosticStyle: Sendable, Equatable {
  /// Whether ANSI escape sequences (ECMA-48) may be written.
  public var isColored = false
  /// The columns that an excerpt may take.
  public var width = 100
  public var toolVersion = ""
  /// The directory that relative paths start from, absolute; an absolute path of a file below it is
  /// written relative to it, since CI systems match paths to their own checkout.
  public var workingDirectory: String?
  /// The lightest severity that makes the run fail.
  public var failLevel = Severity.error
  /// Whether findings were held against a baseline.
  public var hasBaseline = false

  public init() {}

  /// A file's name as machine formats write it.
  func path(_ file: String) -> String {
    if let root = workingDirectory, file.hasPrefix(root + "/") {
      return String(file.dropFirst(root.count + 1))
    }
    return file.hasPrefix("./") ? String(file.dropFirst(2)) : file
  }
}
