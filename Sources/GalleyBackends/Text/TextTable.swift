import GalleyCore

/// Writes rows of cells that wrap inside their columns.
struct TextTable {
  /// Columns before the first cell.
  var indent: Int
  /// The width of each column but the last, whose width is what remains.
  var columns: [Int]
  /// The width of the whole line.
  var width: Int
  private static let gap = 2

  /// Writes a row; `tail` stands at the right edge of its first line.
  func write(_ cells: [String], tail: String = "", to sink: inout ByteSink) {
    let tailWidth = tail.isEmpty ? 0 : DisplayWidth.of(tail) + Self.gap
    let widths = columns + [lastWidth - tailWidth]
    let wrapped = zip(cells, widths).map { PlainLines.wrap($0, width: $1) }
    for line in 0..<(wrapped.map(\.count).max() ?? 0) {
      var text = String(repeating: " ", count: indent)
      for (column, lines) in wrapped.enumerated() where line < lines.count && !lines[line].isEmpty {
        text = PlainLines.padded(text, to: indent + Self.offset(of: column, widths)) + lines[line]
      }
      if line == 0, !tail.isEmpty {
        text = PlainLines.padded(text, to: width - DisplayWidth.of(tail)) + tail
      }
      sink.write(text)
      sink.write(0x0A)
    }
  }

  private var lastWidth: Int {
    max(8, width - indent - columns.reduce(0) { $0 + $1 + Self.gap })
  }

  private static func offset(of column: Int, _ widths: [Int]) -> Int {
    widths[..<column].reduce(0) { $0 + $1 + gap }
  }
}
