import GalleyCore

/// Clears what a page has above its headline and between that and the text: a deck, credits,
/// captions and points stay, every other short line is a button, a count or a label.
enum FramedHeadStep {
  /// The deck stands within so many lines of the headline, and has so many words.
  private static let deckReach = 3
  private static let deckWords = 5...60
  /// Shorter sentences are labels that end in a stop, in words.
  private static let shortestSentence = 6
  private static let captionWords = 6
  private static let pointWords = 6
  private static let fewestPoints = 3
  /// A heading right above the text has no more words.
  private static let headingWords = 10
  /// So many names are looked for in the foot.
  private static let mostNames = 8
  /// A line that tells the day of publication has no more words.
  private static let datedWords = 8
  private static let publishing = PhraseSet([
    "published", "first published", "posted", "updated", "last updated",
  ])

  /// - Parameter credits: whether each line above the text tells who wrote, or when.
  static func mark(_ outline: inout PlainTextOutline, _ frame: inout PageFrame, _ credits: [Bool]) {
    guard let headline = frame.headline else { return }
    let zone = headline + 1..<frame.start
    outline.units[headline].role = .title
    clearNavigation(&outline, above: headline, zone: zone, credits)
    frame.names = names(in: zone, outline, frame, credits)
    let last = zone.last { credits[$0] } ?? headline
    let opening = opening(above: frame.start, behind: last, outline)
    let heading = heading(above: opening, in: zone, outline, frame, credits)
    var point: Int?
    let points = points(in: last + 1..<max(last + 1, opening), outline, frame)
    let end =
      last > headline || !frame.names.isEmpty ? zone.upperBound : firstSentence(zone, outline)
    for index in zone.lowerBound..<end where outline.units[index].role == .paragraph {
      if points.contains(index) || isPoint(outline, index, behind: point, frame) {
        point = index
        continue
      }
      if credits[index] || frame.names.contains(index) || index >= opening || index == heading
        || isBy(outline, index)
      {
        continue
      }
      if isRepeated(outline, index, before: opening) {
        outline.units[index].role = .boilerplate
      } else if ListMarker(outline.bytes, outline.units[index].range) != nil {
        continue
      } else if isDeck(outline, index, below: headline, last: last) {
        outline.noteDeck(index)
      } else {
        mark(&outline, index, frame, isAboveCredits: index < last)
      }
    }
  }

  /// The first sentence behind a deck: without credits nobody knows whether the text begins there.
  private static func firstSentence(_ zone: Range<Int>, _ outline: PlainTextOutline) -> Int {
    zone.dropFirst(deckReach).first {
      outline.isProse($0)
        && (outline.shapes[$0].endsSentence || outline.shapes[$0].ending == .colon)
    } ?? zone.upperBound
  }

  private static func clearNavigation(
    _ outline: inout PlainTextOutline, above headline: Int, zone: Range<Int>, _ credits: [Bool]
  ) {
    // A page prints the day it was opened above everything.
    let hasDate = zone.contains {
      credits[$0] && !DateLine.held(outline.bytes, outline.units[$0].range).isEmpty
    }
    for index in 0..<headline where outline.units[index].role == .paragraph {
      let isCredit =
        credits[index]
        && (headline - index <= PageFrame.creditsAbove || !hasDate && isDay(outline, index))
        && !(hasDate && !HeadingLook.isByline(outline, index))
      if !isCredit {
        outline.units[index].role = .boilerplate
      } else if headline - index > PageFrame.creditsAbove, outline.metadata.published == nil {
        outline.note(DateLine.held(outline.bytes, outline.units[index].range))
        outline.units[index].role = .dateline
      }
    }
  }

  /// Whether a line is a day and nothing else.
  private static func isDay(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    DateLine(outline.bytes, outline.units[index].range).map { $0.place == nil } ?? false
  }

  /// Sentences right above the text open it, behind the credits.
  private static func opening(
    above text: Int, behind last: Int, _ outline: PlainTextOutline
  ) -> Int {
    var opening = text
    while opening - 1 > last, outline.units[opening - 1].role == .paragraph,
      outline.shapes[opening - 1].endsSentence,
      Int(outline.shapes[opening - 1].wordCount) >= shortestSentence
    {
      opening -= 1
    }
    return opening
  }

