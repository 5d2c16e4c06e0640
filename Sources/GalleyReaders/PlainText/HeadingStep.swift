import GalleyCore

/// Finds headings among short lines, by their own look and by their neighbours.
///
/// A heading stands for itself, does not end as a sentence does, and has text behind it. Short lines
/// in a row are a list, a table or a signature. A false heading breaks the sections of an article, a
/// missed one only joins two, so whatever is doubtful stays a paragraph.
enum HeadingStep {
  /// The most words of a heading.
  private static let mostWords = 18
  /// So many questions in a text make it an interview, whose questions are speech.
  private static let interviewQuestions = 3

  static func mark(_ outline: inout PlainTextOutline) {
    let isInterview = isInterview(outline)
    var candidates = [Bool](repeating: false, count: outline.units.count)
    for index in outline.indices {
      candidates[index] = isCandidate(outline, index, isInterview: isInterview)
    }
    // From the end, so that a heading above another knows whether the lower one has text.
    var accepted = [Bool](repeating: false, count: outline.units.count)
    for index in outline.indices.reversed() where candidates[index] {
      accepted[index] = leadsText(outline, index, candidates, accepted)
    }
    for index in outline.indices where accepted[index] {
      outline.units[index].role = .heading(level: 0)
    }
  }

  private static func isInterview(_ outline: PlainTextOutline) -> Bool {
    var questions = 0
    var short = 0
    for index in outline.indices where outline.units[index].role == .paragraph {
      let shape = outline.shapes[index]
      guard !shape.isLong else { continue }
      short += 1
      if shape.ending == .question, shape.wordCount >= 4, !shape.isEndingQuoted { questions += 1 }
    }
    return questions >= interviewQuestions && questions * 4 >= short
  }

  /// Whether a unit looks like a heading, its neighbours aside.
  private static func isCandidate(
    _ outline: PlainTextOutline, _ index: Int, isInterview: Bool
  ) -> Bool {
    let (unit, shape) = (outline.units[index], outline.shapes[index])
    guard unit.role == .paragraph, !unit.isMultiline, !shape.isLong, !shape.hasTab,
      (1...mostWords).contains(Int(shape.wordCount))
    else { return false }
    let marker = ListMarker(outline.bytes, unit.range)
    let isNumbered = marker.map { $0.kind != .bullet } ?? false
    if let marker, marker.kind == .bullet { return false }
    switch shape.ending {
    case .comma, .colon: return false
    case .stop: guard isNumbered, shape.wordCount <= 10 else { return false }
    case .exclamation: guard shape.wordCount <= 10, !shape.opensWithQuote else { return false }
    case .question: guard !isInterview, shape.wordCount <= 14 else { return false }
    case .ellipsis: guard !shape.isEndingQuoted else { return false }
    case .other: break
    }
    return HeadingLook.isHeadingLike(outline, index, isNumbered: isNumbered)
  }

  /// Whether what follows is the text of a section.
  private static func leadsText(
    _ outline: PlainTextOutline, _ index: Int, _ candidates: [Bool], _ accepted: [Bool]
  ) -> Bool {
    guard standsAlone(outline, index) else { return false }
    var next = index + 1
    while next < outline.units.count, outline.units[next].role == .caption { next += 1 }
    guard next < outline.units.count else { return false }
    if isInShortRun(outline, index) { return false }
    switch outline.units[next].role {
    case .listItem, .quotation: return true
    case .paragraph where accepted[next]:
      return next + 1 < outline.units.count && !accepted[next + 1]
    case .paragraph: return outline.isProse(next) || outline.shapes[next].wordCount >= 12
    case .heading: return true
    default: return false
    }
  }

  /// In a text with blank lines a heading has one above it, and none below only before its text.
  private static func standsAlone(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    guard outline.isSpaced else { return true }
    return outline.isOpenAbove(index)
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
