import GalleyCore

/// The words on the two sides of a marked run.
struct QuoteContext {
  /// The run stands between a given name and a surname, or behind "known as".
  var isNickname = false
  /// A word for a work, or a preposition that programmes and books follow, stands before the run.
  var followsWork = false
  /// Such a word stands there as leaves no doubt: "the show", "host of", a possessive.
  var namesWork = false
  /// The run is what somebody calls something: a form of "be", "as" or an article stands before it.
  var isPredicate = false
  /// "So-called" stands before the run.
  var isDistanced = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ quote: QuoteFact, in block: TextRange) {
    let before = Self.wordBefore(bytes, quote.range.lower, block.lower)
    let after = Self.wordAfter(bytes, quote.range.upper, block.upper)
    isNickname =
      Self.isName(before) && !before.endsWithSign && Self.isName(after) && after.followsSpace
      && quote.inner.count < 30
    let word = before.lowered
    followsWork = Self.works.contains(word) || word.hasSuffix("'s") || word.hasSuffix("’s")
    namesWork = Self.namingWords.contains(word) || word.hasSuffix("'s") || word.hasSuffix("’s")
    isPredicate = Self.predicateWords.contains(word)
    isDistanced = word == "so-called"
  }

  private struct Word {
    var text: [UInt8] = []
    /// A comma or another sign stands between the word and the run.
    var endsWithSign = false
    var followsSpace = false

    var lowered: String { String(decoding: text, as: UTF8.self).lowercased() }
  }

  private static func isName(_ word: Word) -> Bool {
    guard let first = word.text.first else { return false }
    return first >= 0x41 && first <= 0x5A && word.text.count > 1
  }

  private static func wordBefore(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ start: Int
  ) -> Word {
    var word = Word()
    var end = index
    while end > start, bytes[end - 1].isSpaceOrControl { end -= 1 }
    word.followsSpace = end < index
    if end > start, bytes[end - 1] == 0x2C || bytes[end - 1] == 0x3A {
      word.endsWithSign = true
      end -= 1
    }
    var first = end
    while first > start, end - first < 24, !bytes[first - 1].isSpaceOrControl { first -= 1 }
    word.text = Array(bytes[first..<end])
    return word
  }

  private static func wordAfter(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
  ) -> Word {
    var word = Word()
    var start = index
    while start < end, bytes[start].isSpaceOrControl { start += 1 }
    word.followsSpace = start > index
    var last = start
    while last < end, last - start < 24, !bytes[last].isSpaceOrControl { last += 1 }
    word.text = Array(bytes[start..<last])
    return word
  }

  private static let predicateWords: Set<String> = [
    "is", "was", "are", "were", "be", "been", "being", "as", "a", "an", "it", "him", "her", "them",
    "me", "us", "not", "very", "so", "too", "that", "called", "calls", "calling", "said", "says",
    "or", "and", "but",
  ]

  /// Words that nearly always introduce a title.
  private static let namingWords: Set<String> = [
    "on", "book", "novel", "memoir", "film", "movie", "documentary", "song", "album", "show",
    "program", "programme", "series", "podcast", "magazine", "titled", "entitled", "newsletter",
    "column", "essay", "musical", "play", "sheet", "host", "perform", "sang", "leads", "hosts",
  ]

  /// Words that the title of a work follows.
  private static let works: Set<String> = [
    "on", "of", "in", "book", "novel", "memoir", "film", "movie", "documentary", "song", "album",
    "single", "show", "program", "programme", "series", "sitcom", "drama", "comedy", "musical",
    "play", "opera", "essay", "article", "column", "poem", "magazine", "podcast", "game", "titled",
    "entitled", "called", "named", "host", "hit", "film,", "show,", "book,", "ad", "spot", "video",
    "report", "study", "paper", "painting", "exhibition", "anthem", "to", "with", "from", "for",
    "thriller", "reality", "and", "stars", "starring", "perform", "sang", "sing", "singing",
    "the",
  ]
}
