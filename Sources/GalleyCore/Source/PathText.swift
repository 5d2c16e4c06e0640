/// Paths as texts, though to the operating system they are bytes of any kind.
///
/// A byte that is no UTF-8 stands in the text as a scalar of the last 128 of Unicode, which are for
/// private use; where one of these stands in a name, its bytes are taken one by one too. So every path
/// has one text, every text one path, and a file whose name is of another encoding is opened.
public enum PathText {
  /// The scalar of the byte 0x80.
  private static let first: UInt32 = 0x10_FF80

  /// The text of a path.
  public static func text(_ bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    if let text = String(validating: bytes, as: UTF8.self),
      !text.unicodeScalars.contains(where: { $0.value >= first })
    {
      return text
    }
    var text = String.UnicodeScalarView()
    var rest = bytes[...]
    while let byte = rest.first {
      let length = [1, 2, 3, 4].first { length in
        length <= rest.count
          && String(validating: rest.prefix(length), as: UTF8.self) != nil
      }
      if let length,
        let scalar = String(validating: rest.prefix(length), as: UTF8.self)?.unicodeScalars.first,
        scalar.value < first
      {
        text.append(scalar)
        rest.removeFirst(length)
      } else {
        if let stand = Unicode.Scalar(first + UInt32(byte) - 0x80) { text.append(stand) }
        rest.removeFirst()
      }
    }
    return String(text)
  }

  /// The bytes of the path that a text stands for.
  public static func bytes(_ text: String) -> [UInt8] {
    guard hasForeignBytes(text) else { return Array(text.utf8) }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value >= first {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value - first + 0x80))
      } else {
        bytes += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
    return bytes
  }

  /// What a call of the operating system takes: the bytes and a zero.
  public static func system(_ text: String) -> [CChar] {
    bytes(text).map { CChar(bitPattern: $0) } + [0]
  }

  /// The path for people and for reports: bytes that are no UTF-8 as `\xE9`.
  public static func shown(_ text: String) -> String {
    guard hasForeignBytes(text) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value >= first {
        let digits = String(scalar.value - first + 0x80, radix: 16, uppercase: true)
        shown.append(contentsOf: "\\x\(digits)".unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }

  private static func hasForeignBytes(_ text: String) -> Bool {
    // Every scalar that stands for a byte begins with F4.
    text.utf8.contains(0xF4) && text.unicodeScalars.contains { $0.value >= first }
  }
}
