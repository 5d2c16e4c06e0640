public import GalleyCore

/// The rules that a typed report can break: GR001 to GR003 are house-keeping, GR1xx what a house
/// asks for, GR9xx what no report may be.
public enum ReportRules {
  /// Every rule of this stage.
  public static let all: [DiagnosticRule] = [
    .emptySection, .headingLevelJump, .repeatedHeading,
    .missingTitle, .missingByline, .missingDateline, .missingDate,
    .tooFew, .tooMany,
    .invalidReport, .unrepresentableMetadata,
  ]
}

extension DiagnosticRule {
  static let emptySection = DiagnosticRule(
    "GR001", "empty-section", .warning, "A heading has nothing under it.",
    explanation: """
      A section without a block usually means that a line of prose was taken for a heading, or that \
      text was lost when the article was pasted. Write the section, or take the heading out.
      """,
    example:
      "# Harbour\n\n## What comes next\n\n## Who pays\n\nThe port authority pays for the basin.\n")

  static let headingLevelJump = DiagnosticRule(
    "GR002", "heading-level-jump", .warning, "A heading is more than one level below its parent.",
    explanation: """
      A reader of the outline expects a heading of level 2 under level 1, not one of level 3. Screen \
      readers and tables of contents show the gap.
      """,
    example: "## Harbour\n\nBoats left at dawn.\n\n#### Prices\n\nThey rose.\n",
    reference: "WCAG 2.2, technique H42")

  static let repeatedHeading = DiagnosticRule(
    "GR003", "repeated-heading", .note, "Two sections of one level bear the same heading.",
    explanation: """
      Two headings that read the same cannot be told apart in an outline or a link. Often a section \
      was pasted twice.
      """,
    example: "# Prices\n\nThey rose in May.\n\n# Prices\n\nThey fell in June.\n")

  static let invalidReport = DiagnosticRule(
    "GR901", "invalid-report", .error, "The report breaks a rule that every report keeps.",
    explanation: """
      Every report is checked before it leaves: ranges lie inside the source and begin before they \
      end, references lead to something, dates are ISO 8601. A breach in a report that Galley made \
      is a fault of Galley; in a report that came in, of whoever made it.
      """)
}
