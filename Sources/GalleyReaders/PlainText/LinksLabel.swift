import GalleyCore

/// A line over links to other articles: `Most viewed`, `Related stories`, `In the headlines`, `Explore
/// more on these topics`, `Recent Stories from the Post`.
enum LinksLabel {
  /// What chooses among articles.
  private static let choices: Set<String> = [
    "most", "more", "related", "recommended", "popular", "recent", "latest", "top", "trending",
    "explore", "discover", "sponsored", "suggested", "similar", "editor's",
    "editors'", "in", "don't", "you", "up", "keep", "what", "read", "next", "follow", "also",
    "filed", "posted", "topics",
  ]
  /// What is chosen.
  private static let chosen: Set<String> = [
    "stories", "story", "article", "articles", "news", "headlines", "reading", "read", "viewed",
    "popular",
    "posts", "coverage", "topic", "topics", "links", "videos", "picks", "section", "next", "more",
    "miss", "may", "under", "also", "about", "explore", "discover", "content", "episodes", "shared",
    "commented", "trending", "tags",
  ]
  private static let joints: Set<String> = [
    "the", "on", "in", "from", "this", "these", "to", "for", "of", "and", "like", "our", "by",
    "might", "today", "now", "we", "recommend", "are", "related", "more", "around", "web", "you",
  ]
  private static let mostWords = 7

  private static let openings = PhraseSet(choices.sorted())

  static func matches(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count <= 60, openings.opens(bytes, range),
      !".?!\"".utf8.contains(bytes[range.upper - 1])
    else { return false }
    let tokens = LineTokens(bytes, range).tokens
    let words = tokens.filter(\.isWord)
    guard let first = words.first, words.count <= mostWords, first.isCapitalised,
      choices.contains(first.folded),
      tokens.allSatisfy({ $0.isWord || $0.folded == ":" || $0.folded == "'" || $0.folded == "’" })
    else { return false }
    if words.count == 1 {
      return chosen.contains(first.folded) || tokens.count > 1 || first.folded == "related"
    }
    // What follows "on", "from", "in" is a name.
    var isName = false
    var hasChosen = false
    for word in words.dropFirst() {
      if chosen.contains(word.folded) {
        hasChosen = true
      } else if ["from", "in", "on", "about", "by"].contains(word.folded) {
        isName = true
      } else if !joints.contains(word.folded),
        !(isName && (word.isCapitalised || word.folded.contains(".")))
      {
        return false
      }
    }
    return hasChosen || isName && first.folded == "more"
  }
}
