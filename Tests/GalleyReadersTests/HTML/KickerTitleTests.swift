import GalleyCore
import Testing

/// Titles that the page shows without what the metadata put before them, and the dates beside them.
struct KickerTitleTests {
  private func metadata(_ head: String, _ body: String) -> Metadata {
    PageReading(
      "<html lang=en><head>\(head)</head><body>\(body)\(HTMLReaderTests.story)</body></html>"
    ).document.metadata
  }

  @Test func aHeadingBehindItsKickerIsTheTitle() {
    let title =
      metadata(
        "<title>Orkum lock: Why the barges wait - DER BOTE</title>",
        "<article><h2><span>Traffic</span><span class=hidden>: </span><span>Why the barges wait</span>"
          + "</h2></article>"
      ).title
    #expect(title == "Why the barges wait")
  }

  @Test func aHeadingOfTheSectionGivesWayToThatOfTheWindow() {
    let found = metadata(
      "<title>Why the barges wait for the lock - Orkum Courier</title>",
      "<div class=page-header><h1>From the coast</h1></div>"
        + "<h2 itemprop=headline>Why the barges wait for the lock</h2>")
    #expect(found.title == "Why the barges wait for the lock")
  }

  @Test func aTitleWithAColonThatIsShownWholeStays() {
    let title =
      metadata(
        "<title>On trial: Why the barges wait</title>",
        "<article><h2>On trial: Why the barges wait</h2></article>"
      ).title
    #expect(title == "On trial: Why the barges wait")
  }

  @Test(arguments: [
    // No element of its own for a kicker, behind the text, or too little left.
    ("On trial: Why the barges wait", "<h2>Court: Why the barges wait</h2>", ""),
    ("On trial: Why the barges wait", "", "<h2><b>Court</b>: Why the barges wait</h2>"),
    ("On trial: How to wait", "<h2><b>Court</b>: How to wait</h2>", ""),
    ("On trial: why the barges wait", "<h2><b>Court</b>: why the barges wait</h2>", ""),
  ])
  func aTitleOfTwoPartsStaysWhole(title: String, above: String, below: String) {
    let story = HTMLReaderTests.story
    let found = metadata(
      "<meta property=og:title content='\(title)'><title>\(title)</title>",
      "<article>\(above)\(story)\(below)\(story)</article>")
    #expect(found.title == title)
  }

  @Test func aLineBehindASentenceOfTheTextIsNoTitle() {
    let found = metadata(
      "<title>The Orkum Courier | The big spring sale | Lock keeper retires today</title>",
      "<p class=t>Lock keeper retires today</p><p>The keeper of the lower lock counted barges for forty "
        + "years, and none of them paid.<br>The big spring sale</p>")
    #expect(found.title?.contains("Lock keeper retires today") == true)
  }

  private static let oldPage = """
    <table><tr><td><font size=1>Saturday, August 12, 2006</font></td></tr><tr><td>
    <a href=/1>Home</a> &nbsp;|&nbsp; <a href=/2>Local</a> &nbsp;|&nbsp; <a href=/3>Sports</a>
    &nbsp;|&nbsp; <a href=/4>Jobs</a> &nbsp;|&nbsp;</td></tr></table>
    <font size=1><a href=/>Home</a> &gt; <a href=/l>Local</a></font><br>
    <font size=5><b>Lock keeper retires after 38 years</b></font><br>
    <font size=3><i>He never once opened both gates. He did open neither, twice.</i></font><br><br>
    <font size=1>Friday, August 11, 2006<br>By <b>Ada Quill</b>, Courier Staff Writer</font><br><br>
    """

  @Test func theLineAboveTheTextIsTheTitle() {
    let found = metadata(
      "<title>The Orkum Courier - Local - Lock keeper retires after 38 years</title>", Self.oldPage)
    #expect(found.title == "Lock keeper retires after 38 years")
  }

  @Test func theDateBesideTheBylineBeatsTheMastheads() {
    let found = metadata("<title>Lock keeper retires after 38 years</title>", Self.oldPage)
    #expect(found.published == "2006-08-11")
  }

  @Test func whatIsMarkedAsTheDateBeatsAnAddressOfTheDayBefore() {
    let head = "<link rel=canonical href='https://x.example/local/2016/10/16/lock_story.html'>"
    let found = metadata(
      head,
      "<h1>Lock keeper retires</h1><span itemprop=datePublished content='2016-10-17T06:00-500'>October "
        + "17, 2016</span>")
    #expect(found.published?.hasPrefix("2016-10-17") == true)
    let other = metadata(
      head, "<h1>Lock keeper retires</h1><span class=date>October 12, 2016</span>")
    #expect(other.published == "2016-10-16")
  }
}
