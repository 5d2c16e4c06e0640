internal import GalleyCore

/// What the article asserts in its own voice: the main clauses that no attribution covers.
struct StatedClaims {
  /// A main clause of a block, without the sentence's stop.
  struct Clause {
    var node: Int32
    var range: TextRange

    /// A unit that is not parsed, a quotation or one too long for a sentence, without its stop;
    /// `nil` for a question and for a word or two.
    static func whole(_ unit: SentenceUnit, _ bytes: UnsafeBufferPointer<UInt8>) -> Clause? {
      var end = unit.range.upper
      while end > unit.range.lower, isClosing(bytes[end - 1]) {
        if bytes[end - 1] == 0x3F { return nil }
        end -= 1
      }
      var words = 0
      var isInWord = false
      for index in unit.range.lower..<end where bytes[index].isSpaceOrControl == isInWord {
        isInWord.toggle()
        if isInWord { words += 1 }
      }
      guard words > 2 else { return nil }
      return Clause(node: Int32(unit.node), range: TextRange(unit.range.lower, end))
    }

    private static func isClosing(_ byte: UInt8) -> Bool {
      byte == 0x2E || byte == 0x3F || byte == 0x21 || byte.isSpaceOrControl
    }
  }

  /// In the order of the text.
  let clauses: [Clause]

  /// Adds a stated claim for each clause that no part of an attributed claim touches; keeps the
  /// order of the claims by node, then range. Returns where each claim stands now.
  /// O(claims log claims + clauses).
  func add(to claims: inout [ClaimFact]) -> [Int32] {
    let covered = parts(of: claims)
    var result: [ClaimFact] = []
    result.reserveCapacity(clauses.count)
    var next = 0
    for clause in clauses {
      while next < covered.count, covered[next].end <= clause.range.start { next += 1 }
      if next < covered.count, covered[next].start < clause.range.end { continue }
      result.append(
        ClaimFact(node: Int(clause.node), kind: .stated, content: [clause.range], rule: .stated))
    }
    return merge(result, into: &claims)
  }

  /// The sources, cues and contents of claims in ascending order, joined where they overlap.
  private func parts(of claims: [ClaimFact]) -> [TextRange] {
    var parts: [TextRange] = []
    for claim in claims {
      parts += claim.content
      parts += claim.sourceRanges
      if let cue = claim.cue { parts.append(cue) }
    }
    parts.sort()
    var joined: [TextRange] = []
    for part in parts {
      if let last = joined.last, part.start <= last.end {
        joined[joined.count - 1] = last.union(part)
      } else {
        joined.append(part)
      }
    }
    return joined
  }

  private func merge(_ stated: [ClaimFact], into claims: inout [ClaimFact]) -> [Int32] {
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
    return places
  }
}
