import GalleyReaders
import Testing

/// Small boxes that sell or ask are left out; what only bears their name is not.
struct OfferBoxTests {
  private static let told = (1...6).map {
    "<p class=text>The keeper of the lock counted \($0) barges that evening, none of which, he wrote, "
      + "had paid the toll at the lower gate.</p>"
  }

  private static func texts(_ box: String) -> [String] {
    PageReading(
      "<html lang=en><head><title>Barges wait</title></head><body><article><h1>Barges wait</h1>"
        + told[..<4].joined() + box + told[4...].joined() + "</article></body></html>"
    ).texts
  }

  @Test(arguments: [
    "<div class='gate item'><h3>Go on with Plus</h3><p>Four weeks for nothing, then as long as you "
      + "like.</p><a href=/buy>Try it</a></div>",
    "<div data-ct-area=paywall><p>Four weeks for nothing, then as long as you like.</p>"
      + "<button>Try it</button></div>",
    "<section class=paywall><p class=paywall__title>Go on with Plus.</p><p class=paywall__text>Four "
      + "weeks for nothing, then as long as you like.</p></section>",
    "<div class='w8 newsletter'><h3>The Evening</h3><p>Four weeks of letters for nothing, then as "
      + "long as you like.</p></div>",
    "<div class=member_box><p>Four weeks for nothing, then as long as you like.</p>"
      + "<a href=/buy>Try it</a></div>",
  ])
  func aSmallBoxThatSellsIsLeftOut(box: String) {
    let texts = Self.texts(box)
    #expect(!texts.contains { $0.hasPrefix("Four weeks") || $0.contains("Plus") })
    #expect(texts.count == 6)
  }

  @Test(arguments: [
    "<div class=paywall><p class=text>The toll is to rise in March, he said.</p></div>",
    "<div class=paywall><p>The toll is to rise in March, he said.</p></div>",
    "<div class='gate-house'><h3>The lower gate</h3><p>The toll is to rise in March, he said.</p>"
      + "</div>",
    "<div class=paywall><p>The toll is to rise in March, he said.</p><div class=share><button>Send"
      + "</button></div></div>",
    "<div class='premium-content'><p class=text>The toll is to rise in March, he said.</p>"
      + "<button>Share</button></div>",
  ])
  func theTextBehindAWallIsKept(box: String) {
    #expect(Self.texts(box).contains("The toll is to rise in March, he said."))
  }

  @Test func aWordForTheLookOfAPartDoesNotTakeItOut() {
    let parts = [Self.told[..<2], Self.told[2..<4], Self.told[4...]].map {
      "<div class='RichText RichText--iconLinks'>" + $0.joined() + "</div>"
    }
    let offer =
      "<div class='w8 newsletter'><h3>The Evening</h3><p>Four weeks of letters for nothing, then as "
      + "long as you like.</p></div>"
    let texts = PageReading(
      "<html lang=en><head><title>Barges wait</title></head><body><article><h2>Barges wait</h2>"
        + parts.joined() + offer + "</article></body></html>"
    ).texts
    #expect(texts.filter { $0.hasPrefix("The keeper") }.count == 6)
    #expect(!texts.contains("The Evening"))
  }
}
