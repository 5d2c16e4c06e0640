import GalleyCore

/// Finds what stands in an article without being part of it: captions and credits of pictures,
/// links to other articles, calls to subscribe, copyright lines, agency tails.
enum NoticeStep {
  /// The longest notice, in bytes; whatever is longer is text.
  private static let longest = 600

  static func mark(_ outline: inout PlainTextOutline) {
    for index in outline.indices where outline.units[index].role == .paragraph {
      let unit = outline.units[index]
      guard unit.range.count <= longest, mayBeNotice(outline.bytes, unit.range) else { continue }
      let folded = outline.folded(index)
      let shape = outline.shapes[index]
      if isNotice(folded, shape) {
        outline.units[index].role = .boilerplate
      } else if isCaption(folded, shape) {
        outline.units[index].role = .caption
      }
    }
    markTail(&outline)
  }

  /// A cheap test that most paragraphs fail: the first byte of some phrase, or a credit's sign.
  private static func mayBeNotice(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    range.count <= 200 || openings.contains(bytes[range.lower] | 0x20)
      || bytes[range.lower] == 0xC2
  }

  private static let openings: Set<UInt8> = Set(
    (NoticePhrases.notices + NoticePhrases.captions + NoticePhrases.tails).compactMap {
      $0.utf8.first.map { $0 | 0x20 }
    } + [UInt8(ascii: "("), UInt8(ascii: "(") | 0x20, UInt8(ascii: "["), UInt8(ascii: "[") | 0x20])

  private static func isNotice(_ folded: [UInt8], _ shape: LineShape) -> Bool {
    if folded.starts(with: [0xC2, 0xA9]) || folded.starts(with: "(c) ".utf8) { return true }
    if Phrase.opens(folded, NoticePhrases.agencyTails) { return true }
    if NoticePhrases.whole.contains(where: { folded.elementsEqual($0.utf8) }) { return true }
    guard Phrase.opens(folded, NoticePhrases.notices) else { return false }
    // “Read more books, the minister said.” is a sentence of the article.
    return !(shape.wordCount > 12 && shape.ending == .stop && shape.isEndingQuoted)
  }

  private static func isCaption(_ folded: [UInt8], _ shape: LineShape) -> Bool {
    if Phrase.opens(folded, NoticePhrases.captions) { return true }
    if isNumberedFigure(folded) { return true }
    guard shape.wordCount <= 50 else { return false }
    return NoticePhrases.credits.contains { Phrase.contains(folded, $0) }
  }

  /// “Figure 2.11”, “Fig. 3: …”, “Table 6-1. …”: a word for a figure and its number, and then no verb
  /// that would make a sentence of it.
  private static func isNumberedFigure(_ folded: [UInt8]) -> Bool {
    for word in ["figure ", "fig. ", "table ", "chart ", "photo ", "map "]
    where folded.starts(with: word.utf8) {
      var index = word.utf8.count
      let start = index
      while index < folded.count, (0x30...0x39).contains(folded[index]) { index += 1 }
      guard index > start else { return false }
      while index < folded.count,
        (0x30...0x39).contains(folded[index]) || folded[index] == 0x2E || folded[index] == 0x2D
      {
        index += 1
      }
      guard index < folded.count else { return true }
      return folded[index] == UInt8(ascii: ":") || folded[index - 1] == UInt8(ascii: ".")
    }
    return false
  }

  /// At the end of a text more counts as a notice than inside it.
  private static func markTail(_ outline: inout PlainTextOutline) {
    var index = outline.units.count - 1
    while index > 0 {
      let role = outline.units[index].role
      if role == .paragraph {
        guard outline.units[index].range.count <= longest else { return }
        guard Phrase.opens(outline.folded(index), NoticePhrases.tails) else { return }
        outline.units[index].role = .boilerplate
      } else if role != .boilerplate && role != .separator {
        return
      }
      index -= 1
    }
  }
}
