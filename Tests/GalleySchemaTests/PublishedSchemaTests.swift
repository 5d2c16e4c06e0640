import Foundation
import GalleySchema
import Testing

/// The files in `Schemas/` are what `galley schema` prints.
@Suite struct PublishedSchemaTests {
  @Test(arguments: [
    ("report.xsd", ReportSchemas.xmlSchema()), ("report.rng", ReportSchemas.relaxNG()),
    ("report.schema.json", ReportSchemas.jsonSchema()),
  ])
  func fileIsUpToDate(name: String, current: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "Schemas").appending(path: name)
    if ProcessInfo.processInfo.environment["GALLEY_GOLDEN"] == "rewrite" {
      try Data(current.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == current, "run `make golden`")
  }
}
