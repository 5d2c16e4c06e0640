import GalleyCore

/// What can go wrong with programs outside, and what they say themselves.
enum ExternalRules {
  static let all: [DiagnosticRule] = [
    .externalFailed, .externalBadAnswer, .externalBadPath, .externalError, .externalWarning,
    .externalNote, .filterBrokeReport,
  ]
}

extension DiagnosticRule {
  static let externalFailed = DiagnosticRule(
    "GB610", "external-failed", .error, "An external backend or filter did not finish its work.",
    explanation: """
      The program could not be started, ended with a status other than 0, crashed, or went over a \
      limit of time, output or memory. What it wrote to standard error last stands in the message. \
      Nothing is written.
      """, reference: "Documentation/ExternalBackends.md")
  static let externalBadAnswer = DiagnosticRule(
    "GB611", "external-bad-answer", .error,
    "An external backend or filter gave an answer that is not protocol 1.",
    explanation: """
      The answer must be one JSON object with “protocol”: 1 and “files” or, from a filter, \
      “report”. Nothing else may stand on standard output. Nothing is written.
      """, reference: "Documentation/ExternalBackends.md")
  static let externalBadPath = DiagnosticRule(
    "GB612", "external-bad-path", .error,
    "An external backend wants to write outside of the output folder.",
    explanation: """
      Paths of files are relative, with “/” between their parts, without “.” and “..”, backslashes \
      and control characters. Nothing is written.
      """, reference: "Documentation/ExternalBackends.md")
  static let externalError = DiagnosticRule(
    "GB620", "external-error", .error, "An external backend or filter reports an error.",
    explanation: "The message and the code in brackets are the program's own.")
  static let externalWarning = DiagnosticRule(
    "GB621", "external-warning", .warning, "An external backend or filter reports a warning.",
    explanation: "The message and the code in brackets are the program's own.")
  static let externalNote = DiagnosticRule(
    "GB622", "external-note", .note, "An external backend or filter reports a note.",
    explanation: "The message and the code in brackets are the program's own.")
  static let filterBrokeReport = DiagnosticRule(
    "GB630", "filter-broke-report", .error, "A filter gave back something that is no report.",
    explanation: """
      A filter gets a report and must give one back: every id that is pointed at must be there, \
      ranges must lie inside the article and not cut characters in two. The message says what is \
      wrong and where in the filter's report.
      """, reference: "Documentation/ExternalBackends.md")
}
