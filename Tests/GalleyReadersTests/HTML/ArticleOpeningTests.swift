import GalleyCore
import GalleyReaders
import Testing

/// The first and last paragraphs of an article are kept whatever container they have.
struct ArticleOpeningTests {
  private static let lead =
    "The ferry to Orkum will not sail before Friday, the port office said after divers found a cable."
  private static let last =
    "Those who hold tickets may travel by the night boat instead, which leaves from the eastern quay."
  private static let body = (1...16).map {
    """
    <p>The keeper of the lighthouse counted \($0) boats that evening, none of which, he wrote in the \
    book of the watch, had a lamp at the stern.</p>
    """
  }.joined()

  private static func texts(_ inner: String) -> [String] {
    PageReading(
      "<html><head><title>Ferry waits</title></head><body>\(inner)</body></html>"
    ).texts
  }

  @Test(arguments: [
    "<p>LEAD</p><div>BODY</div>", "<div class=intro><p>LEAD</p></div><div class=body>BODY</div>",
    "<section><p>LEAD</p></section><section>BODY</section>",
    "<header><p class=standfirst>LEAD</p></header><div>BODY</div>",
    "<p>LEAD</p><figure><img src=a><figcaption>The quay in June.</figcaption></figure><div>BODY</div>",
    "<div class=row><div><p>LEAD</p></div></div><div class='row wide'><div>BODY</div></div>",
    "<div class=article__teaser><p>LEAD</p></div><div class=article__body>BODY</div>",
  ])
  func theLeadIsKept(markup: String) {
    let inner = markup.replacing("LEAD", with: Self.lead).replacing("BODY", with: Self.body)
    #expect(Self.texts("<article><h1>Ferry waits</h1>\(inner)</article>").first == Self.lead)
    #expect(Self.texts("<main><h1>Ferry waits</h1>\(inner)</main>").first == Self.lead)
  }

  @Test func theLastParagraphIsKept() {
    let page = "<article><h1>Ferry waits</h1><div>\(Self.body)</div><div><p>\(Self.last)</p></div>"
    #expect(Self.texts(page + "</article>").last == Self.last)
  }

  @Test func teasersBesideTheHeadlineStayOut() {
    let page = """
      <h1>Ferry waits</h1><div class=teaser><a href=/b><p>\(Self.last)</p></a></div>
      <article>\(Self.body)</article>
      """
    #expect(!Self.texts(page).contains(Self.last))
  }

  @Test func subjectsOfAnEntryAreNoLabels() {
    let page = """
      <article class="post-7 type-post hentry category-news tag-sea"><h1>Ferry waits</h1>
      <div class=entry-content><p>Will it ever sail</p>\(Self.body)</div></article>
      """
    #expect(Self.texts(page).contains { $0.hasPrefix("The keeper of the lighthouse counted 1 ") })
  }

  @Test func aCaptionInsideAParagraphIsNoCaption() {
    let page = """
      <article><h1>Ferry waits</h1><p><span class=caption>Orkum</span> \(Self.lead)</p>
      \(Self.body)</article>
      """
    #expect(Self.texts(page).first == "Orkum " + Self.lead)
  }

  @Test(arguments: [
    "<div role=dialog><p>LONG</p><p>LONG</p></div>", "<div class=cookie-consent><p>LONG</p></div>",
  ])
  func whatIsLaidOverThePageStaysOut(overlay: String) {
    let long = String(
      repeating: "We use cookies, as every site does, to count our guests. ", count: 9)
    let page = """
      \(overlay.replacing("LONG", with: long))<main><h1>Ferry waits</h1><p>\(Self.lead)</p>
      <p>\(Self.last)</p></main>
      """
    #expect(Self.texts(page) == [Self.lead, Self.last])
  }

  @Test func anEmptyReportIsAnError() {
    let reading = PageReading("<!doctype html><title>Sea</title><p>Please log in.</p>")
    #expect(reading.diagnostics.contains { $0.code == "GH101" && $0.rule.severity == .error })
  }

  @Test(arguments: ["summary", "dek", "blurb"])
  func aShortAbstractIsFrontMatterAndSaidToBe(name: String) {
    let reading = PageReading(
      """
      <html><head><title>Ferry waits</title></head><body><article><h1>Ferry waits</h1>
      <p class="c-entry-\(name)">The islanders wait for Friday, and so do their letters and bread.</p>
      <div>\(Self.body)</div></article></body></html>
      """)
    #expect(reading.texts.first?.hasPrefix("The keeper of the lighthouse counted 1 ") == true)
    #expect(reading.diagnostics.map(\.code) == ["GH112"])
    #expect(reading.document.metadata.description?.hasPrefix("The islanders wait") == true)
  }

  @Test func whatIsSaidUnderAPictureIsNoOpening() {
    let page = """
      <div><h1>Ferry waits</h1><div class=top><img src=a><p>\(Self.last)</p></div>
      <div class=text>\(Self.body)</div></div>
      """
    #expect(!Self.texts(page).contains(Self.last))
  }

  @Test func aReportThatLacksTheBeginningSaysSo() {
    let page = """
      <html><head><title>Ferry waits</title><script type="application/ld+json">
      {"@type": "NewsArticle", "headline": "Ferry waits", "articleBody": "\(Self.last)"}
      </script></head><body><article><h1>Ferry waits</h1>\(Self.body)</article></body></html>
      """
    #expect(PageReading(page).diagnostics.map(\.code) == ["GH111"])
    let whole = page.replacing("</h1>", with: "</h1><p>\(Self.last)</p>")
    #expect(PageReading(whole).diagnostics.isEmpty)
  }

  /// However long they are, lists and comments beside a short article are none of it.
  @Test(
    arguments: [
      ("<nav><ul>", "li", "</ul></nav>"), ("<footer>", "p", "</footer>"),
      ("<aside class=comments><ul>", "li", "</ul></aside>"), ("<form><ul>", "li", "</ul></form>"),
      ("<section class=comments>", "p", "</section>"),
    ], [true, false])
  func whatIsLongBesideAShortArticleStaysOut(
    list: (open: String, item: String, close: String), isBehind: Bool
  ) {
    let items = (1...40).map {
      """
      <\(list.item)>Harbour watch, entry \($0): two lamps were out at the mole, and the keeper wrote \
      to the port office about the oil.</\(list.item)>
      """
    }.joined()
    let other = list.open + items + list.close
    let page = isBehind ? "ARTICLE" + other : other + "ARTICLE"
    let article = "<main><h1>Ferry waits</h1><p>\(Self.lead)</p></main>"
    // Before the article it may be a thread of a forum.
    if !isBehind, list.open.contains("section") { return }
    #expect(Self.texts(page.replacing("ARTICLE", with: article)) == [Self.lead])
  }

  @Test func aLineOfALongPageIsSaidToBeLittle() {
    let links = (1...80).map { "<li>Harbour watch, entry \($0): a lamp was out at the mole.</li>" }
    let page = PageReading(
      "<title>Ferry waits</title><main><h1>Ferry waits</h1><p>\(Self.lead)</p></main><nav><ul>"
        + links.joined() + "</ul></nav>")
    #expect(page.texts == [Self.lead])
    #expect(page.codes == ["GH111"])
  }
}
