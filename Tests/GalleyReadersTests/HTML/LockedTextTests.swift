import GalleyCore
import Testing

/// The rest of a story that a page holds but hides from those who have not paid for it.
struct LockedTextTests {
  private static func paragraphs(_ range: ClosedRange<Int>) -> String {
    range.map {
      "<p>In the \($0)th winter the ferry to Orkum stayed in the harbour, and the island lived on what "
        + "it had.</p>"
    }.joined()
  }

  private static func page(_ shown: String, _ hidden: String) -> PageReading {
    PageReading(
      "<html lang=en><head><title>Ferry stays</title></head><body><main><h1>Ferry stays</h1>"
        + "<div class=article-body>\(shown)</div>"
        + "<div class=gate role=complementary><p>Subscribe to read on.</p></div>\(hidden)</main>"
        + "</body></html>")
  }

  @Test(arguments: [
    "class=article-body style='display:none'", "class=story-text hidden",
    "class='paywall hidden'", "itemprop=articleBody aria-hidden=true", "class=premium-part hidden",
  ])
  func theHiddenRestIsRead(attributes: String) {
    let reading = Self.page(
      Self.paragraphs(1...2), "<div \(attributes)>\(Self.paragraphs(3...9))</div>")
    #expect(reading.texts.count { $0.hasPrefix("In the") } == 9)
  }

  @Test func aTeaserThatTheWholeStoryRepeatsIsReadOnce() {
    let reading = Self.page(
      Self.paragraphs(1...2), "<div class=story-text hidden>\(Self.paragraphs(1...9))</div>")
    #expect(reading.texts.count { $0.hasPrefix("In the") } == 9)
  }

  @Test func aTeaserCutShortIsReadOnce() {
    let reading = Self.page(
      "<p>In the 1th winter the ferry to Orkum stayed in the harbour…</p>",
      "<div class=story-text hidden>\(Self.paragraphs(1...9))</div>")
    #expect(reading.texts.count { $0.hasPrefix("In the") } == 9)
  }

  @Test func aShownParagraphThatGoesOnOtherwiseIsNotLost() {
    let own = "In the 1th winter the ferry to Orkum stayed in the harbour, and nobody minded."
    let reading = Self.page(
      "<p>\(own)</p>", "<div class=story-text hidden>\(Self.paragraphs(1...9))</div>")
    #expect(reading.texts.contains(own))
    #expect(reading.texts.count { $0.hasPrefix("In the") } == 10)
  }

  @Test(arguments: [
    "<div class=story-text hidden>\(paragraphs(1...6))</div>",
    "<div class='print-only text'>\(paragraphs(7...19))</div>",
    "<div class=modal-content hidden>\(paragraphs(7...19))</div>",
    "<div class=text lang=cy hidden>\(paragraphs(7...19))</div>",
    "<div class=text hidden><h1>Next</h1>\(paragraphs(7...19))</div>",
    "<div class=text hidden>\(paragraphs(7...10))</div>",
  ])
  func whatElseIsHiddenStaysOut(hidden: String) {
    let reading = Self.page(Self.paragraphs(1...6), hidden)
    #expect(reading.texts.count { $0.hasPrefix("In the") } == 6)
  }
}
