import GalleyCore
import GalleyReport
import Testing

@testable import GalleyBackends

@Suite("The article's body with positions") struct BodyTextTests {
  @Test(arguments: SampleReports.names)
  func `positions in scalars lead to the same words`(name: String) throws {
    let report = try #require(SampleReports.byName[name])
    let body = BodyText(report)
    let scalars = Array(body.string.unicodeScalars)
    for range in report.blocks.map(\.range) + report.rangePool + report.quotes.map(\.range) {
      let position = body.position(of: range)
      var found = String.UnicodeScalarView()
      found.append(contentsOf: scalars[position])
      #expect(String(found) == report.text.reading(range))
      #expect(body.exact(range) == report.text.reading(range))
    }
  }

  @Test func `context is cut between scalars`() {
    let body = BodyText(SampleReports.harbour)
    let caption = SampleReports.harbour.blocks[12].range
    let words = TextRange(caption.lower + 13, caption.lower + 16)
    for count in 0..<20 {
      #expect(body.string.contains(body.prefix(of: words, count: count) + body.exact(words)))
      #expect(!body.suffix(of: words, count: count).contains("\u{FFFD}"))
    }
  }
}
