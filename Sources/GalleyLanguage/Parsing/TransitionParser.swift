/// A greedy arc-hybrid parser: transitions and labels are scored apart by linear models.
///
/// The transition is chosen among three; only then, and only where the tags of head and dependent
/// leave more than one, the label. That is a third of the work of scoring labelled transitions.
package struct TransitionParser: Sendable {
  let model: LanguageModel

  /// Parses the sentence whose tokens are `nodes[1...count]`; linear in `count`.
  func parse(
    nodes: UnsafeMutablePointer<ParserNode>, stack: UnsafeMutablePointer<Int32>, count: Int,
    keys: UnsafeMutablePointer<UInt64>
  ) {
    var state = ParserState(nodes: nodes, stack: stack, count: count)
    while !state.isFinished {
      let transition = choose(state, keys)
      let label = transition == .shift ? 0 : label(state, transition, keys)
      state.apply(transition, label: label)
    }
  }

  @inline(__always)
  private func choose(_ state: ParserState, _ keys: UnsafeMutablePointer<UInt64>) -> Transition {
    let allowed = state.allowed
    if let only = allowed.only { return only }
    var features = FeatureKeys(keys)
    TransitionFeatures.collect(state, into: &features)
    return model.actionWeights.scores(features).best(among: allowed)
  }

  @inline(__always)
  private func label(
    _ state: ParserState, _ transition: Transition, _ keys: UnsafeMutablePointer<UInt64>
  ) -> UInt8 {
    let candidates = TransitionParser.labels(state, transition, model: model)
    if candidates.count == 1 { return candidates[0] }
    guard candidates.count > 0 else { return DependencyRelation.unspecified.rawValue }
    var features = FeatureKeys(keys)
    LabelFeatures.collect(state, transition, into: &features)
    return model.labelWeights.best(of: candidates, features)
  }

  /// The labels that the arc of `transition` may have.
  @inline(__always)
  package static func labels(
    _ state: ParserState, _ transition: Transition, model: LanguageModel
  ) -> UnsafeBufferPointer<UInt8> {
    let (head, dependent) = state.arc(transition)
    if head == state.root { return root }
    let list = model.labelChoices.list(
      transition, head: state.nodes[head].universal, dependent: state.nodes[dependent].joint)
    return model.choices[list]
  }

  /// The one label of an arc from the root.
  nonisolated(unsafe) private static let root: UnsafeBufferPointer<UInt8> = {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)
    memory.initialize(to: DependencyRelation.root.rawValue)
    return UnsafeBufferPointer(start: memory, count: 1)
  }()
}
