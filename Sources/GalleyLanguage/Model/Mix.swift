/// Mixing of small values into well-spread 64-bit keys.
package enum Mix {
  /// Odd constant from the golden ratio (Knuth, TAOCP 3, 6.4).
  package static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
  @inline(__always)
  package static func atom(_ value: UInt64) -> UInt64 {
    var z = value &+ golden
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Key of a pair of 32-bit values, 32 bits wide.
  @inline(__always)
  package static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let key = (UInt64(first) << 32 | UInt64(second)) &* golden
    return UInt32(truncatingIfNeeded: (key ^ (key >> 29)) >> 16)
  }
}
