package import GalleyCore

/// What can be wrong with the structure of a plain-text article.
package enum PlainTextRules {
  package static let all: [DiagnosticRule] = [.impossibleDate, .skippedNumber, .brokenWord]
}

extension DiagnosticRule {
  package static let impossibleDate = DiagnosticRule(
    "GP101", "impossible-date", .warning, "The date line names a day that does not exist.",
    explanation: """
      The line reads as the date of the article, but the calendar has no such day, so the report \
      has no date. Days are counted by the Gregorian calendar.
      """,
    example: """
      The ferry stays in harbour

      Published 31 February 2026

      The council met on Monday evening and heard four speakers, none of whom agreed.
      """)

  package static let skippedNumber = DiagnosticRule(
    "GP102", "skipped-number", .warning, "The numbers of a list or of headings skip one.",
    explanation: """
      The items count on from one to the next except here. An item may have been lost when the \
      text was cut or pasted, or a number was not corrected after an item was moved.
      """,
    example: """
      The council named three conditions for its consent to the bridge, in this order:

      1. the ferry stays;
      2. the fare stays;
      4. the ferryman stays.
      """)

  package static let brokenWord = DiagnosticRule(
    "GP103", "broken-word", .warning, "A word is broken by a hyphen at the end of a line.",
    explanation: """
      A word that was hyphenated when the text was set in lines stays in two pieces when the lines \
      are joined: searches and the analysis do not find it. The fix joins the pieces; where the \
      hyphen belongs to the word, only the line break has to go.
      """,
    example: """
      The council met on Monday evening and heard four speakers, none of whom ag-
      reed with the others about the bridge, the ferry or the price of the cross-
      ing, which had been raised in the spring and again in the autumn, and none
      of whom would yield.
      """)
}
