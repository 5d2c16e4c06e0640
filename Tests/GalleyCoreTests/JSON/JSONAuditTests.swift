import GalleyCore
import Testing

@Suite struct JSONAuditTests {
  private func findings(_ text: String) -> [JSONAudit.Finding] {
    JSONAudit.findings(in: JSONTree(Array(text.utf8)))
  }

  @Test(arguments: [
    #"["\ud83d\ude00", "é", "\n\t\r", "\\ud83d"]"#, #"{"a": 1, "b": 1}"#, "[1, 0.5, -1e3]",
    "[9007199254740991]",
  ])
  func whatEveryReaderTakesAlikeIsSilent(text: String) {
    #expect(findings(text).isEmpty)
  }

  @Test func halvesOfPairsAndCharactersOfNoDocumentAreFoundWhereTheyStand() {
    let found = findings(#"["\ud83d", "a\ude00\ud83d\ude00", "\u0001", "\uffff"]"#)
    #expect(
      found.map(\.range) == [
        ByteRange(2, 8), ByteRange(13, 19), ByteRange(35, 41), ByteRange(45, 51),
      ])
    #expect(found.prefix(2).allSatisfy { $0.kind == .loneSurrogate })
    #expect(found.suffix(2).map(\.kind) == [.unwritableCharacter(1), .unwritableCharacter(0xFFFF)])
  }

  @Test func aNameThatStandsTwiceLeadsToTheFirst() {
    let found = findings(#"{"a": 1, "b": {"a": 2}, "a": 3}"#)
    #expect(found.map(\.kind) == [.duplicateName("a", first: ByteRange(1, 4))])
    #expect(found.map(\.range) == [ByteRange(24, 27)])
  }
}
