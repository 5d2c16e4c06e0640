/// The columns that cells of earlier rows take up, whose places are left empty so that what stands
/// below them keeps its column.
struct MarkdownRowSpans {
  /// By column: how many rows from the next one on are taken.
  private var rows: [Int: Int] = [:]
  private var added: [(column: Int, rows: Int)] = []
  /// So many empty cells are written in a table; spans that claim more are left to themselves.
  private var budget = 20_000

  /// How many columns from one on are taken in the row at hand.
  mutating func covered(from column: Int) -> Int {
    guard !rows.isEmpty else { return 0 }
    var count = 0
    while budget > 0, rows[column + count, default: 0] > 0 {
      count += 1
      budget -= 1
    }
    return count
  }

  /// Notes a cell of the row at hand that takes more than one row.
  mutating func add(rows: Int, columns: Int, at column: Int) {
    guard rows > 1, added.count < 1_000 else { return }
    for offset in 0..<min(columns, 1_000) { added.append((column + offset, min(rows, 1_000) - 1)) }
  }

  mutating func endRow() {
    if !rows.isEmpty { rows = rows.mapValues { $0 - 1 }.filter { $0.value > 0 } }
    for (column, count) in added { rows[column] = count }
    added = []
  }
}
