/// Weights of (feature, class) pairs, used in place: for decisions among a few candidate classes.
///
/// Buckets of one cache line: sixteen 16-bit fingerprints of pairs and their sixteen weights. The
/// bucket depends on the feature alone, so all candidates of a feature cost one line.
package struct PairTable: Sendable {
  package typealias Lanes = SIMD8<Int16>

  nonisolated(unsafe) private let buckets: UnsafePointer<Lanes>
  private let count: UInt64

  /// `buckets` points to `count` buckets of 64 bytes that live as long as the program.
  package init(buckets: UnsafeRawPointer, count: Int) {
    self.buckets = buckets.assumingMemoryBound(to: Lanes.self)
    self.count = UInt64(count)
  }

  package static let slots = 16

  /// Fingerprint of a class; to be combined with that of a feature by exclusive or.
  @inline(__always)
  package static func fingerprint(ofClass index: UInt8) -> Int16 {
    Int16(truncatingIfNeeded: (UInt64(index) &+ 1) &* 0x9E37_79B9_7F4A_7C15 >> 40)
  }

  /// The class with the highest sum of weights; of equals the first in `candidates`.
  @inline(__always)
  package func best(
    of candidates: UnsafeBufferPointer<UInt8>, _ keys: FeatureKeys,
    _ sums: UnsafeMutablePointer<Lanes>
  ) -> UInt8 {
    for index in 0..<candidates.count { sums[index] = Lanes(repeating: 0) }
    let none = Lanes(repeating: 0)
    for index in 0..<keys.count {
      let key = keys[index]
      let line = buckets + 4 &* ActionTable.bucket(of: key, count: count)
      let (a, b, c, d) = (line[0], line[1], line[2], line[3])
      let feature = ActionTable.fingerprint(of: key)
      for candidate in 0..<candidates.count {
        let mark = Lanes(
          repeating: feature ^ PairTable.fingerprint(ofClass: candidates[candidate]))
        sums[candidate] &+= none.replacing(with: c, where: a .== mark)
        sums[candidate] &+= none.replacing(with: d, where: b .== mark)
      }
    }
    var best = 0
    var score = Int16.min
    for index in 0..<candidates.count {
      let sum = sums[index].wrappedSum()
      if sum > score {
        score = sum
        best = index
      }
    }
    return candidates[best]
  }
}
