import Galley
import Testing

/// News items in JSON, in each version's members, are articles.
struct NinjsTests {
  private static func report(_ text: String) throws -> Report {
    try #require(Compiler().compile(InputFile(name: "a.json", bytes: Array(text.utf8))).report)
  }

  private static let first = """
    {"uri": "urn:1", "version": "1", "versioncreated": "2026-11-03T08:00:00Z", "type": "text",
    "byline": "By Ada Quill and Ben Stroud", "headline": "Quay &amp; pier", "located": "ALMADA",
    "infosource": [{"name": "Bay Wire"}], "language": "en-GB",
    "body_text": "not this", "body_xhtml":
    "<p>The quay\\u2019s open.<\\/p>\\n<h2>Costs</h2><p>\\u201cIt costs more,\\u201d said Olga Brandt.</p>",
    "associations": {"featuremedia": {"headline": "A picture"}}}
    """
  private static let third = """
    {"uri": "urn:1", "standard": {"name": "ninjs", "version": "3.0"}, "type": "text",
    "firstCreated": "2026-11-03T08:00:00Z", "versionCreated": "2026-11-04T09:00:00Z",
    "by": "Ada Quill, Ben Stroud", "located": "ALMADA", "language": "en-GB",
    "headlines": [{"role": "short", "value": "Pier"}, {"role": "main", "value": "Quay & pier"}],
    "infoSources": [{"name": "Bay Wire", "role": "publisher"}],
    "bodies": [{"role": "main", "contentType": "text/plain", "value": "not this"},
    {"role": "main", "contentType": "text/html", "value":
    "<p>The quay\\u2019s open.</p><h2>Costs</h2><p>\\u201cIt costs more,\\u201d said Olga Brandt.</p>"}]}
    """

  @Test(arguments: [first, third])
  func anItemIsAnArticle(text: String) throws {
    let report = try Self.report(text)
    #expect(report.metadata.title == "Quay & pier")
    #expect(report.metadata.byline == ["Ada Quill", "Ben Stroud"])
    #expect(report.metadata.published == "2026-11-03T08:00:00Z")
    #expect(report.metadata.dateline == "ALMADA")
    #expect(report.metadata.publisher == "Bay Wire")
    #expect(report.sections.compactMap(\.heading).map { report.text.reading($0) } == ["Costs"])
    #expect(
      report.blocks.map { report.text.reading($0.range) } == [
        "The quay’s open.", "“It costs more,” said Olga Brandt.",
      ])
    let quote = try #require(report.quotes.first)
    let range = report.source(quote.range)
    #expect(
      String(decoding: Array(text.utf8)[range.indices], as: UTF8.self)
        == "\\u201cIt costs more,\\u201d")
  }

  @Test func aLaterVersionIsAChange() throws {
    let metadata = try Self.report(Self.third).metadata
    #expect(metadata.modified == "2026-11-04T09:00:00Z")
    let second = Self.first.replacing("\"version\": \"1\"", with: "\"version\": \"4\"")
    #expect(try Self.report(second).metadata.published == nil)
    #expect(try Self.report(second).metadata.modified == "2026-11-03T08:00:00Z")
  }

  @Test(arguments: ["One stays.\\nTwo stay.", "One\\nstays.\\n\\n Two stay.\\n"])
  func plainTextHasParagraphs(body: String) throws {
    let report = try Self.report(
      "{\"uri\": \"a\", \"headline\": \"b\", \"body_text\": \"\(body)\"}")
    #expect(
      report.blocks.map { report.text.reading($0.range) } == ["One stays.", "Two stay."])
  }

  @Test func whatHoldsNoTextIsAnError() {
    let text = "{\"uri\": \"a\", \"type\": \"picture\", \"versioncreated\": \"2026-11-03\"}"
    let compilation = Compiler().compile(InputFile(name: "a.json", bytes: Array(text.utf8)))
    #expect(compilation.diagnostics.map(\.code) == ["GH130"])
  }

  @Test func whatIsCutOffIsSaid() {
    let bytes = Array(Self.first.utf8)
    for end in stride(from: 40, to: bytes.count - 1, by: 11) {
      let input = InputFile(name: "a.json", bytes: Array(bytes[..<end]))
      #expect(!Compiler().compile(input).succeeded)
    }
  }
}
