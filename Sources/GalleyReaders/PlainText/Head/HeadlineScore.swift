import GalleyCore

/// Chooses the headline among all the lines that a page has above its text.
///
/// What tells it from navigation, promotions and titles of other articles is that the text speaks
/// of the same: most of its words occur there. What tells it from decks and captions, whose words
/// do too, is that it does not end as a sentence does, stands above them, and credits follow soon.
struct HeadlineScore {
  private let outline: PlainTextOutline
  private let text: Int
  private let words: ContentWords
  /// Whether each line above the text tells who wrote, or when.
  private let credits: [Bool]
  /// How often each of the lines occurs in the page.
  private let counts: [ArraySlice<UInt8>: Int]

  private static let lengths = 2...24
  private static let usualLengths = 4...18
  /// Of a deck, in words.
  private static let mostWords = 45
  /// So many sentences may stand above a headline, as captions and notices do.
  private static let mostSentences = 6
  /// In lines.
  private static let near = 3
  private static let far = 6
  private static let bylineReach = 12

  /// Each of so many words that the text has counts one; their share of all counts besides.
  private static let clearCount = 3
  private static let shareWeight = 2.0
  private static let credits = 1.25
  private static let repetition = 0.5
  private static let fewWords = -2.0
  private static let manyWords = -0.5
  private static let label = -1.0
  private static let smallInitial = -1.0
  private static let sentence = -2.0
  private static let sentenceAboveCredits = -0.5
  private static let behindByline = -1.5
  private static let aboveCaption = -1.5
  /// A line below this is not clear enough.
  private static let least = 1.2
  /// Nor is one below this, where no line above the text is a credit.
  private static let leastAlone = 3.5
  /// What parts equals from others; of them the topmost counts.
  private static let margin = 0.8

  init(_ outline: PlainTextOutline, above text: Int, words: ContentWords, credits: [Bool]) {
    self.outline = outline
    self.text = text
    self.words = words
    self.credits = credits
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for unit in outline.units where unit.range.count <= LineShape.longest {
      counts[outline.bytes[unit.range.indices], default: 0] += 1
    }
    self.counts = counts
  }

  /// The headline; `nil` where no line is clear enough.
  func best() -> Int? {
    var sentences = 0
    let scores = (0..<text).map { index -> Double? in
      if outline.isProse(index), outline.shapes[index].endsSentence, !credits[index] {
        sentences += 1
      }
      return sentences > Self.mostSentences ? nil : score(index)
    }
    guard let most = scores.compactMap({ $0 }).max(), most >= Self.least else { return nil }
    guard most >= Self.leastAlone || hasCredit(0..<text) else { return nil }
    return scores.firstIndex { $0.map { $0 >= most - Self.margin } ?? false }.map(top)
  }

  /// The first of the lines that no label parts from the one chosen: a headline stands above its
  /// deck and has fewer of the text's words at times.
  private func top(above chosen: Int) -> Int {
    var top = chosen
    var index = chosen - 1
    while index >= 0, isWord(index) {
      if Self.lengths.contains(Int(outline.shapes[index].wordCount)) { top = index }
      index -= 1
    }
    return top
  }

  /// Whether a line says more than a label does, as headlines and decks do.
  private func isWord(_ index: Int) -> Bool {
    let (unit, shape) = (outline.units[index], outline.shapes[index])
    guard unit.role == .paragraph, !shape.isLong, !shape.hasTab, !shape.isBracketed,
      (4...Self.mostWords).contains(Int(shape.wordCount)), shape.ending != .colon,
      shape.ending != .comma, !shape.opensSmall, !credits[index],
      ListMarker(outline.bytes, unit.range) == nil
    else { return false }
    let kind = LabelLine.kind(outline.bytes, unit.range)
    return kind == nil || kind == .topic && shape.capitals > 1
  }

  /// Whether a line occurs elsewhere too; the words read out for a picture stand twice in a row.
  private func isRepeated(_ index: Int) -> Bool {
    let line = outline.bytes[outline.units[index].range.indices]
    guard counts[line] ?? 0 > 1 else { return false }
    return ![index - 1, index + 1].contains {
      outline.units.indices.contains($0)
        && outline.bytes[outline.units[$0].range.indices] == line
    }
  }

  /// `nil` where a line can be no headline.
  private func score(_ index: Int) -> Double? {
    let (unit, shape) = (outline.units[index], outline.shapes[index])
    guard unit.role == .paragraph, !shape.isLong, !shape.hasTab, !shape.isBracketed,
      Self.lengths.contains(Int(shape.wordCount)), shape.ending != .colon, shape.ending != .comma,
      !credits[index], ListMarker(outline.bytes, unit.range) == nil
    else { return nil }
    let shared = words.shared(outline.bytes, unit.range)
    guard shared.count > 0 else { return nil }
    let kind = LabelLine.kind(outline.bytes, unit.range)
    if kind == .trail { return nil }
    var score =
      Double(min(shared.count, Self.clearCount))
      + Self.shareWeight * Double(shared.count) / Double(shared.of + 1)
    if Int(shape.wordCount) < Self.usualLengths.lowerBound { score += Self.fewWords }
    if Int(shape.wordCount) > Self.usualLengths.upperBound { score += Self.manyWords }
    if kind == .label { score += Self.label }
    if shape.opensSmall { score += Self.smallInitial }
    if isRepeated(index) { score += Self.repetition }
    if hasCredit(index + 1..<index + 1 + Self.far) { score += Self.credits }
    if shape.ending == .stop {
      score +=
        hasCredit(index + 1..<index + 1 + Self.near) ? Self.sentenceAboveCredits : Self.sentence
    }
    if isBehindByline(index) { score += Self.behindByline }
    if outline.units[index + 1].role == .caption, outline.units[index + 1].isTight {
      score += Self.aboveCaption
    }
    return score
  }

  private func hasCredit(_ lines: Range<Int>) -> Bool {
    lines.clamped(to: 0..<text).contains { credits[$0] }
  }

  private func isBehindByline(_ index: Int) -> Bool {
    (max(0, index - Self.bylineReach)..<index).contains {
      credits[$0] && HeadingLook.isByline(outline, $0)
    }
  }
}
