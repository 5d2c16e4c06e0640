internal import GalleyCore
internal import GalleyLanguage

extension SourceFinder {
  /// The token that begins at an offset. O(log tokens).
  func token(at offset: UInt32) -> Int? {
    var low = 0
    var high = syntax.count
    while low < high {
      let middle = (low + high) / 2
      if syntax.tokens[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low < syntax.count && syntax.tokens[low].start == offset ? low : nil
  }

  /// Who sent the message that a source names: "his campaign put out a statement saying".
  func sender(behind first: Int, source: TextRange, cue verb: Int) -> TextRange? {
    guard syntax.pennTags[verb] == .verbGerund, verb > first else { return nil }
    // The noun of the message: the last noun of speech before the cue, behind a verb.
    var noun: Int?
    for index in stride(from: verb - 1, through: max(0, verb - 10), by: -1) {
      if words.isWord(index, .message), syntax.tags[index] == .noun {
        noun = index
        break
      }
      if syntax.tokens[index].flags.contains(.punctuation) { return nil }
    }
    guard let noun, source.start >= syntax.tokens[max(0, noun - 4)].start else { return nil }
    var main = noun - 1
    while main > 0, noun - main < 8,
      !(mayBeFinite(main) && syntax.tags[main] != .auxiliary)
    {
      if syntax.tokens[main].flags.contains(.punctuation) { return nil }
      main -= 1
    }
    guard main > 0, mayBeFinite(main), !syntax.isPassive(main) else { return nil }
    if let subject = syntax.subject(of: main, words.grammar), subject.token < main,
      subject.link == .own
    {
      return words.plain(sourceTokens(subject.token, outside: main))
    }
    return words.surfaceSubject(before: main).flatMap(words.plain)
  }

  /// Whether a form stands finite, or is a past form that the tagger took for a participle.
  private func mayBeFinite(_ verb: Int) -> Bool {
    syntax.pennTags[verb].isFiniteVerb
      || syntax.pennTags[verb] == .verbParticiple && verb > 0
        && syntax.tags[verb - 1] != .auxiliary
  }

  /// The noun phrase that a source should have been: the one before a relative clause that a comma
  /// closes ("A baker, who lives there, said"), before "on Tuesday", or before a bracket.
  func replaced(_ first: Int, _ source: TextRange, before verb: Int) -> TextRange? {
    let last = (first..<verb).last { syntax.tokens[$0].end <= source.end } ?? first
    if first > 1, words.isWord(first, .personRelative), last == first,
      words.isWord(first - 1, Signs.comma),
      (first + 1..<verb).contains(where: { words.isWord($0, Signs.comma) })
    {
      return words.nominalRun(endingAt: first - 2).flatMap(words.plain)
    }
    if first > 2, last == first, words.isTime(first), syntax.tags[first - 1] == .adposition {
      return phrase(endingAt: first - 2).flatMap(words.plain)
    }
    let hasOpened = (max(0, first - 8)..<first).contains {
      syntax.pennTags[$0] == .openingBracket
    }
    if hasOpened,
      let open = (max(0, first - 8)..<first).last(where: {
        syntax.pennTags[$0] == .openingBracket
      }), open > 0,
      let close = (open..<verb).first(where: { syntax.pennTags[$0] == .closingBracket }),
      close >= last
    {
      return phrase(endingAt: open - 1).flatMap(words.plain)
    }
    return nil
  }

  /// The noun phrase that ends at a token, with a bracket that closes it.
  private func phrase(endingAt end: Int) -> Range<Int>? {
    guard end >= 0 else { return nil }
    guard syntax.pennTags[end] == .closingBracket else { return words.nominalRun(endingAt: end) }
    let open = (max(0, end - 12)..<end).last { syntax.pennTags[$0] == .openingBracket }
    guard let open, open > 0, let run = words.nominalRun(endingAt: open - 1) else { return nil }
    return run.lowerBound..<end + 1
  }

  /// Where a source begins that the parser cut on its left: before a preposition and the noun that
  /// it belongs to, before the name that an apposition explains.
  func widened(_ first: Int, before verb: Int) -> Int? {
    guard syntax.tags[first] != .pronoun, senderOfMessage(before: verb)?.lowerBound != first else {
      return nil
    }
    var start = first
    if syntax.tags[start] == .adposition, start > 1,
      syntax.tags[start - 1] == .adjective || syntax.pennTags[start - 1] == .verbParticiple,
      let run = words.nominalRun(endingAt: start - 2), !words.isTime(run.upperBound - 1)
    {
      // "a person familiar with the talks"
      start = run.lowerBound
    } else if syntax.tags[start] == .adposition, words.isWord(start, .nounPreposition),
      start > 0, let run = words.nominalRun(endingAt: start - 1), !words.isTime(run.upperBound - 1)
    {
      start = run.lowerBound
    }
    var steps = 0
    while steps < 4, start > 1, syntax.tags[start - 1] == .adposition,
      words.isWord(start - 1, .nounPreposition),
      let run = words.nominalRun(endingAt: start - 2), !words.isTime(run.upperBound - 1),
      syntax.tags[run.upperBound - 1] != .pronoun
    {
      start = run.lowerBound
      steps += 1
    }
    // "Ann Lee, a baker from Hull, said": the apposition alone is no source.
    if start > 1, words.isWord(start - 1, Signs.comma), words.isWord(verb - 1, Signs.comma),
      syntax.tags[start] == .determiner || syntax.tags[start] == .noun
        || syntax.tags[start] == .adjective, words.isName(start - 2),
      let run = words.nominalRun(endingAt: start - 2), syntax.tags[run.lowerBound] != .determiner,
      run.allSatisfy({ words.isName($0) || syntax.tags[$0] == .punctuation }), run.count > 1,
      run.lowerBound == 0 || syntax.tags[run.lowerBound - 1] != .adposition
    {
      start = run.lowerBound
    }
    return start
  }
}
