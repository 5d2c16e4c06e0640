/// The parts of a model file.
///
/// A model file is little-endian: the 8 bytes `GALLEYLM`, a 32-bit format version, a 32-bit number
/// of sections, the 64-bit length of the file and a 64-bit digest of all that follows; then for each
/// section its kind, offset, length in bytes and number of entries as 32-bit values. Sections start
/// at multiples of 64 bytes, so that they are used where they are.
package enum ModelSection: UInt32, Sendable, CaseIterable {
  /// Pairs of bytes, universal and Penn tag, by joint tag.
  case tags = 1
  /// ``WordTable`` of known words: choices when written small, choices when capitalised.
  case words
  /// ``WordTable`` of word shapes and endings: choices of words that are not known.
  case endings
  /// Lists of joint tags and of labels: see ``ChoiceLists``.
  case choices
  /// ``PairTable`` of the tagger.
  case taggerWeights
  /// ``WordTable`` of (word, Penn tag): lemma rules.
  case lemmaExceptions
  /// ``WordTable`` of (ending, Penn tag): lemma rules.
  case lemmaEndings
  /// Eight bytes a rule: how many bytes to cut, how many to add, and up to six to add.
  case lemmaRules
  /// ``ActionTable`` of the parser.
  case actionWeights
  /// ``PairTable`` of the parser's labels.
  case labelWeights
  /// Choices of labels by direction, head's universal tag and dependent's joint tag.
  case labelChoices

  package static let magic: [UInt8] = Array("GALLEYLM".utf8)
  package static let version: UInt32 = 2
  package static let alignment = 64

  /// Whether a section of `length` bytes holds `count` entries and no more.
  func fits(count: Int, length: Int) -> Bool {
    switch self {
    case .tags: count <= 256 && length == 2 * count
    case .words, .endings, .taggerWeights, .lemmaExceptions, .lemmaEndings, .actionWeights,
      .labelWeights:
      length == 64 * count
    case .choices: length >= 2 * (count + 1)
    case .lemmaRules: length == Lemmatizer.ruleSize * count
    case .labelChoices: length == 2 * 2 * UniversalTag.allCases.count * count
    }
  }
}
