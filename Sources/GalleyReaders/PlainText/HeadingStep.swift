import GalleyCore

/// Finds headings among short lines, by their own look and by their neighbours.
///
/// A heading stands for itself, does not end as a sentence does, and has text behind it. Short
/// lines in a row are a list, a table or a signature. A false heading breaks the sections of an
/// article, a missed one only joins two, so whatever is doubtful stays a paragraph.
enum HeadingStep {
  /// The most words of a heading.
  private static let mostWords = 18
  /// The most words of one that is written as a sentence is.
  private static let mostSentenceWords = 12

  /// Words by which a question speaks to someone, and by which an interview calls itself one.
  private static let address = PhraseSet(["you", "your", "you're", "you've"])
  /// Words by which somebody speaks of themselves.
  static let firstPerson = PhraseSet(["i", "i'm", "i've", "i'd", "i'll", "my", "we", "our"])
  private static let interviewWords = PhraseSet(["interview", "interviews", "interviewed"])

  /// What opens a heading such as "What they said:".
  private static let questions = PhraseSet(["what ", "who ", "how ", "why ", "where "])
  /// Verbs whose colon leads to somebody's words.
  private static let leadIns = PhraseSet([
    "said:", "says:", "added:", "adds:", "commented:", "comments:", "wrote:", "writes:", "told:",
    "explained:", "explains:", "continued:", "concluded:", "replied:", "stated:", "remarked:",
  ])

  static func mark(_ outline: inout PlainTextOutline) {
    let isInterview = isInterview(outline)
    let repeated = repeatedLines(outline)
    var candidates = [Bool](repeating: false, count: outline.units.count)
    for index in outline.indices {
      candidates[index] =
        !repeated[index] && isCandidate(outline, index, isInterview: isInterview)
    }
    // From the end, so that a heading above another knows whether the lower one has text.
    var accepted = [Bool](repeating: false, count: outline.units.count)
    for index in outline.indices.reversed() where candidates[index] {
      accepted[index] = leadsText(outline, index, accepted, repeated)
    }
    for index in outline.indices where accepted[index] {
      outline.units[index].role = .heading(level: 0)
    }
  }

  /// Short lines that occur three times or more: labels, links and buttons that a page repeats.
  /// Tells for each unit. O(n log n) in the short lines, of which there are few.
  private static func repeatedLines(_ outline: PlainTextOutline) -> [Bool] {
    var isRepeated = [Bool](repeating: false, count: outline.units.count)
    var short = outline.indices.filter {
      outline.units[$0].role == .paragraph && outline.units[$0].range.count <= 60
    }
    guard short.count >= 3 else { return isRepeated }
    let line = { outline.bytes[outline.units[$0].range.indices] }
    short.sort { line($0).lexicographicallyPrecedes(line($1)) }
    var first = 0
    for place in 1...short.count
    where place == short.count || line(short[place]) != line(short[first]) {
      if place - first >= 3 {
        for index in short[first..<place] { isRepeated[index] = true }
      }
      first = place
    }
    return isRepeated
  }

  /// Whether the questions in a text are an interviewer's: the beginning says so, they speak to
  /// someone, or there are many of them and little else.
  private static func isInterview(_ outline: PlainTextOutline) -> Bool {
    var questions = 0
    var spoken = 0
    var others = 0
    for index in outline.indices where outline.units[index].role == .paragraph {
      let shape = outline.shapes[index]
      guard !shape.isLong, shape.wordCount <= 24, !shape.isEndingQuoted else { continue }
      if shape.ending == .question, shape.wordCount >= 4 {
        questions += 1
        if address.occurs(outline.bytes, outline.units[index].range) { spoken += 1 }
      } else if !shape.endsSentence {
        others += 1
      }
    }
    if spoken >= 2 || questions >= 6 && questions >= others && isAnsweredInPerson(outline) {
      return true
    }
    return questions >= 2
      && outline.indices.prefix(4).contains {
        interviewWords.occurs(outline.bytes, outline.units[$0].range)
      }
  }

  /// Whether somebody who says "I" answers every second question or more: an explainer asks its
  /// own.
  private static func isAnsweredInPerson(_ outline: PlainTextOutline) -> Bool {
    var answers = 0
    var own = 0
    for index in outline.indices.dropLast()
    where outline.units[index].role == .paragraph && outline.shapes[index].ending == .question
      && !outline.shapes[index].isLong
    {
      answers += 1
      if firstPerson.occurs(outline.bytes, outline.units[index + 1].range) { own += 1 }
    }
    return own * 2 >= answers
  }

