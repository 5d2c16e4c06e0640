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
    if let copied = lines[..<count].indices.first(where: { opensCopy(at: $0, lines, bytes) }),
      lines[..<copied].contains(where: { !isBlank(bytes[$0]) })
    {
      count = copied
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

  /// Whether the message that is answered begins at a line, as some programs copy it: under a line
  /// that says so, or with its header fields.
  private static func opensCopy(at index: Int, _ lines: [Range<Int>], _ bytes: [UInt8]) -> Bool {
    let line = bytes[lines[index]]
    if line.starts(with: [0x2D, 0x2D, 0x2D]) {
      let words = String(decoding: line, as: UTF8.self).lowercased()
        .filter { $0.isLetter || $0 == " " }
        .split(separator: " ").joined(separator: " ")
      return copies.contains(words)
    }
    guard let first = fieldName(line), first == .from else { return false }
    var found: Set<Field> = [.from]
    for next in lines[(index + 1)...].prefix(6) {
      guard let field = fieldName(bytes[next]) else { break }
      found.insert(field)
    }
    return found.count >= 3
  }

  private enum Field { case from, date, to, subject }

  /// The header field with which a line opens, in the languages of the larger mail programs.
  private static func fieldName(_ line: ArraySlice<UInt8>) -> Field? {
    let text = line.prefix(24).drop { $0 == 0x2A || $0 == 0x20 }
    guard let colon = text.firstIndex(of: 0x3A) else { return nil }
    let name = String(decoding: text[..<colon], as: UTF8.self)
      .filter { $0 != "*" && $0 != " " && $0 != "\u{A0}" }.lowercased()
    switch name {
    case "from", "von", "de", "da", "van": return .from
    case "sent", "date", "gesendet", "datum", "envoyé", "enviado", "inviato", "verzonden", "fecha":
      return .date
    case "to", "cc", "an", "à", "para", "a", "aan", "kopie": return .to
    case "subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp":
      return .subject
    default: return nil
    }
  }

  private static let copies: Set<String> = [
    "original message", "ursprüngliche nachricht", "originalnachricht", "message original",
    "message d origine", "message dorigine", "mensaje original", "messaggio originale",
    "mensagem original", "oorspronkelijk bericht", "forwarded message",
  ]

  /// The text with the lines joined that a program broke (RFC 3676): those that end in a space.
  static func joined(_ bytes: [UInt8], deletesSpace: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var start = 0
    // How deep the line is quoted that goes on; `nil` where none does.
    var open: Int?
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      var line = bytes[start..<end]
      if line.last == 0x0D { line.removeLast() }
      let depth = line.prefix { $0 == 0x3E }.count
      var text = line.dropFirst(depth)
      if text.first == 0x20 { text = text.dropFirst() }
      let isSignature = text.elementsEqual([0x2D, 0x2D, 0x20])
      if let last = open, last != depth || isSignature {
        result.append(0x0A)
        open = nil
      }
      if open == nil {
        result += [UInt8](repeating: 0x3E, count: depth)
        if depth > 0 { result.append(0x20) }
      }
      let goesOn = text.last == 0x20 && !isSignature
      result += goesOn && deletesSpace ? text.dropLast() : text
      if goesOn { open = depth } else { open = nil }
      if !goesOn, end < bytes.count { result.append(0x0A) }
      start = end + 1
    }
    return result
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
