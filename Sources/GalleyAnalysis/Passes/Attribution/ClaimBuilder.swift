internal import GalleyCore

/// Turns attributions into claims: orders and nests them, ties the quotes to them, and adds what
/// the article states in its own voice.
struct ClaimBuilder {
  let attributions: [Attribution]
  /// Who speaks the quotes, by index, that are no claim's content.
  let voices: [Int: TextRange]
  /// The main clauses of the article that assert something, in its order.
  let clauses: [StatedClaims.Clause]

  func build(_ facts: inout Facts) {
    var claims = attributions.filter { !$0.content.isEmpty }.map(claim)
    claims.sort { left, right in
      if left.node != right.node { return left.node < right.node }
      if left.range != right.range { return left.range < right.range }
      return (left.cue?.start ?? 0) < (right.cue?.start ?? 0)
    }
    nest(&claims)
    StatedClaims(clauses: clauses).add(to: &claims)
    facts.claims = claims
    for attribution in attributions {
      if let source = attribution.source, let antecedent = attribution.antecedent {
        facts.antecedents[source] = antecedent
      }
    }
    linkQuotes(&facts)
  }

  private func claim(_ attribution: Attribution) -> ClaimFact {
    var claim = ClaimFact(
      node: attribution.node, kind: .attributed, content: attribution.content,
      rule: attribution.rule)
    claim.cue = attribution.cue
    if let source = attribution.source { claim.sourceRanges = [source] }
    claim.viaRanges = attribution.via
    return claim
  }

  /// A claim whose cue stands in the content of another is nested in the smallest such.
  private func nest(_ claims: inout [ClaimFact]) {
    let ranges = claims.map(\.range)
    var start = 0
    for index in claims.indices {
      guard let cue = claims[index].cue else { continue }
      while start < index, ranges[start].end + 20_000 < cue.start { start += 1 }
      var best: Int?
      for other in start..<claims.count where other != index {
        if ranges[other].start > cue.start { break }
        guard ranges[other].contains(cue),
          claims[other].content.contains(where: { $0.contains(cue) })
        else { continue }
        // Of two that hold each other's cues, the later cue is the main one ("Asked ..., she said").
        if let outer = claims[other].cue, outer.start < cue.start,
          claims[index].content.contains(where: { $0.contains(outer) })
        {
          continue
        }
        if let chosen = best, ranges[chosen].count <= ranges[other].count { continue }
        best = other
      }
      claims[index].nestedIn = best.map { Int32($0) }
    }
  }

  /// Gives each quote the outermost claim that holds it, and its speaker and cue.
  private func linkQuotes(_ facts: inout Facts) {
    let ranges = facts.claims.map(\.range)
    var first = 0
    for index in facts.quotes.indices {
      let range = facts.quotes[index].range
      // Claims come by their starts: one that ends before this quote holds none behind it either.
      while first < ranges.count, ranges[first].end <= range.start { first += 1 }
      var claim = first
      var nested: Int?
      var nameless: Int?
      while claim < ranges.count, ranges[claim].start <= range.start {
        defer { claim += 1 }
        guard ranges[claim].contains(range), facts.claims[claim].kind == .attributed,
          facts.claims[claim].content.contains(where: { $0.contains(range) })
        else { continue }
        if facts.claims[claim].nestedIn != nil {
          nested = nested ?? claim
          continue
        }
        if facts.claims[claim].sourceRanges.isEmpty {
          nameless = nameless ?? claim
          continue
        }
        facts.quotes[index].claim = Int32(claim)
        facts.quotes[index].cue = facts.claims[claim].cue
        facts.quotes[index].speakerRange = facts.claims[claim].sourceRanges.first
        break
      }
      guard facts.quotes[index].claim == nil else { continue }
      if let nameless {
        facts.quotes[index].claim = Int32(nameless)
        facts.quotes[index].cue = facts.claims[nameless].cue
      }
      if let nested { link(index, inside: nested, &facts) }
      if facts.quotes[index].speakerRange == nil {
        facts.quotes[index].speakerRange = voices[index]
      }
    }
  }

  /// Gives a quote that only a nested claim holds to whoever says the outermost one that names
  /// somebody; it stays out of the claims, since the outermost one does not hold it.
  private func link(_ quote: Int, inside nested: Int, _ facts: inout Facts) {
    var claim = nested
    var outer = facts.claims[nested].nestedIn
    // Two claims whose contents hold each other's cues may each stand in the other.
    var steps = 0
    while let next = outer.map(Int.init), steps < 16 {
      steps += 1
      if !facts.claims[next].sourceRanges.isEmpty { claim = next }
      outer = facts.claims[next].nestedIn
    }
    facts.quotes[quote].cue = facts.claims[claim].cue
    facts.quotes[quote].speakerRange = facts.claims[claim].sourceRanges.first
  }
}
