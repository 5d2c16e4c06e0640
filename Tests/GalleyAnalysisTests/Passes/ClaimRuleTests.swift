import GalleyCore
import Testing

@testable import GalleyAnalysis

/// Every rule finds a claim in the example that `galley explain` shows for it, and none in the
/// counter-example.
@Suite struct ClaimRuleTests {
  @Test(arguments: ClaimRule.allCases)
  func findsItsExample(rule: ClaimRule) {
    let found = rules(rule.notes.example)
    #expect(found.contains(rule), "\(found)")
  }

  @Test(arguments: ClaimRule.allCases)
  func leavesItsCounterexample(rule: ClaimRule) {
    let found = rules(rule.notes.counterexample)
    #expect(!found.contains(rule), "\(found)")
  }

  private func rules(_ article: String) -> [ClaimRule] {
    let lines = article.split(separator: "\n", omittingEmptySubsequences: true)
    return AnalyzedText(lines.map(String.init)).facts.claims.map(\.rule)
  }
}
