import Foundation
import GalleyReport
import Testing

/// Output is valid by the standards' own schemas.
///
/// The schemas are not part of the project; `GALLEY_SCHEMAS` names the folder that holds them (see
/// `make schemas`). Without it these tests are skipped, and say so.
@Suite(
  "The official schemas",
  .enabled(if: OfficialSchemas.folder != nil, "GALLEY_SCHEMAS names no folder of schemas"))
struct OfficialSchemaTests {
  static let xml = [
    ("nitf", "newsml-g2/nitf-3-6.xsd"),
    ("newsml-g2", "newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd"),
    ("tei", "tei/tei_all.xsd"),
  ]

  @Test(arguments: xml, OfficialSchemas.reports)
  func `xmllint finds nothing`(format: (name: String, schema: String), report: String) throws {
    let folder = try #require(OfficialSchemas.folder)
    let xmllint = try #require(Tool.named("xmllint"))
    let output = try emit(OfficialSchemas.report(report), as: format.name)
    try withTemporaryFolder { temporary in
      let file = temporary.appending(path: "output.xml")
      try Data(output.bytes).write(to: file)
      let result = try xmllint.run([
        "--nonet", "--noout", "--schema", "\(folder)/\(format.schema)", file.path,
      ])
      #expect(result.status == 0, "\(result.output.prefix(2000))")
    }
  }

  @Test(arguments: OfficialSchemas.reports)
  func `ninjs is valid by its JSON Schema`(report: String) throws {
    let folder = try #require(OfficialSchemas.folder)
    let python = try #require(Tool.python)
    guard try python.run(["-c", "import jsonschema"]).status == 0 else {
      print("ninjs was not validated: Python's jsonschema is not installed (make test does it)")
      return
    }
    let output = try emit(OfficialSchemas.report(report), as: "ninjs")
    // The reference to GeoJSON's schema leads to the network; no place of ours has coordinates.
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator as V
      def local(x):
        if isinstance(x, dict):
          return {k: local(v) for k, v in x.items() if not (k == '$ref' and 'geojson' in str(v))}
        return [local(v) for v in x] if isinstance(x, list) else x
      schema = local(json.load(open(sys.argv[1])))
      errors = list(V(schema, format_checker=V.FORMAT_CHECKER).iter_errors(json.load(open(sys.argv[2]))))
      print([e.message for e in errors])
      sys.exit(1 if errors else 0)
      """
    try withTemporaryFolder { temporary in
      let file = temporary.appending(path: "output.json")
      try Data(output.bytes).write(to: file)
      let result = try python.run([
        "-c", script, "\(folder)/ninjs/ninjs-schema_3.1.json", file.path,
      ])
      #expect(result.status == 0, "\(result.output.prefix(2000))")
    }
  }
}

enum OfficialSchemas {
  static let folder = ProcessInfo.processInfo.environment["GALLEY_SCHEMAS"].flatMap {
    FileManager.default.fileExists(atPath: "\($0)/ninjs") ? $0 : nil
  }

  static let reports = ["harbour", "tramway", "hostile", "empty"]

  static func report(_ name: String) -> Report {
    switch name {
    case "hostile": SampleReports.hostile("<a href='x'>\u{1}\u{202E}]]>&lt;\u{FFFE} \"=1+1\"")
    case "empty": ReportBuilder().build()
    default: SampleReports.byName[name] ?? SampleReports.harbour
    }
  }
}