  /// A line that only credits or a deck part from the headline, and that the text speaks of.
  private static func heading(
    above opening: Int, in zone: Range<Int>, _ outline: PlainTextOutline, _ frame: PageFrame,
    _ credits: [Bool]
  ) -> Int? {
    let index = opening - 1
    guard zone.contains(index), outline.units[index].role == .paragraph, !credits[index],
      Int(outline.shapes[index].wordCount) <= headingWords, !outline.shapes[index].endsSentence,
      isTime(outline, index - 1)
        || frame.words.shared(outline.bytes, outline.units[index].range).count > 0,
      index > zone.lowerBound,
      credits[index - 1] || isTime(outline, index - 1) || outline.isProse(index - 1)
        || zone.contains(where: { PageFrameStep.isParagraph(outline, $0) })
    else { return nil }
    return index
  }

  /// "17.48 GMT", as posts of a live report have it above their headings.
  private static func isTime(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    guard index >= 0, outline.shapes[index].wordCount == 2 else { return false }
    let tokens = LineTokens(outline.bytes, outline.units[index].range).tokens
    return tokens.count == 2 && DateLine.isZone(tokens[1], behind: tokens[0])
  }

  private static func isDeck(
    _ outline: PlainTextOutline, _ index: Int, below headline: Int, last: Int
  ) -> Bool {
    let shape = outline.shapes[index]
    guard index - headline <= deckReach, deckWords.contains(Int(shape.wordCount)),
      shape.ending != .colon,
      !(headline..<index).contains(where: { outline.units[$0].role == .deck }),
      !isAboveCaption(outline, index)
    else { return false }
    return index < last || !shape.endsSentence && shape.wordCount >= 8
  }

  /// "Key points:" and what follows it: lines of some words that the text speaks of.
  private static func isPoint(
    _ outline: PlainTextOutline, _ index: Int, behind point: Int?, _ frame: PageFrame
  ) -> Bool {
    index > 0 && (point == index - 1 || outline.shapes[index - 1].ending == .colon)
      && Int(outline.shapes[index].wordCount) >= pointWords
      && frame.words.shared(outline.bytes, outline.units[index].range).count >= 1
  }

  /// Three or more lines in a row behind the credits that the text speaks of.
  private static func points(
    in zone: Range<Int>, _ outline: PlainTextOutline, _ frame: PageFrame
  ) -> Range<Int> {
    var run = zone.lowerBound..<zone.lowerBound
    for index in zone {
      let isPoint =
        outline.units[index].role == .paragraph && outline.shapes[index].wordCount >= 5
        && frame.words.shared(outline.bytes, outline.units[index].range).count >= 1
      if isPoint {
        run = run.lowerBound..<index + 1
      } else if run.count >= fewestPoints {
        break
      } else {
        run = index + 1..<index + 1
      }
    }
    return run.count >= fewestPoints ? run : zone.lowerBound..<zone.lowerBound
  }

  private static func isAboveCaption(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    index + 1 < outline.units.count && outline.units[index + 1].role == .caption
  }

  /// What is neither deck nor credit: what a picture shows, a sentence, or a label.
  private static func mark(
    _ outline: inout PlainTextOutline, _ index: Int, _ frame: PageFrame, isAboveCredits: Bool
  ) {
    let shape = outline.shapes[index]
    if PageFrameStep.isParagraph(outline, index) { return }
    // A sentence behind the credits may be the text's, however short it is.
    if !isAboveCredits, shape.endsSentence { return }
    let shared = frame.words.shared(outline.bytes, outline.units[index].range).count
    let isPicture = Int(shape.wordCount) >= captionWords && shared >= 2
    if Int(shape.wordCount) >= 4 && isAboveCaption(outline, index) {
      outline.units[index].role = .caption
    } else if isAboveCredits || !outline.isProse(index) {
      outline.units[index].role = isPicture ? .caption : .boilerplate
    } else if shared == 0 {
      outline.units[index].role = .boilerplate
    }
  }

  /// Whether the very same line stands right below.
  private static func isRepeated(
    _ outline: PlainTextOutline, _ index: Int, before end: Int
  ) -> Bool {
    guard index + 1 < end, outline.units[index].range.count == outline.units[index + 1].range.count
    else { return false }
    return outline.bytes[outline.units[index].range.indices]
      == outline.bytes[outline.units[index + 1].range.indices]
  }

  /// "By" alone on its line.
  private static func isBy(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let range = outline.units[index].range
    return range.count <= 3
      && LineTokens(outline.bytes, range).tokens.first?.folded == "by"
  }

