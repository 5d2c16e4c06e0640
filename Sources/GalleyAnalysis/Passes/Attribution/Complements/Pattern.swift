internal import GalleyCore
internal import GalleyLanguage

/// A construction as it is declared: where below a cue what is said hangs, and how far it goes.
struct Pattern: Sendable {
  /// What opens the phrase that hangs on the cue.
  enum Marker: Sendable {
    /// Anything.
    case none
    /// A preposition that the cue takes; its frame is asked for instead of the pattern's.
    case preposition(CueFrames)
    /// A preposition or subordinator of a class, behind the cue.
    case word(WordClass)
    /// The phrase's first word.
    case opening(WordClass)
    /// A question word or "if", the phrase's first.
    case question
  }

  /// What is said.
  enum Content: Sendable {
    /// The whole phrase.
    case phrase
    /// The phrase without its marker.
    case behindMarker
    /// The phrase with the cue's object before it, if there is one.
    case fromObject
    /// The cue's object, and the phrase behind it.
    case objectAndPhrase
    /// The cue's subject, of which the phrase says who says it.
    case subject
    /// The cue's subject, of which the phrase is said, and the phrase.
    case subjectAndPhrase
  }

  /// What must speak for the construction where the cue has its frame only now and then.
  enum Evidence: Sendable {
    /// Nothing does: the frame must be the cue's own.
    case none
    /// Marks in the phrase.
    case marks
    /// Marks, or a noun of speech or thought at the phrase's head.
    case marksOrNoun
    /// Nothing need.
    case unneeded
  }

  /// Where a phrase ends before its subtree does.
  enum Cut: Sendable {
    /// At a comma behind which another clause begins.
    case turn
    /// At a second verb of the same subject.
    case secondVerb
  }

  /// What speaks against the construction.
  enum Bar: Sendable {
    /// The phrase reports something itself.
    case report
    /// The phrase tells where the speaker is from.
    case origin
    /// The phrase is a verb, whose subject is raised.
    case verb
    /// Other words stand between the cue and the phrase.
    case distance
    /// The opening word is the subject of a relative clause.
    case relative
    /// The phrase tells when.
    case time
    /// The phrase has no subject of its own, or is a verb.
    case subjectless
    /// An infinitive opens the phrase.
    case infinitive
  }

  let rule: ClaimRule
  /// The frame that the cue must have; none where the marker tells it.
  var frame: CueFrames = []
  /// How the phrase may hang on the cue; any way where there are none.
  var relations: [DependencyRelation] = []
  /// The tag of the phrase's head, where it matters.
  var tag: PennTag?
  var marker = Marker.none
  var content = Content.phrase
  var evidence = Evidence.marks
  var cuts: [Cut] = []
  var bars: [Bar] = []
  /// The source is not the subject: a passive hides it.
  var hidesSource = false
}
