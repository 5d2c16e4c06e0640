internal import CGalleyEnglish
internal import GalleyLanguage

extension LanguagePack {
  /// English: the lists of `CGalleyEnglish/en` and the model that is part of the program.
  package static let english = LanguagePack(
    tag: "en", marks: .english,
    cues: CueLexicon(
      EnglishForms.self, verbs: bytes(galley_english_cue_verbs()),
      irregular: bytes(galley_english_cue_irregular()),
      phrases: bytes(galley_english_cue_phrases()), nouns: bytes(galley_english_cue_nouns()),
      adjectives: bytes(galley_english_cue_adjectives()),
      prepositions: bytes(galley_english_cue_prepositions())),
    names: NameClasses.table([
      galley_english_roles().bytesOfList, galley_english_organizations().bytesOfList,
      galley_english_places().bytesOfList, galley_english_given_names().bytesOfList,
    ]),
    modality: ModalityWords.table(galley_english_modality().bytesOfList),
    engine: .english)

  private static func bytes(_ list: galley_cue_list) -> [UInt8] {
    Array(UnsafeRawBufferPointer(start: list.bytes, count: list.count))
  }
}

extension MarkLexicon {
  /// The abbreviations of English do no harm in other languages.
  package static let english = MarkLexicon(
    sentences: SentenceWords.table(galley_english_sentences().bytesOfList),
    grammar: GrammarWords(galley_english_grammar().bytesOfList))
}

extension galley_word_list {
  /// The list's bytes.
  var bytesOfList: [UInt8] {
    Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }
}
