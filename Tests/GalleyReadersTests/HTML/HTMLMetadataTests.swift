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

  /// A heading that leads to the root of the site is its name, whatever stands where in the title.
  @Test(arguments: [
    ("<title>Storm : Coast Report</title>", "<h1><a href='/'>Coast Report</a></h1><h2>Storm</h2>"),
    (
      "<title>Coast Report » Blog Archive » Storm</title>",
      "<a href='https://coast.example/'><h1>Coast Report</h1></a>"
    ),
    (
      "<title>Storm - Coast - The Report</title>",
      "<h1><span><a href='/'>Coast - The Report</a></span></h1>"
    ),
    (
      "<title>Storm | Coast Report of the North</title>",
      "<p><a rel=home href='http://www.coast.example'>Coast Report of the North</a></p>"
    ),
    (
      "<meta property=og:title content='Storm...'><title>Storm… | Coast Report</title>",
      "<h1><a href='/'>Coast Report</a></h1><h1>Storm…</h1>"
    ),
  ])
  func headingsThatLeadHomeNameTheSite(head: String, body: String) {
    let canonical = "<link rel=canonical href='https://coast.example/2026/storm'>"
    let title = metadata(canonical + head, body).document.metadata.title
    #expect(title == "Storm" || title == "Storm…")
  }

  @Test func onTheFirstPageAHeadingMayLeadToIt() {
    let canonical = "<link rel=canonical href='https://storm.example/'><title>Storm at sea</title>"
    let title = metadata(canonical, "<h1><a href='/'>Storm at sea</a></h1>").document.metadata.title
    #expect(title == "Storm at sea")
  }

  /// The day is the one that readers saw where the page gives the same moment on their clocks.
  @Test(arguments: [
    ("<meta name=date content='Thu, 05 Mar 2026 00:04:00 +0200'>", "", "2026-03-05T00:04:30+02:00"),
    ("", "<p>March 4, 2026 | 5:04pm</p>", "2026-03-04T17:04:30-05:00"),
    ("", "<p>5.3.2026 03:34 Uhr</p>", "2026-03-05T03:34:30+05:30"),
    ("", "<p>Updated March 4, 2026 | 5:04pm</p>", "2026-03-04T22:04:30Z"),
    ("", "<p>March 4, 2026 | 5:13pm</p>", "2026-03-04T22:04:30Z"),
    ("", "<p>March 2, 2026 | 5:04pm</p>", "2026-03-04T22:04:30Z"),
  ])
  func momentsInUTCAreGivenAsThePageShowsThem(head: String, body: String, date: String) {
    let linked = """
      <script type='application/ld+json'>
      {"@type":"NewsArticle","datePublished":"2026-03-04T22:04:30Z"}</script>
      """
    let reading = metadata(linked + head, "<h1>Storm</h1>" + body)
    #expect(reading.document.metadata.published == date)
  }

  @Test(arguments: [
    (#"<script>{"publishedAt":"2026-03-04T10:00:00Z","updatedAt":"2026-03-09"}</script>"#, true),
    (#"<script>x="{\"created_at\": \"2026-03-04\"}"</script>"#, true),
    (#"<script>[{"createdAt":"2026-03-04"},{"createdAt":"2026-03-01"}]</script>"#, false),
    (#"<script>{"birthday":"2026-03-04"}</script>"#, false),
  ])
  func whatScriptsSayOfTheDayCountsWhereItAgrees(script: String, isRead: Bool) {
    let published = metadata("", script).document.metadata.published
    #expect(published?.prefix(10) == (isRead ? "2026-03-04" : nil))
  }

  @Test(arguments: [
    "<div class=date><b>Mar</b> <b>4</b><b>2026</b></div><h1>Storm</h1>",
    "<div><p><a href=/s>Storm</a> was posted on <b>4 March 2026</b> under Sea.</p></div><h1>Storm</h1>",
  ])
  func datesInPiecesAndInFootersAreRead(body: String) {
    #expect(metadata("", body).document.metadata.published == "2026-03-04")
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

  @Test(arguments: [
    ("<p>Geschrieben von Bo2man am 25.08.2020</p>", ["Bo2man"]),
    ("<p>Blog Beitrag von Ada Quill</p>", ["Ada Quill"]),
    ("<p>A column by Ada Quill</p>", ["Ada Quill"]),
    ("<p>Autorin: Ada Quill, Projektleiterin der Werft</p>", ["Ada Quill"]),
    ("<p>---- by Ada Quill</p>", ["Ada Quill"]),
    ("<p>By Jose de la Cruz</p>", ["Jose de la Cruz"]),
    ("<p>By Ana del Mar</p>", ["Ana del Mar"]),
    ("<p>Written by: Ada Quill</p>", ["Ada Quill"]),
    ("<div><p>By</p></div><div><p>Ada Quill</p></div>", ["Ada Quill"]),
    ("<ul><li>von Ada Quill</li></ul>", ["Ada Quill"]),
    ("<p>Posted by the harbour office on Monday</p>", []),
    ("<p>The story by the harbour is told by many</p>", []),
  ])
  func signedLinesNameTheAuthor(line: String, authors: [String]) {
    let page = metadata("<title>Storm closes port</title>", "<h1>Storm closes port</h1>" + line)
    #expect(page.document.metadata.byline == authors)
  }

  @Test(arguments: [
    ("<meta name=author content='Web Commerce GmbH'>", []),
    (
      "<meta name=author content='Coast &amp; Port'><meta property=og:site_name content='Coast &amp; Port'>",
      []
    ),
    (
      "<meta name=author content='Coast Report'><meta property=og:site_name content='The Coast Report'>",
      []
    ),
    (
      "<meta property=og:site_name content='Ada Quill'><script type='application/ld+json'>{\"@type\":\"Article\",\"author\":{\"@type\":\"Person\",\"name\":\"Ada Quill\"}}</script>",
      ["Ada Quill"]
    ),
  ])
  func companiesAndSitesAreNoAuthors(head: String, authors: [String]) {
    #expect(metadata(head).document.metadata.byline == authors)
  }

  @Test func authorsOfCitedWorksAreNotTheAuthors() {
    let page = metadata(
      "<meta name=dc.creator content='Ada Quill'>",
      "<ol><li itemprop=citation><meta itemprop=author content='Ben Stroud'></li></ol>")
    #expect(page.document.metadata.byline == ["Ada Quill"])
  }

  @Test func oneWordGivesWayToTheNameThatThePageShows() {
    let page = metadata(
      "<meta name=author content=Ada>", "<h1>Storm</h1><p>Eine Kolumne von Ada Quill</p>")
    #expect(page.document.metadata.byline == ["Ada Quill"])
  }

  @Test(arguments: [
    (
      "<div class=top-banner><time datetime=2022-12-12>12.12.2022</time></div><h1>Storm</h1>STORY"
        + "<ul><li><time datetime=2022-08-10>10.08.2022</time><a href=/b>Harbour dredged again, says office</a></li></ul>",
      "2022-12-12"
    ),
    ("<h1>Storm</h1>STORY<p>wurde am 19. Mai 2010 um 23:03 Uhr gepostet</p>", "2010-05-19"),
    (
      "<h1>Storm</h1><p><strong>01.02.2022</strong> The port office closed the harbour on Monday, and no boat left it.</p>STORY",
      "2022-02-01"
    ),
    (
      "<h1>Storm</h1><p>On 3 May 2019 the port office closed the harbour, and no boat left it.</p>STORY",
      ""
    ),
    (
      "<h1>Storm</h1><p>On 3 May 2019 this was published in the paper of the port.</p>STORY",
      "2019-05-03"
    ),
    (
      "<h1>Storm</h1><p>On 3 May 2019 the port office closed the harbour, and no boat left it before "
        + "the wind had turned to the west and the pilots had been out to look at the bar.</p>STORY",
      ""
    ),
  ])
  func datesThatStandFarFromTheHeadline(body: String, date: String) {
    let page = PageReading(
      "<html lang=de><head><title>Storm</title></head><body>"
        + body.replacing("STORY", with: HTMLReaderTests.story) + "</body></html>")
    #expect((page.document.metadata.published ?? "").prefix(10) == date)
  }

  @Test(
    "People whom the page shows apart are several",
    arguments: [
      "<p class=byline>Jane Dorset<br>Tom Lisk</p>",
      "<div class=byline>By <span class=author>Jane Dorset</span> <span class=author>Tom Lisk</span></div>",
      "<ul class=authors><li>Jane Dorset</li><li>Tom Lisk</li></ul>",
      "<div class=byline><a href=x>Jane Dorset</a><span>Chief Political Correspondent</span>"
        + "<a href=y>Tom Lisk</a><span>Economics editor</span></div>",
      "<div class=byline><b>Jane Dorset</b><b>Tom Lisk</b></div>",
      "<p class=byline>By Jane Dorset<br>and Tom Lisk<br>Staff writers</p>",
    ])
  func bylinesInElements(byline: String) {
    let story = HTMLReaderTests.story
    let reading = PageReading(
      HTMLReaderTests.page("<article><h1>Channel</h1>\(byline)\(story)</article>"))
    #expect(reading.document.metadata.byline == ["Jane Dorset", "Tom Lisk"])
    #expect(!reading.texts.contains { $0.contains("Dorset") })
  }

  @Test(
    "Times beside dates are read as they are written",
    arguments: [
      ("en", "Tue 3 Mar 2026 18.40 GMT", "2026-03-03T18:40:00Z"),
      ("fr", "le 3 mars 2026 à 7 h 05", "2026-03-03T07:05:00"),
      ("nl", "3 maart 2026 om 18.40", "2026-03-03T18:40:00"),
      ("ru", "3 марта 2026 г., 18:40", "2026-03-03T18:40:00"),
      ("ko", "입력 2026.03.03. 오후 6:40", "2026-03-03T18:40:00"),
      ("fa", "۱۲ آبان ۱۴۰۴ - ۱۰:۳۰", "2025-11-03T10:30:00"),
      ("fa", "چهارشنبه ۳۰ اسفند‌ماه ۱۴۰۳", "2025-03-20"), ("fa", "۱۴۰۴/۰۱/۰۱", "2025-03-21"),
      ("fa", "۳ نوامبر ۲۰۲۵", "2025-11-03"),
      ("en", "Posted 3-Mar-26", "2026-03-03"), ("en", "March 2026", "2026-03"),
      ("en", "<span data-timestamp=1772562000>3h ago</span>", "2026-03-03T18:20:00Z"),
    ])
  func timesBesideDates(language: String, date: String, wanted: String) {
    let reading = PageReading(
      "<html lang=\(language)><title>Channel</title><article><h1>Channel</h1><div class=date>"
        + "\(date)</div>\(HTMLReaderTests.story)</article>")
    #expect(reading.document.metadata.published == wanted)
  }

  @Test func aDateInSecondsAndOneThatIsNone() {
    func reading(_ date: String) -> PageReading {
      PageReading(
        HTMLReaderTests.page(
          "<article>\(HTMLReaderTests.story)</article>",
          head: "<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
            + "\"datePublished\":\(date)}</script>"))
    }
    #expect(reading("1772562000").document.metadata.published == "2026-03-03T18:20:00Z")
    #expect(reading("\"soon\"").codes == ["GH124"])
    #expect(reading("\"\"").codes == [])
  }
}
