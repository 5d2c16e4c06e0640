import GalleyCore

/// A line that names a part of a site and says nothing: `POLITICS`, `Home > News > Local`, `Issue 41,
/// Spring 2024`.
enum LabelLine {
  private static let signs: Set<String> = [">", "›", "»", "/", "|", "•", "·", "→", "—", "–", "-"]
  /// Small words within names.
  private static let joints: Set<String> = [
    "and", "of", "the", "for", "in", "on", "&", "to", "at", "a", "de", "la", "du", "der", "und",
  ]
  private static let mostWords = 5
  /// What the parts of a newspaper are called, where only the first word has a capital: `World news`.
  private static let parts: Set<String> = [
    "news", "sport", "sports", "politics", "business", "opinion", "comment", "analysis", "culture",
    "science", "health", "travel", "life", "features", "review", "reviews", "letters", "obituary",
    "column", "interview", "stories", "report",
  ]

  /// Whether a line holds few words, all with capitals or figures, and no sign of a sentence.
  static func isLabel(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count <= 60 else { return false }
    let tokens = LineTokens(bytes, range).tokens
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

  /// Whether a line is a trail of labels with signs between.
  static func isTrail(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count <= 100 else { return false }
    let segments = LineTokens(bytes, range).tokens.split { signs.contains($0.folded) }
    return segments.count >= 2
      && segments.allSatisfy { segment in
        segment.count <= 4 && segment.first.map(isNaming) ?? false
          && segment.allSatisfy {
            $0.isWord ? isNaming($0) || joints.contains($0.folded) : $0.folded == "&"
          }
      }
  }

  private static func isNaming(_ token: LineTokens.Token) -> Bool {
    token.isCapitalised || token.folded.utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }
}
