import GalleyCore
import GalleyReaders
import Testing

/// What a page shows at a click, or holds for its scripts, is read where nothing else is the article.
struct FoundElsewhereTests {
  private static let story = (1...3).map {
    "<p>The glassworks at Perl will close one of its \($0) furnaces in June, the owner said, and the "
      + "town will lose as many trades.</p>"
  }.joined()

  private static func page(_ body: String, head: String = "") -> PageReading {
    PageReading(
      "<html lang=en><head><title>Glassworks to close</title>\(head)</head><body>\(body)</body></html>"
    )
  }

  @Test(arguments: ["text/template", "text/x-template", "text/html", "text/x-handlebars-template"])
  func aTemplateInAScript(type: String) {
    let inner = "<article><h1>Glassworks to close</h1>\(Self.story)</article>"
    let reading = Self.page("<div id=app></div><script type='\(type)'>\(inner)</script>")
    #expect(reading.texts.count == 3)
    let text = reading.document.text
    #expect(reading.source.string(text.source(of: TextRange(0, 14))) == "The glassworks")
  }

  @Test func aTemplateWithPlacesToFillIsNoText() {
    let reading = Self.page(
      "<script type='text/template'><article><p>{{ lead }}</p>\(Self.story)</article></script>")
    #expect(reading.texts.isEmpty)
    #expect(reading.codes == ["GH103"])
  }

  @Test func questionsOfAnAccordionAreHeadings() {
    let parts = ["Why now?", "Who pays?"].map {
      "<div class=accordion-item><h2><button aria-expanded=false>\($0)</button></h2>"
        + "<div class=accordion-body style='display:none'>\(Self.story)</div></div>"
    }
    let reading = Self.page(
      "<main><h1>Glassworks to close</h1>\(Self.story)\(parts.joined())</main>")
    #expect(
      reading.lines.filter { $0.hasPrefix("heading") } == [
        "heading 2 Why now?", "heading 2 Who pays?",
      ])
  }

  @Test func buttonsOfAnAccordionAreHeadings() {
    let parts = ["Why now?", "Who pays?"].map {
      "<div class=item><button class=accordion-button type=button>\($0)</button>"
        + "<div class='accordion-body collapse' hidden>\(Self.story)</div></div>"
    }
    let reading = Self.page(
      "<main><h1>Glassworks to close</h1>\(Self.story)\(parts.joined())</main>")
    #expect(
      reading.lines.filter { $0.hasPrefix("heading") } == [
        "heading 3 Why now?", "heading 3 Who pays?",
      ])
  }

  @Test func panelsOfTabsAreRead() {
    let panels = (1...3).map {
      "<div role=tabpanel \($0 > 1 ? "hidden" : "")><h2>Part \($0)</h2>\(Self.story)</div>"
    }
    let reading = Self.page("<main><h1>Glassworks to close</h1>\(panels.joined())</main>")
    #expect(reading.texts.count { $0.hasPrefix("Part") } == 3)
  }

  @Test(
    "A short deck is in the text, or it is the description",
    arguments: [
      "<h2 class=subtitle>DECK</h2>", "<h3 class=subtitle>DECK</h3>", "<p class=dek>DECK</p>",
      "<p class=subtitle>DECK</p>",
    ])
  func shortDecks(markup: String) {
    let deck = "The owner blames the price of gas, the town the owner."
    let body =
      "<article><h1>Glassworks to close</h1>\(markup.replacing("DECK", with: deck))"
      + "<div>\(Self.story)\(Self.story)</div></article>"
    let bare = Self.page(body)
    #expect(bare.texts.first == deck || bare.document.metadata.description == deck)
    let other = Self.page(body, head: "<meta name=description content='All about glass and more.'>")
    #expect(other.texts.first == deck || other.document.metadata.description == deck)
  }
}
