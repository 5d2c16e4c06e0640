package import GalleyCore
package import GalleyLanguage

/// How far the analysis goes.
public enum AnalysisLevel: String, Sendable, CaseIterable {
  /// Structure only: blocks and sections.
  case none
  /// Sentences and marked quotes, without syntax: what languages without a model get.
  case marks
  /// Everything.
  case full
  /// Everything, with better trees where somebody may be speaking; takes a model file and some
  /// fifty times as long.
  case deep

  /// Whether claims are read.
  var readsClaims: Bool { self == .full || self == .deep }
}

/// What the passes may be told.
public struct AnalysisOptions: Sendable, Equatable {
  public var level: AnalysisLevel = .full
  /// The article's language, whatever it declares; `nil` takes the declared or detected one.
  public var language: String?
  /// The steps that the analysis of one article may take: a step is one byte of text in one stage.
  /// An article that needs more is reported by its structure alone; `nil` sets no bound.
  public var steps: Int?
  /// The model of ``AnalysisLevel/deep``.
  package var deepModel: DeepModel?
  /// Measures the passes.
  package var meter = StageMeter.off

  public init() {}
}
