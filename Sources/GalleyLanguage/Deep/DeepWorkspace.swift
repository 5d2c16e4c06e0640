/// Memory of the deep parser, reused from one batch of sentences to the next.
package struct DeepWorkspace: Sendable {
  /// Rows of the encoder, one a piece, and the mix of its upper layers.
  var rows: [Float] = []
  var mixed: [Float] = []
  /// What the layers give.
  var wide: [Float] = []
  var narrow: [Float] = []
  var room: [Float] = []
  /// What a layer is applied to, as whole numbers, and the scale of each row.
  var rounded: [Int16] = []
  var scales: [Float] = []
  /// Rows of the roots and the words.
  var words: [Float] = []
  var states: [Float] = []
  var children: [Float] = []
  var heads: [Float] = []

  package init() {}

  /// Makes room for so many numbers at least; what was there is forgotten where there was less.
  static func make(room count: Int, in numbers: inout [Float]) {
    if numbers.count < count { numbers = [Float](repeating: 0, count: count) }
  }

  static func make(room count: Int, in numbers: inout [Int16]) {
    if numbers.count < count { numbers = [Int16](repeating: 0, count: count) }
  }
}
