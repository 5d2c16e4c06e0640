internal import GalleyCore

/// Reads the modality and polarity of claims.
struct ModalityReader {
  private var scanner: NameScanner
  private let table: WordTable
  /// Content is looked at this far, in bytes.
  private static let reach = 600

  init(bytes: [UInt8], _ language: LanguagePack) {
    scanner = NameScanner(bytes: bytes, language)
    table = language.modality
  }

  private var grammar: GrammarWords { scanner.language.grammar }

  /// What one clause says.
  private struct Reading {
    var modality: Modality?
    var isNegative = false
    var hasCondition = false
    var opensWithInfinitive = false
    var hasInfinitive = false
    /// It opens with "if", and a comma closes what sets the condition.
    var opensWithCondition = false
  }

  mutating func read(_ claim: ClaimFact) -> (Modality, Polarity) {
    var content = Reading()
    for (index, range) in claim.content.enumerated() {
      // Of several sentences the first decides.
      if index > 0, opensSentence(range, behind: claim.content[index - 1]) { break }
      let part = read(
        TextRange(range.lower, min(range.upper, range.lower + Self.reach)),
        isReported: Self.asking.contains(claim.rule), isBehind: index > 0)
      content.modality = content.modality ?? part.modality
      content.isNegative = content.isNegative || part.isNegative
      content.hasCondition = content.hasCondition || part.hasCondition
      content.hasInfinitive = content.hasInfinitive || part.hasInfinitive
      content.opensWithCondition = content.opensWithCondition || part.opensWithCondition
      if range == claim.content.first { content.opensWithInfinitive = part.opensWithInfinitive }
    }
    var cueModality: Modality?
    var denies = false
    if let cue = claim.cue {
      let isOrder =
        content.opensWithInfinitive || content.hasInfinitive && Self.raising.contains(claim.rule)
      (cueModality, denies) = read(cue: cue, isOrder: isOrder)
    }
    var modality = content.modality
    if content.hasCondition, modality != nil || content.opensWithCondition {
      modality = .conditional
    }
    if content.opensWithInfinitive || modality == nil { modality = cueModality ?? modality }
    // "Nobody said that it was dangerous"
    if let source = claim.sourceRanges.first {
      scanner.scan(TextRange(source.lower, min(source.upper, source.lower + 40)))
      if scanner.opensWithNobody { denies.toggle() }
    }
    let isNegative = content.isNegative != denies
    return (modality ?? .asserted, isNegative ? .negative : .positive)
  }

  /// Whether a cue says that what follows is not so.
  mutating func denies(_ cue: TextRange) -> Bool { read(cue: cue, isOrder: false).1 }

  private mutating func read(
    _ range: TextRange, isReported: Bool, isBehind: Bool
  ) -> Reading {
    scanner.scan(range)
    var reading = Reading()
    var index = 0
    var isMain = true
    var isLeading = false
    var isWhether = false
    var isAside = false
    while index < scanner.words.count {
      let (words, count, isContraction) = meaning(at: index)
      if index == 0 || index == 1 && grammar.has(scanner.words[0].hash, .complementizer) {
        reading.opensWithInfinitive = grammar.has(scanner.words[index].hash, .infinitiveMarker)
        isLeading =
          !words.isDisjoint(with: [.subordinate, .condition])
          && scanner.words.contains { $0.gap == .comma }
        // "asked if the crane could fall" sets no condition.
        isWhether = isReported && words.contains(.condition) && !isLeading
        if index == 0, isLeading, words.contains(.condition) { reading.opensWithCondition = true }
      } else if index == 1, grammar.has(scanner.words[0].hash, .notWord) {
        reading.opensWithInfinitive = grammar.has(scanner.words[1].hash, .infinitiveMarker)
      } else if index > 0, closesSentence(before: index) {
        break
      }
      if grammar.has(scanner.words[index].hash, .infinitiveMarker) { reading.hasInfinitive = true }
      if words.contains(.condition), !isWhether || index > 1 { reading.hasCondition = true }
      if isLeading, index > 0, scanner.words[index].gap == .comma {
        // The main clause begins behind the comma that closes a leading clause.
        isLeading = false
        isMain = true
      } else if !words.isDisjoint(with: [.subordinate, .condition, .coordinate, .question]),
        index > 0
      {
        isMain = words.contains(.coordinate) && reading.modality == nil && !reading.isNegative
        isAside =
          scanner.words[index].gap == .comma
          && grammar.has(scanner.words[index].hash, .asideRelative)
      } else if isAside, scanner.words[index].gap == .comma {
        // "A device, which holds a pump, could be used": behind the comma the clause goes on.
        isAside = false
        isMain = true
      }
      // "the government, not the bank" denies nothing of the clause.
      // Neither does "..., no change from May".
      let isContrast =
        (grammar.has(scanner.words[index].hash, .notWord)
          || grammar.has(scanner.words[index].hash, .noWord))
        && (scanner.words[index].gap == .comma || index == 0 && isBehind)
      if isMain, !isLeading, !isContrast {
        take(words, isContraction, &reading)
      }
      index += count
    }
    return reading
  }

