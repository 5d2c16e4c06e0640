import GalleyCore
import GalleyReaders
import Testing

/// What is short, linked or apart and yet of the article is kept, and what repeats it is not.
struct ArticleKeepingTests {
  private static let body = (1...6).map {
    """
    <p>The keeper of the lighthouse counted \($0) boats that evening, none of which, he wrote in the \
    book of the watch, had a lamp at the stern.</p>
    """
  }.joined()

  private static func reading(_ inner: String, head: String = "") -> PageReading {
    PageReading(
      "<html lang=en><head><title>Ferry waits</title>\(head)</head><body>\(inner)</body></html>")
  }

  @Test(arguments: [
    "<p>LEAD</p><div>BODY</div>", "<div class=intro><p>LEAD</p></div><div>BODY</div>",
    "<div><p>LEAD</p></div><div>BODY</div>",
    "<section><p>LEAD</p></section><section>BODY</section>",
    "<header><p>LEAD</p></header><div>BODY</div>",
  ])
  func aShortLeadIsKept(markup: String) {
    for lead in [
      "The vote on the quay ended late.", "Nobody at the port office knew why, he said.",
    ] {
      let inner = markup.replacing("LEAD", with: lead).replacing("BODY", with: Self.body)
      #expect(Self.reading("<article><h1>Ferry waits</h1>\(inner)</article>").texts.first == lead)
    }
  }

  @Test func aPanelThatItsHeadingOpensIsKept() {
    let panels = (1...3).map {
      "<div class=tta-panel id=p\($0)><div><h4><a href='#p\($0)'>Does mooring \($0) come with it?</a></h4></div>"
        + "<div class=tta-panel-body><p>Ask the marina of quay \($0) in writing before you pay, she says.</p>"
        + "</div></div>"
    }.joined()
    let reading = Self.reading(
      "<article><h1>Ferry waits</h1>\(Self.body)<div class=tta-accordion>\(panels)</div></article>")
    #expect(reading.texts.contains { $0.hasPrefix("Ask the marina of quay 3") })
  }

  @Test(arguments: [
    "Published on 3 March 2026.", "By Jane Dorset, Orkum.", "Photo by the port office of Orkum.",
    "This article is more than five years old.", "Reading time is about five minutes.",
    "Subscribe to our newsletter for more.",
  ])
  func aLineAboutTheArticleIsNoLead(line: String) {
    let inner = "<h1>Ferry waits</h1><div><p>\(line)</p></div><div>\(Self.body)</div>"
    let texts = Self.reading("<article>\(inner)</article>").texts
    #expect(!texts.contains(line))
    #expect(texts.count == 6)
  }

  @Test(arguments: [
    "<article><h1>Ferry waits</h1><div>BODY</div><div><p>LAST</p></div></article>",
    "<article><h1>Ferry waits</h1><div>BODY</div><div class=ad-slot>Advertisement</div>"
      + "<div><p>LAST</p></div></article>",
    "<main><h1>Ferry waits</h1><div class=frame><div>BODY</div></div>"
      + "<div class=frame><div><p>LAST</p></div></div></main>",
  ])
  func aShortLastParagraphIsKept(markup: String) {
    let last = "The quay stays closed until June."
    let page = markup.replacing("BODY", with: Self.body).replacing("LAST", with: last)
    #expect(Self.reading(page).texts.last == last)
  }

  @Test func aLongerLastParagraphNeedsNoArticleElement() {
    let last =
      "Those who hold tickets may travel by the night boat, which leaves from the old quay."
    let page = """
      <div class=page><h1>Ferry waits</h1><div class=x1><div>\(Self.body)</div></div>
      <div class=x2><div><p>\(last)</p></div></div></div><footer><p>\(last)!</p></footer>
      """
    #expect(Self.reading(page).texts.last == last)
  }

  @Test func aSentenceBehindALabelInItIsKept() {
    let page = """
      <article><h1>Ferry waits</h1><p><span class="caption credit">Orkum Post</span> Nobody at the
      port knew why.</p>\(Self.body)</article>
      """
    #expect(Self.reading(page).texts.first == "Orkum Post Nobody at the port knew why.")
  }

  private static let names = ["Jane Dorset", "Tom Lisk", "Olga Brandt"]

