import GalleyCore

/// A line that a page says to its visitor and not of its subject, copied along with the article: `Add
/// to my topics`, `Copy link`, `Listen to this article · 6:48 min`, `Share on Reddit (Opens in new
/// window)`.
///
/// Every word of it is one of a page's controls, of what they act on, or joins them.
enum InterfaceLine {
  /// What controls do, and the services they hand a page to.
  private static let acts: Set<String> = [
    "share", "print", "save", "saved", "bookmark", "email", "e-mail", "mail", "mailto", "tweet",
    "copy", "listen", "watch", "play", "pause", "skip", "log", "login", "register", "subscribe",
    "follow", "gift", "download", "enlarge", "expand", "collapse", "zoom", "fullscreen", "reply",
    "reprints", "embed", "transcript", "playlist", "republish", "license", "licence", "reuse",
    "search", "close", "toggle", "loading", "prev", "previous", "next", "sign", "add", "jump",
    "unlock", "hide", "show", "facebook", "twitter", "linkedin", "whatsapp", "reddit", "bluesky",
    "threads", "telegram", "pinterest", "messenger", "flipboard", "instagram", "youtube", "sms",
    "rss", "x", "advertisement",
  ]
  /// What controls act on.
  private static let things: Set<String> = [
    "article", "articles", "page", "story", "stories", "section", "audio", "content", "link",
    "links", "topic", "topics", "comment", "comments", "newsletter", "newsletters", "popover",
    "window", "tab", "screen", "text", "size", "image", "images", "caption", "captions", "menu",
    "navigation", "account", "channel", "app", "options", "faq", "min", "mins", "minutes", "pdf",
    "citation", "citations", "events", "updates",
  ]
  private static let joints: Set<String> = [
    "this", "these", "the", "to", "my", "your", "our", "a", "an", "on", "via", "in", "into", "of",
    "for", "by", "from", "and", "or", "with", "all", "full", "new", "now", "here", "later", "free",
    "main", "more", "up", "out", "us", "it", "as", "opens", "opening", "learn", "read",
    "key", "only", "normal", "x", "large", "larger", "small", "smaller", "very", "top", "bottom",
    "how", "back",
    "&",
  ]
  /// "6:48", "Twitter (Opens in new window)", "Facebook/Instagram"
  private static let signs: Set<String> = [":", "(", ")", "/", "·", "•", "|", "…", "&", "+"]
  private static let mostWords = 12

  /// What such a line may begin with, sought in the text itself.
  private static let openings = PhraseSet(
    acts.union(things).union(["normal", "larger", "large", "smaller", "small", "very"]).sorted())

  static func matches(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    // Few lines of a text end as no sentence does: the others need no reading.
    guard range.count <= 100, !".?!\"".utf8.contains(bytes[range.upper - 1]) else { return false }
    guard openings.opens(bytes, range) || (0x30...0x39).contains(bytes[range.lower]),
      ListMarker(bytes, range) == nil
    else { return false }
    let tokens = LineTokens(bytes, range).tokens
    let words = tokens.filter(\.isWord)
    guard let first = words.first, words.count <= mostWords, first.isCapitalised || isFigure(first),
      tokens.allSatisfy({ $0.isWord || signs.contains($0.folded) })
    else { return false }
    var hasAct = false
    for word in words {
      if acts.contains(word.folded) {
        hasAct = true
      } else if !things.contains(word.folded), !joints.contains(word.folded), !isFigure(word) {
        return false
      }
    }
    // "X" alone is a number of the Romans as well.
    if words.count == 1 { return acts.contains(first.folded) && first.range.count > 1 }
    return hasAct && !joints.contains(first.folded) || isSizes(words)
  }

  /// "Facebook Twitter WeChat Print Email": three words or more with capitals of which four in five are
  /// acts, wherever they stand.
  static func isRowOfActs(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count <= 100, openings.opens(bytes, range) else { return false }
    let tokens = LineTokens(bytes, range).tokens
    return tokens.count >= 3 && tokens.allSatisfy(\.isCapitalised)
      && 5 * tokens.count(where: { acts.contains($0.folded) }) >= 4 * tokens.count
  }

  /// "Normal text size  Larger text size"
  private static func isSizes(_ words: [LineTokens.Token]) -> Bool {
    words.contains { $0.folded == "size" } && words.contains { $0.folded == "text" }
  }

  private static func isFigure(_ token: LineTokens.Token) -> Bool {
    token.folded.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
