/// The sizes of a deep model's network, as its file gives them.
struct DeepSizes: Sendable, Equatable {
  /// Numbers that stand for a piece of a word.
  let width: Int
  let layers: Int
  let attentionHeads: Int
  let inner: Int
  let arcs: Int
  let relations: Int
  /// Numbers of a word's sign, rows of signs, numbers of a shape.
  let sign: Int
  let signRows: Int
  let shape: Int
  /// How many places a sentence may have, counted in pieces.
  let places: Int
  /// How many of the upper layers are mixed.
  let mixed: Int
  /// Numbers of the pieces for a word that is not known, and for both ends of a sentence.
  let unknown: Int
  let first: Int
  let last: Int
  /// Letters of the longest piece.
  let longestPiece: Int

  static let count = 15
  static let shapes = 20

  /// Reads the sizes; nil where a kernel could not use them.
  init?(_ values: UnsafeBufferPointer<UInt32>) {
    guard values.count == DeepSizes.count, values.allSatisfy({ $0 <= 1 << 20 }) else { return nil }
    let value = values.map { Int($0) }
    width = value[0]
    layers = value[1]
    attentionHeads = value[2]
    inner = value[3]
    arcs = value[4]
    relations = value[5]
    sign = value[6]
    signRows = value[7]
    shape = value[8]
    places = value[9]
    mixed = value[10]
    unknown = value[11]
    first = value[12]
    last = value[13]
    longestPiece = value[14]
    let inners = [width, inner, arcs, relations, joined]
    guard inners.allSatisfy({ $0 > 0 && $0 <= 2048 && $0 % 16 == 0 }), attentionHeads > 0,
      width % (8 * attentionHeads) == 0, (1...48).contains(layers), (1...layers).contains(mixed),
      places >= 3, (1...256).contains(longestPiece), signRows > 0
    else { return nil }
  }

  /// Numbers that stand for a word: its pieces, its shape and four signs.
  var joined: Int { width + shape + 4 * sign }
}
