/// A way in which a cue says something.
///
/// A cue may stand in several at once, as far as the tree tells: "She said on Monday the plan was
/// dead" has a phrase and a clause. ``ComplementFinder/complement(of:as:_:)`` takes what the construction
/// of the lowest precedence finds.
///
/// Most are declared (``Construction/declared``): an entry there, with a sentence in which it finds
/// something and one that it leaves alone, is all that a new one takes.
struct Construction: Sendable {
  /// What stands at the head of a construction.
  enum Anchor: Sendable {
    /// A verb in the active, in the passive, or in either.
    case active, passive, verb
    case noun, adjective
  }

  enum Reading: Sendable {
    case pattern(Pattern)
    /// What no pattern can say: what the order of words shows, or several readings of one cue.
    case procedure(@Sendable (borrowing ComplementFinder, Int, CueMatch) -> Complement?)
  }

  /// Its place among the others; no two have the same.
  let precedence: Int
  let anchor: Anchor
  let reading: Reading
  /// A sentence in which it finds something by itself; empty for procedures, whose rules have them,
  /// and for what only trees that have gone wrong show.
  let example: String
  /// One that looks alike, in which it finds nothing.
  let counterexample: String

  private init(
    _ precedence: Int, _ anchor: Anchor,
    _ read: @escaping @Sendable (borrowing ComplementFinder, Int, CueMatch) -> Complement?
  ) {
    self.precedence = precedence
    self.anchor = anchor
    reading = .procedure(read)
    example = ""
    counterexample = ""
  }

  init(
    _ precedence: Int, _ anchor: Anchor, _ pattern: Pattern, finds example: String,
    leaves counterexample: String
  ) {
    self.precedence = precedence
    self.anchor = anchor
    reading = .pattern(pattern)
    self.example = example
    self.counterexample = counterexample
  }

  /// Whether it is for a cue of a kind.
  func serves(_ cue: Anchor) -> Bool {
    anchor == cue || anchor == .verb && (cue == .active || cue == .passive)
  }

  static let all = procedures + declared

  /// Words that stand by themselves come first, then what the order of words shows, then what the
  /// tree shows; what verbs of any kind have comes last.
  private static let procedures: [Construction] = [
    Construction(10, .verb) { $0.prompt($1, $2) },
    Construction(20, .verb) { $0.surfacePredicate($1, $2) },
    Construction(30, .active) { $0.surfaceTag($1, $2) },
    Construction(25, .active) { $0.relativeTag($1, $2) },
    Construction(40, .active) { $0.relativeGap($1, $2) },
    Construction(50, .active) { $0.surfaceInversion($1, $2) },
    Construction(60, .active) { $0.speechClause($1, $2) },
    Construction(70, .active) { $0.clauseComplement($1, $2) },
    Construction(80, .active) { $0.tag($1, $2) },
    Construction(90, .active) { $0.infinitive($1, $2) },
    Construction(125, .active) { $0.estimate($1, $2) },
    Construction(130, .active) { $0.object($1, $2) },
    Construction(140, .active) { $0.phrase($1, $2) },
    Construction(200, .passive) { $0.raisedPassive($1, $2) },
    Construction(210, .passive) { $0.bareRaisedPassive($1, $2) },
    Construction(220, .passive) { $0.markedPassiveClause($1, $2) },
    Construction(340, .noun) { $0.predicateClause($1, $2) },
  ]
}
