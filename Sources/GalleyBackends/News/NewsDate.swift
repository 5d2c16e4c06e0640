/// Dates as the news formats want them.
enum NewsDate {
  /// The text where it is a date and time with its zone (RFC 3339), else `nil`.
  static func dateTime(_ text: String?) -> String? {
    guard let text, text.utf8.count >= 20, isDate(text.utf8.prefix(10)) else { return nil }
    let rest = Array(text.utf8.dropFirst(10))
    guard rest[0] == UInt8(ascii: "T"), matches(rest[1..<9], "00:00:00") else { return nil }
    var zone = rest[9...]
    if zone.first == UInt8(ascii: ".") {
      let digits = zone.dropFirst().prefix { isDigit($0) }.count
      guard digits > 0 else { return nil }
      zone = zone.dropFirst(1 + digits)
    }
    if zone.elementsEqual([UInt8(ascii: "Z")]) { return text }
    guard let sign = zone.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return nil
    }
    return matches(zone.dropFirst(), "00:00") ? text : nil
  }

  /// The text as a date and time: as it is, or midnight UTC of a date alone.
  static func dateTimeOrMidnight(_ text: String?) -> String? {
    if let exact = dateTime(text) { return exact }
    guard let text, text.utf8.count == 10, isDate(text.utf8.prefix(10)) else { return nil }
    return text + "T00:00:00Z"
  }

  /// The text where it is a date, with or without a time.
  static func dateOrDateTime(_ text: String?) -> String? {
    if let exact = dateTime(text) { return exact }
    guard let text, text.utf8.count == 10, isDate(text.utf8.prefix(10)) else { return nil }
    return text
  }

  private static func isDate(_ bytes: some Sequence<UInt8>) -> Bool {
    let bytes = Array(bytes)
    guard matches(bytes[...], "0000-00-00") else { return false }
    let month = Int(bytes[5] - 0x30) * 10 + Int(bytes[6] - 0x30)
    let day = Int(bytes[8] - 0x30) * 10 + Int(bytes[9] - 0x30)
    return (1...12).contains(month) && (1...31).contains(day)
  }

  /// Whether the bytes have the pattern's shape: a digit for each `0`, else the same byte.
  private static func matches(_ bytes: ArraySlice<UInt8>, _ pattern: StaticString) -> Bool {
    pattern.withUTF8Buffer { shape in
      guard shape.count == bytes.count else { return false }
      return zip(bytes, shape).allSatisfy {
        $1 == UInt8(ascii: "0") ? isDigit($0) : $0 == $1
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
