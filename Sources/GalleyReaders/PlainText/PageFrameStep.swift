import GalleyCore

/// Finds what frames an article in the text of a whole page, as "select all" and "copy" give it:
/// the navigation above the headline and everything below the text.
///
/// The text is the longest run of paragraphs with few other lines between them; the headline is the
/// line above it that has its words (``HeadlineScore``). A text with few short lines before and
/// behind has no frame, and nothing is marked where no credits or no notice shows it. Linear in the
/// units.
enum PageFrameStep {
  /// So many short lines before the text make a page of it, and so many behind it.
  private static let fewestAbove = 8
  /// So many do where there are as many behind the text.
  private static let fewestAboveFramed = 5
  /// And so many of them above the headline.
  private static let fewestAboveHeadline = 3
  private static let fewestBelow = 6
  /// So many paragraphs behind a text are taken for its page's.
  private static let mostBelow = 3
  private static let fewestNotices = 2
  /// So many other lines may part two paragraphs of one text, and so many two that are about the
  /// same.
  private static let widestGap = 6
  private static let widestGapOfOne = 14
  /// So many may part the first paragraph from the sentences above it.
  private static let widestGapInText = 2
  private static let fewestParagraphs = 2
  /// So many sentences may stand between a headline and the text.
  private static let mostSentences = 8
  /// In words.
  private static let shortestParagraph = 25
  /// So far above its credits a headline is sought, and so far above the text they are.
  private static let headReach = 12
  private static let creditReach = 40
  /// The most lines from a headline to the text.
  private static let longestHead = 120
  /// Labels between the two: jobs, places, buttons.
  private static let mostLabels = 4

  static func mark(_ outline: inout PlainTextOutline) {
    guard let text = text(of: outline).map({ behindCredits($0, outline) }) else { return }
    if text.lowerBound >= fewestAboveFramed {
      var frame = PageFrame(text: text, words: ContentWords(outline, text))
      markHead(&outline, &frame)
      outline.frame = frame
    }
    // Two paragraphs alone may be the beginning of a text of short ones.
    if text.count(where: { isParagraph(outline, $0) }) > fewestParagraphs {
      markFoot(&outline, behind: text.upperBound)
    }
  }

  private static func markHead(_ outline: inout PlainTextOutline, _ frame: inout PageFrame) {
    let text = frame.text.lowerBound
    let credits = (0..<text).map { isCredit(outline, $0) }
    let framed = (0..<text).map {
      credits[$0] || holdsDate(outline, $0) || opensByline(outline, $0)
    }
    frame.start = start(of: frame, framed, outline)
    let short = (0..<frame.start).count { isShortLine(outline, $0) && !framed[$0] }
    let hasCredits = framed.contains(true)
    let isFramed =
      short >= fewestAbove && hasCredits
      || short >= fewestAboveFramed && frame.foot(outline, hasCredits: hasCredits) != nil
    let blog = credits.firstIndex(of: true).flatMap {
      headlineOfBlog(behind: $0, above: frame.start, outline)
    }
    if isFramed,
      let headline = blog
        ?? HeadlineScore(outline, above: frame.start, words: frame.words, credits: framed).best(),
      frame.start - headline <= longestHead,
      // What stands below the first line of an article is its own: facts, a score, questions.
      (0..<headline).count(where: { isShortLine(outline, $0) }) >= fewestAboveHeadline,
      (headline..<frame.start).count(where: {
        outline.isProse($0) && outline.shapes[$0].endsSentence
      }) <= mostSentences
    {
      frame.headline = headline
      FramedHeadStep.mark(&outline, &frame, framed)
      return
    }
    let end = credits.firstIndex(of: true) ?? text
    guard text >= fewestAbove,
      (0..<end).count(where: { !outline.shapes[$0].endsSentence && !outline.shapes[$0].isLong })
        >= fewestAbove, let headline = headline(above: text, outline)
    else { return }
    for index in 0..<headline
    where !isParagraph(outline, index) && !credits[index] {
      outline.units[index].role = .boilerplate
    }
  }

