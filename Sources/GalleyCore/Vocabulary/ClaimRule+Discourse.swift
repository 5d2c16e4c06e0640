/// Rules for what several sentences or the layout show.
extension ClaimRule {
  static let introductionNotes = ClaimRuleNotes(
    "A verb and a colon before what somebody says in the next paragraph.",
    "What the paragraphs behind the colon quote is the content.",
    finds: "The mayor continued:\n\n“The pier is finished.”",
    leaves: "The mayor continued.\n\nThe pier is finished.")

  static let transcriptNotes = ClaimRuleNotes(
    "A turn of an interview or a transcript: \"Reis: …\".",
    """
    Labels count where the article takes turns: two labels or more, one of them again. All of \
    the paragraph is what is said.
    """,
    finds: """
      The two met on Monday.

      ANA REIS: The pier is safe.

      TOM VALE: The pier is not safe.

      ANA REIS: We have measured it twice.
      """,
    leaves: "Three boats left on Monday.\n\nThe rest: stuck in the ice.",
    ClaimRuleNotes.Measure(68, content: 37, source: 68))

  static let signatureNotes = ClaimRuleNotes(
    "A name behind a dash that signs a quotation.",
    "The quotation stands by itself, and the name ends the paragraph.",
    finds: "“The sea gives and the sea takes.” – Ana Reis",
    leaves: "“The sea gives and the sea takes.”")

  static let topicNotes = ClaimRuleNotes(
    "A quotation without a cue whose sentence before is about somebody.",
    "The sentence before reports nothing, and its subject is somebody who can speak.",
    finds: "Tom Vale lives by the sea. “It is a hard trade.”",
    leaves: "The pier stands in the sea. “It is a hard trade.”")

  static let referenceNotes = ClaimRuleNotes(
    "A sentence that says whose words the quotation before it was.",
    "\"Those were the words of …\", \"So writes …\".",
    finds: "“The pier will fall.”\n\nThose were the words of Ana Reis, the engineer.",
    leaves: "“The pier will fall.”\n\nThose were the last days of the ferry.")

  static let nameColonNotes = ClaimRuleNotes(
    "A name and a colon before a quotation.",
    "No verb stands between the two.",
    finds: "Ana Reis, the mayor: “The pier is safe.”",
    leaves: "Ana Reis, the mayor, left the pier.")

  static let titleColonNotes = ClaimRuleNotes(
    "A speaker and a colon in a title: \"Mayor: the ferry will sail\".",
    "Only in a title, where what stands before the colon is a name or an office and no label.",
    finds: "Mayor: the ferry will sail in May\n\nThe ferry was built in Lisbon in 1990.",
    leaves: "Update: the ferry will sail in May\n\nThe ferry was built in Lisbon in 1990.",
    ClaimRuleNotes.Measure(89, content: 72, source: 97))

  static let statedNotes = ClaimRuleNotes(
    "What the article states in its own voice.",
    "A main clause that no attribution covers. Questions, orders and fragments state nothing.",
    finds: "The ferry sailed at dawn.",
    leaves: "Why did the ferry sail?")
}
