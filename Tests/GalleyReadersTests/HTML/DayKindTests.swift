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

  @Test(arguments: [
    "<p>2024年2月9日 18時05分（2024年2月10日 7時30分更新）</p>",
    "<p><span>公開 2024年2月9日</span> <span>更新 2024年2月10日</span></p>",
    "<p>2024年2月9日（2024年2月10日更新）</p>",
  ])
  func inJapaneseTheWordForAChangeFollows(line: String) {
    let found = metadata("", line)
    #expect(found.published?.prefix(10) == "2024-02-09")
    #expect(found.modified?.prefix(10) == "2024-02-10")
  }

  @Test func aDayInARowOfLabelsIsNotGluedToTheNext() {
    let row =
      "<div><span>Published on 2 December 2021</span><span>18 minute read</span>"
      + "<span>Updated 4 December 2021</span></div>"
    let found = metadata("", row)
    #expect(found.published == "2021-12-02")
    #expect(found.modified == "2021-12-04")
  }

  @Test(arguments: ["Page last updated: 15/09/2009", "Last modified: 15 September 2009"])
  func theFootOfAPageTellsOfItsChange(line: String) {
    let found = metadata(
      "", "<p>14 September 2009</p>",
      behind: "<p><a href=/print>Print this page</a> | <a href=#top>Back to top</a><br>\(line)</p>"
        + "<p>The harbour office, on the lower quay, is open from nine to four on weekdays.</p>"
    )
    #expect(found.published == "2009-09-14")
    #expect(found.modified == "2009-09-15")
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
