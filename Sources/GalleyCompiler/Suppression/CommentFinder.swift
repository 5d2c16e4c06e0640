import GalleyCore
import GalleyReaders

/// Finds the comments of a file; what merely looks like one, in code or in quoted markup, is none.
///
/// HTML: not in what is shown or run as it stands (`pre`, `textarea`, `script` and their like), nor in an
/// attribute. XML: not in a CDATA section. Markdown: only where it is HTML. JSON has no comments.
struct CommentFinder {
  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)
  private static let section = Array("<![CDATA[".utf8)
  private static let sectionEnd = Array("]]>".utf8)
  /// Elements of HTML that hold text to their end tags.
  private static let verbatim: Set<String> = [
    "pre", "textarea", "title", "script", "style", "xmp", "iframe", "noembed", "noframes",
    "plaintext",
  ]

  private let bytes: [UInt8]
  private let start: Int
  private let isHTML: Bool

  /// - Parameter format: that of the reader.
  init(_ source: SourceFile, format: String) {
    start = source.textStart
    isHTML = format == "html" || format == "markdown"
    let first = source.bytes[start...].first { $0 > 0x20 }
    if format == "markdown" {
      bytes = MarkdownRawHTML(source).bytes
    } else {
      bytes = format == "feed" && first == UInt8(ascii: "{") ? [] : source.bytes
    }
  }

  /// From the opening to behind the closing of each, in order; O(bytes).
  func comments() -> [ByteRange] {
    var found: [ByteRange] = []
    var index = start
    // Looked for once where there is none: a file may hold a million openings.
    var hasSectionEnd = true
    while let open = next(UInt8(ascii: "<"), from: index) {
      if starts(Self.opening, open) {
        guard let close = find(Self.closing, from: open + 4) else { break }
        index = close + 3
        found.append(ByteRange(open, index))
      } else if hasSectionEnd, starts(Self.section, open) {
        let close = find(Self.sectionEnd, from: open)
        hasSectionEnd = close != nil
        index = close.map { $0 + 3 } ?? open + 1
      } else {
        index = isHTML ? endOfTag(open) : open + 1
      }
    }
    return found
  }

  /// Behind a tag, or behind the element where its text goes to its end tag.
  private func endOfTag(_ open: Int) -> Int {
    let isEnd = open + 1 < bytes.count && bytes[open + 1] == UInt8(ascii: "/")
    let nameStart = open + (isEnd ? 2 : 1)
    let nameEnd =
      bytes[min(nameStart, bytes.count)...].firstIndex { !Self.isNamed($0) } ?? bytes.count
    guard nameEnd > nameStart, Self.isLetter(bytes[nameStart]) else { return open + 1 }
    var index = nameEnd
    var previous: UInt8 = 0
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      let byte = bytes[index]
      index += 1
      // A quotation mark is one of an attribute only behind its equals sign.
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), previous == UInt8(ascii: "=") {
        index = (next(byte, from: index) ?? bytes.count - 1) + 1
      }
      if byte > 0x20 { previous = byte }
    }
    let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self).lowercased()
    guard !isEnd, Self.verbatim.contains(name) else { return min(index + 1, bytes.count) }
    return endTag(name, from: index)
  }

  private func endTag(_ name: String, from start: Int) -> Int {
    var index = start
    while let open = next(UInt8(ascii: "<"), from: index) {
      let end = open + 2 + name.utf8.count
      if end <= bytes.count, bytes[open + 1] == UInt8(ascii: "/"),
        end == bytes.count || !Self.isNamed(bytes[end]),
        String(decoding: bytes[(open + 2)..<end], as: UTF8.self).lowercased() == name
      {
        return open
      }
      index = open + 1
    }
    return bytes.count
  }

  private func next(_ byte: UInt8, from index: Int) -> Int? {
    index < bytes.count ? bytes[index...].firstIndex(of: byte) : nil
  }

  private func starts(_ needle: [UInt8], _ index: Int) -> Bool {
    bytes[index...].starts(with: needle)
  }

  private func find(_ needle: [UInt8], from start: Int) -> Int? {
    var index = start
    while let place = next(needle[0], from: index) {
      if starts(needle, place) { return place }
      index = place + 1
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF)
  }

  /// Whether a byte can go on in a tag's name.
  private static func isNamed(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != UInt8(ascii: "/") && byte != UInt8(ascii: ">")
  }
}