  /// The text begins with its first paragraphs behind the credits, and the sentences above them.
  private static func start(
    of frame: PageFrame, _ credits: [Bool], _ outline: PlainTextOutline
  ) -> Int {
    var start = frame.text.lowerBound
    let last = credits.lastIndex(of: true) ?? 0
    let paragraphs = (last..<max(last, start)).filter {
      isParagraph(outline, $0) && frame.words.has(outline.bytes, outline.units[$0].range)
    }
    // A list or a row of pictures may part the text from more of it.
    if paragraphs.count > 1 { start = paragraphs[0] }
    var index = start - 1
    while index >= 0, start - index <= widestGapInText + 1, !credits[index] {
      let shape = outline.shapes[index]
      if outline.isProse(index), shape.endsSentence || outline.units[index].role != .paragraph,
        frame.words.shared(outline.bytes, outline.units[index].range).count >= 2
      {
        start = index
      } else if start == index + 1, outline.isProse(index), shape.ending == .colon {
        start = index
      }
      index -= 1
    }
    return start
  }

  /// Whether a short line that is no sentence holds a day, whatever else: `News Release
  /// 25-Sep-2025`.
  static func holdsDate(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let (unit, shape) = (outline.units[index], outline.shapes[index])
    guard unit.role == .paragraph, !shape.isLong, shape.figures >= 1, shape.wordCount <= 20,
      !shape.endsSentence || shape.ending == .stop && shape.wordCount <= 8
    else { return false }
    return !DateLine.held(outline.bytes, unit.range).isEmpty
  }

  /// "by Ada Holm, University of Hull": whether a line opens with "by" and names authors up to its
  /// first comma or bracket.
  static func opensByline(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let (unit, shape) = (outline.units[index], outline.shapes[index])
    guard unit.role == .paragraph, !shape.isLong, shape.ending == .other, shape.wordCount >= 3
    else {
      return false
    }
    return Byline.opening(outline.bytes, unit.range) != nil
  }

  /// Whether a line is short, no sentence and no point of a list: as navigation has them.
  static func isShortLine(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let (unit, shape) = (outline.units[index], outline.shapes[index])
    guard unit.role == .paragraph || unit.role == .boilerplate else { return false }
    return !shape.endsSentence && !shape.isLong && shape.ending != .colon
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
    // The words of a run are gathered once a wide gap asks for them.
    var current: (words: Int, count: Int, range: Range<Int>, content: ContentWords?)?
    func close() {
      guard let run = current, run.count >= fewestParagraphs, run.words > best?.words ?? 0 else {
        return
      }
      best = (run.words, run.range)
    }
    for index in outline.indices where isParagraph(outline, index) {
      let (words, range) = (Int(outline.shapes[index].wordCount), outline.units[index].range)
      if let run = current, run.content == nil, index - run.range.upperBound > widestGap,
        index - run.range.upperBound <= widestGapOfOne
      {
        current?.content = ContentWords(outline, run.range)
      }
      if let run = current, continues(run.range, current?.content, outline, index) {
        current?.words += words
        current?.count += 1
        current?.range = run.range.lowerBound..<index + 1
      } else {
        close()
        current = (words, 1, index..<index + 1, nil)
      }
      current?.content?.insert(outline.bytes, range)
    }
    close()
    return best?.range
  }

  /// Whether a paragraph goes on in the text before it: few lines part the two, or more, and it is
  /// about the same.
  private static func continues(
    _ text: Range<Int>, _ content: ContentWords?, _ outline: PlainTextOutline, _ index: Int
  ) -> Bool {
    let gap = index - text.upperBound
    return gap <= widestGap
      || gap <= widestGapOfOne
        && content?.has(outline.bytes, outline.units[index].range) ?? false
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

  /// The topmost line above the first credits that labels do not part from those below it; a deck
  /// is a sentence, and a headline may stand above a label over it.
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
      guard unit.role == .paragraph, Int(shape.wordCount) >= 4, !isLabel(outline, index),
        !Byline.isJob(outline.bytes, unit.range)
      else {
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

  /// Whether a line belongs to a page, and to no text.
  static func isNotice(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let range = outline.units[index].range
    return outline.units[index].role == .boilerplate && !advertising.opens(outline.bytes, range)
      || LinksLabel.matches(outline.bytes, range)
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
    let notices = (start..<outline.units.count).filter { isNotice(outline, $0) }
    // One alone may stand in the middle of a text; comments and what a house says of itself are
    // few.
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
