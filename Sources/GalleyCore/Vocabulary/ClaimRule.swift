/// The constructions by which a claim is found: a closed list.
///
/// The raw value is the claim's `rule` in a report. ``notes`` tells of each what it is, what it finds
/// and what it leaves alone; a new rule does not compile without them.
public enum ClaimRule: String, Sendable, CaseIterable {
  // Clauses of speech and thought.
  case complementClause = "complement-clause"
  case tag
  case frontedClause = "fronted-clause"
  case relativeClause = "relative-clause"
  case passiveClause = "passive-clause"
  case prompt
  // Infinitives.
  case infinitive
  case objectInfinitive = "object-infinitive"
  case raisedSubject = "raised-subject"
  case appearance
  // Phrases.
  case object, phrase, predicate, gerund
  case asPhrase = "as-phrase"
  case passiveAs = "passive-as"
  case passivePredicate = "passive-predicate"
  case passivePhrase = "passive-phrase"
  case passiveAgent = "passive-agent"
  case noun, adjective
  case accordingTo = "according-to"
  case hearsay, survey
  // Quotations.
  case quoteBeforeCue = "quote-before-cue"
  case invertedTag = "inverted-tag"
  case quoteAfterCue = "quote-after-cue"
  case quoteAfterClause = "quote-after-clause"
  case markedWords = "marked-words"
  // What several sentences or the layout show.
  case introduction, transcript, signature, topic, reference
  case nameColon = "name-colon"
  case titleColon = "title-colon"
  // The article's own voice.
  case stated

  /// What kind of construction a rule reads.
  public enum Kind: String, Sendable, CaseIterable {
    /// A clause of its own is what is said.
    case clause
    /// An infinitive is what is said.
    case infinitive
    /// A phrase is what is said: an object, a predicate, the noun of a preposition.
    case phrase
    /// A quotation is what is said, and a cue of its sentence says by whom.
    case quotation
    /// Other sentences or the layout tell who speaks.
    case discourse
    /// Nobody says it but the article.
    case own
  }

  public var kind: Kind {
    switch self {
    case .complementClause, .tag, .frontedClause, .relativeClause, .passiveClause, .prompt,
      .accordingTo, .hearsay, .survey:
      .clause
    case .infinitive, .objectInfinitive, .raisedSubject, .appearance: .infinitive
    case .object, .phrase, .predicate, .gerund, .asPhrase, .passiveAs, .passivePredicate,
      .passivePhrase, .passiveAgent, .noun, .adjective:
      .phrase
    case .quoteBeforeCue, .invertedTag, .quoteAfterCue, .quoteAfterClause, .markedWords: .quotation
    case .introduction, .transcript, .signature, .topic, .reference, .nameColon, .titleColon:
      .discourse
    case .stated: .own
    }
  }
}
