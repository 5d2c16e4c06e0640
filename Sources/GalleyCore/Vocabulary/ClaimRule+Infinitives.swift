/// Rules for infinitives.
extension ClaimRule {
  static let infinitiveNotes = ClaimRuleNotes(
    "What somebody wants, promises or refuses to do.",
    "An infinitive behind a verb of wanting, promising or refusing, whose subject is the source.",
    finds: "The council promised to repair the harbour wall.",
    leaves: "The council came to repair the harbour wall.",
    ClaimRuleNotes.Measure(612, content: 65, source: 88))

  static let objectInfinitiveNotes = ClaimRuleNotes(
    "What somebody asks, tells or expects another to do.",
    """
    The object and its infinitive are the content; behind a verb of telling, the infinitive \
    alone.
    """,
    finds: "The mayor urged the owners to repair the pier.",
    leaves: "The mayor met the owners to repair the pier.",
    ClaimRuleNotes.Measure(246, content: 70, source: 84))

  static let raisedSubjectNotes = ClaimRuleNotes(
    "What is said or expected of the subject: \"is said to be\".",
    """
    The subject of the passive and the infinitive are the content together. The source is the \
    agent behind "by", if there is one.
    """,
    finds: "The pier is said to be unsafe.",
    leaves: "The pier is built to be safe.",
    ClaimRuleNotes.Measure(187, content: 54, source: 89))

  static let appearanceNotes = ClaimRuleNotes(
    "What seems to be so: \"appears to be\".",
    "The subject and the infinitive are the content. The article does not say to whom it seems so.",
    finds: "The minister appears to be losing patience.",
    leaves: "The minister waits to be seen.",
    ClaimRuleNotes.Measure(269, content: 46, source: 84))
}
