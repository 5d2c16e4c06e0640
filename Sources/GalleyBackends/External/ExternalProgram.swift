import GalleyCore

/// An external program that speaks protocol 1, and what it says of itself.
public struct ExternalProgram: Sendable {
  /// The command and its first arguments.
  public let command: [String]
  public let descriptor: BackendDescriptor
  /// What it can do: `backend`, `filter`.
  public let features: Set<String>
  public let limits: ExternalLimits

  /// The protocol that this version speaks.
  public static let protocolVersion = 1

  /// Asks a program what it is, by `--describe`.
  public init(
    command: [String], name: String, limits: ExternalLimits = ExternalLimits()
  ) throws(ExternalFailure) {
    self.command = command
    self.limits = limits
    var short = limits
    short.seconds = min(limits.seconds, 10)
    short.outputBytes = min(limits.outputBytes, 1 << 20)
    let answer = try ExternalProcess(limits: short).run(command + ["--describe"], input: [])
    let description = try ExternalDescription(answer.output, name: name)
    descriptor = description.descriptor
    features = description.features
  }

  /// The file of an external program called PREFIX-NAME in the folders of a search path.
  ///
  /// Relative folders, the empty one among them, are passed over: what lies in the folder that
  /// somebody happens to work in must never be run.
  public static func find(
    _ name: String, prefix: String, searchPath: String, isExecutable: (String) -> Bool
  ) -> String? {
    guard isName(name) else { return nil }
    for folder in searchPath.split(separator: ":") where folder.hasPrefix("/") {
      let path =
        folder.hasSuffix("/") ? "\(folder)\(prefix)-\(name)" : "\(folder)/\(prefix)-\(name)"
      if isExecutable(path) { return path }
    }
    return nil
  }

  /// Whether a text may name a program: lower-case letters, digits and hyphens.
  public static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "-"), text.utf8.count <= 64 else {
      return false
    }
    return text.utf8.allSatisfy {
      ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "-")
    }
  }
}
