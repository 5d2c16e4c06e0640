import GalleyCore

/// Keeps marks inside bare addresses from being read as emphasis, as `_` in `https://a.example/_b_`.
///
/// GitHub's autolinks leave the text as it stands, so they need no more than that. One pass.
enum MarkdownAddresses {
  private static let beginnings = ["http://", "https://", "ftp://", "www."].map { Array($0.utf8) }

  /// The bytes with a letter in place of each mark of emphasis inside an address; as long as they
  /// were.
  static func protected(_ bytes: [UInt8], from start: Int) -> [UInt8] {
    var result = bytes
    var index = start
    while index < bytes.count {
      guard isBeginning(bytes[index]), index == start || mayPrecede(bytes[index - 1]),
        let beginning = beginnings.first(where: { bytes[index...].starts(with: $0) })
      else {
        index += 1
        continue
      }
      let first = index + beginning.count
      var end = first
      var last = first
      while end < bytes.count, bytes[end] > 0x20, bytes[end] != 0x3C, bytes[end] != 0x60 {
        // What ends an address is punctuation around it.
        if bytes[end].isASCIILetter || bytes[end] &- 0x30 < 10 || bytes[end] == 0x2F
          || bytes[end] >= 0x80
        {
          last = end
        }
        end += 1
      }
      for mark in first..<max(first, last) where isMark(bytes[mark]) { result[mark] = 0x78 }
      index = max(end, index + 1)
    }
    return result
  }

  private static func isBeginning(_ byte: UInt8) -> Bool {
    byte == 0x68 || byte == 0x66 || byte == 0x77
  }

  /// White space, a bracket, or a mark of emphasis.
  private static func mayPrecede(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x28 || byte == 0x3E || isMark(byte)
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte == 0x2A || byte == 0x5F || byte == 0x7E }
}
