import GalleyCore
import Testing

/// Several authors, each in an element of one byline, and bylines that only the page's code names.
struct BylineElementTests {
  private func byline(_ head: String, _ body: String) -> [String] {
    PageReading(
      "<html lang=en><head>\(head)</head><body><article><h1>Storm closes the lock</h1>\(body)"
        + "\(HTMLReaderTests.story)</article></body></html>"
    ).document.metadata.byline
  }

  private static let one = "<meta name=author content='Ada Quill'>"

  @Test(arguments: [
    "<div class='bar byline'><div><span><a href=/q>Ada Quill</a></span>, <span><a href=/l>Tom Lisk</a>"
      + "</span></div><p>3 Min Read</p></div>",
    "<div><strong class=s__author itemprop=author>Ada Quill</strong> <strong class=s__author>Tom Lisk"
      + "</strong></div>",
    "<div>Von <a href=/i/aq>Ada Quill</a>, Orkum, und <a href=/i/tl>Tom Lisk</a> (Grafik)</div>",
    "<div data-component=Byline><p><span><a href=/s>Orkum Coast News</a> / </span><span>By "
      + "<a href=/q>Ada Quill</a> and Tom Lisk</span></p></div>",
  ])
  func eachElementOfABylineNamesOne(line: String) {
    #expect(byline(Self.one, line) == ["Ada Quill", "Tom Lisk"])
  }

  @Test(arguments: [
    "<div data-testid=byline-contributors><div><span>Ada Quill</span><div><span>ORK News, Orkum</span>"
      + "</div></div></div>",
    "<div data-testid=main-contributor><div>By Ada Quill</div><div>Harbour correspondent</div></div>",
  ])
  func aNameAloneInWhatThePageCallsABylineIsOne(line: String) {
    #expect(byline("", line) == ["Ada Quill"])
  }

  @Test(arguments: [
    "<div class=byline><a href=/a/aq>Ada Quill</a> interviews <a href=/a/tl>Tom Lisk</a></div>",
    "<div class=byline>By <a href=/a/aq>Ada Quill</a>, illustrated by "
      + "<a href=/a/tl>Tom Lisk</a></div>",
    "<div class=byline>By <a href=/a/aq>Ada Quill</a> on <a href=/a/tl>Tom Lisk</a></div>",
    "<div class=byline>By <a href=/a/aq>Ada Quill</a>, <a href=/a/tl>About Orkum</a></div>",
    "<p>By <a href=/a/aq>Ada Quill</a> and <a href=/a/tl>Tom Lisk</a> the lock was built in a year.</p>",
  ])
  func otherWordsEndTheList(line: String) {
    #expect(byline(Self.one, line) == ["Ada Quill"])
  }

  @Test(arguments: [
    "<div class=by><h4 class=author-name><a href=/a/q>Ada Quill</a>, "
      + "<a href=/a/l>Tom Lisk</a></h4></div>",
    "<p>Por Ada Quill e Tom Lisk, OC1 Litoral — Pedra Rasa</p>",
    "<section class=firma><p>Ada Quill y Tom Lisk</p><p>Orkum, enviados especiales</p></section>",
  ])
  func headingsAndPlacesKeepNobodyOut(line: String) {
    let head = line.contains("author-name") ? Self.one : ""
    #expect(byline(head, line) == ["Ada Quill", "Tom Lisk"])
  }

  @Test(arguments: [
    "<div class=author-box><p>Ada Quill has sailed since 2009 and trains volunteer crews.</p></div>",
    "<div class=author-box><p>Ada Quill es redactora de Orkum desde el año 2014.</p></div>",
  ])
  func aSentenceAboutSomebodyIsNoByline(line: String) {
    #expect(byline("", line).isEmpty)
  }

  @Test(arguments: [
    "<p>Door onze verslaggever <span>Ada Quill</span></p>",
    "<meta itemprop=author content='By Ada Quill Courier Staff Writer'>",
    "<mg-head><template shadowrootmode=open><slot name=byline></slot></template>"
      + "<span slot=byline>By <a href=/q>Ada Quill</a></span></mg-head>",
  ])
  func theHouseAndTheSlotAreNobody(line: String) {
    let head = "<link rel=canonical href='https://www.orkumcourier.example/a'>"
    #expect(byline(line.contains("meta") ? head + line : head, line) == ["Ada Quill"])
  }

  @Test func aDeskGivesWayToWhoWrote() {
    let head = "<meta name=author content='OC News Desk'>"
    #expect(byline(head, "<p>By Ada Quill</p>") == ["Ada Quill"])
  }

  @Test func whoGivesToAFundIsNobody() {
    let line =
      "<div data-testid=contributors-to-fund><span>Ann Fell</span></div><p>By Ada Quill</p>"
    #expect(byline("", line) == ["Ada Quill"])
    let other = "<div data-testid=top-contributors><span>Ann Fell</span></div><p>By Ada Quill</p>"
    #expect(byline("", other) == ["Ada Quill"])
    #expect(byline("", "<div data-testid=mybylinead><span>Ann Fell</span></div>").isEmpty)
  }

  @Test func aProgrammeBesideABylineIsNobody() {
    let line =
      "<div class=byline><div><time datetime=2024-03-02>March 2, 2024</time><p>Heard on <a href=/p>Dawn "
      + "Chorus</a></p></div><p><a href=/q>Ada Quill</a></p></div>"
    #expect(byline(Self.one, line) == ["Ada Quill"])
  }

  @Test(arguments: [
    "<div class=byline><a href=/staff/aq>Ada Quill</a> <a href=/staff/aq/bio>Full Bio</a></div>",
    "<div class=byline><span>Ada Quill</span><div>Orkum Lock</div></div>",
    "<div class=byline><a href=/staff/aq>Ada Quill</a> <a href=mailto:a@x.example>Send Word</a></div>",
  ])
  func aLinkBesideANameIsNobody(line: String) {
    #expect(byline(Self.one, line) == ["Ada Quill"])
  }

  @Test func aListOfTheMetadataGivesAllPersonsAndNotTheHouse() {
    let data =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"@type\":\"Person\","
      + "\"name\":\"Ada Quill\"},{\"@type\":\"Organization\",\"name\":\"DER BOTE\"}]}</script>"
    let head = "<meta name=author content='Ada Quill, Tom Lisk, DER BOTE'>"
    #expect(byline(head + data, "") == ["Ada Quill", "Tom Lisk"])
  }

  @Test func theHouseOfAStaffWriterIsNobody() {
    #expect(byline("", "<p>By <b>Ada Quill</b>, Courier Staff Writer</p>") == ["Ada Quill"])
  }
}
