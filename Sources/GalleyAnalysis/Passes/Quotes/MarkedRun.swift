package import GalleyCore

/// A run between quotation marks, before anyone asks what it is.
package struct MarkedRun: Sendable, Equatable {
  /// With its marks.
  package var range: TextRange
  /// Without them.
  package var inner: TextRange
  /// How deep the run stands inside other runs; 0 is outermost.
  package var depth: Int
  /// Whether its closing mark is there; without one it ends where it is taken to end.
  package var isClosed: Bool
  /// Whether its two marks are of one family, as they should be.
  package var isUniform: Bool
  var family: QuoteMark.Family

  /// The length of the opening mark in bytes.
  package var openingLength: Int { inner.lower - range.lower }
}
