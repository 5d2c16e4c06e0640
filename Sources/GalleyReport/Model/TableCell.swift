public import GalleyCore

/// A cell of a table.
public struct TableCell: Sendable, Equatable {
  /// The number of its row in the table, from 0.
  public var row: Int
  /// Whether it says what its row or column holds.
  public var isHeader: Bool
  /// Its text; empty where the cell is.
  public var range: TextRange
  /// How many columns and rows it takes.
  public var columns: Int
  public var rows: Int

  public init(row: Int, isHeader: Bool, range: TextRange, columns: Int = 1, rows: Int = 1) {
    self.row = row
    self.isHeader = isHeader
    self.range = range
    self.columns = columns
    self.rows = rows
  }
}
