import GalleyCore
import Testing

@Suite struct LineTableTests {
  private func table(_ text: String) -> LineTable {
    LineTable(SourceFile(name: "a.txt", bytes: Array(text.utf8)))
  }

  @Test(arguments: ["one\ntwo\n", "one\rtwo\r", "one\r\ntwo\r\n", "one\u{2028}two\u{2029}"])
  func everyKindOfLineEndCounts(text: String) {
    let lines = table(text)
    #expect(lines.lineCount == 3)
    let second = Array(text.utf8).firstIndex(of: UInt8(ascii: "t")) ?? 0
    #expect(lines.position(of: second) == SourcePosition(line: 2, column: 1, byteColumn: 1))
    #expect(lines.range(ofLine: 1) == ByteRange(0, 3))
    #expect(lines.range(ofLine: 2) == ByteRange(second, second + 3))
  }

  @Test func columnsCountScalarsAndBytes() {
    let position = table("é“x").position(of: 5)
    #expect(position == SourcePosition(line: 1, column: 3, byteColumn: 6))
  }

  @Test func aByteOrderMarkHasNoColumn() {
    let position = table("\u{FEFF}ab").position(of: 4)
    #expect(position == SourcePosition(line: 1, column: 2, byteColumn: 2))
  }

  @Test func offsetsOutsideAreTakenForTheNearest() {
    #expect(table("ab").position(of: 99).column == 3)
    #expect(table("").position(of: 0) == SourcePosition(line: 1, column: 1, byteColumn: 1))
  }
}
