internal import GalleyCore

/// Reads the names of a sentence: runs of capitals, told apart by the words in and around them.
struct NameReader {
  var scanner: NameScanner
  var matcher: AbbreviationMatcher
  /// Where words of the sentence are taken by the long form of a definition.
  private var taken: [DefinedWords] = []
  /// How often the rest of the document was searched for a short form; bounded.
  var searches = 0
  static let mostSearches = 200

  init(bytes: [UInt8], _ language: LanguagePack) {
    scanner = NameScanner(bytes: bytes, language)
    matcher = AbbreviationMatcher(bytes: bytes, language.grammar)
  }

  var words: [NameWord] { scanner.words }
  var grammar: GrammarWords { scanner.language.grammar }
  var bytes: [UInt8] { scanner.bytes }

  /// Adds what the sentence names to the table.
  mutating func read(_ range: TextRange, sentence: Int32, into table: inout EntityTable) {
    scanner.scan(range)
    for word in scanner.words where word.range.count <= 7 {
      guard let pronoun = Pronoun(personal: word.hash, grammar) else { continue }
      table.personal.append(
        PersonalPronoun(range: word.range, pronoun: pronoun, sentence: sentence))
    }
    taken = definitions(in: range)
    for item in taken { table.add(item.definition, sentence: sentence) }
    var index = 0
    while index < scanner.words.count {
      if let item = taken.first(where: { $0.words.contains(index) }) {
        addDefined(item, sentence, &table)
        index = item.words.upperBound
        continue
      }
      guard scanner.words[index].isCapital, !isSkipped(index) else {
        index += 1
        continue
      }
      let run = extend(from: index)
      add(run, sentence, &table)
      index = run.upperBound
    }
  }

  /// A word that opens no name: "The", "Tuesday", "I".
  private func isSkipped(_ index: Int) -> Bool {
    let word = scanner.words[index]
    let hasNext =
      index + 1 < scanner.words.count && scanner.words[index + 1].isCapital
      && scanner.words[index + 1].gap == .space
    if isParty(word) { return true }
    // "Marks & Spencer"
    if index + 1 < scanner.words.count, scanner.words[index + 1].gap == .ampersand,
      scanner.words[index + 1].isCapital
    {
      return false
    }
    if word.classes.contains(.opener) {
      if hasNext, grammar.has(word.hash, .firstWord),
        scanner.words[index + 1].classes.contains(.role)
      {
        return false
      }
      return !(hasNext && !word.classes.isDisjoint(with: .given))
    }
    return word.classes.contains(.noName) && word.classes.isDisjoint(with: [.given, .role])
  }

  /// "R-IN": a party and a state.
  func isParty(_ word: NameWord) -> Bool {
    word.isCapitals && word.end - word.start <= 5
      && scanner.bytes[Int(word.start) + 1] == 0x2D
  }

  /// The run of words that may be one name.
  private func extend(from first: Int) -> Range<Int> {
    let words = scanner.words
    var last = first
    while last + 1 < words.count, !words[last].isPossessive {
      let next = words[last + 1]
      if taken.contains(where: { $0.words.contains(last + 1) }) || isSpeaking(last + 1) { break }
      if next.gap == .space, next.isCapital,
        !breaks(next, behind: words[last]) || isNamedBody(first, until: last + 1)
      {
        last += 1
      } else if next.gap == .ampersand, next.isCapital, next.classes.isDisjoint(with: .given) {
        last += 1
      } else if let behind = behindParticles(last + 1) {
        last = behind
      } else if let behind = behindConnector(last, first) {
        last = behind
      } else if next.gap == .comma, isGeneration(last + 1) {
        last += 1
      } else {
        break
      }
    }
    return first..<last + 1
  }

  /// "told Ruth I would carry": a pronoun, where "Charles I" is a name.
  private func isSpeaking(_ index: Int) -> Bool {
    let words = scanner.words
    guard words[index].range.count == 1, Pronoun(words[index].hash, grammar) == .speaker,
      index + 1 < words.count
    else { return false }
    return words[index + 1].gap == .space && grammar.has(words[index + 1].hash, .finite)
  }

