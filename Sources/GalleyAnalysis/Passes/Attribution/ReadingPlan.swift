/// What a unit is read by: the steps, and the constructions that a cue may stand in.
///
/// The order in which either is given has no effect on what is found.
struct ReadingPlan: Sendable {
  /// Each behind its prerequisites.
  let steps: [ReadingStep]
  /// By precedence, the lowest first.
  let constructions: [Construction]

  static let standard = ReadingPlan(
    steps: ReadingStep.allCases, constructions: Construction.all)

  /// Steps stay in the order given as far as their prerequisites allow. O(steps²).
  init(steps: [ReadingStep], constructions: [Construction]) {
    var waiting = steps
    var ready: [ReadingStep] = []
    while let next = waiting.firstIndex(where: { step in
      step.prerequisites.allSatisfy { !waiting.contains($0) }
    }) {
      ready.append(waiting.remove(at: next))
    }
    self.steps = ready
    self.constructions = constructions.sorted { $0.precedence < $1.precedence }
  }
}
