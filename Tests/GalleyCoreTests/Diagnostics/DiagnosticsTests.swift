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
}
