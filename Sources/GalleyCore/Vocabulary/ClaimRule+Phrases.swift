/// Rules for phrases.
extension ClaimRule {
  static let objectNotes = ClaimRuleNotes(
    "An object that tells what somebody praised, announced or condemned.",
    """
    The verb must be one of judging, announcing or denying. An object is what a verb of any \
    kind may have, so many of these are no more than deeds.
    """,
    finds: "The unions condemned the closure of the shipyard.",
    leaves: "The unions left the closure of the shipyard to the court.",
    ClaimRuleNotes.Measure(3_514, content: 54, source: 85))

  static let phraseNotes = ClaimRuleNotes(
    "What a preposition leads to: \"warned of\", \"complained about\".",
    "The verb must take the preposition by itself, as the lexicon lists it.",
    finds: "The unions complained about the closure.",
    leaves: "The unions met about noon.",
    ClaimRuleNotes.Measure(1_012, content: 55, source: 88))

  static let predicateNotes = ClaimRuleNotes(
    "What somebody calls another: \"called it a mistake\".",
    "The object and its predicate are the content.",
    finds: "Ana Reis called the closure a mistake.",
    leaves: "Ana Reis gave the closure a thought.",
    ClaimRuleNotes.Measure(77, content: 74, source: 93))

  static let gerundNotes = ClaimRuleNotes(
    "What somebody denies, admits or suggests doing.",
    "A form in -ing behind a verb that takes one.",
    finds: "Ana Reis denied taking money from the builders.",
    leaves: "Ana Reis kept taking money from the builders.",
    ClaimRuleNotes.Measure(51, content: 69, source: 91))

  static let asPhraseNotes = ClaimRuleNotes(
    "What somebody describes another as.",
    "The object and the phrase with \"as\" are the content.",
    finds: "Ana Reis described the closure as a mistake.",
    leaves: "Ana Reis worked at the closure as a clerk.",
    ClaimRuleNotes.Measure(196, content: 74, source: 87))

  static let passiveAsNotes = ClaimRuleNotes(
    "What is described as something.",
    """
    The subject of the passive and the phrase with "as" are the content; the source is the \
    agent behind "by".
    """,
    finds: "The closure was described as a mistake by the unions.",
    leaves: "The pier was built as a gift by the unions.",
    ClaimRuleNotes.Measure(75, content: 60, source: 89))

  static let passivePredicateNotes = ClaimRuleNotes(
    "What is called something.",
    """
    The subject of the passive and its predicate are the content; the source is the agent \
    behind "by".
    """,
    finds: "The closure was called a mistake by the unions.",
    leaves: "The closure was left a ruin by the unions.")

  static let passivePhraseNotes = ClaimRuleNotes(
    "What somebody is convicted of or asked about.",
    "The phrase behind the passive is the content. Who says so is not named.",
    finds: "The captain was convicted of fraud.",
    leaves: "The captain was robbed of money.")

  static let passiveAgentNotes = ClaimRuleNotes(
    "What is praised or condemned by somebody.",
    "The subject of the passive is the content, the agent behind \"by\" the source.",
    finds: "The closure was condemned by the unions.",
    leaves: "The closure was delayed by the unions.",
    ClaimRuleNotes.Measure(48, content: 58, source: 96))

  static let nounNotes = ClaimRuleNotes(
    "What a noun of speech or thought holds: \"her claim that\".",
    """
    The source is the owner, the author behind "by", or the subject of a verb that carries the \
    noun.
    """,
    finds: "Her claim that the pier is safe surprised the engineers.",
    leaves: "Her cabin that the pier hides surprised the engineers.",
    ClaimRuleNotes.Measure(605, content: 48, source: 67))

  static let adjectiveNotes = ClaimRuleNotes(
    "What somebody is confident, afraid or sure of.",
    """
    A form of "be" joins the adjective to the source; a clause, an infinitive or a phrase is \
    the content.
    """,
    finds: "Ana Reis is confident that the pier is safe.",
    leaves: "Ana Reis is tall for her age.",
    ClaimRuleNotes.Measure(189, content: 56, source: 89))
}
