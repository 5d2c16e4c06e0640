import Galley
import Testing

@Suite("The library needs one import")
struct LibraryTests {
  private let text = "Ana Reis, the mayor of Almada, said that the quay stays.\n"

  @Test("The lines of the README give claims and findings")
  func readme() {
    let compilation = Compiler().compile(text)
    #expect(compilation.succeeded)
    #expect(compilation.report?.claims.isEmpty == false)
    #expect(Compiler().compile("").diagnostics.map(\.code) == ["GS001"])
  }

  @Test("A report as JSON is the report of the same text")
  func json() throws {
    let json = try #require(Compiler().json(text))
    #expect(json.contains("\"name\":\"Ana Reis\""))
    #expect(JSONTree(Array(json.utf8)).error == nil)
    #expect(Compiler().json("") == nil)
  }

  @Test("The name tells the format")
  func format() {
    #expect(
      Compiler().compile("# Quay\n\nIt stays.\n", name: "a.md").report?.source.format == "markdown")
  }

  @Test("Options are those of the command line")
  func options() {
    var options = CompilerOptions()
    options.analysis.level = .none
    #expect(Compiler(options: options).compile(text).report?.claims.isEmpty == true)
  }
}
