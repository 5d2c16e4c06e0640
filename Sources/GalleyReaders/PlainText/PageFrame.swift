/// What is known of the page around an article, where one is pasted with it.
struct PageFrame {
  /// From the first paragraph of the text to behind its last.
  let text: Range<Int>
  let words: ContentWords
  /// The first of the shorter sentences above it that are the text's as well.
  var start: Int
  /// The line chosen for the headline, where lines above the text are a page's.
  var headline: Int?
  /// Lines between the headline and the text that look like names beside credits.
  var names: [Int] = []
  init(text: Range<Int>, words: ContentWords) {
    self.text = text
    self.words = words
    start = text.lowerBound
  }

  /// So many lines above a headline may tell who wrote, or when.
  static let creditsAbove = 4

  /// From the first line above the headline that may be a credit to the text.
  var head: Range<Int>? {
    headline.map { max(0, $0 - Self.creditsAbove)..<start }
  }

  /// So many short lines behind a text are its page's, where so many notices are among them; one is
  /// enough behind credits.
  private static let fewestBelow = 8
  private static let fewestNotices = 2

  /// Whether a page goes on behind the text: many short lines and notices. A table and a list of names
  /// have none, and the list of a recipe without credits one at most.
  func hasFoot(_ outline: PlainTextOutline, hasCredits: Bool) -> Bool {
    let below = text.upperBound..<outline.units.count
    return below.count { PageFrameStep.isShortLine(outline, $0) } >= Self.fewestBelow
      && below.count { PageFrameStep.isNotice(outline, $0) }
        >= (hasCredits ? 1 : Self.fewestNotices)
  }
}
