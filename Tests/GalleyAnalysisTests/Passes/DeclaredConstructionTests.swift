import GalleyCore
import Testing

@testable import GalleyAnalysis

/// A declared construction finds something by itself in its example, and nothing in its
/// counterexample.
@Suite struct DeclaredConstructionTests {
  @Test(arguments: Construction.declared.map(\.precedence))
  func findsItsExampleByItself(precedence: Int) throws {
    let construction = try #require(
      Construction.declared.first { $0.precedence == precedence })
    guard case .pattern(let pattern) = construction.reading else {
      Issue.record("not declared")
      return
    }
    let plan = ReadingPlan(steps: ReadingStep.allCases, constructions: [construction])
    if !construction.example.isEmpty {
      let found = AnalyzedText([construction.example], plan: plan).facts.claims.map(\.rule)
      #expect(found.contains(pattern.rule), "\(construction.example) \(found)")
    }
    let left = AnalyzedText([construction.counterexample], plan: plan).facts.claims.map(\.rule)
    #expect(!left.contains(pattern.rule), "\(construction.counterexample) \(left)")
  }
}
