package import GalleyCore

/// Tells how far each claim is held to be so, and whether it affirms or denies.
///
/// `Documentation/Modality.md` shows the classes by examples. The main clause of the content
/// decides, words of clauses below it do not; the cue decides where the content has no finite verb
/// ("has pledged *to support*"). A denial in the cue and one in the content cancel out.
package struct ModalityPass {
  private let language: LanguagePack

  package init(_ language: LanguagePack) { self.language = language }

  /// Sets the modality and polarity of every claim. O(content).
  package func run(_ document: Document, facts: inout Facts) {
    var reader = ModalityReader(bytes: document.text.bytes, language)
    for claim in facts.claims.indices {
      let (modality, polarity) = reader.read(facts.claims[claim])
      facts.claims[claim].modality = modality
      facts.claims[claim].polarity = polarity
    }
  }
}
