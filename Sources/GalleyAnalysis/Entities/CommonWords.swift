internal import GalleyCore
internal import GalleyLanguage

/// Words that English writes in small letters, so that a capital alone makes no name of them.
enum CommonWords {
  /// Whether the language model has seen a word in small letters. O(its letters).
  static func contains(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    let key = GalleyLanguage.WordHash.of(bytes.span.extracting(range.indices)).value
    return LanguageEngine.english.model.words.values(of: key).first != 0
  }
}