  /// Whether a unit looks like a heading, its neighbours aside.
  private static func isCandidate(
    _ outline: PlainTextOutline, _ index: Int, isInterview: Bool
  ) -> Bool {
    let (unit, shape) = (outline.units[index], outline.shapes[index])
    guard unit.role == .paragraph, !unit.isMultiline, !shape.isLong, !shape.hasTab,
      !shape.isBracketed, !shape.hasCodeSign, (1...mostWords).contains(Int(shape.wordCount))
    else { return false }
    let marker = ListMarker(outline.bytes, unit.range)
    let isNumbered = marker.map { $0.kind != .bullet } ?? false
    if let marker, marker.kind == .bullet { return false }
    switch shape.ending {
    case .comma: return false
    // "In short:" right above its text; "She added:" stands alone.
    case .colon:
      let isTight = outline.isSpaced && !outline.isOpenBelow(index)
      guard Int(shape.wordCount) <= (shape.isTitleCase ? 6 : isTight ? 2 : 0),
        !leadIns.occurs(outline.bytes, unit.range) || questions.opens(outline.bytes, unit.range)
      else { return false }
    case .stop: guard isNumbered, shape.wordCount <= 10 else { return false }
    case .exclamation:
      guard shape.wordCount <= 10, !shape.opensWithQuote, !shape.isEndingQuoted else {
        return false
      }
    // "“Who pays?”" and "Then she asked: “Who pays?”" are turns of a conversation.
    case .question:
      guard !isInterview, shape.wordCount <= 14, !shape.isEndingQuoted else { return false }
    case .ellipsis: guard !shape.isEndingQuoted else { return false }
    case .other:
      guard isNumbered || shape.isTitleCase || shape.wordCount <= mostSentenceWords else {
        return false
      }
    }
    // Words between marks without a stop are set in large type; with one somebody says them.
    if shape.opensWithQuote, shape.isEndingQuoted,
      shape.wordCount >= (shape.ending == .other ? 14 : 8)
    {
      return false
    }
    return HeadingLook.isHeadingLike(outline, index, isNumbered: isNumbered)
  }

  /// Whether what follows is the text of a section.
  private static func leadsText(
    _ outline: PlainTextOutline, _ index: Int, _ accepted: [Bool], _ repeated: [Bool]
  ) -> Bool {
    guard standsAlone(outline, index) else { return false }
    var next = index + 1
    while next < outline.units.count, isAside(outline, next, repeated) {
      next += 1
    }
    guard next < outline.units.count else { return false }
    if isInShortRun(outline, index), !leadsShortSentence(outline, index) { return false }
    switch outline.units[next].role {
    case .listItem, .quotation: return true
    case .paragraph where accepted[next]: return true
    case .paragraph where outline.isSpaced && !outline.isOpenBelow(next): return true
    case .paragraph:
      return outline.isProse(next) || outline.shapes[next].wordCount >= 12
        || next == index + 1 && leadsShortSentence(outline, index)
    case .heading: return true
    // "Words in This Story" stands over a glossary.
    case .boilerplate: return NoticeStep.isGlossary(outline.bytes, outline.units[next].range)
    default: return false
    }
  }

  /// "What the report found", "Three findings stand out.", and then its paragraphs.
  private static func leadsShortSentence(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let (sentence, text) = (index + 1, index + 2)
    guard text < outline.units.count, outline.isSpaced, outline.isOpenAbove(index),
      outline.isOpenBelow(index), outline.units[sentence].role == .paragraph,
      outline.shapes[sentence].ending == .stop, outline.shapes[sentence].wordCount >= 3
    else { return false }
    return outline.isProse(text) && index > 0 && outline.isProse(index - 1)
  }

  /// Whether a unit may stand between a heading and its text.
  private static func isAside(
    _ outline: PlainTextOutline, _ index: Int, _ repeated: [Bool]
  ) -> Bool {
    switch outline.units[index].role {
    case .caption, .byline: true
    case .paragraph:
      !outline.isProse(index)
        && (outline.shapes[index].isBracketed
          || outline.shapes[index].wordCount > 1 && repeated[index]
          || HeadingLook.isByline(outline, index))
    default: false
    }
  }

  /// In a text with blank lines a heading has one above it, and none below only before its text.
  private static func standsAlone(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    guard outline.isSpaced else { return true }
    guard outline.isOpenAbove(index) else { return false }
    return outline.isOpenBelow(index)
      || outline.isProse(index + 1) && outline.shapes[index].wordCount <= 8
        && outline.shapes[index + 1].wordCount >= (outline.isListItem(index + 1) ? 1 : 10)
      || outline.isListItem(index + 1) && outline.shapes[index].wordCount <= 4
  }

  /// Whether the unit is one of four or more short lines in a row.
  private static func isInShortRun(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    var first = index
    var last = index
    while first > 0, isShort(outline, first - 1), index - first < 4 { first -= 1 }
    while last + 1 < outline.units.count, isShort(outline, last + 1), last - index < 4 { last += 1 }
    return last - first >= 3
  }

  private static func isShort(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    guard outline.units[index].role == .paragraph else { return false }
    return !outline.isProse(index) && outline.shapes[index].wordCount < 12
  }
}
