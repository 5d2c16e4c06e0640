import GalleyAnalysis
import GalleyCore

/// The order in which claims stand in a report, and so are numbered: block by block, in each that of
/// the words.
struct ClaimOrder {
  /// The facts of the claims, one after the other.
  let facts: [Int]
  /// The place of each fact among the claims.
  let places: [Int]

  init(_ claims: [ClaimFact]) {
    let words = claims.map { fact in
      let first = fact.content.first ?? fact.range
      return WordPlace(
        whole: fact.range, content: fact.content.reduce(first) { $0.union($1) }, cue: fact.cue)
    }
    facts = claims.indices.sorted {
      (claims[$0].node, words[$0], $0) < (claims[$1].node, words[$1], $1)
    }
    var places = claims.indices.map { $0 }
    for (place, fact) in facts.enumerated() { places[fact] = place }
    self.places = places
  }
}
