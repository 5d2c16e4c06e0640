/// Rules for quotations.
extension ClaimRule {
  static let quoteBeforeCueNotes = ClaimRuleNotes(
    "A quotation and a tag behind it: \"…,\" she said.",
    "The tag's subject stands before its verb. A second half behind the tag belongs to it.",
    finds: "“The pier is safe,” Ana Reis said.",
    leaves: "“The pier is safe” is a song.",
    ClaimRuleNotes.Measure(2_242, content: 98, source: 99))

  static let invertedTagNotes = ClaimRuleNotes(
    "A quotation and an inverted tag: \"…,\" said Ana Reis.",
    "The tag's subject stands behind its verb.",
    finds: "“The pier is safe,” said Ana Reis.",
    leaves: "“The pier is safe,” Ana Reis said.",
    ClaimRuleNotes.Measure(718, content: 98, source: 98))

  static let quoteAfterCueNotes = ClaimRuleNotes(
    "A quotation behind its cue: Ana Reis said, \"…\".",
    "The cue stands right before the quotation, with a comma, a colon or nothing between.",
    finds: "Ana Reis said: “The pier is safe.”",
    leaves: "“The pier is safe,” Ana Reis said.",
    ClaimRuleNotes.Measure(488, content: 94, source: 88))

  static let quoteAfterClauseNotes = ClaimRuleNotes(
    "A quotation behind a clause that does not report: he shook his head: \"…\".",
    "The clause leads to the quotation by a colon or a comma; its subject speaks.",
    finds: "The mayor shook his head: “The pier is finished.”",
    leaves: "The mayor shook his head.")

  static let markedWordsNotes = ClaimRuleNotes(
    "Words between marks that a verb of saying governs.",
    "Marked words that no other rule read, in a phrase that hangs on a verb of saying.",
    finds: "The mayor answered in the “frankest words”.",
    leaves: "The mayor lives in the “Old Mill”.",
    ClaimRuleNotes.Measure(153, content: 56, source: 87))
}
