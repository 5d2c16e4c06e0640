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
    if shape.figures > shape.capitals + shape.smalls { return false }
    if hasAddress(outline, index) || isLabelled(outline, index) { return false }
    if DateLine(outline.bytes, outline.units[index].range) != nil { return false }
    return true
  }

  private static func hasAddress(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let folded = outline.folded(index)
    return folded.contains(UInt8(ascii: "@")) || Phrase.contains(folded, "http")
      || Phrase.contains(folded, "www.")
  }

  /// `Born: June 11`, `Email: …`: a label of one or two words and its value.
  private static func isLabelled(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let bytes = outline.bytes[outline.units[index].range.indices]
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon + 1 < bytes.endIndex,
      bytes[colon + 1].isBlank
    else { return false }
    return !bytes[..<colon].contains { $0.isBlank }
  }
}
