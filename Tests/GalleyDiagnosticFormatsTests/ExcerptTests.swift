import GalleyCore
import GalleyDiagnosticFormats
import Testing

@Suite("Excerpts under findings")
struct ExcerptTests {
  /// The excerpt's lines for a finding at a range of a one-line text.
  private func excerpt(_ text: String, _ range: Range<Int>, width: Int = 60) -> [Substring] {
    let source = SourceFile(name: "a.txt", bytes: Array(text.utf8))
    var locator = DiagnosticLocator(source)
    let diagnostic = Diagnostic(
      SampleFindings.odd, "odd", at: ByteRange(range.lowerBound, range.upperBound))
    var style = DiagnosticStyle()
    style.width = width
    var format = TextFormat(style)
    var sink = ByteSink()
    format.write(
      FileFindings(
        file: "a.txt", diagnostics: [locator.locate(diagnostic, severity: .warning)]), to: &sink)
    return String(decoding: sink.finishedBytes(), as: UTF8.self).split(separator: "\n")
  }

  @Test("Carets stand under the words, one a column")
  func carets() {
    let lines = excerpt("The mayor said so.", 4..<9)
    #expect(lines[1] == "    1 | The mayor said so.")
    #expect(lines[2] == "      |     ^^^^^")
  }

  @Test("Wide characters push the caret by two columns, combining ones by none")
  func wide() {
    #expect(excerpt("表x", 3..<4)[2] == "      |   ^")
    #expect(excerpt("e\u{301}x", 3..<4)[2] == "      |  ^")
  }

  @Test("A tab takes four columns in the line and under it")
  func tab() {
    let lines = excerpt("\tx", 1..<2)
    #expect(lines[1] == "    1 |     x")
    #expect(lines[2] == "      |     ^")
  }

  @Test("A long line is cut around the finding and never wider than asked for")
  func long() {
    let text =
      String(repeating: "word ", count: 2000) + "HERE" + String(repeating: " more", count: 2000)
    let lines = excerpt(text, 10_000..<10_004)
    #expect(lines[1].contains("HERE"))
    #expect(lines[1].hasPrefix("    1 | …") && lines[1].hasSuffix("…"))
    #expect(DisplayWidth.of(lines[1]) <= 60)
    let column = lines[1].unicodeScalars.firstIndex(of: "H").map {
      lines[1].unicodeScalars.distance(from: lines[1].startIndex, to: $0)
    }
    let caret = lines[2].firstIndex(of: "^").map {
      lines[2].distance(from: lines[2].startIndex, to: $0)
    }
    #expect(column == caret)
  }

  @Test("An empty range at the end of the file still gets its caret")
  func end() {
    #expect(excerpt("end", 3..<3)[2] == "      |    ^")
  }
}
