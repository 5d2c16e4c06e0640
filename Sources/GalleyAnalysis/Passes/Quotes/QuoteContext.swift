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
  /// A word for a work itself stands before the run: "the film", "her memoir,".
  var followsWorkNoun = false
  /// A word for a work and a comma do, so that the run names it: "their paper,".
  var isNamedWork = false
  /// "Told" does, which whoever is told follows: a programme, never the words.
  var followsTold = false
  /// A comma and words that tell of a work follow: ", which", ", a series that".
  var isApposed = false
  /// A noun or a verb in small letters follows, so that the run modifies it or is its subject.
  var precedesWord = false

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ quote: QuoteFact, in block: TextRange,
    _ grammar: GrammarWords
  ) {
    let before = Self.wordBefore(bytes, quote.range.lower, block.lower)
    let after = Self.wordAfter(bytes, quote.range.upper, block.upper)
    isNickname =
      Self.isName(before) && !before.endsWithSign && Self.isName(after) && after.followsSpace
      && quote.inner.count < 30
    let word = before.lowered
    let hash = WordHash(word)
    let isOwner = word.hasSuffix("'s") || word.hasSuffix("’s")
    followsWork = isOwner || grammar.has(hash, .workContext)
    namesWork = isOwner || grammar.has(hash, .workOpener)
    isPredicate = grammar.has(hash, .predicateOpener)
    isDistanced = grammar.has(hash, .distanced)
    followsWorkNoun = grammar.has(hash, .workNoun)
    isNamedWork = before.endsWithSign && (followsWorkNoun || grammar.has(hash, .paperNoun))
    followsTold = !before.endsWithSign && grammar.has(hash, .tellingVerb)
    let ending = after.text.last
    precedesWord =
      after.followsSpace && after.text.first.map { $0 >= 0x61 && $0 <= 0x7A } ?? false
      && ending != 0x3A && !grammar.has(after.lowered.utf8, .smallWord)
    isApposed = Self.tellsOfWork(bytes, behind: quote, block.upper, grammar)
  }

  /// Whether a comma, inside the marks or behind them, and words that tell of a work follow.
  private static func tellsOfWork(
    _ bytes: UnsafeBufferPointer<UInt8>, behind quote: QuoteFact, _ end: Int,
    _ grammar: GrammarWords
  ) -> Bool {
    var index = quote.range.upper
    let isInside = quote.inner.upper > quote.inner.lower && bytes[quote.inner.upper - 1] == 0x2C
    guard isInside || index < end && bytes[index] == 0x2C else { return false }
    if !isInside { index += 1 }
    for place in 0..<7 {
      let next = wordAfter(bytes, index, end)
      guard let last = next.text.last else { return false }
      var word = next.lowered
      if last == 0x2C || last == 0x2E { word.removeLast() }
      if place == 0 {
        if grammar.has(word.utf8, .workApposition) { return true }
        guard grammar.has(word.utf8, .workArticle) else { return false }
      } else if grammar.has(word.utf8, .workNoun) {
        return true
      }
      if last == 0x2C || last == 0x2E { return false }
      while index < end, let width = spaceWidth(bytes, startingAt: index, end) { index += width }
      index += next.text.count
    }
    return false
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
    while end > start, let width = Self.spaceWidth(bytes, endingAt: end, start) { end -= width }
    word.followsSpace = end < index
    if end > start, bytes[end - 1] == 0x2C || bytes[end - 1] == 0x3A {
      word.endsWithSign = true
      end -= 1
    }
    var first = end
    while first > start, end - first < 24, Self.spaceWidth(bytes, endingAt: first, start) == nil {
      first -= 1
    }
    word.text = Array(bytes[first..<end])
    return word
  }

  private static func wordAfter(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
  ) -> Word {
    var word = Word()
    var start = index
    while start < end, let width = Self.spaceWidth(bytes, startingAt: start, end) { start += width }
    word.followsSpace = start > index
    var last = start
    while last < end, last - start < 24, Self.spaceWidth(bytes, startingAt: last, end) == nil {
      last += 1
    }
    word.text = Array(bytes[start..<last])
    return word
  }

  /// The length of the white space that ends at an index, a no-break space included.
  private static func spaceWidth(
    _ bytes: UnsafeBufferPointer<UInt8>, endingAt index: Int, _ start: Int
  ) -> Int? {
    if bytes[index - 1].isSpaceOrControl { return 1 }
    return bytes[index - 1] == 0xA0 && index - 2 >= start && bytes[index - 2] == 0xC2 ? 2 : nil
  }

  private static func spaceWidth(
    _ bytes: UnsafeBufferPointer<UInt8>, startingAt index: Int, _ end: Int
  ) -> Int? {
    if bytes[index].isSpaceOrControl { return 1 }
    return bytes[index] == 0xC2 && index + 1 < end && bytes[index + 1] == 0xA0 ? 2 : nil
  }
}
