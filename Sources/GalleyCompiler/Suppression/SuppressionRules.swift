public import GalleyCore

/// What can be wrong with suppressions and baselines.
package enum SuppressionRules {
  package static let all: [DiagnosticRule] = [
    .unusedSuppression, .suppressionWithoutReason, .suppressionOfUnknownCode, .badBaseline,
    .unknownDirective,
  ]
}

extension DiagnosticRule {
  public static let unusedSuppression = DiagnosticRule(
    "GC201", "unused-suppression", .warning, "A suppression suppresses nothing.",
    explanation: """
      The finding that the comment was written for is gone, or the comment does not stand where \
      the finding is. Remove it, so that it does not hide the next one.
      """,
    example: "<!-- galley:ignore GQ201 the agency forgot the mark -->\n<p>All is well.</p>\n")

  public static let suppressionWithoutReason = DiagnosticRule(
    "GC202", "suppression-without-reason", .warning, "A suppression gives no reason.",
    explanation: """
      Write behind the code why the finding is right to be there; it goes into the baseline's and \
      SARIF's justification, and tells the next reader whether it still holds.
      """,
    example: "<!-- galley:ignore GQ201 -->\n<p>“We wait, she said.</p>\n")

  public static let suppressionOfUnknownCode = DiagnosticRule(
    "GC203", "suppression-of-unknown-code", .warning, "A suppression names no known code.",
    explanation: """
      Directly behind `galley:ignore` stands one code, or several with commas and no spaces. \
      `galley explain --all` lists the codes.
      """,
    example: "<!-- galley:ignore GQ2001 a slip -->\n<p>All is well.</p>\n")

  public static let badBaseline = DiagnosticRule(
    "GC204", "bad-baseline", .error, "The baseline file cannot be used.",
    explanation: """
      A baseline is the JSON file that --write-baseline writes. Write it anew rather than repair \
      it by hand. The exit status is 2.
      """)

  public static let unknownDirective = DiagnosticRule(
    "GC205", "unknown-directive", .warning,
    "A comment asks Galley for something that it does not know.",
    explanation: """
      The directives are `galley:ignore` and `galley:ignore-file`, in small letters and without a \
      blank. A misspelled one suppresses nothing.
      """,
    example: "<!-- galley:ignorefile GQ201 a slip -->\n<p>All is well.</p>\n")
}
