/// Rules for clauses of speech and thought.
extension ClaimRule {
  static let complementClauseNotes = ClaimRuleNotes(
    "A clause behind a verb of saying or thinking.",
    """
    The verb takes a clause, with "that" or without, and its subject is the source. The clause \
    ends where another speaker, a second verb of saying or a participle that goes on with the \
    speaker's words begins.
    """,
    finds: "The mayor said that the ferry would sail in May.",
    leaves: "The mayor said nothing of the ferry.",
    ClaimRuleNotes.Measure(4_604, content: 84, source: 93))

  static let tagNotes = ClaimRuleNotes(
    "A clause that a tag reports: \", she said\".",
    """
    The tag stands behind a comma, at the end of the clause or in its midst. All of the \
    sentence but the tag is what is said.
    """,
    finds: "The ferry will sail in May, the mayor said.",
    leaves: "The rain stopped, so the mayor left.",
    ClaimRuleNotes.Measure(769, content: 83, source: 94))

  static let frontedClauseNotes = ClaimRuleNotes(
    "A clause before its verb of saying, with no comma between the two.",
    "What a tag's rule does not accept, and the parser took for the verb's clause.",
    finds: "The ferry could sail this week Ana Reis said.",
    leaves: "The ferry could sail this week Ana Reis told.",
    ClaimRuleNotes.Measure(43, content: 63, source: 70))

  static let relativeClauseNotes = ClaimRuleNotes(
    "A relative clause that somebody says: \"which she said would help\".",
    """
    The verb of saying stands between the relative word and its clause, so that the content is \
    the relative word and what follows the verb.
    """,
    finds: "The council passed a plan that Ana Reis said would save the pier.",
    leaves: "The council passed a plan that Ana Reis drew.",
    ClaimRuleNotes.Measure(41, content: 76, source: 74))

  static let passiveClauseNotes = ClaimRuleNotes(
    "A clause behind a verb of saying in the passive: \"it was announced that\".",
    "The source is the agent behind \"by\", if there is one.",
    finds: "It was announced that the ferry would sail in May.",
    leaves: "It was built so that the ferry would sail in May.",
    ClaimRuleNotes.Measure(58, content: 66, source: 47))

  static let promptNotes = ClaimRuleNotes(
    "A question that opens a sentence: \"Asked whether …, she said\".",
    "What was asked is the content. Who asked is not named.",
    finds: "Asked whether the pier was safe, the mayor said it was.",
    leaves: "The mayor, tired of the pier, said it was safe.",
    ClaimRuleNotes.Measure(75, content: 65, source: 92))

  static let accordingToNotes = ClaimRuleNotes(
    "What somebody says by \"according to\".",
    """
    The phrase opens the sentence, or stands behind a comma or at the end. The rest of the \
    clause is the content.
    """,
    finds: "According to Ana Reis, the pier is safe.",
    leaves: "The crews are paid in accordance with the law.",
    ClaimRuleNotes.Measure(423, content: 83, source: 88))

  static let hearsayNotes = ClaimRuleNotes(
    "What is said by nobody in particular: \"reportedly\", \"allegedly\".",
    "The adverb is the cue, its clause the content. There is no source.",
    finds: "The captain reportedly left the ship before dawn.",
    leaves: "The captain left the ship before dawn.")

  static let surveyNotes = ClaimRuleNotes(
    "What a poll shows: \"In a poll of 900 voters, …\".",
    "Only where no verb of the sentence reports it.",
    finds: "In a poll of 900 voters, the mayor leads by six points.",
    leaves: "In a hall of 900 seats, the mayor speaks of six points.")
}
