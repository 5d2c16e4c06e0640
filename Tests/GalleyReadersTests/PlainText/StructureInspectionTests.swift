import GalleyCore
import GalleyReaders
import Testing

@Suite struct StructureInspectionTests {
  @Test func everyExampleTriggersItsRule() {
    for rule in PlainTextRules.all {
      let codes = Reading(rule.example ?? "")?.diagnostics.all.map(\.code)
      #expect(Set(codes ?? []) == [rule.code])
    }
  }

  @Test func theFixJoinsABrokenWord() throws {
    let example = try #require(DiagnosticRule.brokenWord.example)
    let diagnostic = try #require(Reading(example)?.diagnostics.all.first)
    #expect(diagnostic.fixes.first?.edits == [TextEdit(ByteRange(74, 76), "")])
    #expect(Array(example.utf8)[74...75].elementsEqual("-\n".utf8))
  }

  @Test func soundNumbersAndDatesAreSilent() {
    let text = "A Ferry Sinks\n\n29 February 2024\n\n\(prose)\n\n1. bread\n2. salt\n3. a candle"
    #expect(Reading(text)?.diagnostics.all.isEmpty == true)
  }

  @Test func aSkippedHeadingNumberIsReported() {
    let text = "\(prose)\n\n1. The river\n\n\(prose)\n\n3. The town\n\n\(prose)"
    #expect(Reading(text)?.diagnostics.all.map(\.code) == ["GP102"])
  }
}
