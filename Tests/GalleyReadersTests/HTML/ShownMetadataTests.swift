import GalleyCore
import Testing

/// What a page shows beside what its metadata say.
struct ShownMetadataTests {
  private func metadata(_ head: String, _ body: String, behind: String = "") -> Metadata {
    PageReading(
      "<html><head>\(head)</head><body><article>\(body)\(HTMLReaderTests.story)\(behind)</article>"
        + "</body></html>"
    ).document.metadata
  }

  /// A field of the metadata often holds the first of several authors, or the name of a login.
  @Test(arguments: [
    (
      "Ada Quill",
      "<p class=byline>By <a rel=author>Ada Quill</a> and <a rel=author>Tom Lisk</a></p>"
    ),
    ("Ada Quill", "<p>By Ada Quill and Tom Lisk</p>"),
    ("Ada Quill", "<p class=byline>By <a>Ada Quill</a>, <a>Tom Lisk</a></p>"),
    ("Ada Quill", "<p>By Ada Quill, Tom Lisk</p>"),
    ("admin-aq", "<p>By Ada Quill and Tom Lisk</p>"),
    ("quilleditor", "<p>By Ada Quill and Tom Lisk</p>"),
    ("Redacción", "<p>Por Ada Quill y Tom Lisk</p>"),
    ("Super User", "<p>By Ada Quill and Tom Lisk</p>"),
    ("Redazione Cronaca", "<p>By Ada Quill and Tom Lisk</p>"),
    ("", "<p class=author>Ada Quill, technical editor, and Tom Lisk</p>"),
  ])
  func theWholeBylineIsTaken(author: String, byline: String) {
    let head = "<meta name=author content='\(author)'>"
    #expect(metadata(head, "<h1>Storm</h1>\(byline)").byline == ["Ada Quill", "Tom Lisk"])
  }

  @Test(arguments: [
    "<p class=byline>By Ada Quill, New York</p>", "<p class=byline>By Ada Quill, Orkum Post</p>",
    "<p class=author>Ada Quill and the Courier Staff</p>", "<p class=byline>Tom Lisk</p>",
    "<p class=byline>Ada Quill, Redaktion Kurier</p>",
  ])
  func namesThatAreNoPersonsOrOfOthersAreNotAdded(byline: String) {
    let head = "<meta name=author content='Ada Quill'>"
    #expect(metadata(head, "<h1>Storm</h1>\(byline)").byline == ["Ada Quill"])
  }

  @Test func aCardSignsForItsOwnArticle() {
    let card =
      "<div class=card><a href=/b><h3>The quay in spring</h3></a>"
      + "<span class=byline>By Ada Quill and Ann Rule</span></div>"
    let reading = PageReading(
      "<html><head><meta name=author content='Ada Quill'></head><body><article><h1>Storm</h1>"
        + "\(HTMLReaderTests.story)</article><div>\(card)\(card)</div></body></html>")
    #expect(reading.document.metadata.byline == ["Ada Quill"])
  }

  /// Bylines as publishing systems of several countries write them.
  @Test(arguments: [
    "<div class=author>Автор: Ada Quill</div>", "<li class=writer>기자명 Ada Quill 기자</li>",
    "<p class=info><time>06.07.2022 10:05</time> von Ada Quill</p>",
    "<div><span>Jun 2, 2023</span> · <span>Written by Ada Quill</span></div>",
    "<p class=author>Par Ada Quill, envoyée spéciale</p>",
    "<p class=credits>Words Ada Quill Photography Tom Lisk</p>",
    "<figure><figcaption>The quay <span class=figure-author>Tom Lisk</span></figcaption></figure>"
      + "<address class=byline>Ada Quill</address>",
    "<div itemprop=author itemscope><a><span itemprop=name>Ada Quill</span></a>"
      + "<small>Maintainer of Potline</small></div>",
  ])
  func whoWroteIsShownInManyWays(byline: String) {
    #expect(metadata("", "<h1>Storm</h1>\(byline)").byline == ["Ada Quill"])
  }

