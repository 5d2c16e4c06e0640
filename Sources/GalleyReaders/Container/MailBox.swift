public import GalleyCore

/// A file of several mail messages, one behind the other (mbox, RFC 4155), each an article.
///
/// A message begins with a line `From `, an address and a date, behind an empty line, and header
/// fields under it. A mail box is held in memory as a whole.
public struct MailBox: Sendable {
  private let bytes: [UInt8]
  private var place: Int?

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    place = Self.isBeginning(bytes, at: 0) ? 0 : nil
  }

  /// Whether bytes begin a mail box.
  public static func opens(_ bytes: [UInt8]) -> Bool { isBeginning(bytes, at: 0) }

  /// The next message that holds a text, with what was found on the way; `nil` at the end.
  public mutating func next(_ findings: inout Diagnostics) -> ContainedArticle? {
    while let start = place {
      let end = end(of: start)
      place = end < bytes.count ? end : nil
      if var article = MailReader.read(
        Self.unquoted(bytes[start..<end]), diagnostics: &findings)
      {
        article.record.offset += start
        return article
      }
    }
    return nil
  }

  /// Where the message ends that begins at an offset. O(its bytes).
  private func end(of start: Int) -> Int {
    var line = start
    var isBlank = false
    while line < bytes.count {
      if isBlank, Self.isBeginning(bytes, at: line) { return line }
      let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
      isBlank = bytes[line..<end].allSatisfy { $0 == 0x0D }
      line = end + 1
    }
    return bytes.count
  }

  private static func isBeginning(_ bytes: [UInt8], at start: Int) -> Bool {
    guard bytes[start...].starts(with: "From ".utf8) else { return false }
    let line = bytes[start...].prefix(256).prefix { $0 != 0x0A }
    let fields = line.split(separator: 0x20)
    guard fields.count >= 4, line.contains(0x3A), line.endIndex < bytes.count else { return false }
    // Its date ends in a year, or in a zone behind one.
    guard
      fields.suffix(2).contains(where: { field in
        let digits = field.prefix { $0 &- 0x30 < 10 }
        return digits.count == 4 && field.dropFirst(4).allSatisfy { $0 == 0x0D }
      })
    else { return false }
    let name = bytes[(line.endIndex + 1)...].prefix(80).prefix { $0 > 0x20 && $0 != 0x3A }
    return !name.isEmpty && name.endIndex < bytes.count && bytes[name.endIndex] == 0x3A
  }

  /// `>From ` at the beginning of a line was `From ` before it came into the box.
  private static func unquoted(_ message: ArraySlice<UInt8>) -> [UInt8] {
    let mark = Array("\n>From ".utf8)
    guard message.firstRange(of: mark) != nil else { return Array(message) }
    var result: [UInt8] = []
    result.reserveCapacity(message.count)
    var rest = message
    while let found = rest.firstRange(of: mark) {
      result += rest[...found.lowerBound]
      rest = rest[(found.lowerBound + 2)...]
    }
    return result + rest
  }
}
