import CLibXML2
import GalleyReport
import GalleySchema
import Testing

@testable import GalleySchema

/// The rule table, the XML Schema and the RELAX NG schema say the same of every report.
@Suite struct XMLAgreementTests {
  static let sound = [SampleReports.full(), SampleReports.empty()].map(ElementTree.of)
  static let broken = sound.flatMap(\.mutations)

  @Test func soundReportsConformToEverySchema() throws {
    let (xsd, rng) = try Self.schemas()
    for tree in Self.sound {
      #expect(tree.breaches == [])
      #expect(Self.errors(tree.document, xsd) == [])
      #expect(Self.errors(tree.document, rng) == [])
    }
  }

  @Test func theTableAndBothSchemasAgreeOnEveryMutation() throws {
    let (xsd, rng) = try Self.schemas()
    var rejected = 0
    for tree in Self.broken {
      let document = tree.document
      let table = tree.breaches
      let byXSD = Self.errors(document, xsd)
      let byRNG = Self.errors(document, rng)
      #expect(table.isEmpty == byXSD.isEmpty, "\(document)\n\(table)\n\(byXSD)")
      #expect(table.isEmpty == byRNG.isEmpty, "\(document)\n\(table)\n\(byRNG)")
      if !table.isEmpty { rejected += 1 }
    }
    #expect(rejected > 900)
    #expect(rejected < Self.broken.count)
  }

  @Test func xmllintAndJingAgreeWithTheTable() throws {
    let sample = Self.sound + Self.broken.enumerated().filter { $0.offset % 7 == 0 }.map(\.element)
    let folder = try TemporaryFolder()
    try folder.write("report.xsd", ReportSchemas.xmlSchema())
    try folder.write("report.rng", ReportSchemas.relaxNG())
    var names: [String] = []
    for (index, tree) in sample.enumerated() {
      names.append("case-\(index).xml")
      try folder.write("case-\(index).xml", tree.document)
    }
    let lint = try folder.run("xmllint --noout --schema report.xsd", names)
    let jing = try folder.run("jing report.rng", names)
    for (index, tree) in sample.enumerated() {
      let isSound = tree.breaches.isEmpty
      #expect(lint.contains("case-\(index).xml validates") == isSound, "\(tree.document)")
      #expect(!jing.contains("case-\(index).xml:") == isSound, "\(tree.document)")
    }
  }

  @Test(arguments: ["columns", "rows"])
  func aCellTakesOneColumnOrRowAtLeast(name: String) throws {
    let (xsd, rng) = try Self.schemas()
    let spanning = Self.broken.filter { Self.values(of: name, in: $0).contains("0") }
    #expect(spanning.count == 1)
    for tree in spanning {
      #expect(!tree.breaches.isEmpty)
      #expect(!Self.errors(tree.document, xsd).isEmpty)
      #expect(!Self.errors(tree.document, rng).isEmpty)
    }
  }

  private static func values(of name: String, in element: ElementTree.Element) -> [String] {
    var values = element.attributes.filter { $0.name == name }.map(\.value)
    for child in element.children {
      if case .element(let element) = child { values += Self.values(of: name, in: element) }
    }
    return values
  }

  private static func schemas() throws -> (CompiledSchema, CompiledSchema) {
    (
      try CompiledSchema(
        name: "report.xsd", bytes: Array(ReportSchemas.xmlSchema().utf8), language: .xmlSchema),
      try CompiledSchema(
        name: "report.rng", bytes: Array(ReportSchemas.relaxNG().utf8), language: .relaxNG)
    )
  }

  private static func errors(_ document: String, _ schema: CompiledSchema) -> [SchemaError] {
    let bytes = Array(document.utf8).map { CChar(bitPattern: $0) }
    let parsed = xmlReadMemory(bytes, Int32(bytes.count), nil, nil, 0)
    guard let parsed else { return [SchemaError(message: "not XML", path: "", range: nil)] }
    return schema.validate(XMLTree(taking: parsed))
  }
}
