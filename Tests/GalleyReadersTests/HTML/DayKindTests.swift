import GalleyCore
import Testing

/// Which of several days is that of publication.
struct DayKindTests {
  private func metadata(_ head: String, _ body: String, behind: String = "") -> Metadata {
    PageReading(
      "<html lang=en><head>\(head)</head><body><main><h1>The lower gate</h1>\(body)"
        + "\(HTMLReaderTests.story)\(behind)</main></body></html>"
    ).document.metadata
  }

  @Test(arguments: [
    "govuk:first-published-at", "bt:pubDate", "dmg:publishedDate", "house.publish-date",
  ])
  func thePrefixOfAHouseDoesNotHideTheName(name: String) {
    let found = metadata(
      "<meta name='\(name)' content='2023-06-05T09:30:00+01:00'>",
      "<p>Updated 17 January 2024</p>", behind: "<div hidden><time>17 January 2024</time></div>")
    #expect(found.published?.prefix(10) == "2023-06-05")
    #expect(found.modified?.prefix(10) == "2024-01-17")
  }

  @Test(arguments: ["govuk:public-updated-at", "bt:modDate", "house.last-modified"])
  func soItIsWithChanges(name: String) {
    let found = metadata(
      "<meta name='\(name)' content='2024-01-17T11:00:03+00:00'>", "<p>5 June 2023</p>")
    #expect(found.published == "2023-06-05")
    #expect(found.modified?.prefix(10) == "2024-01-17")
  }

  @Test(arguments: [
    "<dl><dt>Received</dt><dd>4 May 2020</dd><dt>Accepted</dt><dd>9 October 2020</dd>"
      + "<dt>Published</dt><dd>23 November 2020</dd></dl>",
    "<p>Received: 4 May 2020</p><p>Published: 23 November 2020</p>",
    "<ul><li>Received 4 May 2020</li><li>Revised 9 October 2020</li>"
      + "<li>First published 23 November 2020</li></ul>",
  ])
  func aManuscriptIsPublishedLast(history: String) {
    #expect(metadata("", history).published == "2020-11-23")
  }

  @Test func theDayUnderTheHeadlineGoesBeforeThoseOfAList() {
    let list = ["2022-04-21", "2022-04-22"].map {
      "<li><a href=/n/\($0)>The choir that sang on the lower gate</a><span class=date>\($0)</span>"
    }
    let found = metadata(
      "",
      "<p>The storm of Tuesday night took the whole quay wall, a shed and nine boats.</p>"
        + "<div><p>May 3, 2022</p></div>",
      behind: "<ul>\(list.joined())</ul>")
    #expect(found.published == "2022-05-03")
  }
}
