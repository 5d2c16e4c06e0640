import GalleyCore

/// What a heading looks like in itself.
enum HeadingLook {
  static func isHeadingLike(
    _ outline: PlainTextOutline, _ index: Int, isNumbered: Bool
  ) -> Bool {
    let shape = outline.shapes[index]
    let first = outline.bytes[outline.units[index].range.lower]
    // Dashes open signatures and speeches, an at-sign an account.
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "@") || first == UInt8(ascii: "$") {
      return false
    }
    if first == 0xE2, SignScalar.length(outline.bytes, at: outline.units[index].range.lower) > 0,
      QuoteSign.length(outline.bytes, at: outline.units[index].range.lower) == 0
    {
      return false
    }
    if shape.opensSmall { return false }
    if shape.figures > shape.capitals + shape.smalls, !isYear(outline, index) {
      guard shape.figures <= 2, shape.capitals > 0 else { return false }
    }
    if hasAddress(outline, index) || isField(outline, index) || isRow(outline, index) {
      return false
    }
    let range = outline.units[index].range
    if isByline(outline, index) { return false }
    if shape.figures > 0, DateLine(outline.bytes, range) != nil { return false }
    return true
  }

  /// Whether the line names authors.
  static func isByline(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let range = outline.units[index].range
    return bylineOpenings.opens(outline.bytes, range) && Byline(outline.bytes, range) != nil
  }

  private static func hasAddress(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    addressSigns.occurs(outline.bytes, outline.units[index].range)
  }

  /// "Study type: trial | Peer-reviewed | People": strokes part the cells of a row.
  private static func isRow(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    outline.bytes[outline.units[index].range.indices].count { $0 == UInt8(ascii: "|") } > 1
  }

  private static let addressSigns = PhraseSet(["@", "http:", "https:", "www."])
  private static let bylineOpenings = PhraseSet(["by ", "written by", "words by", "text by"])

  /// A year alone, as chronicles have it.
  private static func isYear(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let bytes = outline.bytes[outline.units[index].range.indices]
    guard bytes.count == 4, let first = bytes.first, index > 0, outline.isProse(index - 1) else {
      return false
    }
    return (0x31...0x32).contains(first) && bytes.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// `Born: June 11`, `Email: …`: one of several lines with a label and its value, or a label that
  /// is none of a section's.
  private static func isField(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    guard let label = label(outline, index) else { return false }
    if fields.contains(label) { return true }
    return index + 1 < outline.units.count && isShortField(outline, index + 1)
      || index > 0 && isShortField(outline, index - 1)
  }

  private static func isShortField(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    outline.units[index].role == .paragraph && outline.shapes[index].wordCount < 12
      && label(outline, index) != nil
  }

  /// The word before a colon that a line opens with, in small letters.
  private static func label(_ outline: PlainTextOutline, _ index: Int) -> String? {
    guard outline.units[index].range.count <= LineShape.longest else { return nil }
    let bytes = outline.bytes[outline.units[index].range.indices]
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon + 1 < bytes.endIndex,
      bytes[colon + 1].isBlank, bytes[..<colon].reduce(0, { $0 + ($1.isBlank ? 1 : 0) }) <= 3
    else { return nil }
    return String(
      decoding: Phrase.folded(outline.bytes, TextRange(bytes.startIndex, colon)), as: UTF8.self)
  }

  private static let fields: Set<String> = [
    "q", "a", "date", "time", "email", "e-mail", "tel", "phone", "fax", "address", "contact",
    "location", "where", "when", "price", "cost", "website", "source", "sources", "note", "ps",
    "born", "died", "age", "occupation", "rating", "length", "director", "cast", "author",
    "publisher", "doi", "isbn", "date of last revision", "last updated", "published",
  ]
}
