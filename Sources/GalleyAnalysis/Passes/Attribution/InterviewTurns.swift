internal import GalleyCore

/// The answers of an interview whose turns bear no labels: paragraphs or headings that ask "you",
/// and behind each what somebody says of "I" and "we".
///
/// Whoever is interviewed is the first person named outside the byline. O(text).
struct InterviewTurns {
  /// A paragraph of an answer, and whether it opens the answer.
  struct Answer {
    var opens: Bool
  }

  private var answers: [Int: Answer] = [:]
  /// Who answers, where the article names them.
  private(set) var speaker: TextRange?

  /// The fewest questions that make an interview.
  private static let fewest = 3
  /// How many paragraphs a question and its answer take at most, on average.
  private static let longestTurn = 4
  /// The longest question, and the longest remark of the interviewer that asks nothing, in bytes.
  private static let longestQuestion = 400
  private static let longestRemark = 60

  init(
    _ document: Document, _ bytes: UnsafeBufferPointer<UInt8>, _ language: LanguagePack
  ) {
    let grammar = language.grammar
    let nodes = document.nodes.indices.filter {
      document.nodes[$0].kind == .paragraph || document.nodes[$0].kind == .heading
    }
    let asks = nodes.map { Self.asks(bytes, document.nodes[$0].range) }
    let questions = nodes.indices.filter { asks[$0] }
    guard questions.count >= Self.fewest, let first = questions.first, let last = questions.last,
      (last - first) <= questions.count * Self.longestTurn,
      questions.count(where: {
        Self.holds(.secondPerson, bytes, document.nodes[nodes[$0]].range, grammar)
      }) * 3 >= questions.count
    else { return }
    var found: [Int: Answer] = [:]
    var turns = 0
    var own = 0
    for (place, question) in questions.enumerated() {
      let next = place + 1 < questions.count ? questions[place + 1] : nodes.count
      var opens = true
      var isOwn = false
      for index in question + 1..<max(question + 1, next) {
        let range = document.nodes[nodes[index]].range
        guard document.nodes[nodes[index]].kind == .paragraph else { break }
        let isFirstPerson = Self.holds(.firstPerson, bytes, range, grammar)
        // Behind the last answer the article goes on in its own voice.
        if place + 1 == questions.count, !opens, !isFirstPerson { break }
        if !opens, !isFirstPerson, Self.isRemark(bytes, range), index + 1 < next {
          opens = true
          continue
        }
        found[nodes[index]] = Answer(opens: opens)
        if opens { turns += 1 }
        opens = false
        isOwn = isOwn || isFirstPerson
      }
      if isOwn { own += 1 }
    }
    guard turns >= Self.fewest, own * 2 >= questions.count else { return }
    speaker = Self.interviewee(document, nodes[first], bytes, language)
    if speaker != nil { answers = found }
  }

  func answer(_ node: Int) -> Answer? { answers[node] }

  /// Whether a block ends with a question mark and quotes nobody.
  private static func asks(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
    range.count > 4 && range.count < longestQuestion && bytes[range.upper - 1] == 0x3F
      && bytes[range.lower] != 0x22 && bytes[range.lower] != 0xE2
  }

  /// One short sentence.
  private static func isRemark(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
    range.count < longestRemark && bytes[range.upper - 1] == 0x2E
      && !range.indices.dropLast().contains { bytes[$0] == 0x2E || bytes[$0] == 0x21 }
  }

  private static func holds(
    _ known: WordClass, _ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange,
    _ grammar: GrammarWords
  ) -> Bool {
    var word = WordHash()
    for index in range.indices {
      if MarkContext.isLetter(bytes[index]) {
        word.combine(bytes[index])
      } else {
        if grammar.has(word, known) { return true }
        word = WordHash()
      }
    }
    return grammar.has(word, known)
  }

  /// The first full name outside the byline that no verb of asking follows: before the first
  /// question, or else anywhere.
  private static func interviewee(
    _ document: Document, _ first: Int, _ bytes: UnsafeBufferPointer<UInt8>,
    _ language: LanguagePack
  ) -> TextRange? {
    let byline = document.nodes.filter { $0.kind == .byline }.map(\.range)
    let blocks = document.nodes.indices.filter { document.isProse($0) }
    var scanner = NameScanner(bytes: document.text.bytes, language)
    for node in blocks.filter({ $0 < first }) + blocks.filter({ $0 >= first }) {
      scanner.scan(document.nodes[node].range)
      var index = 0
      while index < scanner.words.count {
        let run = name(at: index, scanner.words)
        defer { index = max(index + 1, run.upperBound) }
        guard run.count > 1, let last = run.last else { continue }
        let range = TextRange(scanner.words[index].range.lower, scanner.words[last].range.upper)
        let isAuthor = byline.contains { holds(bytes[range.indices], in: bytes[$0.indices]) }
        let asks =
          run.upperBound < scanner.words.count
          && language.grammar.has(scanner.words[run.upperBound].hash, .interviewing)
        if !isAuthor, !asks { return range }
      }
    }
    return nil
  }

  /// A given name with the capitals behind it.
  private static func name(at index: Int, _ words: [NameWord]) -> Range<Int> {
    guard words[index].isCapital, !words[index].classes.isDisjoint(with: .given) else {
      return index..<index
    }
    var end = index + 1
    while end < words.count, words[end].isCapital, words[end].gap == .space,
      !words[end - 1].isPossessive, end - index < 4
    {
      end += 1
    }
    return index..<end
  }

  private static func holds(
    _ words: Slice<UnsafeBufferPointer<UInt8>>, in text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    guard text.count >= words.count else { return false }
    return text.indices.dropLast(words.count - 1).contains {
      text[$0..<$0 + words.count].elementsEqual(words)
    }
  }
}