  /// The texts of an article that ends with this markup, the names as links in its `LIST`.
  private static func texts(endingWith markup: String) -> [String] {
    let list = names.map { "<li><a href='/m/\($0.count)'>\($0)</a></li>" }.joined()
    let ending = markup.replacing("LIST", with: list)
    return reading("<article><h1>Ferry waits</h1>\(body)\(ending)</article>").texts
  }

  @Test(arguments: [
    "<p>These members voted for it:</p><ul>LIST</ul><p>The rest stayed away, he said.</p>",
    "<p>The best songs of the year are:</p><ol>LIST</ol>",
    "<h2>Who voted for it</h2><ul>LIST</ul><p>The rest stayed away, he said.</p>",
    "<p>Three members spoke.</p><ul>LIST</ul><p>The rest stayed away, he said.</p>",
  ])
  func aListOfLinksThatTheTextAnnouncesIsKept(markup: String) {
    let texts = Self.texts(endingWith: markup)
    #expect(Self.names.allSatisfy(texts.contains))
    if markup.contains("<h2>") { #expect(texts.contains("Who voted for it")) }
  }

  @Test(arguments: [
    "<p>Read also:</p><ul>LIST</ul><p>The rest stayed away, he said.</p>",
    "<h3>More on this</h3><ul>LIST</ul><p>The rest stayed away, he said.</p>",
    "<p>The rest stayed away, he said.</p><ul class=tags>LIST</ul>",
  ])
  func aListThatLeadsElsewhereIsNot(markup: String) {
    let texts = Self.texts(endingWith: markup)
    #expect(!Self.names.contains(where: texts.contains))
  }

  @Test func aSubheadingMayBeALink() {
    let parts = Self.names.map { "<h3><a href='/p'>\($0)</a></h3><p>A short note on it.</p>" }
    let page = "<article><h1>Ferry waits</h1><div>\(Self.body)\(parts.joined())</div></article>"
    let texts = Self.reading(page).texts
    #expect(Self.names.allSatisfy(texts.contains))
  }

  @Test(arguments: [
    "<blockquote class=pull><p>none of which had a lamp</p></blockquote>",
    "<figure><blockquote><p>“We waited all winter for this.”</p><cite>Tom Lisk</cite></blockquote>"
      + "</figure>",
    "<div class=pullquote><p>We waited all winter</p></div>",
    "<aside><blockquote><p>“We waited all winter.”</p></blockquote></aside>",
    "<blockquote class=c-pq>“We waited all winter for this.”<cite>Tom Lisk, keeper</cite></blockquote>",
    "<div class=zitat><p>We waited the winter, said Mr Lisk, and none had a lamp</p></div>",
    "<div class=pullquote><blockquote>We waited all winter for this</blockquote>"
      + "<div>Tom Lisk, keeper</div></div>",
  ])
  func aQuotationThatRepeatsTheTextIsDropped(quote: String) {
    let told =
      "<p>“We waited all winter for this,” said Tom Lisk, and none of which had a lamp.</p>"
    let texts = Self.reading(
      "<article><h1>Ferry waits</h1>\(told)\(Self.body)\(quote)\(Self.body)</article>"
    ).texts
    #expect(texts.count == 13)
    #expect(!texts.contains("Tom Lisk"))
  }

  @Test func aQuotationThatIsNotRepeatedStays() {
    let quote = "<blockquote><p>“Nothing has changed but the price of a crossing.”</p></blockquote>"
    let texts = Self.reading("<article><h1>Ferry waits</h1>\(Self.body)\(quote)\(Self.body)").texts
    #expect(texts.contains("“Nothing has changed but the price of a crossing.”"))
  }

  @Test func aBlockQuotationInTheTextMayRepeatIt() {
    let told = "<p>“We waited all winter for this,” said Tom Lisk to a full hall.</p>"
    let quote = "<blockquote><p>We waited all winter for this.</p></blockquote>"
    let texts = Self.reading("<article><h1>Ferry waits</h1>\(told)\(quote)\(Self.body)").texts
    #expect(texts.contains("We waited all winter for this."))
  }

  /// What is quoted in the text stays, whatever its class is called.
  @Test(arguments: [
    "<blockquote class=wp-block-quote><p>It is not in the interest of the town.</p></blockquote>",
    "<p>The law says:</p><blockquote class=law>We waited all winter for this</blockquote>",
    "<p class=quoted>They said nothing at all to the owners of the boats who asked.</p>",
  ])
  func whatIsQuotedInTheTextStays(quote: String) {
    let told =
      "<p>“We waited all winter for this,” said Tom Lisk. It is not, he said, in the gift of the town to "
      + "say nothing to the owners.</p>"
    let texts = Self.reading("<article><h1>Ferry waits</h1>\(told)\(quote)\(Self.body)").texts
    #expect(texts.count == (quote.contains("law") ? 9 : 8))
  }

  @Test func severalArticlesAreSaid() {
    let page = ["Ferry waits", "Quay closed"].map {
      "<article><h2><a href='/a'>\($0)</a></h2>\(Self.body)</article>"
    }
    #expect(Self.reading(page.joined()).codes.contains("GH114"))
    #expect(!Self.reading(page[0]).codes.contains("GH114"))
  }

  @Test(arguments: ["The", "THE", "<b>T</b>he", "&#84;he", "“The"])
  func aDescriptionThatIsNotInTheTextIsSaid(first: String) {
    let rest = "ferry to Orkum will stay in port until Friday, they say."
    let words = "\(first) \(rest)"
    let head = "<meta name=description content='The \(rest)'>"
    let page = "<article><h1>Ferry waits</h1>LEAD\(Self.body)</article>"
    #expect(
      Self.reading(page.replacing("LEAD", with: "<aside><p>\(words)</p></aside>"), head: head).codes
        .contains("GH113"))
    #expect(
      !Self.reading(page.replacing("LEAD", with: "<p>\(words)</p>"), head: head).codes
        .contains("GH113"))
  }

  @Test func aListOfTeasersIsAnIndex() {
    let teasers = (1...9).map {
      "<article><h2><a href='/\($0)'>Story number \($0) of the day</a></h2><p>The harbour office told "
        + "the hearing that the pumps had failed twice in a month.</p></article>"
    }
    #expect(Self.reading(teasers.joined()).codes == ["GH102"])
  }

  @Test func theCaptionsOfAGalleryAreItsText() {
    let figures = (1...4).map {
      "<figure><img src=\($0)><figcaption>Ferry number \($0) leaves the old pier at dawn, with its "
        + "lamps lit.</figcaption></figure>"
    }
    let page = "<article><h1>Ferry waits</h1>\(Self.body)\(figures.joined())</article>"
    #expect(Self.reading(page).texts.count == 10)
  }

  @Test(arguments: [
    "<noscript>TEXT</noscript>", "<template id=story>TEXT</template>",
  ])
  func whatNothingElseHoldsIsRead(markup: String) {
    let texts = Self.reading(markup.replacing("TEXT", with: "<div>\(Self.body)</div>")).texts
    #expect(texts.count == 6)
  }

  @Test func aShortTextOfTheMetadataIsBetterThanNone() {
    let data = """
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry waits",
      "articleBody":"The ferry to Orkum will not sail before Friday, the port office said. \\nDivers \
      found a cable in the fairway, and another one behind it, they say."}</script>
      """
    let reading = Self.reading("<div id=root></div>", head: data)
    #expect(reading.texts.count == 2)
    #expect(reading.codes == ["GH108"])
  }

  @Test(arguments: [
    "© 2026 Orkum Post. All rights reserved.",
    "Contact the reporter at jane@post.example or follow her on X.",
  ])
  func whatTellsOfTheHouseStaysOut(line: String) {
    let page = "<article><h1>Ferry waits</h1>\(Self.body)<p>\(line)</p></article>"
    #expect(Self.reading(page).texts.count == 6)
  }

  @Test func theNextArticleOfAnEndlessPageStaysOut() {
    let parts = ["Ferry waits", "Bell cracks"].map {
      "<div class=story><h1>\($0)</h1><p class=byline>By Jane Dorset</p><div>\(Self.body)</div></div>"
    }
    #expect(Self.reading(parts.joined()).texts.count == 6)
    // Sections under headings of the first rank are one article.
    let sections = ["Ferry waits", "What was said"].map {
      "<div class=part><h1>\($0)</h1><div>\(Self.body)</div></div>"
    }
    #expect(Self.reading(sections.joined()).texts.count == 13)
  }
}
