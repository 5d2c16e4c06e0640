import Testing

/// Systems that make pages of parts set the last sentence of a text in a part of its own.
struct ShortEndTests {
  private func texts(_ end: String) -> [String] {
    let part = "<div class='block text'><div>\(HTMLReaderTests.story)</div></div>"
    return PageReading(
      "<article><h1>Storm</h1><div class=blocks>\(part)\(part)"
        + "<div class='block quote'><figure><blockquote>Leave room on the quay.</blockquote>"
        + "</figure></div>\(end)</div></article>"
    ).texts
  }

  @Test func theLastSentenceIsTextWithTheQuotationBeforeIt() {
    let found = texts(
      "<div class='block text'><div><p>She asked for a fourth boat.</p></div></div>")
    #expect(found.suffix(2) == ["Leave room on the quay.", "She asked for a fourth boat."])
  }

  @Test(arguments: [
    "<div class='block text'><p>Read it all <a href=/b>in the next part</a>.</p></div>",
    "<div class='block text'><p>Sign up to have it in your inbox.</p></div>",
    "<div class='block text'><p>Boats and nets</p></div>",
    "<div class='block meta'><p>She asked for a fourth boat.</p></div>",
  ])
  func otherPartsBehindATextAreNone(end: String) {
    #expect(texts(end).count == 4)
  }
}
