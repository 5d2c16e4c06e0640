public import GalleyAnalysis
public import GalleyCore
public import GalleyReport

/// What a `.galley.yml` says, checked and typed; without a file, everything is unset.
public struct Configuration: Sendable, Equatable {
  /// The file as shown in messages and depfiles; `nil` where there is none.
  public var path: String?
  /// The absolute directory of the file: relative patterns start there.
  public var directory = "/"
  public var format: String?
  public var backend: String?
  public var analysis: AnalysisLevel?
  public var language: String?
  public var encoding: TextEncoding?
  /// Attributed claims of less confidence are left out.
  public var leastConfidence: Confidence?
  /// Paths of the house's own schemas, relative ones already led to the file's directory.
  public var schemas: [String] = []
  /// Patterns of paths that are left out where a folder or a pattern is the input.
  public var ignored: [String] = []
  public var rules: [String: SeverityPolicy.Setting] = [:]
  public var overrides: [Override] = []
  public var requirements = Requirements()
  /// The options of each backend, by its name, in the order in which they stand.
  public var backends: [BackendSettings] = []
  public var findings = FindingSettings()

  /// Where values stand in the file, by their keys with full stops between, and numbers in lists:
  /// `diagnostics.format`, `schemas.0`.
  public var places: [String: LocatedDiagnostic.Place] = [:]

  public init() {}

  /// Severities for the files that match one of the patterns.
  public struct Override: Sendable, Equatable {
    public var patterns: [String]
    public var rules: [String: SeverityPolicy.Setting]
  }

  /// What is configured for one backend.
  public struct BackendSettings: Sendable, Equatable {
    public struct Option: Sendable, Equatable {
      public var name: String
      public var value: String
    }
    public var name: String
    public var options: [Option]
    /// For a backend that is a program of its own: the command and its arguments.
    public var command: [String]
  }

  /// What is shown of the findings of a run and what makes it fail.
  public struct FindingSettings: Sendable, Equatable {
    public var format: String?
    public var failLevel: Severity?
    public var maxWarnings: Int?
    public var maxPerRule: Int?
    public var maxFindings: Int?
    public var baseline: String?
  }

  /// The settings by code for a file: the rules, then every override that matches, the later over
  /// the earlier. `file` is absolute.
  public func severities(for file: String) -> [String: SeverityPolicy.Setting] {
    var settings = rules
    for override in overrides
    where override.patterns.contains(where: { matches(file, $0) || takes(allAround: file, $0) }) {
      settings.merge(override.rules) { $1 }
    }
    return settings
  }

  /// What is configured for a backend; empty where nothing is.
  public func settings(ofBackend name: String) -> BackendSettings {
    backends.last { $0.name == name } ?? BackendSettings(name: name, options: [], command: [])
  }
}
