import Crypto

/// The digests that manifests hold (FIPS 180-4, RFC 1321), by the names that BagIt has for them.
enum Digest: String, CaseIterable {
  case md5, sha1, sha256, sha384, sha512

  /// Those that Galley writes and asks for; the others are recomputed where somebody added them.
  static let written: [Digest] = [.sha256, .sha512]

  /// In lower-case hexadecimal.
  func hexadecimal(of bytes: [UInt8]) -> String {
    switch self {
    case .md5: Self.hexadecimal(Insecure.MD5.hash(data: bytes))
    case .sha1: Self.hexadecimal(Insecure.SHA1.hash(data: bytes))
    case .sha256: Self.hexadecimal(SHA256.hash(data: bytes))
    case .sha384: Self.hexadecimal(SHA384.hash(data: bytes))
    case .sha512: Self.hexadecimal(SHA512.hash(data: bytes))
    }
  }

  /// Digits of one in hexadecimal.
  private var length: Int {
    switch self {
    case .md5: 32
    case .sha1: 40
    case .sha256: 64
    case .sha384: 96
    case .sha512: 128
    }
  }

  /// Whether a text has the form of one, in either case.
  func isOne(_ text: String) -> Bool {
    text.utf8.count == length
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
