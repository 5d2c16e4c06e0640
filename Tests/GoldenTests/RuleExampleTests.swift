import GalleyCompiler
import GalleyCore
import GalleyReaders
import GalleyReport
import GalleySchema
import Testing

/// The example that `galley explain` shows for a rule of reports and entities triggers that rule.
///
/// The other stages test their own examples beside their own rules.
@Suite struct RuleExampleTests {
  static let rules = DiagnosticCatalogue.all.filter {
    $0.example != nil && ($0.code.hasPrefix("GR") || $0.code.hasPrefix("GE"))
  }

  @Test(arguments: rules)
  func theExampleTriggersTheRule(rule: DiagnosticRule) throws {
    let example = try #require(rule.example)
    var options = CompilerOptions()
    options.requirements.title = true
    options.requirements.byline = true
    options.requirements.dateline = true
    options.requirements.date = true
    options.requirements.sections.minimum = 1
    options.requirements.words.maximum = 2
    let bytes = Array(example.utf8)
    let isReport = bytes.first == UInt8(ascii: "{")
    options.format =
      isReport ? "report" : example.hasPrefix("#") || example.hasPrefix("---") ? "markdown" : "text"
    let input = InputFile(name: "example", bytes: bytes)
    let found = Checker(options: options).check(input).diagnostics.map(\.code)
    #expect(found.contains(rule.code), "\(found)")
  }

  @Test func aHouseSchemaSpeaksOfTheArticle() throws {
    let schema = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:galley:report:1"
        xmlns="urn:galley:report:1" elementFormDefault="qualified">
        <xs:include schemaLocation="report.xsd"/>
        <xs:element name="house-report"/>
      </xs:schema>
      """
    let house = try HouseSchema(
      name: "house/house.xsd", bytes: Array(schema.utf8), language: .xmlSchema)
    var options = CompilerOptions()
    options.schemas = [house]
    let article = InputFile(name: "a.txt", bytes: Array("Boats left the harbour at dawn.\n".utf8))
    #expect(Compiler(options: options).compile(article).diagnostics.isEmpty)
  }

  @Test func aBreachOfAHouseSchemaPointsAtTheWords() throws {
    let schema = """
      <grammar xmlns="http://relaxng.org/ns/structure/1.0">
        <start><element name="memo"><text/></element></start>
      </grammar>
      """
    var options = CompilerOptions()
    options.schemas = [
      try HouseSchema(name: "memo.rng", bytes: Array(schema.utf8), language: .relaxNG)
    ]
    let article = InputFile(name: "a.txt", bytes: Array("Boats left the harbour at dawn.\n".utf8))
    let compilation = Compiler(options: options).compile(article)
    #expect(compilation.diagnostics.map(\.code).contains("GX002"))
    #expect(!compilation.succeeded)
  }

  @Test func aSchemaThatIsNoneIsRefusedWithItsLine() {
    #expect(throws: HouseSchema.Failure.self) {
      try HouseSchema(name: "x.xsd", bytes: Array("<schema>".utf8), language: .xmlSchema)
    }
  }
}
