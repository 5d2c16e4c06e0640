import GalleyCore

/// Finds what frames an article in the text of a whole page, as "select all" and "copy" give it: the
/// navigation above the headline and everything below the text.
///
/// The text is the longest run of paragraphs with few other lines between them; the headline stands
/// above the first credits before it. A text with few short lines before and behind has no frame, and
/// nothing is marked where no credits or no notice shows it. Linear in the units.
enum PageFrameStep {
  /// So many short lines before the text make a page of it, and so many behind it.
  private static let fewestAbove = 8
  private static let fewestBelow = 6
  /// So many paragraphs behind a text are taken for its page's.
  private static let mostBelow = 3
  private static let fewestNotices = 2
  /// So many other lines may part two paragraphs of one text.
  private static let widestGap = 6
  /// In words.
  private static let shortestParagraph = 25
  /// So far above its credits a headline is sought, and so far above the text they are.
  private static let headReach = 12
  private static let creditReach = 40
  /// Labels between the two: jobs, places, buttons.
  private static let mostLabels = 4

  static func mark(_ outline: inout PlainTextOutline) {
    guard let text = text(of: outline).map({ behindCredits($0, outline) }) else { return }
    if text.lowerBound >= fewestAbove,
      shortLines(above: text.lowerBound, outline) >= fewestAbove,
      let headline = headline(above: text.lowerBound, outline)
    {
      for index in 0..<headline
      where !isParagraph(outline, index) && !isCredit(outline, index) {
        outline.units[index].role = .boilerplate
      }
    }
    markFoot(&outline, behind: text.upperBound)
  }

  /// Lines above the first credits that are no sentences, as navigation has them.
  private static func shortLines(above text: Int, _ outline: PlainTextOutline) -> Int {
    let end = (0..<text).first { isCredit(outline, $0) } ?? text
    return (0..<end).count { !outline.shapes[$0].endsSentence && !outline.shapes[$0].isLong }
  }

  /// Whether a unit is a paragraph of some length.
  static func isParagraph(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let shape = outline.shapes[index]
    return outline.units[index].role == .paragraph
      && (shape.isLong || Int(shape.wordCount) >= shortestParagraph) && shape.endsSentence
  }

  /// From the first paragraph of the text to behind its last.
  private static func text(of outline: PlainTextOutline) -> Range<Int>? {
    var best: (words: Int, range: Range<Int>)?
    var current: (words: Int, count: Int, range: Range<Int>)?
    func close() {
      guard let run = current, run.count >= 3, run.words > best?.words ?? 0 else { return }
      best = (run.words, run.range)
    }
    for index in outline.indices where isParagraph(outline, index) {
      let words = Int(outline.shapes[index].wordCount)
      if let run = current, index - run.range.upperBound <= widestGap {
        current = (run.words + words, run.count + 1, run.range.lowerBound..<index + 1)
      } else {
        close()
        current = (words, 1, index..<index + 1)
      }
    }
    close()
    return best?.range
  }

  /// The text without the deck at its start, behind which the credits stand.
  private static func behindCredits(
    _ text: Range<Int>, _ outline: PlainTextOutline
  ) -> Range<Int> {
    let opening = text.prefix(8)
    guard let credit = opening.last(where: { isCredit(outline, $0) }),
      let first = text.first(where: { $0 > credit && isParagraph(outline, $0) })
    else { return text }
    return first..<text.upperBound
  }

