import GalleyLanguage

/// Trains transitions and labels together, following the parser's own choices.
struct ParserTrainer {
  let model: LanguageModel
  var epochs = 6
  /// How often the parser's own choice is followed after the first epoch.
  var exploration = 0.9
  /// How far the best right choice must lead the best wrong one before nothing is learned.
  var margin: Float = 15
  var labelMargin: Float = 15
  var seed: UInt64 = 11

  let actions = ActionWeights()
  let labels = PairWeights()

  /// `tags[i]` are the joint tags of `sentences[i]`, as the tagger predicts them.
  func train(_ sentences: [TreebankSentence], tags: [[UInt8]], log: (String) -> Void) {
    var random = RandomSource(seed: seed)
    var order = Array(sentences.indices)
    let oracles = sentences.map { DynamicOracle(Projectivity.lift($0.heads)) }
    for epoch in 0..<epochs {
      random.shuffle(&order)
      var right = 0
      var total = 0
      for index in order {
        let workspace = ParserWorkspace(sentences[index], tags: tags[index], model: model)
        right += learn(
          workspace, sentences[index], oracles[index], explores: epoch > 0, &random)
        total += sentences[index].count
      }
      log("epoch \(epoch + 1): \(right) of \(total) heads right")
    }
    actions.average()
    labels.average()
  }

  private func learn(
    _ workspace: ParserWorkspace, _ sentence: TreebankSentence, _ oracle: DynamicOracle,
    explores: Bool, _ random: inout RandomSource
  ) -> Int {
    var state = workspace.state
    while !state.isFinished {
      let allowed = state.allowed
      var chosen = allowed.only ?? .shift
      if allowed.only == nil {
        var keys = FeatureKeys(workspace.keys)
        TransitionFeatures.collect(state, into: &keys)
        let scores = actions.scores(keys)
        let predicted = scores.best(among: allowed)
        let costless = oracle.best(state)
        let target = scores.best(among: costless)
        let costly = allowed.subtracting(costless)
        let rival = scores.best(among: costly)
        actions.step += 1
        if costly.rawValue != 0, scores[target] <= scores[rival] + margin {
          var delta = SIMD4<Float>.zero
          delta[Int(target.rawValue)] = 1
          delta[Int(rival.rawValue)] = -1
          for index in 0..<keys.count { actions.add(keys[index], delta) }
        }
        chosen = explores && random.unit() < exploration ? predicted : target
      }
      let label = chosen == .shift ? 0 : learnLabel(workspace, state, chosen, sentence, oracle)
      state.apply(chosen, label: label)
    }
    return (1...sentence.count).count { Int(state.nodes[$0].head) == oracle.head($0) }
  }

  private func learnLabel(
    _ workspace: ParserWorkspace, _ state: ParserState, _ transition: Transition,
    _ sentence: TreebankSentence, _ oracle: DynamicOracle
  ) -> UInt8 {
    let candidates = TransitionParser.labels(state, transition, model: model)
    guard candidates.count > 1 else {
      return candidates.first ?? DependencyRelation.unspecified.rawValue
    }
    var keys = FeatureKeys(workspace.keys)
    LabelFeatures.collect(state, transition, into: &keys)
    let (head, dependent) = state.arc(transition)
    guard oracle.head(dependent) == head else { return labels.best(of: candidates, keys) }
    return labels.learn(
      keys, gold: sentence.relations[dependent - 1], candidates, margin: labelMargin)
  }
}

extension ActionWeights {
  func scores(_ keys: FeatureKeys) -> ActionScores {
    var sum = SIMD4<Float>.zero
    for index in 0..<keys.count { sum += weights(keys[index]) }
    return ActionScores(shift: sum.x, left: sum.y, right: sum.z)
  }
}
