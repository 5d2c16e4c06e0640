public import GalleyAnalysis
public import GalleyCore
public import GalleyReaders

/// Everything that decides what a compilation gives, besides the input.
public struct CompilerOptions: Sendable {
  /// The name of a reader; `nil` infers it from the input's name, then from its first bytes.
  public var format: String?
  public var reader = ReaderOptions()
  public var analysis = AnalysisOptions()
  public var severity = SeverityPolicy()
  /// Findings kept per rule and file; further ones are counted.
  public var limitPerRule = 10_000

  public init() {}
}
