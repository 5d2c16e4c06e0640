private import CGalleyVectors

/// Weights of (feature, class) pairs, used in place: for decisions among a few candidate classes.
///
/// Buckets of one cache line: sixteen 16-bit fingerprints of pairs and their sixteen weights. The
/// bucket depends on the feature alone, so all candidates of a feature cost one line.
package struct PairTable: Sendable {
  nonisolated(unsafe) private let buckets: UnsafeRawPointer
  private let count: UInt64
  private let isWide: Bool

  /// `buckets` points to `count` buckets of 64 bytes that live as long as the program. The choice is
  /// the same whether vectors are wide or not.
  package init(
    buckets: UnsafeRawPointer, count: Int, isWide: Bool = ProcessorVectors.areWide
  ) {
    self.buckets = buckets
    self.count = UInt64(count)
    self.isWide = isWide
  }

  package static let slots = 16

  /// Fingerprint of a class; to be combined with that of a feature by exclusive or.
  package static func fingerprint(ofClass index: UInt8) -> Int16 {
    Int16(truncatingIfNeeded: (UInt64(index) &+ 1) &* (0x9E37_79B9_7F4A_7C15 >> 40))
  }

  /// The class with the highest sum of weights; of equals the first in `candidates`, which are not
  /// empty.
  package func best(of candidates: UnsafeBufferPointer<UInt8>, _ keys: FeatureKeys) -> UInt8 {
    candidates[
      galley_best_class(
        buckets, count, keys.base, keys.count, candidates.baseAddress, candidates.count, isWide)]
  }
}
