import GalleyCore
import Testing

@testable import GalleyLanguage

@Suite struct TokenizerTests {
  private func tokens(_ string: String) -> [Token] {
    let text = Array(string.utf8)
    var tokens: [Token] = []
    LanguageEngine.english.tokenize(text.span, TextRange(0, text.count), into: &tokens)
    return tokens
  }

  private func words(_ string: String) -> [String] {
    let text = Array(string.utf8)
    return tokens(string).map { String(decoding: text[$0.range.indices], as: UTF8.self) }
  }

  @Test(arguments: [
    ("They don't know; it’s Ana’s.", "They do n't know ; it ’s Ana ’s ."),
    ("She cannot stay, he'll go.", "She can not stay , he 'll go ."),
    ("O'Brien's boat", "O'Brien 's boat"),
    ("Dr. Reyes left the U.S. at 7:30pm.", "Dr. Reyes left the U.S. at 7:30 pm ."),
    ("a well-known ex-minister", "a well - known ex-minister"),
    ("It cost $4.5m, or 12,000 euros: 3%.", "It cost $ 4.5m , or 12,000 euros : 3 % ."),
    ("“No,” he said—twice… “No!”", "“ No , ” he said — twice … “ No ! ”"),
    ("``No,'' he said -- twice...", "`` No , '' he said -- twice ..."),
    ("the workers' union", "the workers ' union"),
    (
      "see www.example.org/a?b=c, or ana@example.org.",
      "see www.example.org/a?b=c , or ana@example.org ."
    ),
    ("one line\nand the next", "one line and the next"),
  ])
  func cutsAsTheTreebankDoes(text: String, expected: String) {
    #expect(words(text).joined(separator: " ") == expected)
  }

  @Test func straightQuotesKnowTheirSide() {
    let marks = tokens("He said: \"Go,\" and \"stay\" (\"please\").").filter(\.flags.isQuote)
    let sides = marks.map { $0.flags.contains(.openingQuote) }
    #expect(sides == [true, false, true, false, true, false])
  }

  @Test func hashesIgnoreCaseAndKindOfApostrophe() {
    #expect(WordHash.of("ÉCOLE") == WordHash.of("école"))
    #expect(WordHash.of("N’T") == WordHash.of("n't"))
    #expect(WordHash.of("Škoda") == WordHash.of("škoda"))
    #expect(WordHash.of("said") != WordHash.of("says"))
    #expect(tokens("SAID")[0].isWord("said"))
  }

  /// Whatever the bytes, tokens come in order, and only white space lies between them.
  @Test func anyBytesAreCoveredInOrder() {
    var state: UInt64 = 1
    for length in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<length {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let pick = UInt8(truncatingIfNeeded: state >> 33)
        bytes.append(length % 2 == 0 ? pick : Array("aZ1.'-\"@:/ ,\n"[...].utf8)[Int(pick) % 13])
      }
      var tokens: [Token] = []
      LanguageEngine.english.tokenize(bytes.span, TextRange(0, bytes.count), into: &tokens)
      var last: UInt32 = 0
      for token in tokens {
        #expect(token.start >= last && token.end > token.start && Int(token.end) <= length)
        #expect(UInt32(token.gap) == token.start - last)
        last = token.end
      }
      var syntax = SentenceSyntax()
      LanguageEngine.english.parse(tokens[...], of: bytes.span, into: &syntax)
      #expect(syntax.count == tokens.count)
    }
  }
}
