import GalleyCore
import TestSupport
import Testing

@testable import GalleyAnalysis

/// The order in which steps and constructions are written down has no effect on a report.
@Suite struct ShuffledPlanTests {
  @Test func precedencesDiffer() {
    let precedences = Construction.all.map(\.precedence)
    #expect(Set(precedences).count == precedences.count)
  }

  @Test func everyStepRuns() {
    var random = SeededRandom(state: 3)
    let plan = ReadingPlan(
      steps: ReadingStep.allCases.shuffled(using: &random), constructions: [])
    #expect(Set(plan.steps) == Set(ReadingStep.allCases))
    for (place, step) in plan.steps.enumerated() {
      #expect(step.prerequisites.allSatisfy { plan.steps[..<place].contains($0) })
    }
  }

  @Test(arguments: 1...6)
  func orderHasNoEffect(seed: UInt64) throws {
    var random = SeededRandom(state: seed)
    let plan = ReadingPlan(
      steps: ReadingStep.allCases.shuffled(using: &random),
      constructions: Construction.all.shuffled(using: &random))
    for article in try Self.samples() {
      let expected = AnalyzedText(article)
      let shuffled = AnalyzedText(article, plan: plan)
      #expect(shuffled.attributed == expected.attributed)
      #expect(shuffled.facts.claims.map(\.rule) == expected.facts.claims.map(\.rule))
      #expect(
        shuffled.facts.quotes.map(\.speakerRange) == expected.facts.quotes.map(\.speakerRange))
    }
  }

  /// The paragraphs of every sample, and of every rule's examples.
  private static func samples() throws -> [[String]] {
    let files = Repository.files(in: "Samples/articles").filter { $0.hasSuffix(".txt") }
    #expect(files.count > 10)
    let articles = try files.map {
      String(decoding: try Repository.bytes($0), as: UTF8.self)
    }
    let examples = ClaimRule.allCases.flatMap { [$0.notes.example, $0.notes.counterexample] }
    return (articles + examples).map {
      $0.replacing("\r\n", with: "\n").split(separator: "\n\n").map(String.init)
    }
  }
}

/// The same numbers at every run: SplitMix64.
private struct SeededRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
