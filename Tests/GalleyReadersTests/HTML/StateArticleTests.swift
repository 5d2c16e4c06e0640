import GalleyCore
import Testing

/// The data of which a page's scripts build it.
struct StateArticleTests {
  private func metadata(_ data: String, id: String = "__NEXT_DATA__") -> Metadata {
    PageReading(
      "<html><head><title>The quay that nobody mends — Courier</title></head><body><div>"
        + "<div role=heading aria-level=1>The quay that nobody mends</div>"
        + "\(HTMLReaderTests.story)</div>"
        + "<script id='\(id)' type='application/json'>\(data)</script></body></html>"
    ).document.metadata
  }

  private static let own =
    #""title":"The quay that nobody mends","publishedAt":"2025-01-29T06:00:00.000Z","#
    + #""revisedAt":"2025-01-30T16:21:09.000Z","#
    + #""authors":[{"name":"Ada Quill"},{"name":"Tom Lisk"}]"#
  private static let other =
    #"{"title":"Who owns the boats?","publishedAt":"2024-12-03T06:00:00Z","#
    + #""authors":[{"name":"Ann Rule"}]}"#

  @Test(arguments: ["__NEXT_DATA__", "ng-state", "__NUXT_DATA__"])
  func theObjectWithTheTitleTellsOfTheArticle(id: String) {
    let found = metadata(
      #"{"props":{"next":[\#(Self.other)],"story":{\#(Self.own)},"more":[\#(Self.other)]}}"#, id: id
    )
    #expect(found.byline == ["Ada Quill", "Tom Lisk"])
    #expect(found.published?.prefix(10) == "2025-01-29")
    #expect(found.modified?.prefix(10) == "2025-01-30")
  }

  @Test func whatIsWrittenInOtherWaysIsRead() {
    let found = metadata(
      #"{"a":{"headline":"The quay that nobody mends","byline":"Ada Quill","#
        + #""datePublished":1738130400000}}"#)
    #expect(found.byline == ["Ada Quill"])
    #expect(found.published?.prefix(10) == "2025-01-29")
  }

  @Test func objectsOfOtherArticlesTellNothing() {
    let found = metadata(#"{"props":{"next":[\#(Self.other)]}}"#)
    #expect(found.byline.isEmpty)
    #expect(found.modified == nil)
  }
}
