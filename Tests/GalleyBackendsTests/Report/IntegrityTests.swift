import GalleyCore
import GalleyReport
import Testing

@Suite("What the types of a report cannot promise is checked") struct IntegrityTests {
  private func messages(_ change: (inout Report) -> Void) -> [String] {
    var report = SampleReports.harbour
    change(&report)
    var diagnostics = Diagnostics()
    IntegrityRules().check(report, diagnostics: &diagnostics)
    return diagnostics.all.map(\.message)
  }

  @Test func `a sound report is silent`() {
    #expect(messages { _ in } == [])
  }

  @Test func `claims have content inside the text`() {
    #expect(messages { $0.claims[1].contentRanges = 0..<0 } == ["claim c2 has no content"])
    let outside = messages {
      let pool = $0.claims[1].contentRanges.lowerBound
      $0.rangePool[pool] = TextRange(0, $0.text.bytes.count + 1)
    }
    #expect(outside == ["claim c2 has a range outside the text"])
  }

  @Test func `claims refer to what is there`() {
    let message = "claim c2 refers to something that is not there"
    #expect(messages { $0.claims[1].sources = [$0.entities.count] } == [message])
    #expect(messages { $0.claims[1].via = [99] } == [message])
    #expect(messages { $0.claims[1].quotes = [$0.quotes.count] } == [message])
    #expect(messages { $0.claims[1].nestedIn = $0.claims.count } == [message])
    #expect(messages { $0.claims[1].nestedIn = 1 } == [message])
  }

  @Test func `quotes refer to what is there, and go on from quotes before them`() {
    let message = "quote q2 refers to something that is not there"
    #expect(messages { $0.quotes[1].speaker = $0.entities.count } == [message])
    #expect(messages { $0.quotes[1].claim = $0.claims.count } == [message])
    #expect(messages { $0.quotes[1].continues = 1 } == [message])
    #expect(messages { $0.quotes[1].continues = 0 } == [])
  }

  @Test func `values have their form`() {
    #expect(messages { $0.metadata.published = "3 March" }.count == 1)
    #expect(messages { $0.metadata.modified = "2026-03-04" } == [])
    #expect(messages { $0.source.language = "e n" }.count == 1)
    #expect(messages { $0.entities[0].name = "" } == ["entity e1 has an empty name"])
    #expect(messages { $0.entities[1].aliases = [""] } == ["entity e2 has an empty name"])
  }
}
