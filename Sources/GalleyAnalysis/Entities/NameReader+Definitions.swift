internal import GalleyCore

/// "Long Form (LF)" and "LF (Long Form)".
extension NameReader {
  mutating func definitions(in range: TextRange) -> [DefinedWords] {
    var found: [DefinedWords] = []
    var index = range.lower
    while let open = bracket(from: index, range.upper) {
      index = open + 1
      guard let close = (open + 1..<min(range.upper, open + 120)).first(where: { isClose($0) })
      else { continue }
      if let item = forward(open, close) ?? reversed(open, close) {
        found.append(item)
        index = close
      }
    }
    return found
  }

  private func bracket(from start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end {
      if bytes[index] == 0x28 { return index }
      index += 1
    }
    return nil
  }

  private func isClose(_ index: Int) -> Bool { bytes[index] == 0x29 || bytes[index] == 0x28 }

  /// "Syrian Caretaker Government (SCG)", also "(SCG; see …)".
  private mutating func forward(_ open: Int, _ close: Int) -> DefinedWords? {
    guard open > 0, bytes[open - 1].isBlank, bytes[close] == 0x29 else { return nil }
    var end = open + 1
    while end < close, bytes[end] != 0x3B { end += 1 }
    let short = unquoted(TextRange(open + 1, end))
    guard matcher.isShortForm(short) else { return nil }
    guard let last = words.lastIndex(where: { Int($0.end) <= open }),
      open - Int(words[last].end) < 6
    else { return nil }
    // The window ends where a bracket or a stronger mark does; commas may stand in a list.
    var first = last
    while first > 0, last - first < 16, words[first].gap == .space || words[first].gap == .comma {
      first -= 1
    }
    if let start = matcher.longForm(of: short, in: words[first...last]),
      isOneName(start...last)
    {
      guard !(start...last).contains(where: { isWord($0, short) }) else { return nil }
      return defined(short, start..<last + 1, isMatched: true)
    }
    if followsPerson(last, short) { return nil }
    return unmatched(short, last, close)
  }

  /// "Miro Klos (GER)": two or three names before letters that are none of theirs.
  private func followsPerson(_ last: Int, _ short: TextRange) -> Bool {
    guard short.count == 3, last > 0, words[last].isCapital, words[last].gap == .space,
      words[last - 1].isCapital, !words[last].isCapitals, !words[last - 1].isCapitals,
      last < 3 || words[last - 1].gap != .space || words[last - 2].gap != .space
        || !words[last - 2].isCapital || !words[last - 3].isCapital
    else { return false }
    let bodies: NameClasses = [
      .body, .government, .document, .outletHead, .outlet, .knownBody, .suffix, .country, .place,
    ]
    let opensWithArticle =
      words[last - 1].gap == .space && last > 1
      && grammar.has(words[last - 2].hash, .definiteArticle)
    return !opensWithArticle && words[last].classes.isDisjoint(with: bodies)
      && words[last - 1].classes.isDisjoint(with: bodies)
      && (!words[last - 1].classes.isDisjoint(with: .given)
        || !scanner.language.isCommon(bytes, words[last].range.indices))
  }

  /// Commas part a list that "and" closes ("Nets, Hooks and Lines"), else a place from another.
  private func isOneName(_ range: ClosedRange<Int>) -> Bool {
    let hasComma = range.dropFirst().contains { words[$0].gap == .comma }
    return !hasComma || range.contains { grammar.has(words[$0].hash, .conjunction) }
  }

  private func isWord(_ index: Int, _ short: TextRange) -> Bool {
    bytes[words[index].range.indices].elementsEqual(bytes[short.indices])
  }

  /// A name in another language whose letters differ: accepted where the short form comes again.
  private mutating func unmatched(_ short: TextRange, _ last: Int, _ close: Int) -> DefinedWords? {
    guard short.count >= 2, short.count <= 7, words[last].isCapital else { return nil }
    var first = last
    while first > 0, words[first].gap == .space,
      words[first - 1].isCapital
        || grammar.has(words[first - 1].hash, .bodyConnector) && first > 1
          && words[first - 2].isCapital
    {
      first -= 1
    }
    while first < last, words[first].classes.contains(.opener) || !words[first].isCapital {
      first += 1
    }
    guard last - first >= 1, last - first < 8,
      (first...last).allSatisfy({
        words[$0].classes.isDisjoint(with: [.given, .honorific, .title, .noName, .anyPlace])
      }), recurs(short, after: close)
    else { return nil }
    return defined(short, first..<last + 1, isMatched: false)
  }

  /// Whether the short form stands as a word of its own in the text that follows.
  private mutating func recurs(_ short: TextRange, after offset: Int) -> Bool {
    guard searches < Self.mostSearches else { return false }
    searches += 1
    let first = bytes[short.lower]
    let limit = min(bytes.count - short.count, offset + 20_000)
    var index = offset
    while index < limit {
      if bytes[index] == first, !isLetter(index - 1), !isLetter(index + short.count),
        // "Ida Sol (SUN), Ada Moss (SUN)": in brackets again it is no name, but a mark.
        !(bytes[index - 1] == 0x28 && bytes[index + short.count] == 0x29),
        bytes[index..<index + short.count].elementsEqual(bytes[short.indices])
      {
        return true
      }
      index += 1
    }
    return false
  }

  private func isLetter(_ index: Int) -> Bool {
    index >= 0 && index < bytes.count && bytes[index] | 0x20 >= 0x61 && bytes[index] | 0x20 <= 0x7A
  }

  /// "SCG (Syrian Caretaker Government)".
  private mutating func reversed(_ open: Int, _ close: Int) -> DefinedWords? {
    guard bytes[close] == 0x29,
      let short = words.lastIndex(where: { Int($0.end) <= open }),
      open - Int(words[short].end) <= 1, matcher.isShortForm(words[short].range)
    else { return nil }
    let first = short + 1
    var last = first
    while last < words.count, Int(words[last].end) <= close { last += 1 }
    guard last - first >= 2, last - first <= 10,
      matcher.longForm(of: words[short].range, in: words[first..<last]) == first
    else { return nil }
    return defined(words[short].range, first..<last, isMatched: true)
  }

  private func unquoted(_ range: TextRange) -> TextRange {
    var (start, end) = (range.lower, range.upper)
    while start < end, bytes[start].isBlank || bytes[start] == 0x22 { start += 1 }
    while end > start, bytes[end - 1].isBlank || bytes[end - 1] == 0x22 { end -= 1 }
    if end - start > 6, bytes[start] == 0xE2, bytes[end - 3] == 0xE2 {
      (start, end) = (start + 3, end - 3)
    }
    return TextRange(start, end)
  }

  private func defined(_ short: TextRange, _ long: Range<Int>, isMatched: Bool) -> DefinedWords {
    let range = TextRange(Int(words[long.lowerBound].start), Int(words[long.upperBound - 1].end))
    return DefinedWords(
      definition: AliasDefinition(
        short: short, long: range, shortHash: WordHash(bytes, short.lower, short.upper),
        longHash: nameHash(long), isMatched: isMatched),
      words: long)
  }

  /// The hash of words joined by single spaces.
  func nameHash(_ range: Range<Int>) -> WordHash {
    var hash = WordHash()
    for index in range {
      if index > range.lowerBound { hash.combine(0x20) }
      let word = words[index]
      for place in word.range.indices { hash.combine(bytes[place]) }
    }
    return hash
  }
}
