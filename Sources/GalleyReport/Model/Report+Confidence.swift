public import GalleyCore

extension Report {
  /// The report without attributed claims of less confidence; what stood in one of these is nested in
  /// the claim around it, and quotes keep their speakers. O(claims + quotes).
  public func keeping(_ least: Confidence) -> Report {
    var report = self
    report.leastConfidence = least
    let kept = claims.map { ($0.confidence ?? least) >= least }
    guard kept.contains(false) else { return report }
    var places: [Int?] = []
    var next = 0
    for isKept in kept {
      places.append(isKept ? next : nil)
      if isKept { next += 1 }
    }
    report.leftOutClaims += claims.count - next
    report.claims = []
    report.claimNumbers = []
    for (index, claim) in claims.enumerated() where kept[index] {
      var claim = claim
      claim.nestedIn = place(around: claim, kept).flatMap { places[$0] }
      report.claims.append(claim)
      report.claimNumbers.append(claimNumber(index))
    }
    for index in report.quotes.indices {
      if let claim = report.quotes[index].claim { report.quotes[index].claim = places[claim] }
    }
    var before = 0
    for index in report.blocks.indices {
      let count = blocks[index].claims.count { kept[$0] }
      report.blocks[index].claims = before..<before + count
      before += count
    }
    return report
  }

  /// What backends for people show: claims of ``Confidence/shown`` and above, where nobody has asked
  /// for another least confidence.
  public var shown: Report { leastConfidence == nil ? keeping(.shown) : self }

  /// The number that a claim has in the report of everything, from 1.
  public func claimNumber(_ index: Int) -> Int {
    index < claimNumbers.count ? claimNumbers[index] : index + 1
  }

  /// What to tell of the claims that are not shown; `nil` where there are none.
  public var leftOutNote: String? {
    guard leftOutClaims > 0, let leastConfidence else { return nil }
    let claims = leftOutClaims == 1 ? "1 claim is" : "\(leftOutClaims) claims are"
    return "\(claims) left out for a confidence below \(leastConfidence.text)."
  }

  /// The same as a part of a sentence about what is left out: how many claims, and for what.
  public var leftOutPhrase: String? {
    guard leftOutClaims > 0, let leastConfidence else { return nil }
    return "\(leftOutClaims) claim\(leftOutClaims == 1 ? "" : "s") for a confidence below "
      + leastConfidence.text
  }

  /// The smallest kept claim around one.
  private func place(around claim: Claim, _ kept: [Bool]) -> Int? {
    var outer = claim.nestedIn
    var steps = 0
    while let index = outer, !kept[index], steps < claims.count {
      outer = claims[index].nestedIn
      steps += 1
    }
    return outer.flatMap { kept[$0] ? $0 : nil }
  }
}
