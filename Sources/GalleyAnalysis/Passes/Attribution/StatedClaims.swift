internal import GalleyCore

/// What the article asserts in its own voice: the sentences that no attribution covers.
struct StatedClaims {
  let document: Document

  /// Adds a stated claim for each sentence that asserts something and holds no cue; keeps the order
  /// of the claims by node, then range.
  func add(to claims: inout [ClaimFact], _ facts: Facts) {
    var result: [ClaimFact] = []
    result.reserveCapacity(claims.count + facts.sentences.count)
    var next = 0
    var covered = 0
    document.text.bytes.withUnsafeBufferPointer { bytes in
      for sentence in facts.sentences {
        while next < claims.count,
          claims[next].node < sentence.node
            || claims[next].node == sentence.node && claims[next].range.start < sentence.range.start
        {
          covered = max(covered, claims[next].range.upper)
          next += 1
        }
        let touches =
          covered > sentence.range.lower
          || next < claims.count && claims[next].node == sentence.node
            && claims[next].range.start < sentence.range.end
        guard !touches, let content = assertion(bytes, sentence.range) else { continue }
        result.append(
          ClaimFact(node: Int(sentence.node), kind: .stated, content: [content], rule: "stated"))
      }
    }
    merge(result, into: &claims)
  }

  private func merge(_ stated: [ClaimFact], into claims: inout [ClaimFact]) {
    guard !stated.isEmpty else { return }
    var merged: [ClaimFact] = []
    merged.reserveCapacity(claims.count + stated.count)
    var places = [Int32](repeating: 0, count: claims.count)
    var next = 0
    for (index, claim) in claims.enumerated() {
      while next < stated.count,
        (stated[next].node, stated[next].range.start) < (claim.node, claim.range.start)
      {
        merged.append(stated[next])
        next += 1
      }
      places[index] = Int32(merged.count)
      merged.append(claim)
    }
    merged += stated[next...]
    for index in merged.indices {
      if let outer = merged[index].nestedIn { merged[index].nestedIn = places[Int(outer)] }
    }
    claims = merged
  }

  /// The sentence without its stop, if it asserts something: questions, fragments and calls do not.
  private func assertion(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> TextRange? {
    var end = range.upper
    while end > range.lower, isClosing(bytes, end, range.lower) {
      if bytes[end - 1] == 0x3F { return nil }
      end -= 1
    }
    var words = 0
    var index = range.lower
    while index < end {
      while index < end, bytes[index].isSpaceOrControl { index += 1 }
      if index < end { words += 1 }
      while index < end, !bytes[index].isSpaceOrControl { index += 1 }
    }
    return words < 3 ? nil : TextRange(range.lower, end)
  }

  private func isClosing(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ start: Int) -> Bool {
    let byte = bytes[end - 1]
    return byte == 0x2E || byte == 0x3F || byte == 0x21 || byte.isSpaceOrControl
  }
}
