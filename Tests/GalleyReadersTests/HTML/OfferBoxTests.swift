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
    "<div class='upsell item'><h3>Go on with Plus</h3><p>Four weeks for nothing, then as long as you "
      + "like.</p><a href=/buy>Try it</a></div>",
    "<div data-ct-area=paywall><p>Four weeks for nothing, then as long as you like.</p>"
      + "<button>Try it</button></div>",
    "<section class=paywall><p class=paywall__title>Go on with Plus.</p><p class=paywall__text>Four "
      + "weeks for nothing, then as long as you like.</p><p><a href=/login>Here</a></p></section>",
    "<div class='w8 newsletter'><h3>The Evening</h3><p>Four weeks of letters for nothing, then as "
      + "long as you like.</p><form><input type=email name=e></form></div>",
    "<div class=newsletter-box><p>Sign up for The Evening and get the news of the lock, its barges and "
      + "its keepers in your inbox.</p><p>Four weeks for nothing.</p></div>",
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
    // What is pressed for something else, and what nobody presses.
    "<section id=metering><p>The toll is to rise in March, he said.</p><button>Copy link</button>"
      + "</section>",
    "<div class=paywall><p>The toll is to rise in March, he said.</p><input type=hidden value=1></div>",
    "<div class=subscriber-only><p>The toll is to rise in March, he said.</p><p><a href=/about>Read the "
      + "report</a></p></div>",
    "<section class='gateway offer'><p>The toll is to rise in March, he said.</p><p><a href=/login>"
      + "Log in</a></p></section>",
    // A quotation, and a sentence of the article beside a form.
    "<div class=newsletter><blockquote><p>The toll is to rise in March, he said.</p></blockquote>"
      + "<input type=email></div>",
    "<div class=paywall><p>The toll is to rise in March, he said.</p><p>The keepers had asked for it "
      + "since the winter in which both of the gates froze.</p><input type=email></div>",
  ])
  func theTextBehindAWallIsKept(box: String) {
    #expect(Self.texts(box).contains("The toll is to rise in March, he said."))
  }

  @Test func aTableIsNoOffer() {
    let table =
      "<table class=metering><tr><th>Barge</th><th>Toll</th></tr><tr><td>Marten</td><td>12</td></tr>"
      + "<tr><td><a href=/login>Log in</a></td><td>14</td></tr></table>"
    #expect(Self.texts(table).contains { $0.contains("Marten") })
  }

  @Test func aWordForTheLookOfAPartDoesNotTakeItOut() {
    let parts = [Self.told[..<2], Self.told[2..<4], Self.told[4...]].map {
      "<div class='RichText RichText--iconLinks'>" + $0.joined() + "</div>"
    }
    let offer =
      "<div class='w8 newsletter'><h3>The Evening</h3><p>Four weeks of letters for nothing, then as "
      + "long as you like.</p><button>Sign up</button></div>"
    let texts = PageReading(
      "<html lang=en><head><title>Barges wait</title></head><body><article><h2>Barges wait</h2>"
        + parts.joined() + offer + "</article></body></html>"
    ).texts
    #expect(texts.filter { $0.hasPrefix("The keeper") }.count == 6)
    #expect(!texts.contains("The Evening"))
  }
}
