import GalleyReaders
import Testing

/// A line in a box of its own whose words stand in a paragraph is a copy, whatever the box is called.
struct PullQuoteCopyTests {
  private static let told = (1...4).map {
    "<p>The keeper of the lock counted \($0) barges that evening, none of which, he wrote, had paid "
      + "the toll at the lower gate.</p>"
  }.joined()
  private static let source =
    "<p>“The water in the lock does not wait for us,” said Olga Brandt, who has run it since spring.</p>"

  private static func texts(_ inner: String) -> [String] {
    PageReading(
      "<html lang=en><head><title>Barges wait</title></head><body><article><h1>Barges wait</h1>"
        + inner + "</article></body></html>"
    ).texts
  }

  @Test(arguments: [
    "<div class=x7><p>“The water in the lock does not wait for us”</p></div>",
    "<div class=leaf><div><p class=q>The water in the lock does not wait for us</p><p class=a>Olga "
      + "Brandt, lock keeper</p></div></div>",
    "<div class=emphasis>“The water in the lock does not wait for us.”</div>",
  ])
  func aCopyGoesWithItsCredit(box: String) {
    let texts = Self.texts(Self.told + box + Self.source + Self.told)
    #expect(texts.count == 9)
    #expect(!texts.contains("Olga Brandt, lock keeper"))
  }

  @Test(arguments: [
    // Other words than the text's.
    "<div class=x7><p>“The water in the lock has never waited for us”</p></div>",
    // Fewer words than a copy has, and a part of the sentence.
    "<div class=x7><p>“The water does”</p></div>",
    "<div class=x7><p>The lock does not wait for us</p></div>",
    "<div class=x7><p>“The water in the lock does not wait”</p></div>",
    "<div class=x7><p>Who has run it since spring and summer?</p></div>",
    // No box of its own: a line of the text, said twice.
    "<p>The water in the lock does not wait for us.</p>",
    // A verse.
    "<div class=x7><p>The water in the lock<br>does not wait for us.</p></div>",
    // A box with more than the copy and a name.
    "<div class=x7><p>The water in the lock does not wait for us.</p><p>It has been so since the lock "
      + "was built, and it will be so.</p></div>",
    "<div class=x7><p>The water in the lock does not wait for us.</p><p>Sign at the lower gate</p></div>",
  ])
  func whatIsNoCopyStays(box: String) {
    let before = Self.texts(Self.told + Self.source + Self.told).count
    #expect(Self.texts(Self.told + box + Self.source + Self.told).count > before)
  }

  @Test func aSummaryBeforeTheTextStays() {
    let summary = "<div class=x7><p>The water in the lock does not wait for us.</p></div>"
    #expect(Self.texts(summary + Self.told + Self.source).first?.hasPrefix("The water in") == true)
  }

  @Test func whereEachParagraphHasABoxALineMayBeSaidTwice() {
    let boxes = (1...5).map {
      "<div class=turn><p>The keeper counted \($0) barges that evening, none of which, he wrote, had "
        + "paid the toll at the lower gate.</p></div>"
    }.joined()
    let line = "<div class=turn><p>The water in the lock does not wait for us.</p></div>"
    let said =
      "<div class=turn><p>I said so. The water in the lock does not wait for us. So it is.</p></div>"
    #expect(Self.texts(boxes + line + said).count == 7)
  }
}