  /// The topmost line above the first credits that labels do not part from those below it; a deck is
  /// a sentence, and a headline may stand above a label over it.
  private static func headline(above text: Int, _ outline: PlainTextOutline) -> Int? {
    let from = max(1, text - creditReach)
    guard from < text, let credit = (from..<text).first(where: { isCredit(outline, $0) }) else {
      return nil
    }
    if let below = headlineOfBlog(behind: credit, above: text, outline) { return below }
    var found: Int?
    var labels = 0
    for index in (max(0, credit - headReach)..<credit).reversed() {
      let (unit, shape) = (outline.units[index], outline.shapes[index])
      if unit.role == .caption || shape.isBracketed { continue }
      guard unit.role == .paragraph, Int(shape.wordCount) >= 4, !isLabel(outline, index) else {
        if let found, !outline.shapes[found].endsSentence, !isNameBelowHeadline(outline, index) {
          break
        }
        labels += 1
        if labels > mostLabels { break }
        continue
      }
      found = index
    }
    guard let line = found, line > 0, outline.shapes[line].endsSentence else { return found }
    // "Harbour plan" above its deck.
    let above = outline.shapes[line - 1]
    let isShort =
      outline.units[line - 1].role == .paragraph && above.ending == .other
      && (2...4).contains(Int(above.wordCount))
    return isShort && (line == 1 || !isWord(outline, line - 2)) ? line - 1 : line
  }

  /// Whether a line says more than a label does.
  private static func isWord(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    outline.units[index].role == .paragraph && !isLabel(outline, index)
  }

  /// The line behind "Posted on 3 March 2026", which blogs print above their headlines.
  private static func headlineOfBlog(
    behind credit: Int, above text: Int, _ outline: PlainTextOutline
  ) -> Int? {
    guard posting.opens(outline.bytes, outline.units[credit].range), credit + 2 == text,
      outline.units[credit + 1].role == .paragraph,
      outline.shapes[credit + 1].ending == .other || outline.shapes[credit + 1].ending == .question,
      outline.shapes[credit + 1].wordCount >= 3
    else { return nil }
    return credit + 1
  }

  /// What stands between the paragraphs of a text as well.
  private static let advertising = PhraseSet(["advertisement", "advertising", "ad", "sponsored"])

  private static let posting = PhraseSet(["posted on", "published on", "posted by"])

  /// "Ada Holm" between the headline and a deck.
  private static func isNameBelowHeadline(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    guard index > 0, outline.units[index].role == .paragraph,
      outline.units[index - 1].role == .paragraph, outline.shapes[index - 1].wordCount >= 6
    else { return false }
    let shape = outline.shapes[index]
    return (2...3).contains(Int(shape.wordCount)) && shape.capitals == shape.wordCount
      && !shape.isAllCapitals
  }

  private static func isLabel(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let kind = LabelLine.kind(outline.bytes, outline.units[index].range)
    return kind == .trail || kind == .label && outline.shapes[index].wordCount <= 4
  }

  /// Whether a line tells who wrote, when, or how long ago.
  static func isCredit(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let shape = outline.shapes[index]
    guard outline.units[index].role == .paragraph, !shape.isLong, shape.wordCount <= 20,
      shape.ending != .question, shape.ending != .colon
    else { return false }
    let range = outline.units[index].range
    return DateLine(outline.bytes, range) != nil || Byline(outline.bytes, range) != nil
      || CreditLine(outline.bytes, range) != nil
      || AgeLine.matches(outline.bytes, range) && outline.shapes[index].wordCount > 1
  }

  /// Marks what stands behind the first notice below the text; sentences right behind the text are
  /// its own.
  private static func markFoot(_ outline: inout PlainTextOutline, behind text: Int) {
    var start = text
    while start < outline.units.count, outline.units[start].role == .paragraph,
      outline.shapes[start].endsSentence
    {
      start += 1
    }
    let notices = (start..<outline.units.count).filter {
      outline.units[$0].role == .boilerplate
        && !advertising.opens(outline.bytes, outline.units[$0].range)
        || LinksLabel.matches(outline.bytes, outline.units[$0].range)
    }
    // One alone may stand in the middle of a text; comments and what a house says of itself are few.
    guard outline.units.count - start >= fewestBelow, notices.count >= fewestNotices,
      let notice = notices.first,
      (notice..<outline.units.count).count(where: {
        outline.units[$0].role == .paragraph
          && (outline.isProse($0) || outline.shapes[$0].endsSentence)
      }) <= mostBelow
    else { return }
    for index in notice..<outline.units.count where outline.units[index].role == .paragraph {
      outline.units[index].role = .boilerplate
    }
  }
}
