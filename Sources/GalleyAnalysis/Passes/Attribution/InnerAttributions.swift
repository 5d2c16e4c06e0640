internal import GalleyCore
internal import GalleyLanguage

/// Reads what a speaker says of other speakers: "“The minister told me that the bridge would stay,”
/// Ali said." holds a claim of the minister's in Ali's.
///
/// Only clear attributions to somebody else count. "I said" and "we think" are the speaker's own
/// words, and "you" may be anybody.
struct InnerAttributions {
  /// A direct quotation, by its index among the quotes.
  let quote: Int
  let facts: Facts
  let language: LanguagePack
  let plan: ReadingPlan
  let bytes: UnsafeBufferPointer<UInt8>

  /// The attributions in the quotation, whose block has `tokens`. One parse a sentence that holds a
  /// verb of saying.
  func read(_ tokens: [Token], _ readings: inout DeepReadings) -> [Attribution] {
    var result: [Attribution] = []
    forEachUnit(tokens) { unit in
      readings.parse(&unit, of: bytes)
      var reader = UnitReader(
        unit: unit, language: language, quotes: facts.quotes, plan: plan, bytes: bytes)
      reader.read()
      for var attribution in reader.found where attribution.isClear {
        guard let source = attribution.source, namesAnother(source, unit) else { continue }
        attribution.isInner = true
        result.append(attribution)
      }
    }
    return result
  }

  /// Says which sentences will be parsed.
  func expect(_ tokens: [Token], _ readings: inout DeepReadings) {
    forEachUnit(tokens) { readings.expect($0.tokens) }
  }

  /// The sentences that hold a verb of saying.
  private func forEachUnit(_ tokens: [Token], _ take: (inout SentenceUnit) -> Void) {
    let inner = facts.quotes[quote].inner
    let first = AttributionPass.firstToken(of: tokens, from: UInt32(inner.lower))
    let end = AttributionPass.firstToken(of: tokens, from: UInt32(inner.upper))
    guard first < end, tokens[first..<end].contains(where: isCue) else { return }
    var builder = UnitBuilder(
      bytes: bytes, block: inner, language: language, tokens: Array(tokens[first..<end]),
      quotes: facts.quotes, outermost: nestedQuotes(inner))
    var unit = SentenceUnit()
    unit.node = Int(facts.quotes[quote].node)
    var start = first
    for token in first..<end {
      let isLast = token + 1 == end
      guard isLast || tokens[token].flags.contains(.sentenceEnd) else { continue }
      let range = TextRange(Int(tokens[start].start), Int(tokens[token].end))
      let mayReport = tokens[start...token].contains(where: isCue)
      start = token + 1
      builder.fill(&unit, range)
      guard mayReport, unit.tokens.count > 3,
        unit.tokens.count <= AttributionPass.longestSentence
      else { continue }
      take(&unit)
    }
  }

  private func isCue(_ token: Token) -> Bool {
    if language.grammar.has(token.hash, .according) { return true }
    guard let entry = language.cues.verb(token.hash) else { return false }
    return language.cues.entries[entry].frames.isSuperset(of: [.that, .quote])
  }

  /// The quotations directly inside this one.
  private func nestedQuotes(_ inner: TextRange) -> [Int] {
    var result: [Int] = []
    var index = quote + 1
    while index < facts.quotes.count, facts.quotes[index].range.start < inner.end {
      let range = facts.quotes[index].range
      if let last = result.last, facts.quotes[last].range.contains(range) {
        index += 1
        continue
      }
      if inner.contains(range) { result.append(index) }
      index += 1
    }
    return result
  }

  private func namesAnother(_ source: TextRange, _ unit: SentenceUnit) -> Bool {
    let words = unit.tokens.filter { source.contains($0.range) }
    guard let first = words.first else { return false }
    return words.count > 1 || !language.grammar.has(first.hash, .anybody)
  }
}
