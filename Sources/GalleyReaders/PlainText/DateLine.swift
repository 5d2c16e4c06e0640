import GalleyCore

/// A line that says when an article was published or changed, and nothing else.
struct DateLine {
  /// The dates, in order.
  let dates: [DatePhrase]
  /// Who posted it, as blogs say behind the date: `Posted on 3 March 2026 by Ana`.
  let author: TextRange?

  /// Words besides the date that such a line may hold.
  private static let company: Set<String> = [
    "published", "publication", "posted", "updated", "update", "modified", "revised", "created",
    "issued", "released", "first", "last", "date", "on", "at", "time", "the", "of", "was",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "am", "pm", "a.m", "p.m", "a.m.",
    "p.m.", "gmt", "utc", "bst", "cet", "cest", "est", "edt", "et", "ct", "cst", "cdt", "mst",
    "mdt", "pst", "pdt", "pt", "ist", "jst", "aest", "noon", "midnight", "hrs", "and", "ago",
    "hour", "hours", "minute", "minutes", "min", "mins", "day", "days", "read",
    "hkt", "sgt", "nzst", "nzdt", "aedt", "acst", "awst", "msk", "eet", "eest", "pkt", "sast",
    "wat",
    "eat", "brt", "akst", "hst", "kst", "news", "page",
  ]
  private static let changes: Set<String> = ["updated", "update", "modified", "revised"]

  /// `nil` where the range holds anything but dates and their company.
  init?(_ bytes: [UInt8], _ range: TextRange) {
    guard range.count <= LineTokens.longest else { return nil }
    var rest = LineTokens(bytes, range).tokens[...]
    guard rest.count <= 40 else { return nil }
    var dates: [DatePhrase] = []
    var isUpdate = false
    var author: TextRange?
    while let token = rest.first {
      if let (found, count) = DatePhrase.parse(rest) {
        var date = found
        date.isUpdate = isUpdate
        dates.append(date)
        isUpdate = false
        rest = rest.dropFirst(count)
        continue
      }
      if token.folded == "by", !dates.isEmpty, (2...5).contains(rest.count),
        rest.allSatisfy(\.isWord), let last = rest.last
      {
        author = TextRange(rest[rest.startIndex + 1].range.lower, last.range.upper)
        break
      }
      guard Self.mayAccompany(token) else { return nil }
      if Self.changes.contains(token.folded) { isUpdate = true }
      rest = rest.dropFirst()
    }
    guard !dates.isEmpty else { return nil }
    self.dates = dates
    self.author = author
  }

  private static func mayAccompany(_ token: LineTokens.Token) -> Bool {
    guard token.isWord else { return !["?", "!", "\"", "“", "”"].contains(token.folded) }
    return company.contains(token.folded) || isTime(token.folded)
  }

  /// `10`, `10.15`, `10am`, `15h30`: a time, whose colon is a sign of its own.
  private static func isTime(_ word: String) -> Bool {
    let figures = word.utf8.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    guard !figures.isEmpty, figures.count <= 5 else { return false }
    let rest = String(word.utf8.dropFirst(figures.count)) ?? ""
    return ["", "am", "pm", "a.m.", "p.m.", "h", "z", "hrs"].contains(rest)
  }
}
