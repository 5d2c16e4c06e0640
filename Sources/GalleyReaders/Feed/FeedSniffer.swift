public import GalleyCore

/// Tells from a file's beginning whether it is a feed, and of which kind.
public enum FeedSniffer {
  /// What a file looks like.
  public enum Kind: String, Sendable {
    case rss, rdf, atom, jsonFeed
    /// An HTML page: an error page, a login, a page saved in place of its feed.
    case page
    /// XML or JSON, but no feed.
    case xml, json
    case other
  }

  /// Looks at the root element, or at the first member of a JSON object. O(bytes before it).
  public static func kind(of source: SourceFile) -> Kind {
    let bytes = source.bytes
    var index = source.textStart
    while index < bytes.count {
      let byte = bytes[index]
      if XMLCharacters.isSpace(byte) {
        index += 1
      } else if byte == 0x7B || byte == 0x5B {
        return isJSONFeed(bytes, from: index) ? .jsonFeed : .json
      } else if byte != 0x3C || index + 1 >= bytes.count {
        return .other
      } else if bytes[index + 1] == 0x21 || bytes[index + 1] == 0x3F {
        if begins(bytes, at: index, with: "<!doctype html") { return .page }
        index = afterMarkup(bytes, from: index)
      } else {
        return root(bytes, from: index + 1)
      }
    }
    return .other
  }

  /// The first byte that is no white space; empty where there is none.
  static func start(of source: SourceFile) -> ByteRange {
    let bytes = source.bytes
    guard let start = bytes[source.textStart...].firstIndex(where: { !XMLCharacters.isSpace($0) })
    else { return ByteRange(bytes.count, bytes.count) }
    return ByteRange(start, start + 1)
  }

  package static func isBlank(_ source: SourceFile) -> Bool { start(of: source).isEmpty }

  /// Whether a feed begins behind other text, as behind the message of a script.
  public static func holdsFeed(_ source: SourceFile) -> Bool { feedStart(source) != nil }

  /// What stands before a feed, as the message of a script does; `nil` where a feed begins the file,
  /// white space aside, or none is in sight.
  package static func preface(of source: SourceFile) -> ByteRange? {
    let start = start(of: source)
    guard let feed = feedStart(source), feed > start.lower else { return nil }
    switch kind(of: source) {
    case .xml, .other: return ByteRange(start.lower, feed)
    default: return nil
    }
  }

  private static func feedStart(_ source: SourceFile) -> Int? {
    let head = source.bytes[source.textStart..<min(source.bytes.count, source.textStart + 4096)]
    var rest = head
    while let open = rest.firstIndex(of: 0x3C) {
      let tag = head[open...]
      if ["<rss", "<feed", "<rdf:RDF", "<?xml "].contains(where: { tag.starts(with: $0.utf8) }) {
        return open
      }
      rest = head[(open + 1)...]
    }
    return nil
  }

  private static func root(_ bytes: [UInt8], from start: Int) -> Kind {
    var end = start
    while end < bytes.count, XMLCharacters.isName(bytes[end]) { end += 1 }
    guard end > start else { return .other }
    let name = bytes[start..<end].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    let local = name.lastIndex(of: 0x3A).map { name[($0 + 1)...] } ?? name[...]
    switch String(decoding: local, as: UTF8.self) {
    case "rss": return .rss
    case "rdf", "channel": return .rdf
    case "feed", "entry": return .atom
    case "html", "head", "body": return .page
    default: return .xml
    }
  }

  /// A JSON feed says so in its version; without one, items and a title tell.
  private static func isJSONFeed(_ bytes: [UInt8], from start: Int) -> Bool {
    guard bytes[start] == 0x7B else { return false }
    let head = String(decoding: bytes[start..<min(bytes.count, start + 4096)], as: UTF8.self)
    return head.contains("jsonfeed.org/version") || head.contains("\"items\"")
  }

  /// The offset behind a comment, an instruction or a declaration.
  private static func afterMarkup(_ bytes: [UInt8], from start: Int) -> Int {
    if begins(bytes, at: start, with: "<!--") {
      var index = start + 4
      while index + 2 < bytes.count {
        if bytes[index] == 0x2D, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x3E {
          return index + 3
        }
        index += 1
      }
      return bytes.count
    }
    var index = start
    var depth = 0
    while index < bytes.count {
      if bytes[index] == 0x5B { depth += 1 }
      if bytes[index] == 0x5D { depth -= 1 }
      if bytes[index] == 0x3E, depth <= 0 { return index + 1 }
      index += 1
    }
    return index
  }

  private static func begins(_ bytes: [UInt8], at index: Int, with text: StaticString) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { buffer in
      zip(bytes[index...], buffer).allSatisfy { $0 == $1 || $0 | 0x20 == $1 && $1 >= 0x61 }
    }
  }
}
