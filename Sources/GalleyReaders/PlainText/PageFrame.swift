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

  /// The first line below the text that only a page has; `nil` where too few short lines stand
  /// behind it for a page. What stands between the text and it may be a list of the article's own.
  func foot(_ outline: PlainTextOutline, hasCredits: Bool) -> Int? {
    let below = text.upperBound..<outline.units.count
    let notices = below.filter { PageFrameStep.isNotice(outline, $0) }
    guard let first = notices.first, notices.count >= (hasCredits ? 1 : Self.fewestNotices),
      (first..<below.upperBound).count(where: { PageFrameStep.isShortLine(outline, $0) })
        >= Self.fewestBelow
    else { return nil }
    return first
  }
}
