import GalleyCore
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("quay", 4), ("Паром", 5), ("漁港", 4), ("ガ", 2), ("e\u{301}", 1), ("so\u{AD}ft", 4), ("한", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("⛵", 2), ("“a”", 3), ("", 0),
  ])
  func aTextTakesTheColumnsATerminalGivesIt(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test func linesBreakBetweenIdeographsOnly() {
    #expect("漁港".unicodeScalars.allSatisfy { DisplayWidth.isIdeographic($0) })
    #expect(!"quЯé—".unicodeScalars.contains { DisplayWidth.isIdeographic($0) })
  }
}
