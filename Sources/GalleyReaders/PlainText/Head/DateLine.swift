import GalleyCore

/// A line that says when an article was published or changed, and nothing else.
struct DateLine {
  /// The dates, in order.
  let dates: [DatePhrase]
  /// Who posted it, as blogs say behind the date: `Posted on 3 March 2026 by Ana`.
  let author: TextRange?

  /// Where it was written, as some sites say behind the date: `Updated - May 3, 2025 - THIRUMALAI`.
  let place: TextRange?

  /// Words besides the date that such a line may hold.
  private static let company: Set<String> = [
    "published", "publication", "posted", "updated", "update", "modified", "revised", "created",
    "released", "first", "date", "on", "at", "time", "the", "of", "was",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "am", "pm", "a.m", "p.m", "a.m.",
    "p.m.", "noon", "midnight", "hrs", "and", "ago", "hour", "hours", "minute", "minutes", "min",
    "mins", "day", "days", "read", "news", "page", "yesterday", "today", "to", "issued", "last",
  ]
  private static let changes: Set<String> = ["updated", "update", "modified", "revised"]

  /// `nil` where the range holds anything but dates and their company, or no date at all.
  ///
  /// A day that no year makes whole, `Last updated: July 8`, gives no date; a line of such days
  /// alone has ``dates`` empty.
  init?(_ bytes: [UInt8], _ range: TextRange, mayLackYear: Bool = false) {
    guard range.count <= LineTokens.longest else { return nil }
    let tokens = LineTokens(bytes, range).tokens
    let names = tokens.firstIndex { $0.folded == "by" } ?? tokens.endIndex
    var rest = (LineTokens.unglued(Array(tokens[..<names]), bytes) + tokens[names...])[...]
    guard rest.count <= 40 else { return nil }
    var dates: [DatePhrase] = []
    var hasDay = false
    var isUpdate = false
    var author: TextRange?
    var place: TextRange?
    var before: LineTokens.Token?
    while let token = rest.first {
      if let (found, count) = DatePhrase.parse(rest) {
        var date = found
        date.isUpdate = isUpdate
        dates.append(date)
        isUpdate = false
        rest = rest.dropFirst(count)
        before = nil
        continue
      }
      if let count = DatePhrase.dayAndMonth(rest) {
        hasDay = true
        isUpdate = false
        rest = rest.dropFirst(count)
        before = nil
        continue
      }
      if token.folded == "by", !dates.isEmpty, (2...5).contains(rest.count),
        rest.allSatisfy(\.isWord), let last = rest.last
      {
        author = TextRange(rest[rest.startIndex + 1].range.lower, last.range.upper)
        break
      }
      if !dates.isEmpty, Self.endsInOutlet(rest) || Self.endsInLabel(rest, tokens, bytes) { break }
      if !dates.isEmpty, let name = Self.place(rest) {
        place = name
        break
      }
      guard Self.mayAccompany(token) || Self.isZone(token, behind: before) else { return nil }
      if Self.changes.contains(token.folded) { isUpdate = true }
      before = token
      rest = rest.dropFirst()
    }
    guard !dates.isEmpty || mayLackYear && hasDay else { return nil }
    self.dates = dates
    self.author = author
    self.place = place
  }

  /// The days that a line holds among other words; a word of change before one makes it a change's.
  static func held(_ bytes: [UInt8], _ range: TextRange) -> [DatePhrase] {
    let tokens = LineTokens.unglued(LineTokens(bytes, range).tokens, bytes)
    var rest = tokens[...]
    var isUpdate = false
    var dates: [DatePhrase] = []
    while let token = rest.first {
      guard case (var date, let count)? = DatePhrase.parse(rest) else {
        if changes.contains(token.folded) { isUpdate = true }
        rest = rest.dropFirst()
        continue
      }
      date.isUpdate = isUpdate
      isUpdate = false
      dates.append(date)
      rest = rest.dropFirst(count)
    }
    return dates
  }

  /// "Saturday March 28 2026, 12.01am, The Meridian": whether the paper's name closes the line.
  private static func endsInOutlet(_ rest: ArraySlice<LineTokens.Token>) -> Bool {
    let words = rest.dropFirst()
    return rest.first?.folded == "," && words.first?.folded == "the"
      && (2...5).contains(words.count) && words.allSatisfy { $0.isWord && $0.isCapitalised }
  }

  /// "12 September 2025  Humanitarian Aid": whether a label closes the line, which two blanks part
  /// from the date.
  private static func endsInLabel(
    _ rest: ArraySlice<LineTokens.Token>, _ tokens: [LineTokens.Token], _ bytes: [UInt8]
  ) -> Bool {
    guard let first = rest.first, (1...4).contains(rest.count),
      rest.allSatisfy({ $0.isWord && $0.isCapitalised }),
      let before = tokens.last(where: { $0.range.upper <= first.range.lower })
    else { return false }
    return first.range.lower - before.range.upper >= 2
      && bytes[before.range.upper..<first.range.lower].allSatisfy(\.isBlank)
  }

  /// The words in capitals behind the last stroke of a line.
  private static func place(_ rest: ArraySlice<LineTokens.Token>) -> TextRange? {
    guard let stroke = rest.first, ["-", "–", "—", "|"].contains(stroke.folded) else { return nil }
    let words = rest.dropFirst()
    guard (1...4).contains(words.count), words.allSatisfy({ $0.isWord && $0.isAllCapitals }),
      let first = words.first, let last = words.last, first.range.count >= 4
    else { return nil }
    return TextRange(first.range.lower, last.range.upper)
  }

  /// Whether letters behind a time are those of its zone.
  static func isZone(
    _ token: LineTokens.Token, behind before: LineTokens.Token?
  ) -> Bool {
    guard token.isAllCapitals, (2...5).contains(token.folded.utf8.count), let before else {
      return false
    }
    return isTime(before.folded)
      || ["am", "pm", "a.m.", "p.m.", "a.m", "p.m"].contains(before.folded)
  }

  private static func mayAccompany(_ token: LineTokens.Token) -> Bool {
    guard token.isWord else { return !["?", "!", "\"", "“", "”"].contains(token.folded) }
    return company.contains(token.folded) || isTime(token.folded)
  }

  /// `10`, `10.15`, `10am`, `15h30`: a time, whose colon is a sign of its own.
  static func isTime(_ word: String) -> Bool {
    let figures = word.utf8.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    guard !figures.isEmpty, figures.count <= 5 else { return false }
    let rest = String(word.utf8.dropFirst(figures.count)) ?? ""
    return ["", "am", "pm", "a.m.", "p.m.", "h", "z", "hrs"].contains(rest)
  }
}
