internal import GalleyCore
internal import GalleyLanguage

extension SourceFinder {
  /// Where the words end that tell more of a source than its name: "a survey carried out by the
  /// league" goes on to the next sign.
  func phraseEnd(behind source: Range<Int>) -> Int {
    var end = source.upperBound
    guard end < syntax.count, syntax.pennTags[end] == .verbParticiple else { return end }
    while end < syntax.count, !words.isWord(end, Signs.comma), !words.isWord(end, Signs.semicolon),
      !words.isWord(end, Signs.colon), !syntax.tokens[end].flags.contains(.dash),
      !syntax.tokens[end].flags.contains(.sentenceEnd)
    {
      end += 1
    }
    return end
  }

  /// Where the source begins behind "according to", or behind a comma and "per" ("..., per the
  /// index"); `nil` where a token is neither.
  func sourceStart(_ token: Int) -> Int? {
    guard token + 2 < syntax.count else { return nil }
    if words.isWord(token, .according) {
      return words.isWord(token + 1, .infinitiveMarker) ? token + 2 : nil
    }
    guard words.isWord(token, .sourcePreposition), token > 2,
      words.isWord(token - 1, Signs.comma)
        || words.isWord(token - 1, .comparison) && words.isWord(token - 2, Signs.comma),
      syntax.tags[token + 1] == .determiner || words.isName(token + 1)
    else { return nil }
    return token + 1
  }

  /// "her" before "words", "the mayor" before "'s account".
  func viewHolder(endingAt owner: Int) -> Range<Int>? {
    if syntax.pennTags[owner] == .possessive { return owner..<owner + 1 }
    guard syntax.pennTags[owner] == .possessiveEnding else { return nil }
    return words.nominalRun(endingAt: owner - 1)
  }

  /// Where the holder of a view ends: at the first sign, or behind an apposition between commas, as
  /// long as a clause is left behind it ("of Ann Lee, a baker, the plan is dead").
  func holderEnd(from start: Int) -> Int? {
    var end = sign(from: start)
    for _ in 0..<2 {
      guard let open = end, open + 2 < syntax.count, words.isWord(open, Signs.comma),
        let close = sign(from: open + 1), words.isWord(close, Signs.comma),
        syntax.tags[open + 1] == .determiner || words.isName(open + 1),
        !(open + 1..<close).contains(where: { words.isFiniteWord($0) }),
        (close + 1..<syntax.count).contains(where: { words.isFiniteWord($0) })
      else { break }
      end = close
    }
    return end
  }

  private func sign(from start: Int) -> Int? {
    (start..<max(start, syntax.count)).first {
      syntax.tokens[$0].flags.contains(.punctuation) && syntax.pennTags[$0] != .hyphen
    }
  }

  /// The noun phrase behind "according to": all that hangs on its noun, unless the parser took the
  /// rest of the sentence with it; then up to the comma.
  func sourceAfter(_ start: Int, according: Int) -> Range<Int> {
    let noun = syntax.head(of: according).flatMap { $0 >= start ? $0 : nil } ?? start
    var end = max(noun + 1, syntax.subtree(of: noun).upperBound)
    let takesAll = syntax.head(of: noun) == nil || end - start > 40
    if takesAll,
      let comma = (start..<syntax.count).first(where: { words.isWord($0, Signs.comma) })
    {
      end = comma
    }
    // "according to the office, the home is cheap": a clause of its own behind the comma.
    if !takesAll,
      let comma = (start..<min(end, syntax.count)).first(where: {
        words.isWord($0, Signs.comma)
      }), comma + 1 < syntax.count,
      !words.isWord(comma + 1, .relative), !words.isWhWord(comma + 1),
      !isApposition(behind: comma),
      (comma + 1..<min(end, syntax.count)).contains(where: { syntax.pennTags[$0].isFiniteVerb })
    {
      end = comma
    }
    end = nounEnd(from: end)
    // "The figure rose, according to the office, passing that of last year": what is said goes on.
    if let comma = (start + 1..<max(start + 1, min(end, syntax.count) - 1)).first(where: {
      words.isWord($0, Signs.comma) && syntax.pennTags[$0 + 1] == .verbGerund
    }) {
      end = comma
    }
    return words.trimmed(start..<min(end, syntax.count))
  }

  /// ", Ann Lee, who said": a name or an office between commas that a relative clause follows.
  private func isApposition(behind comma: Int) -> Bool {
    guard
      let close = (comma + 1..<min(syntax.count, comma + 14)).first(where: {
        words.isWord($0, Signs.comma)
      }), close + 1 < syntax.count
    else { return false }
    return words.isWord(close + 1, .asideRelative)
      && !(comma + 1..<close).contains(where: words.isFiniteWord)
  }

  /// Where a noun phrase ends that a parser cut between its nouns or before its participle: "a
  /// Post/ News | poll released last week".
  private func nounEnd(from start: Int) -> Int {
    var end = start
    while end < syntax.count, syntax.pennTags[end] == .noun || words.isName(end),
      !words.isTime(end),
      syntax.pennTags[end - 1] == .noun || words.isName(end - 1)
    {
      end += 1
    }
    guard end > start, end < syntax.count, syntax.pennTags[end] == .verbParticiple,
      let stop = (end..<syntax.count).first(where: {
        syntax.tokens[$0].flags.contains(.punctuation) || words.isFiniteWord($0)
      }), !words.isFiniteWord(stop)
    else { return end }
    return stop
  }
}
