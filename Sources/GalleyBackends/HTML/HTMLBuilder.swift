import GalleyCore
import GalleyReport

/// What writes HTML: a whole page, or a piece of one.
protocol HTMLBuilder: ~Copyable {
  mutating func begin(_ element: StaticString)
  /// Adds an attribute to the element just begun; only before its content.
  mutating func attribute(_ name: StaticString, _ value: String)
  mutating func text(_ string: String)
  mutating func end()
}

extension HTMLBuilder where Self: ~Copyable {
  /// The rows of a table, within its element.
  mutating func writeCells(of block: Block, in report: Report) {
    for row in report.rows(of: block) {
      begin("tr")
      for cell in row {
        if cell.isHeader { begin("th") } else { begin("td") }
        if cell.columns > 1 { attribute("colspan", "\(cell.columns)") }
        if cell.rows > 1 { attribute("rowspan", "\(cell.rows)") }
        text(report.text.reading(cell.range))
        end()
      }
      end()
    }
  }
}