  /// Whether a stop, a semicolon or a sign of their kind stands before a word.
  private func closesSentence(before index: Int) -> Bool {
    let words = scanner.words
    guard words[index].gap != .space, words[index].gap != .comma else { return false }
    for place in Int(words[index - 1].end)..<Int(words[index].start) {
      switch scanner.bytes[place] {
      case 0x3B: return true
      case 0x2E, 0x21, 0x3F: return words[index].isCapital
      default: continue
      }
    }
    return false
  }

  /// Whether a range of a content begins a sentence of its own: the one before it ends in a sign, and
  /// it opens with a mark and a capital.
  private func opensSentence(_ range: TextRange, behind last: TextRange) -> Bool {
    let bytes = scanner.bytes
    var end = last.upper
    while end > last.lower,
      bytes[end - 1] == 0x22 || bytes[end - 1] == 0x27 || bytes[end - 1] >= 0x80
    {
      end -= 1
    }
    guard end > last.lower, end < last.upper, bytes[end - 1] < 0x30 || bytes[end - 1] == 0x3F
    else { return false }
    var start = range.lower
    while start < range.upper, bytes[start] == 0x22 || bytes[start] == 0x27 || bytes[start] >= 0x80
    {
      start += 1
    }
    return start > range.lower && start < range.upper && bytes[start] >= 0x41
      && bytes[start] <= 0x5A
  }

  /// Rules whose content may be an indirect question.
  private static let asking: Set<ClaimRule> = [.complementClause, .prompt, .passiveClause]

  /// Rules whose content is a subject and an infinitive.
  private static let raising: Set<ClaimRule> = [.objectInfinitive, .raisedSubject, .infinitive]

  private func take(_ words: ModalityWords, _ isContraction: Bool, _ reading: inout Reading) {
    if words.contains(.negative) && !words.contains(.notNegative) || isContraction {
      reading.isNegative = true
    }
    guard reading.modality == nil else { return }
    if words.contains(.obligation) {
      reading.modality = .obligation
    } else if words.contains(.possible) {
      reading.modality = .possible
    } else if words.contains(.expected) {
      reading.modality = .expected
    }
  }

  private mutating func read(cue: TextRange, isOrder: Bool) -> (Modality?, Bool) {
    scanner.scan(cue)
    var modality: Modality?
    var denies = false
    var index = 0
    while index < scanner.words.count {
      let (words, count, isContraction) = meaning(at: index)
      if words.contains(.negative) && !words.contains(.notNegative) || isContraction {
        denies.toggle()
      }
      if words.contains(.doubtingCue) { modality = .possible }
      if words.contains(.demandingCue) { modality = .obligation }
      if words.contains(.forecastingCue) { modality = .expected }
      if isOrder {
        if words.contains(.expected) { modality = .expected }
        if words.contains(.obligation) { modality = .obligation }
        if words.contains(.expectingCue) { modality = .expected }
        if words.contains(.orderingCue) { modality = .obligation }
      }
      index += count
    }
    return (modality, denies)
  }

  /// The meaning of the longest phrase at a word, how many words it has, and whether it ends in
  /// "n't".
  private func meaning(at index: Int) -> (ModalityWords, Int, Bool) {
    let words = scanner.words
    var hash = WordHash()
    var found = (ModalityWords(), 1, false)
    for length in 1...3 where index + length <= words.count {
      let word = words[index + length - 1]
      if length > 1 {
        guard word.gap == .space else { break }
        hash.combine(0x20)
      }
      for place in word.range.indices { hash.combine(scanner.bytes[place]) }
      let sections = ModalityWords(rawValue: table.sections(hash, capitalized: true))
      if !sections.isEmpty { found = (sections, length, false) }
    }
    // "in May", "Will Reyes": a capital inside a sentence is a name.
    if index > 0, words[index].isCapital, found.1 == 1 { found.0.subtract(.modal) }
    if found.0.isEmpty, let stem = contraction(words[index]) {
      let sections = ModalityWords(rawValue: table.sections(stem.hash, capitalized: true))
      return (sections, 1, stem.isNegative)
    }
    return found
  }

  /// The verb in "didn't" or "we'll", hashed.
  private func contraction(_ word: NameWord) -> (hash: WordHash, isNegative: Bool)? {
    let bytes = scanner.bytes
    let (start, end) = (Int(word.start), Int(word.end))
    guard end - start >= 4, let mark = (start..<end).last(where: { isApostrophe($0) }) else {
      return nil
    }
    let tail = bytes[mark] == 0x27 ? mark + 1 : mark + 3
    if tail == end - 1, bytes[tail] == 0x74, mark > start, bytes[mark - 1] == 0x6E {
      return (WordHash(bytes, start, mark - 1), true)
    }
    if tail == end - 2, bytes[tail] == 0x6C { return (WordHash("will"), false) }
    return nil
  }

  private func isApostrophe(_ index: Int) -> Bool {
    scanner.bytes[index] == 0x27 || scanner.bytes[index] == 0xE2
  }
}
