import GalleyCore
import Testing

/// Headings that are none by their elements.
struct RoleHeadingTests {
  private static let story = HTMLReaderTests.story

  @Test func theRoleOfAHeadingMakesOne() {
    let reading = PageReading(
      "<html lang=en><head><title>Channel again dredged - Courier</title></head><body><article>"
        + "<div role=heading aria-level=1>Channel dredged again</div>\(Self.story)"
        + "<div role=heading aria-level=3>What it costs</div>\(Self.story)"
        + "<p role=heading>Who pays</p>\(Self.story)</article></body></html>")
    #expect(
      reading.lines.filter { $0.hasPrefix("heading") } == [
        "heading 3 What it costs", "heading 2 Who pays",
      ])
    #expect(reading.document.metadata.title == "Channel dredged again")
  }

  @Test func summariesOfSeveralPartsHeadThem() {
    let parts = ["Why now?", "Who pays?"].map {
      "<details><summary>\($0)</summary><div>\(Self.story)</div></details>"
    }
    let reading = PageReading(
      HTMLReaderTests.page("<article><h1>Channel</h1>\(Self.story)\(parts.joined())</article>"))
    #expect(
      reading.lines.filter { $0.hasPrefix("heading") } == [
        "heading 3 Why now?", "heading 3 Who pays?",
      ])
    let one = PageReading(
      HTMLReaderTests.page("<article><h1>Channel</h1>\(Self.story)\(parts[0])</article>"))
    #expect(!one.lines.contains { $0.hasPrefix("heading") })
  }

  /// Sites whose only `h1` is their name, or their section's.
  @Test(arguments: ["Newsroom", "Belfry Notes", "Brecq Harbour Trust"])
  func theHeadingBelowThatOfTheSectionIsTheTitle(section: String) {
    let reading = PageReading(
      "<html lang=en><head><title>Storm closes the port | \(section)</title></head><body>"
        + "<div><h1>\(section)</h1></div><div><h2>Storm closes the port</h2>\(Self.story)</div>"
        + "</body></html>")
    #expect(reading.document.metadata.title == "Storm closes the port")
  }

  @Test func aSectionsHeadingIsNoTitle() {
    let reading = PageReading(
      "<html lang=en><head><meta property=og:title content='Storm closes port of Brecq'></head>"
        + "<body><div><h1>Port and storm news</h1></div><article>"
        + "<h2>Storm closes port of Brecq for days</h2>\(Self.story)</article></body></html>")
    #expect(reading.document.metadata.title == "Storm closes port of Brecq")
  }
}
