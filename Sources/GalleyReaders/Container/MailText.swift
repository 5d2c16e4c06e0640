/// The text that the writer of a message wrote: without signature and the message that it answers.
enum MailText {
  static func own(_ bytes: [UInt8]) -> [UInt8] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(start..<end)
      start = end
    }
    var count = lines.count
    if let signature = lines.lastIndex(where: { isSignature(bytes[$0]) }), signature > 0 {
      count = signature
    }
    // What is quoted at the end is the message answered; what is quoted above an answer stays.
    var last = count
    while last > 0, isBlank(bytes[lines[last - 1]]) || bytes[lines[last - 1].lowerBound] == 0x3E {
      last -= 1
    }
    let hasQuotation = (last..<count).contains { bytes[lines[$0].lowerBound] == 0x3E }
    if hasQuotation, last > 0 {
      count = last
      // The line that announces it may be broken in two.
      for size in 1...2 where last > size && endsWithColon(bytes[lines[last - 1]]) {
        if size == 1 || bytes[lines[last - 2]].starts(with: "On ".utf8) { count = last - size }
      }
    }
    guard count > 0, count < lines.count else { return bytes }
    return Array(bytes[..<lines[count - 1].upperBound])
  }

  /// `-- ` alone on its line (RFC 3676, section 4.3), the space often lost.
  private static func isSignature(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: [0x2D, 0x2D]) && line.dropFirst(2).allSatisfy { $0 <= 0x20 }
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 <= 0x20 }
  }

  private static func endsWithColon(_ line: ArraySlice<UInt8>) -> Bool {
    line.last { $0 > 0x20 } == 0x3A
  }
}
