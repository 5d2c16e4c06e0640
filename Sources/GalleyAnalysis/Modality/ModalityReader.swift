internal import GalleyCore

/// Reads the modality and polarity of claims.
struct ModalityReader {
  private var scanner: NameScanner
  private let table = ModalityWords.english
  private static let infinitive = WordHash("to")
  private static let that = WordHash("that")
  /// Content is looked at this far, in bytes.
  private static let reach = 600

  init(bytes: [UInt8]) { scanner = NameScanner(bytes: bytes) }

  /// What one clause says.
  private struct Reading {
    var modality: Modality?
    var isNegative = false
    var hasCondition = false
    var opensWithInfinitive = false
    var hasInfinitive = false
  }

  mutating func read(_ claim: ClaimFact) -> (Modality, Polarity) {
    var content = Reading()
    for range in claim.content {
      let part = read(TextRange(range.lower, min(range.upper, range.lower + Self.reach)))
      content.modality = content.modality ?? part.modality
      content.isNegative = content.isNegative || part.isNegative
      content.hasCondition = content.hasCondition || part.hasCondition
      content.hasInfinitive = content.hasInfinitive || part.hasInfinitive
      if range == claim.content.first { content.opensWithInfinitive = part.opensWithInfinitive }
    }
    var cueModality: Modality?
    var denies = false
    if let cue = claim.cue {
      (cueModality, denies) = read(cue: cue, content)
    }
    var modality = content.modality
    if content.hasCondition, modality != nil { modality = .conditional }
    if content.opensWithInfinitive || modality == nil { modality = cueModality ?? modality }
    let isNegative = content.isNegative != denies
    return (modality ?? .asserted, isNegative ? .negative : .positive)
  }

  private mutating func read(_ range: TextRange) -> Reading {
    scanner.scan(range)
    var reading = Reading()
    var index = 0
    var isMain = true
    var isLeading = false
    while index < scanner.words.count {
      let (words, count, isContraction) = meaning(at: index)
      if index == 0 || index == 1 && scanner.words[0].hash == Self.that {
        reading.opensWithInfinitive = scanner.words[index].hash == Self.infinitive
        isLeading = !words.isDisjoint(with: [.subordinate, .condition])
      }
      if scanner.words[index].hash == Self.infinitive { reading.hasInfinitive = true }
      if words.contains(.condition) { reading.hasCondition = true }
      if isLeading, index > 0, scanner.words[index].gap == .comma {
        // The main clause begins behind the comma that closes a leading clause.
        isLeading = false
        isMain = true
      } else if !words.isDisjoint(with: [.subordinate, .condition, .coordinate]), index > 0 {
        isMain = words.contains(.coordinate) && reading.modality == nil && !reading.isNegative
      }
      if isMain, !isLeading {
        take(words, isContraction, &reading)
      }
      index += count
    }
    return reading
  }

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

  private mutating func read(cue: TextRange, _ content: Reading) -> (Modality?, Bool) {
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
      if content.opensWithInfinitive || content.hasInfinitive {
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
