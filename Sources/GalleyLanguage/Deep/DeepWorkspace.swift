/// Memory of the deep parser, reused from sentence to sentence.
package struct DeepWorkspace: Sendable {
  var rows: [Float] = []
  var mixed: [Float] = []
  var wide: [Float] = []
  var narrow: [Float] = []
  var weights: [Float] = []
  var rounded: [Int16] = []
  var scales: [Float] = []

  package init() {}

  /// Makes room for so many numbers at least; what was there is forgotten where there was less.
  static func make(room count: Int, in numbers: inout [Float]) {
    if numbers.count < count { numbers = [Float](repeating: 0, count: count) }
  }

  static func make(room count: Int, in numbers: inout [Int16]) {
    if numbers.count < count { numbers = [Int16](repeating: 0, count: count) }
  }
}
