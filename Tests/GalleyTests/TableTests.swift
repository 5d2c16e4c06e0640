import Galley
import Testing

/// A table has rows, cells, header cells and spans in every form of the report that has tables.
struct TableTests {
  static let page = """
    <html lang=en><title>Bridges</title><article><h1>Bridges</h1>
    <p>The council of Marlow Bay closed three of its bridges in those years, the port office said.</p>
    <table><tr><th>Bridge</th><th colspan=2>Closed</th></tr>
    <tr><td><a href=/a>Old Bridge</a></td><td></td><td>24 days</td></tr></table>
    <p>None of them has been opened again since then, and the ferries carry what they can.</p></article>
    """

  static func output(_ name: String, of page: String = page) throws -> String {
    let backend = try #require(BackendRegistry.named(name))
    let (compilation, output) = Compiler().compile(
      InputFile(name: "bridges.html", bytes: Array(page.utf8)),
      with: try backend.init(BackendOptions([], for: backend.descriptor)))
    #expect(compilation.succeeded)
    return String(decoding: try #require(output), as: UTF8.self)
  }

  @Test(arguments: [
    ("json", #""rows":[[{"kind":"header","text":"Bridge","range""#),
    (
      "json",
      #""text":"Closed","range":[201,207],"columns":2}],[{"kind":"data","text":"Old Bridge""#
    ),
    ("json", #"{"kind":"data","text":"","range""#),
    ("markdown", "| Bridge | Closed |  |\n| --- | --- | --- |\n| Old Bridge |  | 24 days |"),
    ("html", #"<th>Bridge</th><th colspan="2">Closed</th></tr><tr><td>Old Bridge</td><td></td>"#),
    ("ninjs", #"<td>Old Bridge</td><td></td><td>24 days</td></tr></table>"#),
    ("nitf", #"<th colspan="2">Closed</th>"#), ("newsml-g2", #"<th colspan="2">Closed</th>"#),
    ("tei", #"<cell role="label" cols="2">Closed</cell>"#),
    ("xml", #"<cell kind="header" columns="2" start="201" end="207">Closed</cell>"#),
  ])
  func tablesHaveRowsAndCells(backend: String, piece: String) throws {
    let output = try Self.output(backend)
    let text =
      backend == "ninjs" ? output.replacing("\\\"", with: "\"").replacing("\\/", with: "/") : output
    #expect(text.contains(piece), "\(text)")
  }

  @Test(arguments: ["| c | |", "| | d |", "| | |", "| c |"])
  func emptyCellsAtTheEdgeAddNothingToTheTable(row: String) throws {
    let compilation = Compiler().compile(
      "# Bridges\n\n| Old | New |\n|---|---|\n\(row)\n\nThe ferries carry what they can.\n",
      name: "a.md")
    let report = try #require(compilation.report)
    let table = try #require(report.blocks.first { $0.kind == .table })
    let text = report.text.bytes[table.range.indices]
    #expect(text.first == UInt8(ascii: "O"))
    #expect(text.last.map { $0 > 0x20 } == true)
    #expect(
      report.cells[table.cells].allSatisfy {
        $0.range.lower >= table.range.lower && $0.range.upper <= table.range.upper
      })
  }

  /// Words that stand in a table and in none of its cells are told before it.
  @Test(arguments: [
    "<table>Spring tides.<entry>4.2 m</entry></table>",
    "<table><title>Spring tides.</title><tgroup><row><entry>4.2 m</entry></row></tgroup></table>",
    "<table><para>Spring tides.</para></table><para>4.2 m</para>",
  ])
  func wordsBeforeTheFirstCellAreNotLost(table: String) throws {
    let text =
      "<article xmlns=\"http://docbook.org/ns/docbook\"><title>Mud</title>\(table)</article>"
    let compilation = Compiler().compile(InputFile(name: "a.xml", bytes: Array(text.utf8)))
    let report = try #require(compilation.report)
    #expect(!compilation.diagnostics.contains { $0.severity == .error })
    #expect(
      report.blocks.map { report.text.reading($0.range) } == ["Spring tides.", "4.2 m"])
  }

  @Test func oneWideRowWidensTheHeaderAlone() throws {
    let rows = "<tr><td>Old Bridge</td></tr><tr><td>1</td><td>2</td><td>3</td></tr>"
    let page = Self.page.replacing("<tr><th>Bridge</th><th colspan=2>Closed</th></tr>", with: rows)
    let output = try Self.output("markdown", of: page)
    #expect(
      output.contains("|  |  |  |\n| --- | --- | --- |\n| Old Bridge |\n| 1 | 2 | 3 |\n"),
      "\(output)")
  }

  @Test func aReportReadsItsTablesBack() throws {
    let json = try Self.output("json")
    let read = try ReportJSONReader.read(Array(json.utf8))
    let table = try #require(read.blocks.first { $0.kind == .table })
    #expect(read.rows(of: table).map(\.count) == [2, 3])
    #expect(read.cells.map(\.columns) == [1, 2, 1, 1, 1])
    #expect(read.cells.map(\.isHeader) == [true, true, false, false, false])
  }
}
