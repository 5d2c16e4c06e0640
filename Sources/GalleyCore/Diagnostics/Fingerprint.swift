/// A short stable identity of a text: 64-bit FNV-1a in lower-case hexadecimal.
///
/// For telling findings apart, not for security. After Fowler, Noll, Vo, "The FNV Non-Cryptographic
/// Hash Algorithm", draft-eastlake-fnv.
public struct Fingerprint: Hashable, Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  public init() {}

  /// Takes in a part; parts are kept apart, so that `ab`, `c` differs from `a`, `bc`.
  public mutating func add(_ part: String) {
    for byte in part.utf8 { add(byte) }
    add(0)
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Sixteen hexadecimal digits.
  public var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension LocatedDiagnostic {
  /// What stays the same when the finding moves: its code and the words that it is about.
  public var fingerprint: Fingerprint {
    var fingerprint = Fingerprint()
    fingerprint.add(code)
    fingerprint.add(content.isEmpty ? message : content)
    return fingerprint
  }
}
