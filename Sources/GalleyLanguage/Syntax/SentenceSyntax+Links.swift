extension SentenceSyntax {
  /// Sets the links and spans from the heads; linear, without recursion.
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

  /// Widens the span of each head by those of its dependents.
  ///
  /// In a projective tree the first token of a subtree depends only on dependents to the left of
  /// their heads, and the last one only on those to the right; so one sweep in each direction meets
  /// every span after it is complete.
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
