/// The hash of a word without regard to ASCII case: FNV-1a, 64 bits wide.
///
/// Collisions between a list of some thousand words and a word of an article are of the order of
/// 10⁻¹⁶, so look-ups compare hashes alone and keep no strings.
/// Source: G. Fowler, L. C. Noll, K.-P. Vo, "The FNV Non-Cryptographic Hash Algorithm".
package struct WordHash: Hashable, Sendable {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  /// The hash of a text as it would be met in an article.
  package init(_ text: String) {
    for byte in text.utf8 { combine(byte) }
  }

  /// The hash of bytes `start ..< end`.
  @inlinable
  package init(_ bytes: borrowing [UInt8], _ start: Int, _ end: Int) {
    var index = start
    while index < end {
      combine(bytes[index])
      index += 1
    }
  }

  @inlinable
  package mutating func combine(_ byte: UInt8) {
    let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    combineRaw(lower)
  }

  @usableFromInline
  mutating func combineRaw(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
