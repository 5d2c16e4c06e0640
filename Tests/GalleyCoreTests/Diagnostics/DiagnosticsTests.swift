import Foundation
import GalleyCore
import Testing

@Suite struct DiagnosticsTests {
  static let first = DiagnosticRule("GQ998", "first", .warning, "First.", explanation: "")
  static let second = DiagnosticRule("GQ999", "second", .error, "Second.", explanation: "")

  @Test func findingsComeByOffsetThenCode() {
    var diagnostics = Diagnostics()
    diagnostics.report(Diagnostic(Self.second, "late", at: ByteRange(9, 10)))
    diagnostics.report(Diagnostic(Self.second, "b", at: ByteRange(2, 3)))
    diagnostics.report(Diagnostic(Self.first, "a", at: ByteRange(2, 3)))
    diagnostics.report(Diagnostic(Self.second, "whole", at: nil))
    #expect(diagnostics.sorted().map(\.message) == ["whole", "a", "b", "late"])
  }

  @Test func whatIsBeyondTheLimitIsCounted() {
    var diagnostics = Diagnostics(limitPerRule: 2)
    for offset in 0..<5 {
      diagnostics.report(Diagnostic(Self.first, "x", at: ByteRange(offset, offset)))
    }
    diagnostics.report(Diagnostic(Self.second, "y", at: nil))
    #expect(diagnostics.all.count == 3)
    #expect(diagnostics.unlisted == [Self.first: 3])
  }

  @Test func locatedFindingsCarryPlacesAndLines() {
    let source = SourceFile(name: "a.txt", bytes: Array("one\ntwo “x\nthree".utf8))
    var locator = DiagnosticLocator(source)
    var finding = Diagnostic(Self.first, "unclosed", at: ByteRange(8, 11))
    finding.labels = [Label(ByteRange(13, 18), "here")]
    let located = locator.locate(finding, severity: .warning)
    #expect(located.place?.start == SourcePosition(line: 2, column: 5, byteColumn: 5))
    #expect(located.place?.end == SourcePosition(line: 2, column: 6, byteColumn: 8))
    #expect(located.lines.map(\.text) == ["two “x", "three"])
  }

  @Test func messagesThatQuoteALongNameKeepTheirEnds() {
    let name = String(repeating: "é", count: 5_000)
    var locator = DiagnosticLocator(SourceFile(name: "a.txt", bytes: Array("x".utf8)))
    func shown(_ message: String) -> String {
      locator.locate(Diagnostic(Self.first, message, at: nil), severity: .warning).message
    }
    let long = shown("the entity “\(name)” is not declared")
    #expect(long.hasPrefix("the entity “ééé") && long.hasSuffix("ééé” is not declared"))
    #expect(long.contains("é…é") && long.unicodeScalars.count < 500)
    let short = "it is “\(name.prefix(300))”"
    #expect(shown(short) == short)
  }

  @Test(
    "What a finding is known by does not hang on its neighbours in the line",
    arguments: [
      ("<d>1 May</d><e/>", "<d>1 May</d><title>Tide</title>", "1 May"),
      ("{\"d\":\"1 May\",\"e\":1}", "{\"d\":\"1 May\"}", "1 May"),
    ])
  func contentIsItsOwn(_ first: String, _ second: String, words: String) throws {
    let contents = try [first, second].map { text in
      let start = try #require(text.range(of: words))
      let lower = text.utf8.distance(from: text.startIndex, to: start.lowerBound)
      var locator = DiagnosticLocator(SourceFile(name: "a.xml", bytes: Array(text.utf8)))
      let range = ByteRange(lower, lower + words.utf8.count)
      return locator.locate(Diagnostic(Self.first, "date", at: range), severity: .error).content
    }
    #expect(contents == [words, words])
  }

  @Test func aMarkIsKnownByTheWordsBehindIt() {
    let source = SourceFile(name: "a.txt", bytes: Array("She called it “a gift.\n".utf8))
    var locator = DiagnosticLocator(source)
    let finding = Diagnostic(Self.first, "unclosed", at: ByteRange(14, 17))
    #expect(locator.locate(finding, severity: .warning).content == "“a gift.")
  }

  @Test func positionsAreTheSameInWhateverOrderTheyAreAskedFor() {
    let source = SourceFile(name: "a.txt", bytes: Array("é1\r\n“two” and “three”\nx".utf8))
    let lines = LineTable(source)
    var locator = DiagnosticLocator(source)
    for offset in [0, 20, 9, 25, 5, 26, 7, 14, 2, source.bytes.count, 6, 29, 28] {
      #expect(locator.position(of: offset) == lines.position(of: offset), "\(offset)")
    }
  }
}
