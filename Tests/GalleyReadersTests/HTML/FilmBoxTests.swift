import Testing

/// Films between paragraphs, and lines that ask readers for news.
struct FilmBoxTests {
  private static let end =
    "<p>The harbour office will pay for the nets that were lost, but not for any of the boats.</p>"

  private func texts(_ inside: String) -> [String] {
    PageReading(
      "<article><h1>Storm</h1>\(HTMLReaderTests.story)\(inside)\(Self.end)</article>"
    ).texts
  }

  @Test(arguments: [
    "<div class=videoBox><div>Below the film the text goes on</div><div>The quay from above</div>"
      + "</div>",
    "<div class='embed video'><p>The quay from above</p></div>",
    "<section class=article-podcast><h3>Nine boats</h3><p>Episode 12: the nets</p></section>",
  ])
  func theNameOfAFilmIsNoText(box: String) {
    #expect(texts(box) == texts(""))
  }

  @Test func whatIsToldOfAFilmIsText() {
    let told =
      "<div class=video><p>The film was taken from a drone, and shows the wall before it broke and "
      + "what was left of the boats behind it.</p></div>"
    #expect(texts(told).count == texts("").count + 1)
  }

  @Test(arguments: [
    "<p>Have a story idea? Call the news room or write to us.</p>",
    "<div class=tip><h3>Heb je een tip of opmerking?</h3><p>Mail de redactie.</p></div>",
    "<div><p>Masz ciekawy temat? Napisz do nas.</p></div>",
    "<div>Dalsza część tekstu pod wideo</div>", "<p>De tekst gaat verder onder de foto.</p>",
  ])
  func whatAsksForNewsOrLeadsOverAnAdvertisementIsNoText(line: String) {
    #expect(texts(line) == texts(""))
  }
}
