/// The columns that cells of earlier rows take up, whose places are left empty so that what stands
/// below them keeps its column.
struct MarkdownRowSpans {
  /// By column: the first row that is free again.
  private var ends: [Int: Int] = [:]
  private var row = 0
  /// What the row at hand takes of those below it.
  private var added: [(column: Int, end: Int)] = []
  /// So many empty cells are written in a table; spans that claim more are left to themselves.
  private var budget = 20_000

  /// How many columns from one on are taken in the row at hand.
  mutating func covered(from column: Int) -> Int {
    guard !ends.isEmpty else { return 0 }
    var count = 0
    while budget > 0, ends[column + count, default: 0] > row {
      count += 1
      budget -= 1
    }
    return count
  }

  /// Notes a cell of the row at hand that takes more than one row.
  mutating func add(rows: Int, columns: Int, at column: Int) {
    guard rows > 1, added.count < 1_000 else { return }
    let end = row + min(rows, 1_000)
    for offset in 0..<min(columns, 1_000) { added.append((column + offset, end)) }
  }

  mutating func endRow() {
    row += 1
    for (column, end) in added { ends[column] = end }
    added = []
  }
}
