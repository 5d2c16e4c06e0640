extension SentenceSyntax {
  /// Sets the links and spans from the heads; linear, without recursion.
  ///
  /// Spans grow from the dependents to their heads. Each step of the two sweeps handles arcs in one
  /// direction: heads to the right of their dependents are complete when they are met from the left,
  /// the others when they are met from the right, and in a projective tree the part of a subtree on
  /// one side of its head never depends on the part on the other side of a dependent's span that is
  /// still open.
  mutating func link() {
    let count = heads.count
    refill(&firsts, count)
    refill(&limits, count)
    refill(&firstChildren, count)
    refill(&nextSiblings, count)
    root = 0
    for token in 0..<count {
      firsts[token] = Int32(truncatingIfNeeded: token)
      limits[token] = Int32(truncatingIfNeeded: token + 1)
      if heads[token] < 0 { root = token }
    }
    for token in stride(from: count - 1, through: 0, by: -1) where heads[token] >= 0 {
      let head = Int(heads[token])
      nextSiblings[token] = firstChildren[head]
      firstChildren[head] = Int32(truncatingIfNeeded: token)
    }
    spread(count)
  }

  private func refill(_ array: inout [Int32], _ count: Int) {
    array.removeAll(keepingCapacity: true)
    array.append(contentsOf: repeatElement(-1, count: count))
  }

  /// The first token of a subtree is found by following first dependents to the left, the last by
  /// following last dependents to the right; both chains are folded in one sweep each.
  private mutating func spread(_ count: Int) {
    for token in 0..<count {
      let head = Int(heads[token])
      if head > token, firsts[token] < firsts[head] { firsts[head] = firsts[token] }
    }
    for token in stride(from: count - 1, through: 0, by: -1) {
      let head = Int(heads[token])
      if head >= 0, head < token, limits[token] > limits[head] { limits[head] = limits[token] }
    }
  }
}
