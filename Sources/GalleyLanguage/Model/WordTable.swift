/// A read-only map from 32-bit keys to two 16-bit values, used in place.
///
/// Buckets of one cache line: eight high halves of the keys, eight low halves, eight first and
/// eight second values. A look-up compares a whole bucket at once and never branches on a slot.
package struct WordTable: Sendable {
  package typealias Lanes = SIMD8<UInt16>

  nonisolated(unsafe) private let buckets: UnsafePointer<Lanes>
  private let count: UInt64

  /// `buckets` points to `count` buckets of 64 bytes that live as long as the program.
  package init(buckets: UnsafeRawPointer, count: Int) {
    self.buckets = buckets.assumingMemoryBound(to: Lanes.self)
    self.count = UInt64(count)
  }

  package static let slots = 8

  /// The bucket of `key` in a table of `count` buckets.
  @inline(__always)
  package static func bucket(of key: UInt32, count: UInt64) -> Int {
    let spread = UInt64(UInt32(truncatingIfNeeded: UInt64(key) &* Mix.golden >> 32))
    return Int(truncatingIfNeeded: (spread &* count) >> 32)
  }

  /// The values of `key`, both zero when it is not in the table.
  @inline(__always)
  package func values(of key: UInt32) -> (first: UInt16, second: UInt16) {
    let line = buckets + 4 &* WordTable.bucket(of: key, count: count)
    let high = Lanes(repeating: UInt16(truncatingIfNeeded: key >> 16))
    let low = Lanes(repeating: UInt16(truncatingIfNeeded: key))
    let hit = (line[0] .== high) .& (line[1] .== low)
    let none = Lanes(repeating: 0)
    return (
      none.replacing(with: line[2], where: hit).wrappedSum(),
      none.replacing(with: line[3], where: hit).wrappedSum()
    )
  }
}
