internal import GalleyCore

/// CDATA sections inside CDATA sections, which XML has not: `]]>` ends the first of them, and what
/// was meant as its rest becomes markup.
extension XMLScanner {
  /// How far to look for the end of the outer section.
  private static let reach = 1 << 14

  /// Whether the `]]>` at the index was meant to close a section that opens inside the current one:
  /// the text so far holds its opening, and another `]]>` follows before anything else is opened.
  func closesInnerSection(_ content: ByteRange) -> Bool {
    guard !isBeforeEndTag(index + 3), content.count <= Self.reach else { return false }
    let opening = Array("<![CDATA[".utf8)
    guard bytes[content.indices].firstRange(of: opening) != nil else { return false }
    let rest = bytes[index + 3..<min(bytes.count, index + 3 + Self.reach)]
    guard let close = rest.firstRange(of: [0x5D, 0x5D, 0x3E]) else { return false }
    return rest[..<close.lowerBound].firstRange(of: opening) == nil
  }

  /// Whether the open element ends at an offset, white space aside: nearly every section does.
  private func isBeforeEndTag(_ offset: Int) -> Bool {
    var cursor = offset
    while cursor < bytes.count, XMLCharacters.isSpace(bytes[cursor]) { cursor += 1 }
    guard let name = open.last?.nameRange, cursor + 2 + name.count < bytes.count,
      bytes[cursor] == 0x3C, bytes[cursor + 1] == 0x2F
    else { return false }
    cursor += 2
    return bytes[cursor..<cursor + name.count].elementsEqual(bytes[name.indices])
  }

  /// Reports the `]]>` at the index and reads it as text.
  mutating func reportInnerSection(_ content: ByteRange, _ diagnostics: inout Diagnostics) {
    let place = ByteRange(index, index + 3)
    innerSection = index
    report(
      Diagnostic(
        .xmlStrayMarkup, "this “]]>” ends the whole section; CDATA sections do not nest", at: place,
        fixes: [
          secondMarks(content).map {
            Fix("keep one section", .safe, edits: [TextEdit($0, ""), TextEdit(place, "")])
          } ?? Fix("divide the section here", .safe, edits: [TextEdit(place, "]]]]><![CDATA[>")])
        ]), &diagnostics)
    index += 3
  }

  /// The marks that open a section once more where all of a section stands in a second one.
  private func secondMarks(_ content: ByteRange) -> ByteRange? {
    var start = content.lower
    while start < index, XMLCharacters.isSpace(bytes[start]) { start += 1 }
    var end = index + 3
    while end < bytes.count, XMLCharacters.isSpace(bytes[end]) { end += 1 }
    guard start + 9 <= index, bytes[start..<start + 9].elementsEqual("<![CDATA[".utf8),
      end + 3 <= bytes.count, bytes[end..<end + 3].elementsEqual("]]>".utf8)
    else { return nil }
    return ByteRange(start, start + 9)
  }
}
