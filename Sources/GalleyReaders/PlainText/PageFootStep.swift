import GalleyCore

/// Marks what a page has below the text of an article: short lines that no paragraph of the text
/// follows, what tells who wrote it, and sentences that are about something else.
enum PageFootStep {
  /// So many lines between the text and the first notice are labels; more may be a list.
  private static let mostLabels = 3
  private static let shortestSentence = 6
  /// What lines say for a text to go on below them.
  private static let shortLine = -1
  private static let sentence = 1
  private static let sentenceOfSame = 2
  private static let paragraphOfSame = 6

  static func mark(_ outline: inout PlainTextOutline) {
    let hasCredits = !outline.metadata.byline.isEmpty || outline.metadata.published != nil
    // Below an article alone, line-ups, ingredients and results are its own.
    guard let frame = outline.frame, frame.headline != nil,
      let foot = frame.foot(outline, hasCredits: hasCredits)
    else { return }
    markCounts(&outline, in: frame.text)
    let names = outline.metadata.byline.map { Array($0.utf8) }
    var end = end(of: frame, outline, names)
    if foot - end > Self.mostLabels { end = foot }
    for index in end..<outline.units.count where isOpen(outline, index) {
      let shape = outline.shapes[index]
      let isSentence =
        shape.isLong || shape.endsSentence && Int(shape.wordCount) >= shortestSentence
      if !isSentence || isAboutAuthor(outline, index, names)
        || !speaksOfSame(frame, outline, index)
      {
        outline.units[index].role = .boilerplate
      }
    }
  }

  /// Marks lengths of recordings, ages and counts that stand alone between the paragraphs.
  private static func markCounts(_ outline: inout PlainTextOutline, in text: Range<Int>) {
    for index in text where outline.units[index].role == .paragraph {
      let (range, shape) = (outline.units[index].range, outline.shapes[index])
      guard shape.wordCount <= 4, !shape.endsSentence, shape.figures > 0 else { continue }
      let isFigure = shape.capitals == 0 && shape.smalls == 0 && range.count <= 5
      if isFigure && !isYear(shape, range) || AgeLine.matches(outline.bytes, range) {
        outline.units[index].role = .boilerplate
      }
    }
  }

  /// Chronicles have years alone on their lines.
  private static func isYear(_ shape: LineShape, _ range: TextRange) -> Bool {
    shape.wordCount == 1 && range.count == 4
  }

  private static func isOpen(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    switch outline.units[index].role {
    case .paragraph, .listItem: true
    default: false
    }
  }

  /// Behind the last of the text's units: the text goes on where sentences outweigh the short lines
  /// between them, and a note on the author is no part of it.
  private static func end(
    of frame: PageFrame, _ outline: PlainTextOutline, _ names: [[UInt8]]
  ) -> Int {
    var end = frame.text.upperBound
    var (most, sum) = (0, 0)
    for index in end..<outline.units.count {
      sum += weight(frame, outline, index, names)
      if sum > most { (most, end) = (sum, index + 1) }
    }
    // What tells who wrote closes a text, and is none of it.
    let goesOn = (end..<outline.units.count).contains {
      outline.shapes[$0].endsSentence && outline.shapes[$0].wordCount >= 4
        && !isAboutAuthor(outline, $0, names) && outline.units[$0].role == .paragraph
    }
    while !goesOn, end > frame.text.lowerBound + 1, isAboutAuthor(outline, end - 1, names) {
      end -= 1
    }
    return end
  }

  /// What a unit says for the text to reach down to it.
  private static func weight(
    _ frame: PageFrame, _ outline: PlainTextOutline, _ index: Int, _ names: [[UInt8]]
  ) -> Int {
    if isAboutAuthor(outline, index, names) { return shortLine }
    switch outline.units[index].role {
    case .quotation: return sentence
    case .paragraph, .listItem:
      let shape = outline.shapes[index]
      guard outline.isProse(index), shape.endsSentence else { return shortLine }
      if !speaksOfSame(frame, outline, index) { return sentence }
      return PageFrameStep.isParagraph(outline, index) ? paragraphOfSame : sentenceOfSame
    default: return 0
    }
  }

  /// Whether a unit is a sentence that has words of the text.
  private static func speaksOfSame(
    _ frame: PageFrame, _ outline: PlainTextOutline, _ index: Int
  ) -> Bool {
    guard outline.isProse(index), outline.shapes[index].endsSentence else { return false }
    let shared = frame.words.shared(outline.bytes, outline.units[index].range)
    return shared.count >= 2 && shared.count * 5 >= shared.of
  }

  /// "Ada Holm covers ports for the Post.": whether a unit opens with an author's name.
  private static func isAboutAuthor(
    _ outline: PlainTextOutline, _ index: Int, _ names: [[UInt8]]
  ) -> Bool {
    let range = outline.units[index].range
    return names.contains { name in
      outline.bytes[range.indices].starts(with: name)
        && (range.count == name.count || !outline.bytes[range.lower + name.count].isWordByte)
    }
  }
}
