package import GalleyCore

/// How much analysis a document may ask for, in steps that do not depend on the machine.
///
/// A step is one byte of reading text in one stage of the analysis. All stages take time linear in
/// the text, so steps stand for time and, unlike it, are the same in every run: a document that is
/// over the budget on one machine is over it on all.
package enum AnalysisBudget {
  /// The stages that a level runs over the text.
  static func stages(of level: AnalysisLevel) -> Int {
    switch level {
    case .none: 0
    case .marks: 3
    case .deep: 350
    default: 7
    }
  }

  /// Whether the level is within the options' budget for a document; reports where it is not.
  package static func allows(
    _ level: AnalysisLevel, of document: Document, _ options: AnalysisOptions,
    diagnostics: inout Diagnostics
  ) -> Bool {
    guard let budget = options.steps else { return true }
    let steps = document.text.bytes.count * stages(of: level)
    guard steps > budget else { return true }
    diagnostics.report(.overBudget(steps: steps, budget: budget))
    return false
  }
}

/// The rules about how much work a document may make.
package enum BudgetRules {
  package static let all: [DiagnosticRule] = [.overBudget, .noDeepModel]
}

extension DiagnosticRule {
  package static let overBudget = DiagnosticRule(
    "GC603", "over-budget", .warning, "The article asks for more steps of analysis than allowed.",
    explanation: """
      `--steps` bounds the work on one article, so that a single one cannot hold up a million. A \
      step is one byte of text in one stage of the analysis; the full analysis has seven stages, \
      `--analysis marks` three, and `--analysis deep` counts as 350. An article over the \
      budget is reported by its structure alone: blocks and sections, without sentences, \
      quotations and claims.
      """)
}

extension Diagnostic {
  static func overBudget(steps: Int, budget: Int) -> Diagnostic {
    Diagnostic(
      .overBudget, "the article takes \(steps) steps, more than the \(budget) allowed", at: nil,
      help: "raise --steps, or leave it at the structure")
  }
}

extension DiagnosticRule {
  package static let noDeepModel = DiagnosticRule(
    "GC604", "no-deep-model", .error, "The model of --analysis deep is missing or damaged.",
    explanation: """
      The deep analysis reads a model file of its own, `en-deep.model`, from --model, or from \
      share/galley beside the folder of the program, /usr/local/share/galley or /usr/share/galley. \
      The message says what is wrong with it. Without it, `--analysis full` does the work with the \
      model inside the program. Nothing is written.
      """)
}

extension Diagnostic {
  static func noDeepModel() -> Diagnostic {
    Diagnostic(.noDeepModel, "the deep analysis was asked for without its model", at: nil)
  }
}
