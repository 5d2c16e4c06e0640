/// Every diagnostic format, in the order in which they are listed.
public enum DiagnosticFormatRegistry {
  public static let all: [any DiagnosticFormat.Type] = [
    TextFormat.self,
    ShortFormat.self,
    JSONFormat.self,
    JSONLinesFormat.self,
    SARIFFormat.self,
    GitHubFormat.self,
    GitLabFormat.self,
    JUnitFormat.self,
    CheckstyleFormat.self,
  ]

  /// The format of a name, as `--diagnostic-format` takes it.
  public static func named(_ name: String) -> (any DiagnosticFormat.Type)? {
    all.first { $0.descriptor.name == name }
  }
}
