import GalleyCore

/// Finds what stands above a headline without being one: the name of a desk (`POLITICS`), a genre
/// (`Analysis`), the label of a release (`FOR IMMEDIATE RELEASE`).
enum KickerStep {
  private static let words: Set<String> = [
    "news", "world", "politics", "business", "sport", "sports", "opinion", "analysis",
    "transport", "health", "science", "technology", "tech", "culture", "arts", "education",
    "environment", "climate", "travel", "food", "money", "economy", "local", "national", "uk",
    "us", "u.s.", "europe", "africa", "asia", "americas", "middle", "east", "international",
    "exclusive", "breaking", "live", "feature", "features", "interview", "review", "explainer",
    "investigation", "investigations", "comment", "commentary", "editorial", "letters",
    "obituary", "obituaries", "lifestyle", "entertainment", "markets", "finance", "crime",
    "society", "media", "books", "film", "music", "football", "cricket", "weather", "fact",
    "check", "long", "read", "home", "latest", "top", "stories", "story", "and", "&", "/", "|",
    ">", "›", "»", "•", "·", ":", "-", "updated", "new", "video", "photos", "watch", "premium",
    "subscriber", "subscribers", "only", "column", "profile", "q&a", "essay", "report", "special",
    "nation", "region", "community", "housing", "courts", "law", "energy", "tv", "theatre",
    "theater",
  ]

  /// Marks the kickers that open a text, where a line for a headline follows.
  static func mark(_ outline: inout PlainTextOutline) {
    for index in outline.indices.prefix(3) {
      guard outline.units[index].role == .paragraph || outline.units[index].role == .boilerplate
      else { return }
      if outline.units[index].role == .boilerplate { continue }
      guard index + 1 < outline.units.count, isKicker(outline, index),
        isHeadline(outline, index + 1)
      else { return }
      outline.units[index].role = .boilerplate
    }
  }

  private static func isKicker(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    guard outline.shapes[index].wordCount <= 5, !outline.units[index].isMultiline else {
      return false
    }
    let tokens = LineTokens(outline.bytes, outline.units[index].range).tokens
    return !tokens.isEmpty && tokens.allSatisfy { words.contains($0.folded) }
  }

  private static func isHeadline(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    let shape = outline.shapes[index]
    return outline.units[index].role == .paragraph && !shape.isLong
      && (3...24).contains(Int(shape.wordCount)) && shape.ending != .stop
      && shape.ending != .colon && shape.ending != .comma
  }
}
