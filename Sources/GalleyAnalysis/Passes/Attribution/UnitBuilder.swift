internal import GalleyCore
internal import GalleyLanguage

/// Cuts the sentences of a block into units and decides which quotations stay out of the parse.
struct UnitBuilder {
  let bytes: UnsafeBufferPointer<UInt8>
  let block: TextRange
  let language: LanguagePack
  /// The tokens of the block.
  let tokens: [Token]
  /// The quotes of the article, and those of the block that stand in no other, by index.
  let quotes: [QuoteFact]
  let outermost: [Int]
  private var nextToken = 0
  private var nextQuote = 0

  init(
    bytes: UnsafeBufferPointer<UInt8>, block: TextRange, language: LanguagePack, tokens: [Token],
    quotes: [QuoteFact], outermost: [Int]
  ) {
    self.bytes = bytes
    self.block = block
    self.language = language
    self.tokens = tokens
    self.quotes = quotes
    self.outermost = outermost
  }

  /// Fills `unit` with the tokens of `sentence`; sentences come in order.
  mutating func fill(_ unit: inout SentenceUnit, _ sentence: TextRange) {
    unit.reset(node: unit.node, range: sentence)
    while nextToken < tokens.count, tokens[nextToken].start < sentence.start { nextToken += 1 }
    while nextQuote < outermost.count, quotes[outermost[nextQuote]].range.end <= sentence.start {
      nextQuote += 1
    }
    var quote = nextQuote
    var isMasked = false
    var entered = -1
    while nextToken < tokens.count, tokens[nextToken].start < sentence.end {
      let token = tokens[nextToken]
      while quote < outermost.count, quotes[outermost[quote]].range.end <= token.start {
        close(&unit, outermost[quote], entered: entered)
        entered = -1
        quote += 1
      }
      if quote < outermost.count, quotes[outermost[quote]].range.start <= token.start {
        let fact = quotes[outermost[quote]]
        if entered < 0 {
          entered = unit.tokens.count
          isMasked = isUtterance(fact, unit)
          if isMasked {
            unit.gaps.append(
              SentenceUnit.Gap(
                quote: outermost[quote], position: entered, endsInComma: endsInComma(fact),
                asks: QuoteShape(bytes, fact, in: block).endsQuestion))
          }
        }
        let isMark = token.end <= fact.inner.start || token.start >= fact.inner.end
        if !isMasked, !isMark { unit.tokens.append(token) }
      } else {
        unit.tokens.append(token)
      }
      nextToken += 1
    }
    if quote < outermost.count { close(&unit, outermost[quote], entered: entered) }
  }

  private func close(_ unit: inout SentenceUnit, _ quote: Int, entered: Int) {
    guard entered >= 0, unit.gaps.last?.quote != quote, entered < unit.tokens.count else { return }
    unit.runs.append(
      SentenceUnit.Run(
        quote: quote, tokens: entered..<unit.tokens.count, namesWork: namesWork(quotes[quote])))
  }

  private func namesWork(_ quote: QuoteFact) -> Bool {
    guard QuoteShape(bytes, quote, in: block).isTitleCase else { return false }
    let context = QuoteContext(bytes, quote, in: block, language.grammar)
    return context.isNamedWork || context.followsWorkNoun
  }

  /// Whether a run is a whole utterance rather than words that the sentence takes in.
  private func isUtterance(_ quote: QuoteFact, _ unit: SentenceUnit) -> Bool {
    if quote.continues != nil || quote.isBlock { return true }
    let shape = QuoteShape(bytes, quote, in: block)
    let ends = shape.endsWithPunctuation || endsAtPunctuation(quote)
    if shape.mayNameWork || shape.isTitleCase && quote.range.end >= unit.range.end {
      let context = QuoteContext(bytes, quote, in: block, language.grammar)
      if context.isNamedWork || shape.isName && context.isApposed { return false }
    }
    guard let last = unit.tokens.last else {
      // "“We were better, and” she grinned, “luckier.”": a clause that a tag breaks off.
      return ends || quote.range.end == unit.range.end
        || shape.opensWithCapital && shape.words > 6 && !shape.isTitleCase
    }
    if last.flags.contains(.punctuation) {
      guard shape.opensWithCapital || shape.words > 4 || last.hash == Signs.colon
      else { return false }
      if last.hash == Signs.comma, shape.isTitleCase, shape.words < 8,
        !shape.endsSentence, !isCue(unit.tokens.dropLast().last)
      {
        return false
      }
      return ends
    }
    guard shape.opensWithCapital, ends, shape.words > 1 || shape.endsSentence else { return false }
    return isCue(last) && !shape.isTitleCase
      || shape.endsSentence && shape.words > 6 && !shape.isTitleCase
  }

  /// Whether a token may be a verb of saying.
  private func isCue(_ token: Token?) -> Bool {
    guard let token, let entry = language.cues.verb(token.hash) else { return false }
    return language.cues.entries[entry].frames.contains(.quote)
  }

  /// Whether a comma stands last between the marks, nested closing marks aside, or right behind them.
  private func endsInComma(_ quote: QuoteFact) -> Bool {
    if quote.range.upper < block.upper, bytes[quote.range.upper] == 0x2C { return true }
    var last = quote.inner.upper
    while last > quote.inner.lower, quote.inner.upper - last < 8, bytes[last - 1] != 0x2C,
      bytes[last - 1] >= 0x80 || bytes[last - 1] == 0x27 || bytes[last - 1] == 0x22
        || bytes[last - 1].isSpaceOrControl
    {
      last -= 1
    }
    return last > quote.inner.lower && bytes[last - 1] == 0x2C
  }

  /// Whether a comma, a stop or the block's end follows the closing mark.
  private func endsAtPunctuation(_ quote: QuoteFact) -> Bool {
    let after = quote.range.upper
    guard after < block.upper else { return true }
    let byte = bytes[after]
    return byte == 0x2C || byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x3B
  }
}
