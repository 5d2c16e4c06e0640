import GalleyBackends
import GalleyCore
import GalleyReport
import Testing

/// Backends for people leave out claims that are likely wrong and say how many; the others carry all.
@Suite struct LeftOutClaimTests {
  private func report() -> Report {
    var report = SampleReports.harbour
    for index in report.claims.indices where report.claims[index].kind == .attributed {
      report.claims[index].confidence = Confidence(hundredths: 90)
    }
    report.claims[1].confidence = Confidence(hundredths: 40)
    return report
  }

  @Test(arguments: ["text", "markdown", "html"])
  func `what people read shows the sure ones and counts the rest`(name: String) throws {
    let text = try emit(report(), as: name).text
    #expect(text.contains("1 claim is left out for a confidence below 0.60."))
  }

  @Test func `csv leaves the row out and keeps the numbers of the others`() throws {
    let emitted = try emit(report(), as: "csv")
    #expect(!emitted.text.contains("claim,c2,"))
    #expect(emitted.text.contains("claim,c3,"))
    #expect(emitted.diagnostics.first?.notes.contains { $0.hasPrefix("1 claim is") } == true)
  }

  @Test(arguments: ["json", "ndjson", "xml"])
  func `what programs read carries everything`(name: String) throws {
    #expect(try emit(report(), as: name).text.contains("0.40"))
  }

  @Test func `another least confidence shows more`() throws {
    let text = try emit(report().keeping(Confidence(hundredths: 0)), as: "text").text
    #expect(!text.contains("left out"))
  }

  @Test func `a claim inside one that is left out stands in the one around it`() {
    var report = report()
    report.claims[2].nestedIn = 1
    report.claims[1].nestedIn = 0
    let kept = report.keeping(.shown)
    #expect(kept.claims.count == report.claims.count - 1)
    #expect(kept.claims[1].nestedIn == 0)
    #expect(kept.quotes.allSatisfy { ($0.claim ?? 0) < kept.claims.count })
  }
}
