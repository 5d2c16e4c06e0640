internal import CGalleyVectors

/// What stands on the encoder: arcs, relations and tags of a batch's words.
extension DeepParser {
  /// The head of each word of each sentence.
  func heads(_ batch: Batch, in space: inout DeepWorkspace) -> [[Int]] {
    let width = model.sizes.arcs
    let count = batch.ends.count
    apply(
      model.layers.arcChild, space.states, count, GALLEY_LEAKY, to: &space.heads, &space.rounded,
      &space.scales)
    apply(
      model.layers.arcs, space.heads, count, to: &space.children, &space.rounded, &space.scales)
    apply(
      model.layers.arcHead, space.states, count, GALLEY_LEAKY, to: &space.heads, &space.rounded,
      &space.scales)
    return batch.spans.map { span in
      let (first, count) = (span.rows.lowerBound, span.rows.count)
      var scores = [Float](repeating: 0, count: count * count)
      for child in 1..<count {
        for head in 0..<count where head != child {
          let distance = min(max(child - head, -DeepParser.farthest), DeepParser.farthest)
          scores[child * count + head] =
            dot(
              space.children, (first + child) * width, space.heads, (first + head) * width, width)
            + model.distances[distance + DeepParser.farthest]
        }
      }
      return ProjectiveTree.heads(scores, count: count - 1)
    }
  }

  /// The relation of each root and word to its head.
  func relations(
    _ heads: [[Int]], _ batch: Batch, in space: inout DeepWorkspace
  ) -> [DependencyRelation] {
    let width = model.sizes.relations
    let count = batch.ends.count
    let all = DependencyRelation.allCases
    apply(
      model.layers.relationChild, space.states, count, GALLEY_LEAKY, to: &space.heads,
      &space.rounded, &space.scales)
    apply(
      model.layers.relations, space.heads, count, to: &space.children, &space.rounded,
      &space.scales)
    apply(
      model.layers.relationHead, space.states, count, GALLEY_LEAKY, to: &space.heads,
      &space.rounded, &space.scales)
    var found: [DependencyRelation] = []
    for (span, heads) in zip(batch.spans, heads) {
      for (row, head) in zip(span.rows, heads) {
        var relation = DependencyRelation.root
        var best = -Float.infinity
        if head > 0 { relation = .unspecified }
        for (index, candidate) in all.enumerated() where candidate != .root && head > 0 {
          let at = (row * all.count + index) * (width + 1)
          let score =
            dot(space.children, at, space.heads, (span.rows.lowerBound + head) * width, width)
            + space.children[at + width]
          if score > best {
            best = score
            relation = candidate
          }
        }
        found.append(relation)
      }
    }
    return found
  }

  /// The tags of each root and word.
  func tags(_ batch: Batch, in space: inout DeepWorkspace) -> [JointTag] {
    let universal = UniversalTag.allCases
    let penn = PennTag.allCases
    let count = batch.ends.count
    apply(
      model.layers.universal, space.states, count, to: &space.children, &space.rounded,
      &space.scales)
    apply(model.layers.penn, space.states, count, to: &space.heads, &space.rounded, &space.scales)
    return (0..<count).map { row in
      var best = -Float.infinity
      var found = JointTag(universal: .noun, penn: .noun)
      for (fine, tag) in penn.enumerated() {
        for (coarse, wide) in universal.enumerated()
        where model.tagPairs[fine * universal.count + coarse] != 0 {
          let score =
            space.heads[row * penn.count + fine] + space.children[row * universal.count + coarse]
          if score > best {
            best = score
            found = JointTag(universal: wide, penn: tag)
          }
        }
      }
      return found
    }
  }

  private func dot(_ a: [Float], _ first: Int, _ b: [Float], _ second: Int, _ count: Int) -> Float {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        guard let a = a.baseAddress, let b = b.baseAddress else { return 0 }
        return galley_dot(a + first, b + second, Int32(count))
      }
    }
  }
}
