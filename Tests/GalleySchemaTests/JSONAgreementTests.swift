import Foundation
import GalleyCore
import GalleyReport
import GalleySchema
import Testing

/// The rule table of the JSON form and the JSON Schema say the same of every report.
@Suite struct JSONAgreementTests {
  @Test func soundReportsKeepTheTable() {
    for report in [SampleReports.full(), SampleReports.empty()] {
      #expect(JSONShapeChecker.check(JSONTree(Array(SampleReports.json(report).utf8))) == [])
    }
  }

  @Test func pythonsJSONSchemaAgreesWithTheTable() throws {
    let texts = try Self.sound + Self.mutations()
    let folder = try TemporaryFolder()
    try folder.write("report.schema.json", ReportSchemas.jsonSchema())
    try folder.write(
      "check.py",
      """
      import json, sys
      import jsonschema
      schema = json.load(open("report.schema.json"))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      for line in open("reports.jsonl"):
          print("sound" if validator.is_valid(json.loads(line)) else "broken")
      """)
    try folder.write("reports.jsonl", texts.joined(separator: "\n") + "\n")
    let python = ProcessInfo.processInfo.environment["GALLEY_PYTHON"] ?? "python3"
    let verdicts = try folder.run("'\(python)' check.py").split(separator: "\n")
    #expect(verdicts.count == texts.count, "\(verdicts.suffix(3))")
    for (text, verdict) in zip(texts, verdicts) {
      let breaches = JSONShapeChecker.check(JSONTree(Array(text.utf8)))
      #expect(breaches.isEmpty == (verdict == "sound"), "\(breaches)\n\(text)")
    }
    #expect(verdicts.filter { $0 == "broken" }.count > 300)
  }

  private static var sound: [String] {
    [SampleReports.full(), SampleReports.empty()].map {
      SampleReports.json($0).replacing("\n", with: "")
    }
  }

  /// The full report with one value replaced, or one member taken out.
  private static func mutations() throws -> [String] {
    let text = Array(sound[0].utf8)
    let tree = JSONTree(text)
    var result: [String] = []
    for index in tree.values.indices {
      let range = tree.values[index].range
      let isKey =
        index + 1 < tree.values.count && text.count > range.upper
        && text[range.upper...].prefix(2).contains(UInt8(ascii: ":"))
      let replacements =
        isKey
        ? ["\"other\""] : ["null", "\"\"", "\"zz\"", "[]", "{}", "-1", "0", "1.5", "7", "true"]
      for replacement in replacements {
        let changed = text[..<range.lower] + Array(replacement.utf8) + text[range.upper...]
        result.append(String(decoding: changed, as: UTF8.self))
      }
    }
    return result
  }
}
