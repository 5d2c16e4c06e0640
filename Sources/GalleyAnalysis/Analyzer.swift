package import GalleyCore

/// Runs the passes over a document, in the order of the list below.
///
/// A pass reads the document and the facts that earlier passes left, and adds its own. Attribution
/// leaves only the words that name a source, a speaker or an outlet (`sourceRanges`,
/// `speakerRange`, `viaRanges`); the entity pass behind it turns each into an entity and fills
/// `sources`, `speaker` and `via`.
package struct Analyzer: Sendable {
  package let options: AnalysisOptions
  /// By what sentences are read; tests shuffle it.
  var plan = ReadingPlan.standard

  package init(options: AnalysisOptions) { self.options = options }

  /// Learns the facts of a document; records what is wrong with its quotes and attributions.
  package func analyze(_ document: Document, diagnostics: inout Diagnostics) -> Facts {
    var facts = Facts()
    guard options.level != .none else { return facts }
    guard AnalysisBudget.allows(.marks, of: document, options, diagnostics: &diagnostics)
    else { return facts }
    LanguagePass(options: options).run(document, facts: &facts, diagnostics: &diagnostics)
    SentencePass().run(document, facts: &facts)
    QuotePass().run(document, facts: &facts, diagnostics: &diagnostics)
    guard options.level.readsClaims, facts.isEnglish else { return facts }
    if options.level == .deep, options.deepModel == nil { diagnostics.report(.noDeepModel()) }
    guard AnalysisBudget.allows(options.level, of: document, options, diagnostics: &diagnostics)
    else { return Facts() }
    AttributionPass(deepModel: options.deepModel, plan: plan).run(
      document, facts: &facts, diagnostics: &diagnostics)
    QuoteKindPass().run(document, facts: &facts, diagnostics: &diagnostics)
    ModalityPass().run(document, facts: &facts)
    EntityPass().run(document, facts: &facts, diagnostics: &diagnostics)
    ConfidencePass().run(facts: &facts)
    return facts
  }
}
