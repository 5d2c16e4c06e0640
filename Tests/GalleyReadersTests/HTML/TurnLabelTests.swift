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

  @Test func aLabelBeforeATableOrAListStaysWhereItStands() {
    let names = ["Ada Quill", "Tom Lisk", "Ada Quill", "Tom Lisk"]
    let behind = [
      "<p>The keeper counted one barge that evening.</p>",
      "<table><tr><th>Barge</th><th>Toll</th></tr><tr><td>Marten</td><td>12</td></tr></table>",
      "<ul><li>The keeper counted three barges.</li><li>None had paid.</li></ul>",
      "<p>The keeper counted four barges.</p>",
    ]
    let turns = zip(names, behind).map { "<h4>\($0):</h4>\($1)" }.joined()
    let lines = PageReading(
      "<html lang=en><head><title>Barges wait</title></head><body><article><h1>Barges wait</h1>"
        + "\(HTMLReaderTests.story)\(turns)\(HTMLReaderTests.story)</article></body></html>"
    ).lines
    #expect(lines.count { $0 == "heading 4 Tom Lisk:" } == 1)
    #expect(lines.count { $0 == "heading 4 Ada Quill:" } == 1)
    #expect(lines.contains { $0.hasSuffix("Tom Lisk: The keeper counted four barges.") })
  }

  @Test(arguments: [
    ["Step One:", "Tip:", "Step Two:", "Tip:"], ["Monday:", "Lunch:", "Tuesday:", "Lunch:"],
    ["The Ship:", "The Crew:", "The Ship:", "The Crew:"],
  ])
  func headingsThatNameNobodyStay(names: [String]) {
    let lines = Self.lines(names)
    for name in names { #expect(lines.contains("heading 5 \(name)")) }
  }

  @Test func headingsWithColonsThatNeverComeAgainStay() {
    let lines = Self.lines(["The First Day:", "The Second Day:", "The Third Day:"])
    #expect(lines.contains("heading 5 The First Day:"))
  }
}
