/// A way in which a verb says something.
///
/// A verb may stand in several at once, as far as the tree tells: "She said on Monday the plan was
/// dead" has a phrase and a clause. Each yields a candidate, and ``UnitReader/complement(of:_:)``
/// takes the one whose construction has the lowest precedence.
struct Construction: Sendable {
  /// Which forms of a verb a construction is for.
  enum Voice: Sendable {
    case active, passive, either
  }

  /// Its place among the others; no two have the same.
  let precedence: Int
  let voice: Voice
  let read: @Sendable (borrowing UnitReader, _ verb: Int, CueMatch) -> Complement?

  init(
    _ precedence: Int, _ voice: Voice = .active,
    _ read: @escaping @Sendable (borrowing UnitReader, Int, CueMatch) -> Complement?
  ) {
    self.precedence = precedence
    self.voice = voice
    self.read = read
  }

  /// Words that stand by themselves come first, then what the order of words shows, then what the
  /// tree shows; what verbs of any kind have comes last.
  static let all: [Construction] = [
    Construction(10, .either) { $0.prompt($1, $2) },
    Construction(20, .either) { $0.surfacePredicate($1, $2) },
    Construction(30) { $0.surfaceTag($1, $2) },
    Construction(40) { $0.relativeGap($1, $2) },
    Construction(50) { $0.surfaceInversion($1, $2) },
    Construction(60) { $0.speechClause($1, $2) },
    Construction(70) { $0.clauseComplement($1, $2) },
    Construction(80) { $0.tag($1, $2) },
    Construction(90) { $0.infinitive($1, $2) },
    Construction(100) { $0.predicate($1, $2) },
    Construction(110) { $0.gerund($1, $2) },
    Construction(120) { $0.asPhrase($1, $2) },
    Construction(130) { $0.object($1, $2) },
    Construction(140) { $0.phrase($1, $2) },
    Construction(200, .passive) { $0.raisedPassive($1, $2) },
    Construction(210, .passive) { $0.bareRaisedPassive($1, $2) },
    Construction(220, .passive) { $0.markedPassiveClause($1, $2) },
    Construction(230, .passive) { $0.passiveClause($1, $2) },
    Construction(240, .passive) { $0.passiveAs($1, $2) },
    Construction(250, .passive) { $0.passivePredicate($1, $2) },
    Construction(260, .passive) { $0.passivePhrase($1, $2) },
    Construction(270, .passive) { $0.passiveAgent($1, $2) },
  ]
}
