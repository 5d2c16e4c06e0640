import GalleyCore

/// Reads header fields with encoded words in them (RFC 2047).
enum EncodedWords {
  static func decode(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    var index = 0
    /// The end of the encoded word before, and how long the result was then.
    var last: (end: Int, length: Int)?
    while index < bytes.count {
      if bytes[index] == 0x3D, let (word, end) = word(bytes, from: index) {
        // White space between two encoded words is none.
        if let last, bytes[last.end..<index].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
          result.removeSubrange(last.length...)
        }
        result += word
        index = end
        last = (end, result.count)
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The word `=?charset?encoding?text?=` at a place, as UTF-8, and its end.
  private static func word(_ bytes: [UInt8], from start: Int) -> (text: [UInt8], end: Int)? {
    guard start + 1 < bytes.count, bytes[start + 1] == 0x3F else { return nil }
    // Words are at most 75 characters by the standard; some programs write longer ones.
    let limit = min(bytes.count, start + 2048)
    var marks: [Int] = [start + 1]
    var index = start + 2
    while index < limit, marks.count < 4 {
      if bytes[index] == 0x3F { marks.append(index) }
      index += 1
    }
    guard marks.count == 4, marks[3] + 1 < bytes.count, bytes[marks[3] + 1] == 0x3D,
      marks[2] == marks[1] + 2
    else { return nil }
    let label =
      String(decoding: bytes[(marks[0] + 1)..<marks[1]], as: UTF8.self)
      .split(separator: "*").first.map { String($0) } ?? ""
    let text = bytes[(marks[2] + 1)..<marks[3]]
    let decoded: [UInt8]
    switch bytes[marks[1] + 1] | 0x20 {
    case 0x71: decoded = TransferEncoding.quotedPrintable(text, isWord: true)
    case 0x62: decoded = TransferEncoding.base64(text)
    default: return nil
    }
    let encoding = EncodingLabels.encoding(for: label) ?? .utf8
    let utf8 = TextDecoder.decode(decoded, as: encoding)?.bytes ?? decoded
    return (utf8, marks[3] + 2)
  }
}
