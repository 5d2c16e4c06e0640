/// Pseudorandom numbers, the same for the same seed.
public struct RandomNumbers {
  private var state: UInt64

  public init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// xorshift64* (Vigna, “An experimental exploration of Marsaglia's xorshift generators”, 2016).
  public mutating func next(_ bound: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    let value = (state &* 0x2545_F491_4F6C_DD1D) >> 33
    return bound > 0 ? Int(value) % bound : 0
  }
}
