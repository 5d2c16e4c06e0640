import GalleyCore
import Testing

struct HTMLMetadataTests {
  private func metadata(_ head: String, _ body: String = "") -> PageReading {
    PageReading("<html><head>\(head)</head><body>\(body)\(HTMLReaderTests.story)</body></html>")
  }

  @Test(arguments: [
    ("<title>Storm closes port | Coast Report</title>", "Storm closes port"),
    (
      "<title>Storm closes port - Coast Report</title><meta property=og:site_name content='Coast Report'>",
      "Storm closes port"
    ),
    ("<meta property=og:title content='Storm closes port – again'>", "Storm closes port – again"),
    (
      "<script type='application/ld+json'>{\"@graph\":[{\"@type\":[\"NewsArticle\"],\"headline\":\"Storm &amp; port\"}]}</script>",
      "Storm & port"
    ),
  ])
  func titlesLoseTheNameOfTheSite(head: String, title: String) {
    #expect(metadata(head).document.metadata.title == title)
  }

  @Test(arguments: [
    ("<meta name=author content='By Ada Quill and Ben Stroud'>", ["Ada Quill", "Ben Stroud"]),
    ("<meta name=author content='Ada Quill, Ben Stroud'>", ["Ada Quill", "Ben Stroud"]),
    (
      "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":[{\"name\":\"Ada Quill\"}]}</script>",
      ["Ada Quill"]
    ),
    ("<meta name=author content='admin'>", []),
    ("<meta name=author content='https://example.org/ada'>", []),
    (
      "<meta name=author content='Coast Report'><meta property=og:site_name content='Coast Report'>",
      []
    ),
  ])
  func authorsArePeople(head: String, authors: [String]) {
    #expect(metadata(head).document.metadata.byline == authors)
  }

  @Test(arguments: [
    ("<meta name=date content='2026-03-04T09:30:00+01:00'>", "2026-03-04T09:30:00+01:00"),
    ("<meta name=date content='4 March 2026'>", "2026-03-04"),
    ("<meta name=date content='March 4, 2026'>", "2026-03-04"),
    ("<meta name=date content='4. März 2026'>", "2026-03-04"),
    ("<meta name=date content='4 de marzo de 2026'>", "2026-03-04"),
    ("<meta name=date content='04.03.2026, 18:20 Uhr'>", "2026-03-04T18:20:00"),
    ("<meta name=date content='Wed, 04 Mar 2026 08:00:00 GMT'>", "2026-03-04T08:00:00Z"),
    ("<link rel=canonical href='https://news.example/2026/03/04/storm'>", "2026-03-04"),
  ])
  func datesAreISO(head: String, date: String) {
    #expect(metadata(head).document.metadata.published == date)
  }

  @Test func theRestIsRead() {
    let metadata = metadata(
      """
      <link rel=canonical href="https://news.example/storm"><meta name=description content="A storm.">
      <meta property=og:site_name content="Coast Report"><meta property=og:locale content=en_GB>
      <meta property=article:modified_time content="2026-03-05">
      """
    ).document.metadata
    #expect(metadata.url == "https://news.example/storm")
    #expect(metadata.description == "A storm.")
    #expect(metadata.publisher == "Coast Report")
    #expect(metadata.language == "en-GB")
    #expect(metadata.modified == "2026-03-05")
  }
}
