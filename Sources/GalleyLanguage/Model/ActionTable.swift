private import CGalleyVectors

/// Weights of the three transitions for each feature, used in place.
///
/// Buckets of one cache line: eight 16-bit fingerprints and eight weights for each transition.
/// Scoring a feature compares the eight fingerprints at once and adds what matches, without a
/// branch. A feature that is not in the table is taken for another with probability 8 × 2⁻¹⁶.
package struct ActionTable: Sendable {
  nonisolated(unsafe) private let buckets: UnsafeRawPointer
  private let count: UInt64
  private let isWide: Bool

  /// `buckets` points to `count` buckets of 64 bytes that live as long as the program. The sums are
  /// the same whether vectors are wide or not.
  package init(
    buckets: UnsafeRawPointer, count: Int, isWide: Bool = ProcessorVectors.areWide
  ) {
    self.buckets = buckets
    self.count = UInt64(count)
    self.isWide = isWide
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
  package func scores(_ keys: FeatureKeys) -> ActionScores {
    let sums = galley_sum_actions(buckets, count, keys.base, keys.count, isWide)
    return ActionScores(
      shift: Float(sums.shift), left: Float(sums.left), right: Float(sums.right))
  }
}
