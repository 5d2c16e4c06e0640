internal import GalleyCore

/// Turns attributions into claims: orders and nests them, ties the quotes to them, and adds what
/// the article states in its own voice.
struct ClaimBuilder {
  let attributions: [Attribution]
  /// Who speaks the quotes, by index, that are no claim's content.
  let voices: [Int: TextRange]
  /// Sources that are "I", "we" or "you", who in a turn of an interview are nobody else.
  let ownSources: Set<TextRange>
  /// The main clauses of the article that assert something, in its order.
  let clauses: [StatedClaims.Clause]

  func build(_ facts: inout Facts) {
    var entries: [Entry] = []
    for attribution in attributions where !attribution.content.isEmpty {
      entries.append(
        Entry(
          claim: claim(attribution), isClear: attribution.isClear, isInner: attribution.isInner))
    }
    entries.sort { left, right in
      let (left, right) = (left.claim, right.claim)
      if left.node != right.node { return left.node < right.node }
      if left.range != right.range { return left.range < right.range }
      let (start, other) = (left.cue?.start ?? 0, right.cue?.start ?? 0)
      return start == other ? left.rule.rawValue < right.rule.rawValue : start < other
    }
    facts.claims = entries.map(\.claim)
    nest(&facts.claims)
    for attribution in attributions {
      if let source = attribution.source, let antecedent = attribution.antecedent {
        facts.antecedents[source] = antecedent
      }
    }
    linkQuotes(&facts)
    let kept = zip(facts.claims, entries).map { keeps($0, $1) }
    if kept.contains(false) { drop(&facts, kept) }
    let places = StatedClaims(clauses: clauses).add(to: &facts.claims)
    for index in facts.quotes.indices {
      if let claim = facts.quotes[index].claim { facts.quotes[index].claim = places[Int(claim)] }
      if let inner = facts.quotes[index].innerClaim {
        facts.quotes[index].innerClaim = places[Int(inner)]
      }
    }
  }

  private struct Entry {
    var claim: ClaimFact
    var isClear: Bool
    var isInner: Bool
  }

  /// Whether a claim is worth showing: by itself, unless a quotation holds it whose speaker is
  /// unknown; inside another where its cue is clear and is no part of what it says.
  private func keeps(_ claim: ClaimFact, _ entry: Entry) -> Bool {
    guard claim.nestedIn != nil else { return !entry.isInner }
    guard entry.isClear, let cue = claim.cue else { return false }
    return !claim.content.contains { $0.overlaps(cue) }
  }

  /// Removes claims; what referred to one refers to the claim that held it.
  private func drop(_ facts: inout Facts, _ kept: [Bool]) {
    var places = [Int32](repeating: 0, count: kept.count)
    var next: Int32 = 0
    for index in kept.indices {
      places[index] = next
      if kept[index] { next += 1 }
    }
    let outer = facts.claims.map(\.nestedIn)
    func place(_ claim: Int32?) -> Int32? {
      var current = claim
      var steps = 0
      while let index = current, !kept[Int(index)], steps < 16 {
        current = outer[Int(index)]
        steps += 1
      }
      guard let index = current, kept[Int(index)] else { return nil }
      return places[Int(index)]
    }
    var claims: [ClaimFact] = []
    for (index, claim) in facts.claims.enumerated() where kept[index] {
      claims.append(claim)
      claims[claims.count - 1].nestedIn = place(claim.nestedIn)
    }
    for index in facts.quotes.indices {
      facts.quotes[index].claim = place(facts.quotes[index].claim)
      facts.quotes[index].innerClaim = place(facts.quotes[index].innerClaim)
    }
    facts.claims = claims
  }

  private func claim(_ attribution: Attribution) -> ClaimFact {
    var claim = ClaimFact(
      node: attribution.node, kind: .attributed, content: attribution.content,
      rule: attribution.rule)
    claim.cue = attribution.cue
    claim.hasSpeechCue = attribution.hasSpeechCue
    claim.hasJudgingCue = attribution.hasJudgingCue
    claim.isLoose = attribution.isLoose
    claim.isClear = attribution.isClear
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
      var turn: Int?
      while claim < ranges.count, ranges[claim].start <= range.start {
        defer { claim += 1 }
        guard ranges[claim].contains(range), facts.claims[claim].kind == .attributed,
          facts.claims[claim].content.contains(where: { $0.contains(range) })
        else { continue }
        if facts.claims[claim].rule == .transcript {
          turn = turn ?? claim
          continue
        }
        let outer = facts.claims[claim].nestedIn.map { facts.claims[Int($0)].rule }
        let source = facts.claims[claim].sourceRanges.first
        if outer == .transcript, let source, ownSources.contains(source) { continue }
        if let outer, outer != .transcript || source == nil {
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
        facts.quotes[index].innerClaim = innermost(holding: range, from: claim, facts)
        break
      }
      guard facts.quotes[index].claim == nil else { continue }
      if let nameless {
        facts.quotes[index].claim = Int32(nameless)
        facts.quotes[index].cue = facts.claims[nameless].cue
      }
      if let turn, nested == nil, nameless == nil {
        facts.quotes[index].claim = Int32(turn)
        facts.quotes[index].cue = facts.claims[turn].cue
        facts.quotes[index].speakerRange = facts.claims[turn].sourceRanges.first
      }
      if let nested { link(index, inside: nested, &facts) }
      if facts.quotes[index].speakerRange == nil {
        facts.quotes[index].speakerRange = voices[index]
      }
    }
  }

  /// The claim by which somebody is reported to have said a quote's words within another's: "She said
  /// that he asked whether she was “a surveyor now”".
  private func innermost(holding range: TextRange, from outer: Int, _ facts: Facts) -> Int32? {
    var found: Int?
    var claim = outer + 1
    while claim < facts.claims.count, facts.claims[claim].range.start <= range.start {
      defer { claim += 1 }
      let inner = facts.claims[claim]
      guard inner.nestedIn == Int32(found ?? outer), inner.hasSpeechCue,
        !inner.sourceRanges.isEmpty, inner.content.contains(where: { $0.contains(range) })
      else { continue }
      found = claim
    }
    return found.map { Int32($0) }
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
