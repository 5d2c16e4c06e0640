package import GalleyCore

/// Runs the passes over a document, in the order of the list below.
package struct Analyzer: Sendable {
  package let options: AnalysisOptions

  package init(options: AnalysisOptions) { self.options = options }

  /// Learns the facts of a document; records what is wrong with its quotes and attributions.
  package func analyze(_ document: Document, diagnostics: inout Diagnostics) -> Facts {
    Facts()
  }
}
