import Crypto

/// The digests that manifests hold (FIPS 180-4).
enum Digest: String, CaseIterable {
  case sha256, sha512

  /// In lower-case hexadecimal.
  func hexadecimal(of bytes: [UInt8]) -> String {
    switch self {
    case .sha256: Self.hexadecimal(SHA256.hash(data: bytes))
    case .sha512: Self.hexadecimal(SHA512.hash(data: bytes))
    }
  }

  /// Whether a text has the form of one, in either case.
  func isOne(_ text: String) -> Bool {
    text.utf8.count == (self == .sha256 ? 64 : 128)
      && text.utf8.allSatisfy { byte in
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6
      }
  }

  private static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
