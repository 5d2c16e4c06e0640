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
  /// Languages besides the ones that the program knows.
  package var languages: [LanguagePack] = []

  package init(options: AnalysisOptions) { self.options = options }

  /// Learns the facts of a document; records what is wrong with its quotes and attributions.
  package func analyze(_ document: Document, diagnostics: inout Diagnostics) -> Facts {
    var facts = Facts()
    guard options.level != .none else { return facts }
    guard AnalysisBudget.allows(.marks, of: document, options, diagnostics: &diagnostics)
    else { return facts }
    let meter = options.meter
    meter.measure(.language) {
      LanguagePass(options: options, languages: languages).run(
        document, facts: &facts, diagnostics: &diagnostics)
    }
    let other = languages.first { $0.serves(facts.language) }
    let marks = other?.marks ?? .english
    meter.measure(.sentences) { SentencePass(marks).run(document, facts: &facts) }
    meter.measure(.marks) {
      QuotePass(marks.grammar).run(document, facts: &facts, diagnostics: &diagnostics)
    }
    guard options.level.readsClaims,
      let language = other ?? LanguagePack.named(facts.language)
    else { return facts }
    if options.level == .deep, options.deepModel == nil { diagnostics.report(.noDeepModel()) }
    guard AnalysisBudget.allows(options.level, of: document, options, diagnostics: &diagnostics)
    else { return Facts() }
    meter.measure(.attribution) {
      AttributionPass(language, deepModel: options.deepModel, plan: plan, meter: meter).run(
        document, facts: &facts, diagnostics: &diagnostics)
      QuoteKindPass(language).run(document, facts: &facts, diagnostics: &diagnostics)
    }
    meter.measure(.modality) { ModalityPass(language).run(document, facts: &facts) }
    meter.measure(.entities) {
      EntityPass(language).run(document, facts: &facts, diagnostics: &diagnostics)
    }
    meter.measure(.confidence) { ConfidencePass().run(facts: &facts) }
    return facts
  }
}
