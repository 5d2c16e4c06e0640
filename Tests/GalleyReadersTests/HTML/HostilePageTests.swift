import GalleyCore
import GalleyReaders
import Testing

/// Pages that are broken, or made to break their readers.
struct HostilePageTests {
  @Test(arguments: ["div", "b", "blockquote", "ul", "table", "font", "x-y"])
  func aHundredThousandNestedElementsEndInADiagnostic(tag: String) {
    let text =
      String(repeating: "<\(tag)>", count: 100_000)
      + "<p>Below all that stands a sentence, and it is kept.</p>"
    let reading = PageReading(text)
    #expect(reading.codes.contains("GH107"))
    #expect(reading.texts == ["Below all that stands a sentence, and it is kept."])
  }

  @Test func theDepthIsAnOption() {
    var options = ReaderOptions()
    options.maximumDepth = 16
    let text =
      String(repeating: "<div>", count: 40) + "<p>A sentence far below the surface, kept.</p>"
    let reading = PageReading(Array(text.utf8), options: options)
    #expect(reading.codes == ["GH107"])
    #expect(reading.texts == ["A sentence far below the surface, kept."])
  }

  @Test func unmatchedEndTagsAreSteppedOver() {
    let text =
      String(repeating: "</div></p></table></b>", count: 50_000)
      + "<p>Still here, after all of them.</p>"
    #expect(PageReading(text).texts == ["Still here, after all of them."])
  }

  @Test func tenMegabytesOfOneElementAreRead() {
    let sentence = "The tide came in and went out again, as it does. "
    let text = "<p>" + String(repeating: sentence, count: 10_000_000 / sentence.utf8.count) + "</p>"
    let reading = PageReading(text)
    #expect(reading.document.nodes.count == 1)
    #expect(reading.document.text.bytes.count == text.utf8.count - 8)
  }

  @Test func manyAttributesAndUnclosedQuotesAreBounded() {
    let attributes = (0..<50_000).map { " a\($0)=\"v\"" }.joined()
    #expect(PageReading("<p\(attributes)>A short sentence, to be kept here.</p>").texts.count == 1)
    let unclosed = PageReading("<p>A short sentence, to be kept here.</p><a href=\"never closed>")
    #expect(unclosed.codes.contains("GH106"))
    #expect(unclosed.texts == ["A short sentence, to be kept here."])
  }

  @Test func truncatedPagesKeepWhatTheyHold() {
    let text = HTMLReaderTests.page("<article>\(HTMLReaderTests.story)</article>")
    for length in stride(from: 1, to: text.utf8.count, by: 7) {
      let reading = PageReading(Array(text.utf8.prefix(length)))
      for node in reading.document.nodes {
        #expect(reading.document.text.source(of: node.range).upper <= reading.source.bytes.count)
      }
    }
  }

  @Test func aBinaryWithTheNameOfAPageIsRefused() {
    let reading = PageReading(Array("%PDF-1.7\n%\u{E2}\u{E3}\n1 0 obj\n".utf8), name: "story.html")
    #expect(reading.codes.contains("GS002"))
    #expect(reading.document.nodes.isEmpty)
  }

  @Test func nulsAreDroppedAndReported() {
    let reading = PageReading("<p>The pilot\u{0} boat left at noon, as ever.</p>")
    #expect(reading.texts == ["The pilot boat left at noon, as ever."])
    #expect(reading.codes == ["GH110"])
  }

  @Test func deeplyNestedMetadataDoesNotRecurse() {
    let json = String(repeating: "{\"@graph\":[", count: 50_000)
    let head = "<script type=\"application/ld+json\">\(json)</script>"
    let reading = PageReading(HTMLReaderTests.page("<article>\(HTMLReaderTests.story)", head: head))
    #expect(reading.texts.count == 2)
  }
}