  /// Names that stand alone beside a credit or a job, or by which a line below the text opens.
  private static func names(
    in zone: Range<Int>, _ outline: PlainTextOutline, _ frame: PageFrame, _ credits: [Bool]
  ) -> [Int] {
    let lines = zone.filter { index in
      let (unit, shape) = (outline.units[index], outline.shapes[index])
      guard unit.role == .paragraph, !credits[index], !shape.isLong, shape.ending == .other,
        (1...12).contains(Int(shape.wordCount)), shape.capitals > shape.smalls, shape.figures == 0
      else { return false }
      return Byline(outline.bytes, unit.range, isBesideCredits: true)?.names.isEmpty == false
    }
    let candidates = Array(lines.prefix(mostNames))
    func isNameLine(_ other: Int) -> Bool { candidates.contains(other) }
    func isBelowName(_ index: Int) -> Bool {
      isNameLine(index - 1) && index > zone.lowerBound + 1 && credits[index - 2]
    }
    return candidates.filter { index in
      func isBeside(_ other: Int) -> Bool {
        guard zone.contains(other), outline.units[other].role == .paragraph else { return false }
        return credits[other] || isBy(outline, other)
      }
      let shape = outline.shapes[index]
      if isBeside(index + 1), shape.wordCount > 1 || shape.isAllCapitals { return true }
      guard shape.wordCount > 1, shape.smalls <= 1 else { return false }
      let isBelowHeadline =
        index == zone.lowerBound && shape.smalls == 0 && zone.contains(index + 1)
        && outline.shapes[index + 1].wordCount >= 6
      let isBelowCredit =
        zone.contains(index - 1) && credits[index - 1] && shape.smalls == 0
        && (index + 1 == frame.start || isNameLine(index + 1)) || isBelowName(index)
      return isBelowHeadline || isBelowCredit
        || zone.contains(index - 1) && isBy(outline, index - 1)
        || zone.contains(index + 1)
          && Byline.isJob(outline.bytes, outline.units[index + 1].range)
        || isKnownBelow(outline, index, frame)
    }
  }

  /// Whether a line below the text opens with the same name.
  private static func isKnownBelow(
    _ outline: PlainTextOutline, _ index: Int, _ frame: PageFrame
  ) -> Bool {
    let name = outline.bytes[outline.units[index].range.indices]
    return (frame.text.upperBound - 1..<outline.units.count).contains {
      outline.bytes[outline.units[$0].range.indices].starts(with: name)
    }
  }

  /// Takes the day from a line beside the headline or right behind the text that holds one among
  /// other words, where no credit has told it.
  static func markDates(_ outline: inout PlainTextOutline) {
    guard let frame = outline.frame, let head = frame.head else { return }
    for index in head where outline.units[index].role == .paragraph {
      // "Boats and open gardens from Saturday 16 May 2026" is a deck.
      guard PageFrameStep.holdsDate(outline, index),
        Int(outline.shapes[index].wordCount) <= datedWords
      else { continue }
      outline.note(DateLine.held(outline.bytes, outline.units[index].range))
      outline.units[index].role = .dateline
    }
    guard outline.metadata.published == nil else { return }
    let below = frame.text.upperBound..<outline.units.count
    if let index = below.prefix(PageFrame.creditsAbove).first(where: {
      PageFrameStep.holdsDate(outline, $0)
        && (publishing.opens(outline.bytes, outline.units[$0].range)
          || isDay(outline, $0) && Int(outline.shapes[$0].wordCount) < datedWords - 1)
    }) {
      outline.note(DateLine.held(outline.bytes, outline.units[index].range))
      outline.units[index].role = .dateline
    }
  }

  /// Takes the author from the names beside the credits, where no credit has told one; what is left
  /// of them is labels.
  static func markNames(_ outline: inout PlainTextOutline) {
    guard let names = outline.frame?.names, outline.frame?.headline != nil else { return }
    var last: Int?
    for index in names where outline.units[index].role == .paragraph {
      let range = outline.units[index].range
      guard let byline = Byline(outline.bytes, range, isBesideCredits: true) else { continue }
      let known = outline.metadata.byline
      if last == index - 1 {
        for name in byline.names { outline.note(furtherAuthor: name, byline.range) }
      } else if known.isEmpty
        || known.count < byline.names.count
          && known.allSatisfy(byline.names.contains)
      {
        outline.metadata.byline = []
        outline.note(authors: byline.names, byline.range)
      } else {
        outline.units[index].role = .boilerplate
        continue
      }
      outline.units[index].role = .byline
      last = index
    }
  }

  /// Takes the authors from a line that opens with "by" and goes on with more than credits do.
  static func markOpenings(_ outline: inout PlainTextOutline) {
    guard let head = outline.frame?.head else { return }
    for index in head where PageFrameStep.opensByline(outline, index) {
      let range = outline.units[index].range
      guard let byline = Byline.opening(outline.bytes, range) else { continue }
      outline.units[index].role = .byline
      outline.note(authors: byline.names, byline.range)
    }
  }
}
