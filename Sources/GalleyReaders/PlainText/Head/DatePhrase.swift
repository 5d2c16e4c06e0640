import GalleyCore

/// A calendar date written out in a line.
struct DatePhrase {
  var range: TextRange
  /// The date as ISO 8601 writes it, or `nil` where no such day exists.
  var iso: String?
  /// Whether the line says that it is the date of a change.
  var isUpdate = false

  /// The date that begins at a token, with the number of tokens it takes: `3 March 2026`,
  /// `March 3, 2026`, `3rd of March 2026`, `2026-03-03`, `3-Mar-2026`,
  /// `03.03.2026`, `24/06/2026`.
  static func parse(
    _ tokens: ArraySlice<LineTokens.Token>
  ) -> (date: DatePhrase, count: Int)? {
    numeric(tokens) ?? slashed(tokens) ?? dayFirst(tokens) ?? monthFirst(tokens)
  }

  /// The month and day that begin at a token, with or without a year, as a dateline has them.
  static func dayAndMonth(_ tokens: ArraySlice<LineTokens.Token>) -> Int? {
    let words = tokens.prefix(2).map(\.folded)
    guard words.count == 2 else { return nil }
    if month(words[0]) != nil, day(words[1]) != nil { return 2 }
    if day(words[0]) != nil, month(words[1]) != nil { return 2 }
    return nil
  }

  private static func dayFirst(
    _ tokens: ArraySlice<LineTokens.Token>
  ) -> (date: DatePhrase, count: Int)? {
    var rest = tokens
    guard let first = rest.popFirst(), let day = day(first.folded) else { return nil }
    if rest.first?.folded == "of" { rest.removeFirst() }
    guard let name = rest.popFirst(), let month = month(name.folded) else { return nil }
    if rest.first?.folded == "," { rest.removeFirst() }
    guard let last = rest.popFirst(), let year = year(last.folded) else { return nil }
    return phrase(tokens, rest, year, month, day)
  }

  private static func monthFirst(
    _ tokens: ArraySlice<LineTokens.Token>
  ) -> (date: DatePhrase, count: Int)? {
    var rest = tokens
    guard let name = rest.popFirst(), let month = month(name.folded) else { return nil }
    guard let first = rest.popFirst(), let day = day(first.folded) else { return nil }
    if rest.first?.folded == "," { rest.removeFirst() }
    guard let last = rest.popFirst(), let year = year(last.folded) else { return nil }
    return phrase(tokens, rest, year, month, day)
  }

  /// Figures only: year first, or day first with full stops.
  private static func numeric(
    _ tokens: ArraySlice<LineTokens.Token>
  ) -> (date: DatePhrase, count: Int)? {
    guard let first = tokens.first, first.isWord else { return nil }
    let separator: Character = first.folded.utf8.contains(UInt8(ascii: "-")) ? "-" : "."
    let parts = first.folded.prefix { $0 != "t" }.split(separator: separator).map(String.init)
    guard parts.count == 3 else { return nil }
    let rest = tokens.dropFirst()
    if separator == "-", let year = year(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    {
      return phrase(tokens, rest, year, month, day)
    }
    // "21-Sep-2025"
    if separator == "-", let day = day(parts[0]), let month = month(parts[1]),
      let year = year(parts[2])
    {
      return phrase(tokens, rest, year, month, day)
    }
    guard separator == ".", let year = year(parts[2]), let month = Int(parts[1]),
      let day = Int(parts[0])
    else { return nil }
    // "06.18.2024": no month is the eighteenth.
    return month > 12 && day <= 12
      ? phrase(tokens, rest, year, day, month) : phrase(tokens, rest, year, month, day)
  }

  /// "24/06/2025", "06/24/2025": only where one of the two can be no month.
  private static func slashed(
    _ tokens: ArraySlice<LineTokens.Token>
  ) -> (date: DatePhrase, count: Int)? {
    let parts = tokens.prefix(5).map(\.folded)
    guard parts.count == 5, parts[1] == "/", parts[3] == "/", let first = day(parts[0]),
      let second = day(parts[2]), let year = year(parts[4]),
      first > 12 || second > 12 || first == second
    else { return nil }
    return first > 12
      ? phrase(tokens, tokens.dropFirst(5), year, second, first)
      : phrase(tokens, tokens.dropFirst(5), year, first, second)
  }

  private static func phrase(
    _ tokens: ArraySlice<LineTokens.Token>, _ rest: ArraySlice<LineTokens.Token>, _ year: Int,
    _ month: Int, _ day: Int
  ) -> (date: DatePhrase, count: Int)? {
    let count = tokens.count - rest.count
    guard let first = tokens.first, let last = tokens.prefix(count).last else { return nil }
    let range = TextRange(first.range.lower, last.range.upper)
    return (DatePhrase(range: range, iso: iso(year, month, day)), count)
  }

  /// A date of the Gregorian calendar as ISO 8601, or `nil` where there is no such day.
  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard GregorianCalendar.has(year, month, day) else { return nil }
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  private static func day(_ word: String) -> Int? {
    var digits = word[...]
    for suffix in ["st", "nd", "rd", "th", "."] where digits.hasSuffix(suffix) {
      digits = digits.dropLast(suffix.count)
      break
    }
    guard digits.utf8.count <= 2, let value = Int(digits), (1...31).contains(value) else {
      return nil
    }
    return value
  }

  private static func year(_ word: String) -> Int? {
    let digits = word.hasSuffix(".") ? word.dropLast() : word[...]
    guard digits.utf8.count == 4, let value = Int(digits), (1400...2999).contains(value) else {
      return nil
    }
    return value
  }

  static func month(_ word: String) -> Int? {
    let name = word.hasSuffix(".") ? String(word.dropLast()) : word
    guard let index = months.firstIndex(where: { name == $0 || isShort(name, of: $0) }) else {
      return nil
    }
    return index + 1
  }

  private static func isShort(_ name: String, of month: String) -> Bool {
    name.utf8.count >= 3 && name.utf8.count <= 4 && month.hasPrefix(name)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
