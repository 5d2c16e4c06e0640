import GalleyCore

/// A line that names a part of a site and says nothing: `POLITICS`, `Home > News > Local`, `Issue
/// 41, Spring 2024`.
enum LabelLine {
  private static let signs: Set<String> = [">", "›", "»", "/", "|", "•", "·", "→", "—", "–", "-"]
  /// Signs that stand between the steps of a trail and in no headline.
  private static let steps: Set<String> = ["›", "»", ">", "→"]
  /// Small words within names.
  private static let joints: Set<String> = [
    "and", "of", "the", "for", "in", "on", "&", "to", "at", "a", "de", "la", "du", "der", "und",
  ]
  private static let mostWords = 5
  /// In bytes.
  private static let longest = 100
  /// What the parts of a newspaper are called, where only the first word has a capital: `World
  /// news`.
  private static let parts: Set<String> = [
    "news", "sport", "sports", "politics", "business", "opinion", "comment", "analysis", "culture",
    "science", "health", "travel", "life", "features", "review", "reviews", "letters", "obituary",
    "column", "interview", "stories", "report",
  ]

  enum Kind {
    /// Few words, all with capitals or figures, and no sign of a sentence.
    case label
    /// Labels with signs between.
    case trail
    /// Two words of which the first has a capital, `Fact check`: a label only above a headline.
    case pair
    /// Three or four of them, `Rivers and sewage`: a label only below another.
    case topic

    /// Whether it is one wherever it stands.
    var isSure: Bool { self != .pair && self != .topic }
  }

  /// Whether a trail begins at the home page of its site.
  static func opensAtHome(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    LineTokens(bytes, range).tokens.first?.folded == "home"
  }

  /// `nil` where a line is neither.
  static func kind(_ bytes: [UInt8], _ range: TextRange) -> Kind? {
    guard range.count <= longest else { return nil }
    let tokens = LineTokens(bytes, range).tokens
    if isTrail(tokens) || isRow(tokens, bytes) { return .trail }
    if isLabel(tokens) { return .label }
    let isTopic =
      (2...4).contains(tokens.count) && isNaming(tokens[0]) && tokens.allSatisfy(\.isWord)
    return isTopic ? tokens.count == 2 ? .pair : .topic : nil
  }

  private static func isLabel(_ tokens: [LineTokens.Token]) -> Bool {
    let words = tokens.filter(\.isWord)
    guard (1...mostWords).contains(words.count), let first = words.first, isNaming(first) else {
      return false
    }
    return tokens.allSatisfy {
      $0.isWord
        ? isNaming($0) || joints.contains($0.folded)
          || words.count == 2 && parts.contains($0.folded)
        : signs.contains($0.folded) || [",", "&", ":", ".", "#", "'", "’"].contains($0.folded)
    }
  }

  private static func isTrail(_ tokens: [LineTokens.Token]) -> Bool {
    let segments = tokens.split { signs.contains($0.folded) }
    // "Obituary | Keeper of the dark"
    if segments.count == 2, let part = segments[0].first, segments[0].count == 1,
      parts.contains(part.folded), segments[1].count <= 6, segments[1].allSatisfy(\.isWord)
    {
      return true
    }
    // "TRENDING: Apple fair road closings | Fall sports | Obituaries"
    if segments.count >= 3, tokens.count > 2, tokens[1].folded == ":" {
      return segments.allSatisfy { $0.count <= 8 && $0.first.map(isNaming) ?? false }
    }
    // "Today's paper | e-Paper | Log in", "Home / News and events / Slow water"
    if segments.count >= 3,
      tokens.count(where: { $0.folded == "|" }) >= 2
        || segments[0].count == 1 && segments[0].first?.folded == "home"
    {
      return segments.allSatisfy { $0.count <= 6 && $0.contains(where: \.isWord) }
    }
    // "Home › News and events › Press releases"
    if tokens.contains(where: { steps.contains($0.folded) }), segments.count >= 2 {
      return segments.allSatisfy { segment in
        segment.count <= 5 && segment.first.map(isNaming) ?? false
          && segment.allSatisfy { $0.isWord || isNaming($0) || $0.folded == "&" }
      }
    }
    return segments.count >= 2
      && segments.allSatisfy { segment in
        segment.count <= 4 && segment.first.map(isNaming) ?? false
          && segment.allSatisfy {
            $0.isWord ? isNaming($0) || joints.contains($0.folded) : $0.folded == "&"
          }
      }
  }

  /// "Home  News  Health": labels that more than one blank parts.
  private static func isRow(_ tokens: [LineTokens.Token], _ bytes: [UInt8]) -> Bool {
    var segments = 1
    var words = 0
    for (index, token) in tokens.enumerated() {
      if index > 0, blanks(tokens[index - 1].range.upper..<token.range.lower, bytes) >= 2 {
        segments += 1
        words = 0
      }
      words += 1
      guard token.isWord || token.folded == "&", words > 1 || isNaming(token), words <= 4 else {
        return false
      }
    }
    return segments >= 2
  }

  /// How many blanks stand in a gap, whatever their bytes.
  private static func blanks(_ gap: Range<Int>, _ bytes: [UInt8]) -> Int {
    var (index, count) = (gap.lowerBound, 0)
    while index < gap.upperBound {
      index += max(1, Blank.length(bytes, at: index))
      count += 1
    }
    return count
  }

  private static func isNaming(_ token: LineTokens.Token) -> Bool {
    token.isCapitalised || token.folded.utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }
}
