import GalleyCore

/// Tells a page that a server sent in place of a feed from an article in XHTML.
enum ErrorPage {
  /// Whether the name is that of a feed, or the title or the first heading names a fault of HTTP.
  static func isOne(_ head: [UInt8], named name: String) -> Bool {
    let parts = PathNames.stem(name).lowercased().split { !$0.isLetter && !$0.isNumber }
    if let last = parts.last, feedNames.contains(String(last)) { return true }
    let text = String(decoding: head, as: UTF8.self)
    return ["title", "h1"].contains { element in
      content(of: element, in: text).map(namesFault) ?? false
    }
  }

  private static let feedNames = [
    "feed", "feeds", "rss", "rss2", "atom", "podcast", "podcasts",
  ]

  /// The text of the first element of a name, tags within left out.
  private static func content(of element: String, in text: String) -> String? {
    guard let open = text.firstRange(of: "<\(element)"),
      let start = text[open.upperBound...].firstIndex(of: ">")
    else { return nil }
    let rest = text[text.index(after: start)...].prefix(300)
    let end = rest.firstRange(of: "</\(element)")?.lowerBound ?? rest.endIndex
    var inTag = false
    let plain = rest[..<end].filter { character in
      if character == "<" { inTag = true }
      defer { if character == ">" { inTag = false } }
      return !inTag
    }
    return String(plain)
  }

  /// Whether a heading is a status from 400 to 599, or begins or ends with what one means. A
  /// meaning of one word is the whole heading: those of articles begin with “Forbidden” too.
  private static func namesFault(_ heading: String) -> Bool {
    let words = heading.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count < 9 else { return false }
    let text = words.joined(separator: " ")
    let isMeant = meanings.contains {
      text == $0 || $0.contains(" ") && (text.hasPrefix($0) || text.hasSuffix($0))
    }
    if isMeant { return true }
    let codes = words.prefix(2).compactMap { Int($0) }
    return words.count < 3 && codes.contains { (400...599).contains($0) }
      || words.first == "error" && codes.contains { (400...599).contains($0) }
  }

  private static let meanings = [
    "bad request", "unauthorized", "payment required", "forbidden", "not found",
    "method not allowed", "request timeout", "too many requests", "internal server error",
    "not implemented", "bad gateway", "service unavailable", "service temporarily unavailable",
    "gateway timeout", "gateway time out", "access denied", "moved permanently",
    "just a moment", "attention required",
  ]
}
