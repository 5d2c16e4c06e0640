import Testing

@testable import GalleyBackends

struct MarkdownRowSpansTests {
  @Test func `what stands below a cell of several rows keeps its column`() {
    var spans = MarkdownRowSpans()
    spans.add(rows: 3, columns: 2, at: 0)
    #expect(spans.covered(from: 0) == 0)
    spans.endRow()
    #expect(spans.covered(from: 0) == 2)
    #expect(spans.covered(from: 2) == 0)
    spans.endRow()
    #expect(spans.covered(from: 0) == 2)
    spans.endRow()
    #expect(spans.covered(from: 0) == 0)
  }

  @Test func `spans that claim a million cells write no more than a table may have`() {
    var spans = MarkdownRowSpans()
    for column in 0..<1_000 { spans.add(rows: 60_000, columns: 1, at: column) }
    var written = 0
    for _ in 0..<500 {
      spans.endRow()
      written += spans.covered(from: 0)
    }
    #expect(written == 20_000)
  }
}
