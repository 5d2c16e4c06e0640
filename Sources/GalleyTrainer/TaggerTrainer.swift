import GalleyLanguage

/// Trains the tagger: an averaged perceptron over its candidates (Collins, EMNLP 2002).
struct TaggerTrainer {
  let tags: JointTags
  let model: LanguageModel
  var epochs = 6
  /// How far the right tag must lead every other before nothing is learned.
  var margin: Float = 20
  var seed: UInt64 = 7

  func train(_ sentences: [TreebankSentence]) -> PairWeights {
    let weights = PairWeights()
    let tagger = Tagger(model: model)
    var random = RandomSource(seed: seed)
    var order = Array(sentences.indices)
    for _ in 0..<epochs {
      random.shuffle(&order)
      for index in order {
        let sentence = sentences[index]
        run(sentence, tagger, weights, gold: tags.codes(sentence))
      }
    }
    weights.average()
    return weights
  }

  /// Tags a sentence with float weights, and updates them where `gold` is given.
  @discardableResult
  func run(
    _ sentence: TreebankSentence, _ tagger: Tagger, _ weights: PairWeights, gold: [UInt8]?
  ) -> [UInt8] {
    var output: [UInt8] = []
    withUnsafeTemporaryAllocation(of: WordShape.self, capacity: sentence.count + 4) { shapes in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: FeatureKeys.capacity) { buffer in
        guard let shapes = shapes.baseAddress, let buffer = buffer.baseAddress else { return }
        tagger.describe(sentence.tokens.span, text: sentence.text.span, into: shapes)
        var previous: UInt8 = 254
        var beforePrevious: UInt8 = 254
        for index in 0..<sentence.count {
          let candidates = model.choices[shapes[index + 2].choices]
          var tag = candidates.first ?? 0
          if candidates.count > 1 {
            var keys = FeatureKeys(buffer)
            Tagger.features(
              of: sentence.tokens[index], text: sentence.text.span, at: shapes + (index + 2),
              previous: previous, beforePrevious: beforePrevious, into: &keys)
            if let gold {
              tag = weights.learn(keys, gold: gold[index], candidates, margin: margin)
            } else {
              tag = weights.best(of: candidates, keys)
            }
          }
          output.append(tag)
          beforePrevious = previous
          previous = tag
        }
      }
    }
    return output
  }
}

extension PairWeights {
  /// The candidate with the highest sum; of equals the first.
  func best(of candidates: UnsafeBufferPointer<UInt8>, _ keys: FeatureKeys) -> UInt8 {
    var best: UInt8 = candidates[0]
    var score = -Float.infinity
    for candidate in candidates {
      var sum: Float = 0
      for index in 0..<keys.count { sum += weight(keys[index], candidate) }
      if sum > score {
        score = sum
        best = candidate
      }
    }
    return best
  }

  /// The perceptron's step with a margin: gives the best candidate, and updates where no other than
  /// the right one came within `margin` of it. Nothing is learned where it is no candidate.
  func learn(
    _ keys: FeatureKeys, gold: UInt8, _ candidates: UnsafeBufferPointer<UInt8>, margin: Float
  ) -> UInt8 {
    step += 1
    var best: UInt8 = candidates[0]
    var score = -Float.infinity
    var goldScore = -Float.infinity
    var rival: UInt8 = candidates[0]
    var rivalScore = -Float.infinity
    for candidate in candidates {
      var sum: Float = 0
      for index in 0..<keys.count { sum += weight(keys[index], candidate) }
      if sum > score {
        score = sum
        best = candidate
      }
      if candidate == gold {
        goldScore = sum
      } else if sum > rivalScore {
        rivalScore = sum
        rival = candidate
      }
    }
    if goldScore > -Float.infinity, goldScore <= rivalScore + margin {
      for index in 0..<keys.count {
        add(keys[index], gold, 1)
        add(keys[index], rival, -1)
      }
    }
    return best
  }
}