  /// A word that ends a run: a day, or a word that opens sentences and stands in a headline
  /// ("Moss Was Right"); behind a given name it may be a surname ("Theresa May").
  private func breaks(_ word: NameWord, behind last: NameWord) -> Bool {
    guard !word.isInitial, word.classes.isDisjoint(with: .given),
      last.classes.isDisjoint(with: .given)
    else { return false }
    if word.classes.contains(.opener) { return true }
    return word.classes.contains(.noName) && word.classes.isDisjoint(with: [.role, .suffix])
  }

  /// "the charity Roof First", "the group Fix It Forward": behind a noun for bodies every capital
  /// up to the next small word is of the name, whatever it means elsewhere.
  private func isNamedBody(_ first: Int, until index: Int) -> Bool {
    index - first < Self.longestSlogan && first > 0 && isBehind(.firmNoun, first..<index)
      && !scanner.words[index].isNumber
      && !grammar.has(scanner.words[index].hash, .weekday)
      && !grammar.has(scanner.words[index].hash, .month)
  }

  /// The most words of a name that is a sentence or a call.
  private static let longestSlogan = 6

  /// "Jr", "Sr", "III" behind a comma.
  private func isGeneration(_ index: Int) -> Bool {
    let word = scanner.words[index]
    return word.isCapital && grammar.has(word.hash, .generationSuffix)
  }

  /// The capital behind particles: "Leyen" in "von der Leyen".
  private func behindParticles(_ first: Int) -> Int? {
    let words = scanner.words
    var index = first
    while index < words.count, index < first + 3, words[index].gap == .space,
      !words[index].isCapital, words[index].classes.contains(.particle)
    {
      index += 1
    }
    guard index > first, index < words.count, words[index].gap == .space, words[index].isCapital
    else { return nil }
    return index
  }

  /// The capital behind "of", "for the", "on" where the run so far ends with the head of a body.
  private func behindConnector(_ last: Int, _ first: Int) -> Int? {
    let words = scanner.words
    guard last + 2 < words.count, words[last + 1].gap == .space, !words[last + 1].isCapital else {
      return nil
    }
    let connector = words[last + 1].hash
    if grammar.has(connector, .conjunction) {
      // "The Post and Courier" is one paper.
      if first == last, first > 0, grammar.has(words[first - 1].hash, .definiteArticle),
        words[first].classes.contains(.outletHead), words[last + 2].isCapital,
        words[last + 2].classes.contains(.outletHead), words[last + 2].gap == .space
      {
        return last + 2
      }
      // "Ministry of Trade and Industry": once a body's name runs on, "and" does too.
      guard (first..<last).contains(where: { grammar.has(words[$0].hash, .bodyConnector) }),
        words[last + 2].gap == .space, words[last + 2].isCapital,
        words[last + 2].classes.isDisjoint(with: .given),
        last + 3 >= words.count || !words[last + 3].isCapital || words[last + 3].gap != .space
          || !words[last + 3].classes.isDisjoint(with: [.body, .roleModifier])
      else { return nil }
      return last + 2
    }
    guard grammar.has(connector, .bodyConnector),
      (first...last).contains(where: {
        !words[$0].classes.isDisjoint(with: [.body, .government]) && isUpper($0)
      })
    else { return nil }
    var next = last + 2
    if grammar.has(words[next].hash, .definiteArticle), words[next].gap == .space,
      !words[next].isCapital
    {
      next += 1
    }
    guard next < words.count, words[next].gap == .space, words[next].isCapital, isUpper(next),
      words[next].classes.isDisjoint(with: [.opener, .noName])
    else { return nil }
    return next
  }

  private func isUpper(_ index: Int) -> Bool {
    let byte = scanner.bytes[Int(scanner.words[index].start)]
    return byte < 0x61 || byte >= 0x80
  }
}

/// A definition with the words of its long form in the sentence.
struct DefinedWords {
  var definition: AliasDefinition
  var words: Range<Int>
}
