package import GalleyCore

/// The rules about quotation marks and who speaks between them.
package enum QuoteRules {
  package static let all: [DiagnosticRule] = [
    .unclosedQuotation, .strayQuotationMark, .mixedQuotationMarks, .unattributedQuotation,
    .ambiguousSpeaker,
  ]
}

extension DiagnosticRule {
  package static let unclosedQuotation = DiagnosticRule(
    "GQ201", "unclosed quotation", .warning,
    "A quotation opens and never closes in its paragraph.",
    explanation: """
      Galley takes the quotation to end where the next one opens, or else at the paragraph's end, \
      which may put the article's own words into somebody's mouth. Close it, or, where the \
      quotation runs on, open the next paragraph with the same mark.
      """,
    example: "Mayor Ines Duarte called the plan “a gift to the port, adding that it was late.\n")

  package static let strayQuotationMark = DiagnosticRule(
    "GQ202", "stray quotation mark", .warning,
    "A quotation mark closes nothing.",
    explanation: """
      The mark stands where quotations close, and none is open. Either the opening mark is \
      missing, or this one should not be there; the text is read as if it were not.
      """,
    example: "The plan is a gift to the port,” the mayor said.\n")

  package static let mixedQuotationMarks = DiagnosticRule(
    "GQ203", "mixed quotation marks", .note,
    "A quotation opens with one kind of mark and closes with another.",
    explanation: """
      The two marks are taken as a pair. Mixed marks often come from two editors or a copied \
      passage; search and replace will miss one of them later.
      """,
    example: "“We are open,\" the owner said.\n")

  package static let unattributedQuotation = DiagnosticRule(
    "GQ204", "unattributed quotation", .warning,
    "Nobody is named as the speaker of a quotation.",
    explanation: """
      The quotation reads like speech, but no cue ("said", "according to", a colon) leads from it \
      to a speaker, in its own sentence or next to it. Name the speaker, or drop the marks where \
      the words are nobody's.
      """,
    example:
      "The hall was full on Monday night.\n\n“We never saw it coming, and nobody asked us.”\n")

  package static let ambiguousSpeaker = DiagnosticRule(
    "GQ205", "ambiguous speaker", .note,
    "Two people could be the speaker of a quotation.",
    explanation: """
      The quotation has no cue of its own, and more than one person spoke just before it. The last \
      of them is taken as the speaker; a reader may take the other.
      """,
    example: """
      Ana Reis said the pier was safe, and Paul Moss said it was not. “Nobody has looked at the \
      piles since the storm.”

      """)
}

extension Diagnostic {
  static func ambiguousSpeaker(at quote: ByteRange, taken: ByteRange?) -> Self {
    Diagnostic(
      .ambiguousSpeaker, "two people could be the speaker of this quotation", at: quote,
      labels: taken.map { [Label($0, "taken as the speaker")] } ?? [],
      help: "name the speaker beside the quotation")
  }
}
