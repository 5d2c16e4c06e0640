import GalleySchema
import TestSupport
import Testing

/// The files in `Schemas/` are what `galley schema` prints.
@Suite struct PublishedSchemaTests {
  @Test(arguments: [
    ("report.xsd", ReportSchemas.xmlSchema()), ("report.rng", ReportSchemas.relaxNG()),
    ("report.schema.json", ReportSchemas.jsonSchema()),
  ])
  func fileIsUpToDate(name: String, current: String) throws {
    let difference = try Repository.difference(Array(current.utf8), from: "Schemas/\(name)")
    #expect(difference == nil, "\(difference ?? "")")
  }
}
