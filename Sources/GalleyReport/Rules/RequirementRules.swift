public import GalleyCore

/// Checks a report against what a house asks for.
public struct RequirementRules {
  private let requirements: Requirements

  public init(_ requirements: Requirements) { self.requirements = requirements }

  public func check(_ report: Report, diagnostics: inout Diagnostics) {
    let metadata = report.metadata
    if requirements.title, metadata.title == nil {
      diagnostics.report(.missing(.missingTitle, "title"))
    }
    if requirements.byline, metadata.byline.isEmpty {
      diagnostics.report(.missing(.missingByline, "byline"))
    }
    if requirements.dateline, metadata.dateline == nil {
      diagnostics.report(.missing(.missingDateline, "dateline"))
    }
    if requirements.date, metadata.published == nil {
      diagnostics.report(.missing(.missingDate, "date of publication"))
    }
    checkCounts(of: report, diagnostics: &diagnostics)
  }

  private func checkCounts(of report: Report, diagnostics: inout Diagnostics) {
    let sections = report.sections.filter { $0.heading != nil }
    check(sections.count, "sections", requirements.sections, at: nil, &diagnostics)
    check(report.claims.count, "claims", requirements.claims, at: nil, &diagnostics)
    let loose = report.quotes.filter { $0.kind.isSpeech && $0.speaker == nil }
    check(
      loose.count, "quotes without a speaker", requirements.unattributedQuotes,
      at: loose.first.map { report.source($0.range) }, &diagnostics)
    if !requirements.statedShare.isUnbounded, !report.claims.isEmpty {
      let stated = report.claims.filter { $0.kind == .stated }
      check(
        stated.count * 100 / report.claims.count, "per cent of claims in the article's own voice",
        requirements.statedShare, at: stated.first.map { report.source(report.range(of: $0)) },
        &diagnostics)
    }
    if !requirements.words.isUnbounded {
      check(report.wordCount, "words", requirements.words, at: nil, &diagnostics)
    }
  }

  private func check(
    _ count: Int, _ noun: String, _ bounds: Requirements.Bounds, at range: ByteRange?,
    _ diagnostics: inout Diagnostics
  ) {
    if let minimum = bounds.minimum, count < minimum {
      diagnostics.report(
        Diagnostic(.tooFew, "\(count) \(noun); at least \(minimum) are required", at: range))
    }
    if let maximum = bounds.maximum, count > maximum {
      diagnostics.report(
        Diagnostic(.tooMany, "\(count) \(noun); at most \(maximum) are allowed", at: range))
    }
  }
}

extension DiagnosticRule {
  private static func missing(_ code: String, _ field: String, _ summary: String) -> Self {
    DiagnosticRule(
      code, "missing-\(field)", .error, summary,
      explanation: """
        The configuration asks for it under `require:`. Add it to the article, where its format has \
        a place for it: a line of its own in plain text, front matter in Markdown, a meta element in \
        HTML.
        """,
      example: "Boats left the harbour at dawn, an hour before the tide turned.\n")
  }

  static let missingTitle = missing("GR101", "title", "The article has no title.")
  static let missingByline = missing("GR102", "byline", "The article names no author.")
  static let missingDateline = missing("GR103", "dateline", "The article has no dateline.")
  static let missingDate = missing("GR104", "date", "The article has no date of publication.")

  static let tooFew = DiagnosticRule(
    "GR105", "too-few", .error, "The article has less of something than the house asks for.",
    explanation: """
      The configuration sets a least number under `require:`: of sections, claims or words.
      """,
    example: "Boats left the harbour at dawn, an hour before the tide turned.\n")

  static let tooMany = DiagnosticRule(
    "GR106", "too-many", .error, "The article has more of something than the house allows.",
    explanation: """
      The configuration sets a greatest number under `require:`: of sections, claims, words, quotes \
      without a speaker, or the share of claims that nobody is named for.
      """,
    example: "Boats left the harbour at dawn, an hour before the tide turned.\n")
}

extension Diagnostic {
  fileprivate static func missing(_ rule: DiagnosticRule, _ noun: String) -> Self {
    Diagnostic(rule, "the article has no \(noun), and the configuration requires one", at: nil)
  }
}
