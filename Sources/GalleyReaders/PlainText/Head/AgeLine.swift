import GalleyCore

/// A line that says how old an article is, when it was changed or how long it takes to read, as
/// sites print it beside the byline: `3 hours ago`, `Updated at 14:52`, `4 min read`.
enum AgeLine {
  private static let units: Set<String> = [
    "second", "seconds", "sec", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs",
    "day", "days", "week", "weeks", "month", "months",
  ]
  /// What sites count below a headline.
  private static let counted: Set<String> = [
    "comment", "comments", "share", "shares", "view", "views", "like", "likes", "votes", "reads",
    "photos", "images", "videos", "source", "sources",
  ]
  private static let company: Set<String> = [
    "published", "updated", "posted", "modified", "last", "about", "just", "now", "less", "than",
    "more", "a", "an", "one", "reading", "listening", "estimated", "time", "ago", "read", "live",
    "at", "am", "pm", "a.m.", "p.m.", "gmt", "utc", "bst", "cet", "et", "est", "edt",
  ]
  /// Words that make a span of time the age of an article or what it takes to read.
  private static let ages: Set<String> = ["ago", "read", "reading", "listening", "estimated"]
  /// Words that make a time of day the time of a change.
  private static let changes: Set<String> = ["updated", "published", "posted", "modified"]

  static func matches(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count <= 80 else { return false }
    let tokens = LineTokens(bytes, range).tokens
    // "24 Comments", "146 View comments"
    if (2...3).contains(tokens.count), isFigure(tokens[0].folded),
      let last = tokens.last, counted.contains(last.folded)
    {
      return true
    }
    var isAge = false
    var isChange = false
    for token in tokens where token.isWord {
      if ages.contains(token.folded) { isAge = true }
      if changes.contains(token.folded) { isChange = true }
      guard
        units.contains(token.folded) || company.contains(token.folded)
          || isFigure(token.folded)
      else { return false }
    }
    if isAge { return tokens.contains { units.contains($0.folded) } }
    return isChange && tokens.contains { $0.folded == ":" || $0.folded.hasSuffix("m") }
  }

  private static func isFigure(_ word: String) -> Bool {
    guard let first = word.utf8.first, (0x30...0x39).contains(first) else { return false }
    // "1.3k"
    let rest = word.last == "k" || word.last == "m" ? word.dropLast() : word[...]
    return rest.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
  }
}
