import GalleyCore

/// The place an article comes from, with or without the day and the agency, as wire services write
/// it: `DAMASCUS, Jan. 26 (Agency) —`.
struct Dateline {
  /// From the place to what stands before the dash.
  let range: TextRange
  /// Full dates in it.
  let dates: [DatePhrase]
  /// Whether it could be the title of what comes out on days: "Council Minutes 3 March 2026".
  private(set) var mayBeTitle = false

  /// Words in capitals that open a line before a dash without being a place.
  private static let labels: Set<String> = [
    "update", "updated", "breaking", "exclusive", "watch", "listen", "live", "opinion", "analysis",
    "note", "correction", "clarification", "editorial", "review", "interview", "q", "a", "video",
    "photos", "warning", "alert", "advisory", "explainer", "feature", "column", "letter",
  ]

  private struct Parts {
    var end = 0
    var isPlaceInCapitals = false
    var hasRegion = false
    var hasDay = false
    var hasAgency = false
    var dates: [DatePhrase] = []
  }

  /// The dateline that a paragraph opens with; a dash must end it.
  init?(opening bytes: [UInt8], _ range: TextRange) {
    let tokens = LineTokens(bytes, range).tokens
    guard let parts = Self.parse(tokens), parts.end < tokens.count else { return nil }
    // "Geneva, 23 March 2020: …": a whole date may end in a colon, as releases have it.
    let endsInColon = tokens[parts.end].folded == ":" && !parts.dates.isEmpty
    guard
      endsInColon
        || Self.isDash(tokens[parts.end])
          && (tokens[parts.end].range.lower > tokens[parts.end - 1].range.upper
            || tokens[parts.end].folded != "-"),
      parts.isPlaceInCapitals || parts.hasAgency || parts.hasDay
    else { return nil }
    self.range = TextRange(range.lower, tokens[parts.end - 1].range.upper)
    dates = parts.dates
  }

  /// The dateline that a whole line is. Without a day or an agency a line in capitals could be a
  /// heading as well.
  init?(line bytes: [UInt8], _ range: TextRange) {
    guard range.count <= LineTokens.longest else { return nil }
    let tokens = LineTokens(bytes, range).tokens
    guard let parts = Self.parse(tokens) else { return nil }
    let rest = tokens[parts.end...]
    guard rest.allSatisfy({ Self.isDash($0) || $0.folded == "." || $0.folded == ":" }) else {
      return nil
    }
    let isClear = parts.hasDay || parts.hasAgency && parts.isPlaceInCapitals
    let endsInDash = rest.first.map(Self.isDash) ?? false
    guard isClear || endsInDash && (parts.isPlaceInCapitals || parts.hasAgency) else { return nil }
    self.range = TextRange(range.lower, tokens[parts.end - 1].range.upper)
    dates = parts.dates
    mayBeTitle =
      !parts.isPlaceInCapitals && !parts.hasAgency && !parts.dates.isEmpty && !endsInDash
      && Self.isTitle(tokens)
  }

  /// Whether words before a date name a document, or several stand before it without a comma.
  private static func isTitle(_ tokens: [LineTokens.Token]) -> Bool {
    let words = tokens.prefix { $0.isWord && !($0.folded.utf8.first.map { $0 < 0x3A } ?? true) }
    let place = words.filter { DatePhrase.month($0.folded) == nil }
    guard place.count >= 2, let last = place.last else { return false }
    let isApart = words.count < tokens.count && isComma(tokens[words.count])
    return documents.contains(last.folded) || !isApart
  }

  private static let documents: Set<String> = [
    "minutes", "report", "digest", "newsletter", "briefing", "bulletin", "review", "agenda",
    "update", "notes", "diary", "summary", "edition", "results", "meeting", "letter", "log",
    "statement", "round-up", "roundup", "column", "journal", "chronicle", "forecast",
  ]

  private static func parse(_ tokens: [LineTokens.Token]) -> Parts? {
    var parts = Parts()
    var index = placeEnd(tokens, from: 0, inCapitals: true)
    parts.isPlaceInCapitals = index > 0
    if index == 0 { index = placeEnd(tokens, from: 0, inCapitals: false) }
    if index == 0, let end = dayOfAgency(tokens) {
      parts.hasDay = true
      parts.hasAgency = true
      parts.end = end
      return parts
    }
    guard index > 0, !labels.contains(tokens[0].folded) else { return nil }
    while index < tokens.count {
      if let next = agencyEnd(tokens, from: index) {
        parts.hasAgency = true
        index = next
        break
      }
      guard isComma(tokens[index]) || parts.hasDay == false && isDay(tokens, index) else { break }
      var next = isComma(tokens[index]) ? index + 1 : index
      guard next < tokens.count else { break }
      if isWeekday(tokens[next]), next + 1 < tokens.count, isComma(tokens[next + 1]) { next += 2 }
      if let (date, count) = DatePhrase.parse(tokens[next...]) {
        parts.dates.append(date)
        parts.hasDay = true
        index = next + count
      } else if let count = DatePhrase.dayAndMonth(tokens[next...]) {
        parts.hasDay = true
        index = next + count
      } else if !parts.hasDay, !parts.hasRegion {
        let end = placeEnd(tokens, from: next, inCapitals: false)
        guard end > next else { break }
        parts.hasRegion = true
        index = end
      } else {
        break
      }
    }
    parts.end = index
    return parts
  }

  /// The end of a day and an agency without a place: `Oct. 14 (UPI)`.
  private static func dayOfAgency(_ tokens: [LineTokens.Token]) -> Int? {
    guard let count = DatePhrase.dayAndMonth(tokens[...]), count < tokens.count else { return nil }
    return agencyEnd(tokens, from: count)
  }

  /// The end of a run of at most four words that can name a place.
  private static func placeEnd(
    _ tokens: [LineTokens.Token], from start: Int, inCapitals: Bool
  ) -> Int {
    var index = start
    while index < tokens.count, index - start < 4 {
      let token = tokens[index]
      guard token.isWord, DatePhrase.dayAndMonth(tokens[index...]) == nil else { break }
      let isPart =
        inCapitals
        ? token.isAllCapitals && token.range.count >= 2
        : token.isCapitalised
      guard
        isPart
          || index > start
            && ["de", "la", "del", "da", "do", "of", "the", "upon", "al"]
              .contains(token.folded)
      else { break }
      index += 1
    }
    return index
  }

  /// The end of an agency in brackets or between slashes.
  private static func agencyEnd(_ tokens: [LineTokens.Token], from start: Int) -> Int? {
    let closing = ["(": ")", "[": "]", "/": "/"]
    guard let sign = closing[tokens[start].folded] else { return nil }
    for index in start + 1..<max(start + 1, min(tokens.count, start + 8))
    where tokens[index].folded == sign {
      return index > start + 1 ? index + 1 : nil
    }
    return nil
  }

  private static func isDay(_ tokens: [LineTokens.Token], _ index: Int) -> Bool {
    DatePhrase.dayAndMonth(tokens[index...]) != nil
  }

  private static func isWeekday(_ token: LineTokens.Token) -> Bool {
    [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ].contains(token.folded)
  }

  private static func isComma(_ token: LineTokens.Token) -> Bool { token.folded == "," }

  private static func isDash(_ token: LineTokens.Token) -> Bool {
    ["—", "–", "-", "―"].contains(token.folded)
  }
}
