/// Weights of the three transitions for each feature, used in place.
///
/// Buckets of one cache line: eight 16-bit fingerprints and eight weights for each transition.
/// Scoring a feature compares the eight fingerprints at once and adds what matches, without a
/// branch. A feature that is not in the table is taken for another with probability 8 × 2⁻¹⁶.
package struct ActionTable: Sendable {
  package typealias Lanes = SIMD8<Int16>

  nonisolated(unsafe) private let buckets: UnsafePointer<Lanes>
  private let count: UInt64

  /// `buckets` points to `count` buckets of 64 bytes that live as long as the program.
  package init(buckets: UnsafeRawPointer, count: Int) {
    self.buckets = buckets.assumingMemoryBound(to: Lanes.self)
    self.count = UInt64(count)
  }

  package static let slots = 8

  @inline(__always)
  package static func bucket(of key: UInt64, count: UInt64) -> Int {
    Int(truncatingIfNeeded: ((key >> 32) &* count) >> 32)
  }

  @inline(__always)
  package static func fingerprint(of key: UInt64) -> Int16 {
    Int16(truncatingIfNeeded: key >> 8)
  }

  /// Sums of the weights of all `keys`, by transition.
  @inline(__always)
  package func scores(_ keys: FeatureKeys) -> ActionScores {
    var shift = Lanes(repeating: 0)
    var left = Lanes(repeating: 0)
    var right = Lanes(repeating: 0)
    let none = Lanes(repeating: 0)
    for index in 0..<keys.count {
      let key = keys[index]
      let line = buckets + 4 &* ActionTable.bucket(of: key, count: count)
      let hit = line[0] .== Lanes(repeating: ActionTable.fingerprint(of: key))
      shift &+= none.replacing(with: line[1], where: hit)
      left &+= none.replacing(with: line[2], where: hit)
      right &+= none.replacing(with: line[3], where: hit)
    }
    return ActionScores(
      shift: Float(shift.wrappedSum()), left: Float(left.wrappedSum()),
      right: Float(right.wrappedSum()))
  }
}
