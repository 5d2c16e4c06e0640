package import GalleyLanguage

/// All that the analysis knows of one language; a value that nothing changes.
///
/// A class only so that handing it on copies one reference.
package final class LanguagePack: Sendable {
  /// The primary subtag of its BCP 47 tag: "en".
  package let tag: String
  package let marks: MarkLexicon
  /// The words that report.
  package let cues: CueLexicon
  /// Names, roles and places.
  package let names: WordTable
  package let modality: WordTable
  /// Reads sentences.
  package let engine: LanguageEngine

  package init(
    tag: String, marks: MarkLexicon, cues: CueLexicon, names: WordTable, modality: WordTable,
    engine: LanguageEngine
  ) {
    self.tag = tag
    self.marks = marks
    self.cues = cues
    self.names = names
    self.modality = modality
    self.engine = engine
  }

  /// The classes of words that rules ask for.
  package var grammar: GrammarWords { marks.grammar }

  /// The pack for a BCP 47 tag. Where nothing tells the language, it is English.
  package static func named(_ tag: String?) -> LanguagePack? {
    guard let tag else { return .english }
    return primary(tag) == "en" ? .english : nil
  }

  /// Whether the pack is for a language, by its BCP 47 tag.
  func serves(_ tag: String?) -> Bool { tag.map { Self.primary($0) == self.tag } ?? false }

  private static func primary(_ tag: String) -> String {
    tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }

  /// Whether the language writes a word in small letters, so that a capital alone makes no name of
  /// it. O(its letters).
  func isCommon(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let key = GalleyLanguage.WordHash.of(bytes.span.extracting(range)).value
    return engine.model.words.values(of: key).first != 0
  }
}
