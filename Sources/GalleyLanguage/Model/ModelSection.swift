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

  /// What the deep engine needs, in a file of its own. Sizes of the network: see ``DeepSizes``.
  case deepSizes = 32
  /// A table of hashes: the number of a piece plus one, or 0; its size is a power of two.
  case pieceSlots
  /// Where each piece begins in `pieceText`, and where the last one ends.
  case pieceOffsets
  /// The pieces of words, one behind the other; what continues a word begins with `##`.
  case pieceText
  /// Pairs of a letter with a sign on it and the plain letter, in order.
  case folds
  /// A row of each piece, and the scale of each row.
  case pieceRows, pieceScales
  /// A row of each place in the sentence.
  case places
  /// Rows of endings, beginnings and words, and the scale of each row.
  case signRows, signScales
  /// A row of each shape of words.
  case shapeRows
  /// Gain and shift of each normalisation.
  case norms
  /// The share of each of the upper layers.
  case mix
  /// What distances from -16 to 16 add to an arc.
  case distances
  /// Weights, scales and additions of all layers: see ``DeepLayers``.
  case layerWeights, layerScales, layerBias
  /// The names of relations, Penn and universal tags, a line each.
  case labels
  /// Which Penn tag goes with which universal tag.
  case tagPairs

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
    case .pieceText, .pieceRows, .signRows, .layerWeights, .labels, .tagPairs: length == count
    case .folds: length == 8 * count
    case .deepSizes, .pieceSlots, .pieceOffsets, .pieceScales, .places, .signScales, .shapeRows,
      .norms, .mix, .distances, .layerScales, .layerBias:
      length == 4 * count
    }
  }
}
