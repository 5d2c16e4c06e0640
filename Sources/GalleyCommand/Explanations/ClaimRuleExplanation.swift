import GalleyCore

/// A rule that finds claims, as `galley explain` tells it.
struct ClaimRuleExplanation {
  private let rule: ClaimRule

  init(_ rule: ClaimRule) { self.rule = rule }

  /// For a terminal, in lines of at most 80 columns.
  var text: String {
    let notes = rule.notes
    var text = "\(rule.rawValue) (finds claims: \(rule.kind.rawValue))\n\n"
    text += RuleExplanation.wrapped(notes.summary) + "\n"
    text += RuleExplanation.wrapped(notes.explanation) + "\n"
    text += "Finds:\n\n" + Self.indented(notes.example) + "\n"
    text += "Leaves alone:\n\n" + Self.indented(notes.counterexample) + "\n"
    return text + RuleExplanation.wrapped("Measured: \(measure).")
  }

  /// As a section of the Markdown catalogue.
  var markdown: String {
    let notes = rule.notes
    return """

      ### \(rule.rawValue)

      \(notes.summary) \(notes.explanation)

      Finds:

      ```text
      \(notes.example)
      ```

      Leaves alone:

      ```text
      \(notes.counterexample)
      ```

      Measured: \(measure).

      """
  }

  /// How often the rule is right.
  var measure: String {
    guard let measure = rule.notes.measure else { return "too rare, no figure" }
    return "\(measure.content) % of \(measure.found) contents right, "
      + "the source too in \(measure.source) % of these"
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
  }
}
