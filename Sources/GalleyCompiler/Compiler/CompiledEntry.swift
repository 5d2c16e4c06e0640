public import GalleyBackends
public import GalleyCore
public import GalleyReport

/// What compiling one article of an input gives, of which a feed has several.
public struct CompiledEntry: Sendable {
  /// The feed's name without its extension and the entry's, unique in the feed: a name for a file,
  /// still without an extension.
  public var name: String
  /// `nil` where an error in the entry keeps it from leaving.
  public var report: Report?
  /// The report in the form asked for, the main file first; empty where an error in the entry keeps
  /// it from leaving.
  public var files: [ExternalAnswer.File]
  /// What was found in the entry, resolved and located, in order of offset, then code; the
  /// ``Compilation`` of the feed tells of it too.
  public var diagnostics: [LocatedDiagnostic]
}
