import GalleyCore
import GalleyDiagnosticFormats
import Testing

@Suite("Grouping of findings")
struct GroupingTests {
  private func findings(_ count: Int) -> FileFindings {
    let diagnostic = LocatedDiagnostic(
      rule: SampleFindings.odd, severity: .warning, message: "odd", file: "a.txt")
    return FileFindings(
      file: "a.txt", diagnostics: Array(repeating: diagnostic, count: count),
      unlisted: [UnlistedFindings(rule: SampleFindings.odd, severity: .warning, count: 5)])
  }

  @Test("Beyond the limit findings of a rule are counted, with those that were never kept")
  func limit() {
    let grouped = findings(13).grouped(limit: 10)
    #expect(grouped.diagnostics.count == 10)
    #expect(grouped.unlisted.map(\.count) == [8])
  }

  @Test("A limit of 0 lists all")
  func noLimit() {
    #expect(findings(13).grouped(limit: 0).diagnostics.count == 13)
  }

  @Test("Findings of the same words get numbers, so that each has an identity")
  func identities() {
    let identities = findings(3).identities()
    #expect(Set(identities).count == 3)
    #expect(identities.map { $0.split(separator: ":").last } == ["1", "2", "3"])
  }
}
