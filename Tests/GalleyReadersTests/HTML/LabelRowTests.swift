import Testing

/// Lines about an article between its headline and its text.
struct LabelRowTests {
  private func texts(_ row: String, behindDeck: Bool = false) -> [String] {
    let deck =
      behindDeck
      ? "<p class=intro>The storm of Tuesday night took the whole quay wall, a shed and nine "
        + "of the boats.</p>"
      : ""
    return PageReading(
      "<html><head><meta name=author content='Ada Quill'></head><body><div class=main>"
        + "<h1>Storm</h1>\(deck)\(row)\(HTMLReaderTests.story)</div></body></html>"
    ).texts
  }

  @Test(arguments: [
    "<div><span>Por Ada Quill (enviada especial)</span><span>06/11/2022</span>"
      + "<span>(actualizado 07/11/2022)</span></div>",
    "<div><span>Nivel : fácil</span><span>Dura : 1 hora</span><span>4,6/5 (212 votos)</span></div>",
    "<p><span>By Ada Quill, technical editor, and Tom Lisk</span><span>21st September 2022</span>"
      + "</p>",
    "<div><time>Placed: 11 January 2024, 16:20</time><time>Last changed: 12 January 2024</time>"
      + "</div>",
  ])
  func aRowOfLabelsIsNoText(row: String) {
    let told = texts("")
    #expect(texts(row) == told)
  }

  @Test func aRowBehindTheDeckIsNoText() {
    let row =
      "<div><span>Von <a>Ada Quill</a> und dpa</span><span>Port Orkum</span>"
      + "<time>12.02.2026, 16:20 Uhr</time><span>Stand: 13.02.2026</span></div>"
    #expect(texts(row, behindDeck: true) == texts("", behindDeck: true))
  }

  @Test func aSentenceWithFormattingIsText() {
    let row =
      "<p><b>N</b>ine boats were lost, and the shed of <i>Ada</i><b>Quill</b> with them.</p>"
    #expect(texts(row).first?.hasPrefix("Nine boats were lost") == true)
  }

  @Test(arguments: ["<p>May 3, 2022</p>", "<p>By <b>Ada Quill</b>, Harbour Office</p>"])
  func aDayOrABylineBehindTheDeckIsNoText(line: String) {
    #expect(texts(line, behindDeck: true) == texts("", behindDeck: true))
  }

  @Test(arguments: ["<p>It was May 3, 2022.</p>", "<p>By morning Ada Quill had gone.</p>"])
  func aSentenceBehindTheDeckIsText(line: String) {
    #expect(texts(line, behindDeck: true).count == texts("", behindDeck: true).count + 1)
  }
}
