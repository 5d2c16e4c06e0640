public import GalleyCore

/// A paragraph, list item, block quotation, table, code or caption with what was found in it.
public struct Block: Sendable, Equatable {
  public var kind: BlockKind
  /// List item: its depth from 1. Otherwise 0.
  public var level: Int
  public var range: TextRange
  /// Indices into ``Report/sentences``.
  public var sentences: Range<Int>
  /// Indices into ``Report/claims``.
  public var claims: Range<Int>
  /// Indices into ``Report/quotes``.
  public var quotes: Range<Int>

  /// Table: its cells row by row, indices into ``Report/cells``. Otherwise empty.
  public var cells: Range<Int>

  public init(kind: BlockKind, level: Int = 0, range: TextRange) {
    self.kind = kind
    self.level = level
    self.range = range
    self.sentences = 0..<0
    self.claims = 0..<0
    self.quotes = 0..<0
    self.cells = 0..<0
  }
}
