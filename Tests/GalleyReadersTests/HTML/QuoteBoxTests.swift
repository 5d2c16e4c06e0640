import Testing

/// Boxes named after quotations.
struct QuoteBoxTests {
  private func texts(_ box: String) -> [String] {
    PageReading(
      "<article><h1>Storm</h1>\(HTMLReaderTests.story)\(box)<p>“We had the width of two boats and "
        + "one rope,” said Ines Marlow, who leads the harbour office.</p></article>"
    ).texts
  }

  @Test(arguments: [
    "<div class=cmp-quote><blockquote>We had the width of two boats and one rope.</blockquote>"
      + "<span>Ines Marlow, harbour master</span></div>",
    "<div class=quotebox><blockquote><p>We had the width of two boats and one rope.</p>"
      + "</blockquote></div>",
    "<section class='block block-quote'><blockquote>“We had the width of two boats and one rope”"
      + "</blockquote><p>— Ines Marlow</p></section>",
  ])
  func aQuotationThatIsRepeatedGoesWithItsSpeaker(box: String) {
    #expect(texts(box) == texts(""))
  }

  @Test func aQuotationOfItsOwnStays() {
    let box =
      "<div class=cmp-quote><blockquote>A rope is not a wall.</blockquote>"
      + "<span>Ines Marlow, harbour master</span></div>"
    #expect(texts(box).contains("A rope is not a wall."))
  }
}
