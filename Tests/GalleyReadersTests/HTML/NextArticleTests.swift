import GalleyCore
import GalleyReaders
import Testing

@Suite("Pages that go on with the next article")
struct NextArticleTests {
  private static func story(_ subject: String) -> String {
    (1...4).map {
      "<p>The \(subject) was seen \($0) times that evening by the keeper, who wrote it down in the "
        + "book of the watch, and by nobody else, as far as he knows.</p>"
    }.joined()
  }

  private static func page(_ first: String, _ second: String) -> PageReading {
    PageReading(
      "<html lang=en><head><title>Ferry waits</title></head><body><main>"
        + "\(first)<h1>Ferry waits</h1>\(story("ferry"))</div>"
        + "\(second)<h1>Bell cracks in the frost</h1>\(story("bell"))</div></main></body></html>")
  }

  @Test(arguments: [
    ("<div class=article-wrap>", "<div class=article-wrap>"),
    ("<div class='story'>", "<div class='story'>"),
    ("<div data-url='https://o.example/a'>", "<div data-url='https://o.example/b'>"),
    (
      "<div class=x><p class=byline>By Ada Marsh</p>",
      "<div class=x><p class=byline>By Kit Amory</p>"
    ),
  ])
  func theSecondIsCutOffWithANote(first: String, second: String) {
    let reading = Self.page(first, second)
    #expect(reading.texts.allSatisfy { $0.contains("ferry") })
    #expect(reading.texts.count == 4)
    #expect(reading.codes == ["GH114"])
    #expect(reading.diagnostics.first?.message.contains("Bell cracks in the frost") == true)
  }

  @Test(
    "Sections that open with a heading of the first rank are of one article",
    arguments: ["<div class=article-section>", "<div class=block>", "<div>"])
  func sections(open: String) {
    let reading = Self.page(open, open)
    #expect(reading.texts.count { $0.contains("bell") } == 4)
  }
}
