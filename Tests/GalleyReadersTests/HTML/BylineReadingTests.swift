import GalleyCore
import GalleyReaders
import Testing

/// A byline is people, each given once, or absent.
struct BylineReadingTests {
  @Test(arguments: [
    ("Ada Quill Political Editor", ["Ada Quill"]), ("Ada Quill, Chief Reporter", ["Ada Quill"]),
    ("Ada QuillCEO", ["Ada Quill"]), ("Ada QuillStaff Writer", ["Ada Quill"]),
    ("ByAda Quill", ["Ada Quill"]), ("Ada Quill22 Dec", ["Ada Quill"]),
    ("Ada Quill May", ["Ada Quill"]), ("Theresa May", ["Theresa May"]), ("Dec", []), ("Last", []),
    ("Tech Industry by Ada Quill", ["Ada Quill"]), ("More stories by Ada Quill", ["Ada Quill"]),
    ("By Ada Quill; additional reporting by Ben Stroud", ["Ada Quill", "Ben Stroud"]),
    ("By Ada Quill; photos by Ben Stroud", ["Ada Quill"]), ("AP Sports Writer", []),
    ("Ada Quill Twitter", ["Ada Quill"]), ("Ada Quill aquill@sea.example", ["Ada Quill"]),
    ("BY ADA QUILL AND BEN MCROY", ["Ada Quill", "Ben McRoy"]), ("Quill, Ada", ["Ada Quill"]),
    ("Ada Quill, M.D.", ["Ada Quill M.D."]), ("Ben Stroud, Jr.", ["Ben Stroud Jr."]),
    ("Views (2935)", []), ("By The Associated Press", ["The Associated Press"]),
    ("Ada Quill for the Orkum Post", ["Ada Quill"]), ("谢若含2017-03-01", ["谢若含"]),
    ("Ada DeVito McRoy", ["Ada DeVito McRoy"]), ("Photo by", []),
  ])
  func namesAreTakenFromWhatSurroundsThem(line: String, names: [String]) {
    let reading = PageReading(
      "<head><meta name=author content='\(line)'></head><body>\(HTMLReaderTests.story)</body>")
    #expect(reading.document.metadata.byline == names)
  }

  private func byline(_ markup: String) -> [String] {
    PageReading(
      "<article><h1>Channel</h1>\(markup)\(HTMLReaderTests.story)</article>"
    ).document.metadata.byline
  }

  @Test(arguments: [
    ("<p class=meta>Posted by Ada Quill on Nov 3, 2026 in News | 4 Comments</p>", ["Ada Quill"]),
    ("<p><span class=author>By <a rel=author>Ada Quill</a></span>, <a rel=author>Ben Roe</a></p>",
      ["Ada Quill", "Ben Roe"]),
    ("<p class=author-quote>“We dredge,” said Olga Brandt, the engineer.</p>", []),
    ("<aside><p class=byline>By Cy Trend</p></aside><p class=byline>By Ada Quill</p>",
      ["Ada Quill"]),
  ])
  func bylinesOnThePageAreTheArticles(markup: String, names: [String]) {
    #expect(byline(markup) == names)
  }
}
