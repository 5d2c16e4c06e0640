import GalleyBackends
import GalleyCore
import GalleyReport
import Testing

@testable import GalleyBackends

@Suite("News and archive formats") struct NewsBackendTests {
  @Test func `NITF marks quotes with their source`() throws {
    let xml = try emit(SampleReports.harbour, as: "nitf").text
    #expect(
      xml.contains(
        "<q id=\"q1\" class=\"direct\" quote-source=\"Ines Duarte\">“It is a gift,”</q>"))
    #expect(xml.contains("<person class=\"person\" idsrc=\"galley\" value=\"e2\">She</person>"))
    #expect(xml.contains("<byline><person>Tomás Reyes</person></byline>"))
    #expect(xml.contains("<hl2 class=\"level3\">What stays</hl2>"))
  }

  @Test func `NITF names the claims that it has no place for`() throws {
    let notes = try #require(try emit(SampleReports.harbour, as: "nitf").diagnostics.first).notes
    #expect(notes.contains("claims: c1, c2, c3, c4, c5, c6, c7"))
  }

  @Test func `NewsML-G2 asks for a date only where none is known`() throws {
    #expect(
      try emit(SampleReports.harbour, as: "newsml-g2").text.contains(
        "<versionCreated>2026-03-03T00:00:00Z</versionCreated>"))
    let undated = ReportBuilder().build()
    let codes = try emit(undated, as: "newsml-g2").diagnostics.map(\.code)
    #expect(codes.contains("GB602"))
    let dated = try emit(undated, as: "newsml-g2", [("created", "2026-01-02T03:04:05Z")])
    #expect(dated.text.contains("<versionCreated>2026-01-02T03:04:05Z</versionCreated>"))
    #expect(!dated.diagnostics.map(\.code).contains("GB602"))
  }

  @Test func `NewsML-G2 refuses a date that is none`() throws {
    #expect(throws: BackendOptionError.self) {
      try emit(SampleReports.harbour, as: "newsml-g2", [("created", "yesterday")])
    }
  }

  @Test func `TEI links the stretches of an interrupted claim`() throws {
    let xml = try emit(SampleReports.harbour, as: "tei").text
    #expect(xml.contains("<said xml:id=\"c4\" next=\"#c4.2\""))
    #expect(xml.contains("<said xml:id=\"c4.2\" prev=\"#c4\""))
    #expect(xml.contains("who=\"#e6 #e3\" corresp=\"#e4\""))
    #expect(xml.contains("<persName ref=\"#e2\">Ines Duarte</persName>"))
    #expect(xml.contains("<soCalled xml:id=\"q3\">‘green’</soCalled>"))
    #expect(!xml.contains("<standOff>"))
    #expect(
      try emit(SampleReports.harbour, as: "tei", [("standoff", "true")]).text.contains("<standOff>")
    )
  }

  @Test(
    arguments: [
      ("2026-03-03T10:00:00Z", true), ("2026-03-03T10:00:00.25+02:00", true),
      ("2026-03-03T10:00:00", false), ("2026-03-03", false), ("2026-13-03T10:00:00Z", false),
      ("", false), ("2026-03-03T10:00:00+2:00", false),
    ])
  func `a date-time has a zone`(text: String, isDateTime: Bool) {
    #expect((NewsDate.dateTime(text) != nil) == isDateTime)
  }

  @Test func `an article without an address is named by its digest`() {
    var report = ReportBuilder().build()
    report.source.sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    #expect(
      ResourceName.identifier(of: report)
        == "ni:///sha-256;47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU")
    report.metadata.url = "https://example.org/a b"
    #expect(ResourceName.identifier(of: report).hasPrefix("ni:"))
  }
}
