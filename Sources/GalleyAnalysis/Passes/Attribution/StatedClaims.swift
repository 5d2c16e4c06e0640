internal import GalleyCore

/// What the article asserts in its own voice: the main clauses that no attribution covers.
struct StatedClaims {
  /// A main clause of a block, without the sentence's stop.
  struct Clause {
    var node: Int32
    var range: TextRange
    /// Words between marks stand in its sentence.
    var isMarked = false

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
  /// O((claims + clauses) log claims).
  func add(to claims: inout [ClaimFact]) -> [Int32] {
    let covered = parts(of: claims)
    let surely = parts(of: claims.filter { !isAside($0) })
    var result: [ClaimFact] = []
    result.reserveCapacity(clauses.count)
    for clause in clauses {
      if Self.touches(clause.range, clause.isMarked ? covered : surely) { continue }
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
      // Who is interviewed is named where the article says something of them.
      if claim.rule != .transcript || claim.cue != nil { parts += claim.sourceRanges }
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

  /// Whether one of the parts overlaps a range, by binary search.
  private static func touches(_ range: TextRange, _ parts: [TextRange]) -> Bool {
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].end <= range.start { low = middle + 1 } else { high = middle }
    }
    return low < parts.count && parts[low].start < range.end
  }

  /// Whether a claim leaves the clause around it to the article: a relative clause that somebody says
  /// ("Ada Feld, who officials said uses three names, was fined"), and what only may report.
  private func isAside(_ claim: ClaimFact) -> Bool {
    claim.rule == .relativeClause || claim.isLoose
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
