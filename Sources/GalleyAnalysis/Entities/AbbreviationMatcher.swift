internal import GalleyCore

/// Aligns the letters of a short form with the words before it.
///
/// After A. Schwartz and M. Hearst, "A Simple Algorithm for Identifying Abbreviation Definitions in
/// Biomedical Text" (PSB 2003): the letters stand in the long form in their order, the first one at
/// the start of its first word. Unlike theirs, letters prefer the starts of words, and a long form
/// is refused that leaves its last word or several words of content without a letter: news has
/// places, outlets and parties in brackets that mean no abbreviation.
struct AbbreviationMatcher {
  let bytes: [UInt8]
  let grammar: GrammarWords
  private var letters: [UInt8] = []
  /// The cheapest way to place the letters from `k` on in the words from `w` on.
  private var costs: [Int] = []
  private static let impossible = 1 << 20

  init(bytes: [UInt8], _ grammar: GrammarWords) {
    self.bytes = bytes
    self.grammar = grammar
  }

  /// Whether a text may be a short form: 2 to 10 letters and figures, at least two of them and two
  /// fifths of all capitals; hyphens and stops may stand between. Parties with states ("R-Texas")
  /// are none.
  func isShortForm(_ range: TextRange) -> Bool {
    guard range.count >= 2, range.count <= 14 else { return false }
    var capitals = 0
    var count = 0
    for index in range.indices {
      let byte = bytes[index]
      if byte >= 0x41, byte <= 0x5A {
        capitals += 1
        count += 1
      } else if byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 {
        count += 1
      } else if byte != 0x2D && byte != 0x2E && byte != 0x26 {
        return false
      }
    }
    guard capitals >= 2, capitals * 5 >= count * 2, count <= 10 else { return false }
    return !isParty(range)
  }

  /// "R-Texas", "D-N.Y."; "F-E" with a single letter behind the hyphen is a short form.
  private func isParty(_ range: TextRange) -> Bool {
    guard range.count > 3, bytes[range.lower + 1] == 0x2D else { return false }
    switch bytes[range.lower] {
    case 0x52, 0x44, 0x49, 0x4C, 0x47: return true
    default: return false
    }
  }

  /// The place in `words` where the long form of `short` begins, if the words end with one.
  mutating func longForm(of short: TextRange, in words: ArraySlice<NameWord>) -> Int? {
    readLetters(short)
    guard letters.count >= 2 else { return nil }
    let window = words.suffix(min(letters.count + 5, letters.count * 2 + 1))
    if let start = align(window) { return start }
    // "ICOs" for "Initial Coin Offerings".
    guard let last = letters.last, last == 0x73, letters.count > 2 else { return nil }
    letters.removeLast()
    return align(window)
  }

  private mutating func readLetters(_ short: TextRange) {
    letters.removeAll(keepingCapacity: true)
    for index in short.indices {
      let byte = bytes[index]
      if byte != 0x2D && byte != 0x2E && byte != 0x26 { letters.append(byte) }
    }
  }

  private mutating func align(_ words: ArraySlice<NameWord>) -> Int? {
    let count = letters.count
    let width = count + 1
    costs = Array(repeating: Self.impossible, count: (words.count + 1) * width)
    costs[words.count * width + count] = 0
    var best: (cost: Int, start: Int)?
    for place in stride(from: words.count - 1, through: 0, by: -1) {
      let word = words[words.startIndex + place]
      let isLast = place == words.count - 1
      for letter in 0...count {
        var cost = Self.impossible
        if !isLast || word.isCapital && count > 3 {
          cost = costs[(place + 1) * width + letter] + (isFunction(word) ? 0 : 3)
        }
        var taken = 1
        while letter + taken <= count, let price = price(word, letter, taken, mustOpen: isLast) {
          cost = min(cost, price + costs[(place + 1) * width + letter + taken])
          taken += 1
        }
        costs[place * width + letter] = cost
      }
      if let cost = opening(word, place, width), cost < (best?.cost ?? limit) {
        best = (cost, words.startIndex + place)
      }
    }
    guard let best, words.endIndex - best.start >= 2 else { return nil }
    return best.start
  }

  /// What may be paid for letters inside words and for words without a letter.
  private var limit: Int { letters.count + letters.count / 2 + (letters.count > 3 ? 2 : 1) }

  /// The cost of a long form that opens with the word.
  private func opening(_ word: NameWord, _ place: Int, _ width: Int) -> Int? {
    guard !isFunction(word) else { return nil }
    var best = Self.impossible
    var taken = 1
    while taken <= letters.count, let price = price(word, 0, taken, mustOpen: true) {
      best = min(best, price + costs[(place + 1) * width + taken])
      taken += 1
    }
    return best < Self.impossible ? best : nil
  }

  /// What it costs that a word holds `taken` letters from `letter` on; `nil` where it does not.
  private func price(_ word: NameWord, _ letter: Int, _ taken: Int, mustOpen: Bool) -> Int? {
    var index = Int(word.start)
    let end = Int(word.end)
    var cost = 0
    for number in 0..<taken {
      let wanted = letters[letter + number]
      var opens = index == Int(word.start)
      while index < end, bytes[index] | 0x20 != wanted | 0x20 {
        index += 1
        opens = false
      }
      guard index < end else { return nil }
      let isCapital = bytes[index] < 0x5B
      let behindHyphen = index > word.start && bytes[index - 1] == 0x2D
      if number == 0, mustOpen, !opens { return nil }
      if !(opens || behindHyphen || isCapital || wanted >= 0x61 || wanted < 0x41) { cost += 2 }
      index += 1
    }
    return cost
  }

  /// Articles, prepositions and conjunctions, which a short form may pass over.
  private func isFunction(_ word: NameWord) -> Bool {
    guard !word.isCapital, word.end - word.start <= 5 else { return false }
    switch word.end - word.start {
    case 1...3: return !word.isNumber && grammar.has(word.hash, .nameSmallWord)
    default: return grammar.has(word.hash, .nameSmallWord)
    }
  }
}