  @Test func theLettersOfADeskGiveWayToAPerson() {
    let data =
      #"<script type='application/ld+json'>{"@type":"NewsArticle","author":{"name":"DPN"}}</script>"#
    #expect(
      metadata(data, "<h1>Storm</h1><p class=byline>By Ada Quill</p>").byline == ["Ada Quill"])
    #expect(metadata(data, "<h1>Storm</h1>").byline == ["DPN"])
  }

  @Test func aDateWithItsLabelMayStandInABar() {
    let bar = "<div class=news_nav>تاریخ انتشار: ۲۳ مهر ۱۴۰۲ - ۰۹:۴۱</div>"
    #expect(metadata("", "\(bar)<h1>Storm</h1>").published == "2023-10-15T09:41:00")
  }

  @Test func whatIsToldOfTheAuthorIsNoName() {
    let box =
      "<div class=post-author><p class=author-name>aq_web</p><p class=author-biography>"
      + "The web desk at Dale &amp; Fell Quarterly.</p></div>"
    let found = metadata(
      "<meta name=author content=aq_web>",
      "<h1>Storm</h1><p>Words by Ada Quill, pictures by Tom "
        + "Lisk</p>", behind: box)
    #expect(found.byline == ["Ada Quill"])
  }

  @Test func whoPostedStandsAtTheFoot() {
    let foot =
      "<p class=post-footers>Posted by Ada Quill on May  3, 2006 10:14 PM | <a>Link</a></p>"
    let long = String(repeating: HTMLReaderTests.story, count: 12)
    #expect(metadata("", "<h1>Storm</h1>\(long)", behind: foot).byline == ["Ada Quill"])
  }

  @Test func anOrganisationSignsWithItsWholeName() {
    let data = #"{"@type":"Article","author":{"@type":"Organization","name":"Office for Ports"}}"#
    let found = metadata("<script type='application/ld+json'>\(data)</script>", "<h1>Storm</h1>")
    #expect(found.byline.isEmpty && found.publisher == "Office for Ports")
  }

  @Test func theSitesNameMayStandBeforeAColon() {
    let head = "<meta property=og:site_name content=Courier><title>Courier: Storm at sea</title>"
    #expect(metadata(head, "<h3>Storm at sea</h3>").title == "Storm at sea")
  }

  @Test func aLoginIsBetterThanNobody() {
    #expect(
      metadata("<meta name=author content=admin-aq>", "<h1>Storm</h1>").byline == ["admin-aq"])
  }

  @Test func theFooterOfAnEntrySignsAndDatesIt() {
    let footer =
      "<footer class=entry-footer><span class='author vcard'><a class=url>Ada Quill</a></span>"
      + "<span class=posted-on>3 March 2026</span></footer>"
    let other = "<div class=relatedposts><span class=date>4 May 2020</span></div>"
    let found = metadata("", "<h1>Storm closes port</h1>", behind: other + footer)
    #expect(found.byline == ["Ada Quill"])
    #expect(found.published == "2026-03-03")
  }

  @Test(arguments: [
    "<footer>Comments closed <time datetime=2026-04-09>9 April</time></footer>",
    "<footer>Copyright 2019 <span class=author>Courier Media</span></footer>",
  ])
  func theFooterComesBehindTheHead(footer: String) {
    let found = metadata("", "<h1>Storm closes port</h1><p>3 March 2026</p>", behind: footer)
    #expect(found.byline.isEmpty && found.published == "2026-03-03")
  }

  @Test func aPullQuoteSignsNothing() {
    let quote =
      "<div class=exergue><p>None of which had a lamp.</p><p class=auteur>Tom Lisk, adjoint</p></div>"
    let signed = "<div>Par <strong>Ada Quill</strong></div>"
    #expect(metadata("", "<h1>Storm</h1>\(signed)\(quote)").byline == ["Ada Quill"])
  }

  @Test func aNameAboveTheJobOfItsBearerIsWhole() {
    let byline = "<p><b>By Ada Quill</b><br>Channel News correspondent in Brecq</p>"
    #expect(metadata("", "<h1>Storm</h1>\(byline)").byline == ["Ada Quill"])
  }

  @Test(arguments: [
    ("Storm at Brecq closes the port", "Brecq port stays closed as the storm grows"),
    ("Port: storm closes the quay", "Storm closes the quay of Brecq for the third day"),
  ])
  func theHeadlineForReadersGoesBeforeThatForSearch(declared: String, shown: String) {
    let head = "<meta property=og:title content='\(declared)'><title>\(declared) - Courier</title>"
    #expect(metadata(head, "<h1>\(shown)</h1>").title == shown)
  }

  @Test func aHeadlineThatTellsOfSomethingElseIsNone() {
    let head = "<meta property=og:title content='Storm closes the port'>"
    #expect(metadata(head, "<h1>All our columnists</h1>").title == "Storm closes the port")
  }

  @Test func theWindowsTitleHoldsTheLineThatThePageShows() {
    let head = "<title>COURIER ONLINE | ISLANDS | Storm closes the port</title>"
    #expect(
      metadata(head, "<p><font size=4>Storm closes the port</font></p>").title
        == "Storm closes the port")
  }

  @Test func whatIsOlderThanTheArticleIsNoChangeOfIt() {
    let head =
      "<meta property=article:published_time content=2026-03-03>"
      + "<meta name=dcterms.modified content=2019-01-07>"
    #expect(metadata(head, "<h1>Storm</h1>").modified == nil)
  }

  @Test func theSummaryOfAnotherArticleIsNotThisOnes() {
    let other =
      "<div class=relatedposts><p class=excerpt>Who owns the bed of a river that moves?</p></div>"
    #expect(metadata("", "<h1>Storm closes port</h1>", behind: other).description == nil)
  }
}
