import GalleyCore
import GalleyReaders
import Testing

@Suite("Live blogs")
struct LiveBlogTests {
  private static let trains =
    "All trains between Orr and Sable were halted at nine, the operator said, after a tree fell."
  private static let ferries =
    "The harbour master cancelled the morning ferries because of a swell of five metres."
  private static let data = """
    {"@type":"LiveBlogPosting","headline":"Storm Ilse: live","datePublished":"2026-01-09T06:00:00Z",
    "author":{"@type":"Person","name":"Ada Marsh"},"liveBlogUpdate":[
    {"@type":"BlogPosting","headline":"Trains halted","url":"https://x.example/live#p2",
    "datePublished":"2026-01-09T09:30:00Z","articleBody":"\(trains)",
    "author":{"@type":"Person","name":"Kit Amory"}},
    {"@type":"BlogPosting","headline":"Ferries cancelled","url":"https://x.example/live#p1",
    "datePublished":"2026-01-09T07:10:00Z","articleBody":"\(ferries)"}]}
    """

  private static func page(_ body: String, data: String = data) -> PageReading {
    PageReading(
      "<html lang=en><head><title>Storm Ilse: live</title><script type='application/ld+json'>"
        + "\(data)</script></head><body><main><h1>Storm Ilse: live</h1>\(body)</main></body></html>"
    )
  }

  private static let posts: [(String, String)] = [
    ("<article><time>09:30</time>", "</article>"),
    ("<div class=post><p class=time>09:30</p>", "</div>"),
    ("<section><header><time datetime='2026-01-09T09:30:00Z'>09:30</time></header>", "</section>"),
  ]

  @Test("Each post keeps its time behind its heading", arguments: posts)
  func timesBehindHeadings(open: String, close: String) {
    let second = open.replacing("09:30", with: "07:10")
    let reading = Self.page(
      "\(open)<h2>Trains halted</h2><p>\(Self.trains)</p>\(close)"
        + "\(second)<h2>Ferries cancelled</h2><p>\(Self.ferries)</p>\(close)")
    #expect(
      reading.lines == [
        "heading 2 Trains halted", "paragraph 0 09:30", "paragraph 0 \(Self.trains)",
        "heading 2 Ferries cancelled", "paragraph 0 07:10", "paragraph 0 \(Self.ferries)",
      ])
    #expect(reading.codes == ["GH115"])
    #expect(reading.document.metadata.byline == ["Ada Marsh"])
    #expect(reading.document.metadata.url == nil)
    #expect(reading.document.metadata.published == "2026-01-09T06:00:00Z")
  }

  @Test("The time of a post without a heading is its heading", arguments: posts)
  func timesAsHeadings(open: String, close: String) {
    let second = open.replacing("09:30", with: "07:10")
    let reading = Self.page(
      "\(open)<p>\(Self.trains)</p>\(close)\(second)<p>\(Self.ferries)</p>\(close)")
    #expect(
      reading.lines == [
        "heading 2 09:30", "paragraph 0 \(Self.trains)",
        "heading 2 07:10", "paragraph 0 \(Self.ferries)",
      ])
  }

  @Test(
    "What else tells a time in a post is left out",
    arguments: [
      "<p class=time><time>09:30</time><span>9.30am</span></p>BODY",
      "<p class=time><time>09:30</time></p>BODY<p class=time>Updated <time>at 10.02am</time></p>",
      "<p class=time><time>09:30</time></p><p class=date>9 January 2026</p>BODY",
    ])
  func furtherTimes(post: String) {
    let posts = [Self.trains, Self.ferries].map {
      "<div class=post>\(post.replacing("BODY", with: "<p>\($0)</p>"))</div>"
    }
    let reading = Self.page(posts.joined())
    #expect(
      reading.lines == [
        "heading 2 09:30", "paragraph 0 \(Self.trains)", "heading 2 09:30",
        "paragraph 0 \(Self.ferries)",
      ])
  }

  @Test(
    "A time that is told as an age is given as the page's code has it, where it has it",
    arguments: [("2026-01-09T09:30:00Z", "2026-01-09T09:30:00Z"), ("", "3 hours ago")])
  func ages(code: String, time: String) {
    let age = "<article><time datetime='\(code)'>3 hours ago</time>"
    let reading = Self.page(
      "\(age)<p>\(Self.trains)</p></article>\(age)<p>\(Self.ferries)</p></article>")
    #expect(reading.lines.first == "heading 2 \(time)")
  }

  @Test("Posts that only the JSON-LD holds are read from it")
  func linkedPosts() {
    let reading = Self.page("<div id=app></div>")
    #expect(
      reading.texts == [
        "Trains halted", "2026-01-09T09:30:00Z", Self.trains,
        "Ferries cancelled", "2026-01-09T07:10:00Z", Self.ferries,
      ])
  }

  @Test("A page of entries that says nothing of a live blog is none")
  func noLiveBlog() {
    let reading = Self.page(
      "<article><p>\(Self.trains)</p><p>\(Self.ferries)</p></article>",
      data: "{\"@type\":\"NewsArticle\",\"headline\":\"Storm Ilse: live\"}")
    #expect(!reading.codes.contains("GH115"))
    #expect(reading.texts == [Self.trains, Self.ferries])
  }
}
