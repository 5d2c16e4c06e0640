public import GalleyBackends
public import GalleyCore

/// What compiling one entry of a feed gives.
public struct CompiledEntry: Sendable {
  /// The feed's name without its extension and the entry's, unique in the feed: a name for a file,
  /// still without an extension.
  public var name: String
  /// The report in the form asked for, the main file first; empty where an error in the entry keeps
  /// it from leaving.
  public var files: [ExternalAnswer.File]
  /// What was found in the entry, resolved and located, in order of offset, then code; the
  /// ``Compilation`` of the feed tells of it too.
  public var diagnostics: [LocatedDiagnostic]
}
