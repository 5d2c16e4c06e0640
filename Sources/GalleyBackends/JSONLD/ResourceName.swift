import GalleyCore
import GalleyReport

/// Names of files as references that RFC 3986 allows.
enum ResourceName {
  /// A relative reference for a file's name: everything but unreserved characters and `/` is
  /// percent-encoded, the colon of a scheme included.
  static func iri(forFile name: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What identifies an article: its web address, else a name made of the file's SHA-256 (RFC 6920).
  static func identifier(of report: Report) -> String {
    if let url = report.metadata.url, isWebAddress(url) { return url }
    return "ni:///sha-256;" + base64URL(fromHexadecimal: report.source.sha256)
  }

  /// Whether a text is an absolute web address of ASCII characters that RFC 3986 allows.
  static func isWebAddress(_ text: String) -> Bool {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return false }
    let forbidden = Array(" \"<>\\^`{|}".utf8)
    return text.utf8.count > 8
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !forbidden.contains($0) }
  }

  /// Base64 for addresses without padding (RFC 4648 §5) of bytes written in hexadecimal.
  static func base64URL(fromHexadecimal digits: String) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var encoded: [UInt8] = []
    var bits = 0
    var count = 0
    for digit in digits {
      guard let value = digit.hexDigitValue else { continue }
      bits = bits << 4 | value
      count += 4
      if count >= 6 {
        count -= 6
        encoded.append(alphabet[bits >> count & 63])
        bits &= (1 << count) - 1
      }
    }
    if count > 0 { encoded.append(alphabet[bits << (6 - count) & 63]) }
    return String(decoding: encoded, as: UTF8.self)
  }
}
