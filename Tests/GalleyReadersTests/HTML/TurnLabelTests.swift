import GalleyReaders
import Testing

/// Headings that say who speaks open the turns of a transcript.
struct TurnLabelTests {
  private static func lines(_ names: [String]) -> [String] {
    let turns = names.enumerated().map {
      "<li><h5>\($1)</h5><div><p>The keeper counted \($0 + 1) barges that evening, none of which, he "
        + "wrote, had paid the toll.</p></div></li>"
    }.joined()
    return PageReading(
      "<html lang=en><head><title>Barges wait</title></head><body><article><h1>Barges wait</h1>"
        + "\(HTMLReaderTests.story)<ul>\(turns)</ul></article></body></html>"
    ).lines
  }

  @Test func aSpeakersLabelOpensItsParagraph() {
    let lines = Self.lines(["Ada Quill:", "Tom Lisk, Pilot:", "Ada Quill:", "Tom Lisk:"])
    #expect(!lines.contains { $0.hasPrefix("heading") && $0.hasSuffix(":") })
    #expect(
      lines.contains {
        $0.hasSuffix(
          "Ada Quill: The keeper counted 1 barges that evening, "
            + "none of which, he wrote, had paid the toll.")
      })
    #expect(lines.contains { $0.contains("Tom Lisk, Pilot: The keeper counted 2") })
  }

  @Test func headingsWithColonsThatNeverComeAgainStay() {
    let lines = Self.lines(["The First Day:", "The Second Day:", "The Third Day:"])
    #expect(lines.contains("heading 5 The First Day:"))
  }
}
