import Testing

/// Answers that open at a click belong to the text around them.
struct AccordionTests {
  private static let answer =
    "<p>Forty metres of it, and the ferry brings no more before the end of the month.</p>"

  private func page(_ accordion: String) -> [String] {
    PageReading(
      "<article class=entry><h1>Storm</h1><div class=blocks>"
        + "<div class='block html'>\(HTMLReaderTests.story)</div>"
        + "<div class='block accordion-block'>\(accordion)</div></div></article>"
    ).lines
  }

  @Test func aPartOfAnAccordionThatDropsDownIsNoMenu() {
    let item =
      "<h4><button class=accordion-item__button>How much is left?</button></h4>"
      + "<div class=accordion-item__dropdown>\(Self.answer)</div>"
    for accordion in [
      "<ul class=accordion-items><li class=accordion-item>\(item)</li></ul>",
      "<div class=accordion><div class=accordion-item>\(item)</div></div>",
      "<div class=accordion-wrap><section class=accordion__section>\(item)</section></div>",
    ] {
      let lines = page(accordion)
      #expect(lines.contains("heading 4 How much is left?"), "\(lines)")
      #expect(lines.contains { $0.hasPrefix("paragraph 0 Forty metres") }, "\(lines)")
    }
  }

  @Test func aListInAnAnswerIsAListOfTheFirstDepth() {
    let lines = page(
      "<ul class=accordion><li class=accordion-item><h4><button>What now?</button></h4>"
        + "<div class=accordion-panel>\(Self.answer)<ul><li>Mend the quay wall.</li></ul></div>"
        + "</li></ul>")
    #expect(lines.contains("listItem 1 Mend the quay wall."), "\(lines)")
  }

  @Test func otherThingsThatDropDownAreMenus() {
    let reading = PageReading(
      "<article><h1>Storm</h1>\(HTMLReaderTests.story)"
        + "<div class=share-dropdown><p>Send this to a friend by mail, or to all of them.</p></div>"
        + "</article>")
    #expect(!reading.texts.contains { $0.hasPrefix("Send this") })
  }
}
