import GalleyCore

/// Finds block quotations: lines that open with `>`, and paragraphs set in further than the others.
enum QuotationStep {
  /// Columns by which a quotation is set in.
  private static let inset = 3

  static func mark(_ outline: inout PlainTextOutline) {
    var inset: [Int] = []
    for index in outline.indices where outline.units[index].role == .paragraph {
      if outline.bytes[outline.units[index].range.lower] == UInt8(ascii: ">") {
        if hasText(outline, index) { outline.units[index].role = .quotation }
      } else if isInset(outline, index) {
        inset.append(index)
      }
    }
    // Where many paragraphs are set in, it is their first lines, not quotations.
    guard inset.count * 3 < outline.units.count else { return }
    for index in inset { outline.units[index].role = .quotation }
  }

  private static func hasText(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    outline.bytes[outline.units[index].range.indices].contains {
      $0 != UInt8(ascii: ">") && !$0.isBlank
    }
  }

  private static func isInset(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let unit = outline.units[index]
    let left = Int(min(unit.indent, unit.hangingIndent))
    guard left >= outline.usualIndent + inset, outline.isOpenAbove(index),
      outline.isOpenBelow(index), ListMarker(outline.bytes, unit.range) == nil
    else { return false }
    return outline.shapes[index].wordCount >= 8 || outline.shapes[index].endsSentence
  }
}
