import GalleyCore
import GalleyReport
import Testing

@Suite("Reading a report back") struct ReportReadingTests {
  private func json(_ report: Report) -> [UInt8] {
    var writer = JSONWriter(ByteSink())
    ReportJSON(report).write(to: &writer)
    return writer.finish().finishedBytes()
  }

  @Test(arguments: SampleReports.names)
  func `a report over its article comes back as it was`(name: String) throws {
    let report = try #require(SampleReports.byName[name])
    let again = try ReportJSONReader.read(json(report), over: report.text)
    #expect(json(again) == json(report))
    #expect(again.quotes.map(\.inner) == report.quotes.map(\.inner))
  }

  @Test func `a report alone has its structure`() throws {
    let report = SampleReports.tramway
    let again = try ReportJSONReader.read(json(report))
    #expect(again.blocks.count == report.blocks.count)
    #expect(json(again) == json(report))
  }

  @Test(
    arguments: [
      ("{", "the text ends inside a value"), ("[]", "a report is an object"),
      ("{}", "“version” is missing"), ("{\"version\":2}", "not version 1"),
    ])
  func `what is no report is refused with the reason`(text: String, reason: String) {
    let error = #expect(throws: ReportReadingError.self) {
      try ReportJSONReader.read(Array(text.utf8))
    }
    #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
  }

  @Test func `an id that nothing has is found with its place`() throws {
    let text = String(decoding: json(SampleReports.tramway), as: UTF8.self)
    let broken = Array(
      text.replacing("\"source\":\"e1\"", with: "\"source\":\"e99\"").replacing(
        "\"sources\":[\"e1\"]", with: "\"sources\":[\"e99\"]"
      ).utf8)
    let error = #expect(throws: ReportReadingError.self) {
      try ReportJSONReader.read(broken, over: SampleReports.tramway.text)
    }
    let found = try #require(error)
    #expect(String(decoding: broken[found.range.indices], as: UTF8.self) == "\"e99\"")
  }
}
