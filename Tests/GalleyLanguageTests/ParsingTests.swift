import GalleyCore
import Testing

@testable import GalleyLanguage

@Suite struct ParsingTests {
  /// Tokens and syntax of one sentence written for the test.
  private func parse(_ sentence: String) -> (words: [String], syntax: SentenceSyntax) {
    let text = Array(sentence.utf8)
    var tokens: [Token] = []
    LanguageEngine.english.tokenize(text.span, TextRange(0, text.count), into: &tokens)
    var syntax = SentenceSyntax()
    LanguageEngine.english.parse(tokens[...], of: text.span, into: &syntax)
    let words = tokens.map { String(decoding: text[$0.range.indices], as: UTF8.self) }
    return (words, syntax)
  }

  @Test func findsTheSubjectOfAReportingVerb() throws {
    let (words, syntax) = parse("The mayor said that the harbour will open in May.")
    let verb = try #require(words.firstIndex(of: "said"))
    let subject = try #require(syntax.child(of: verb, .subject))
    let complement = try #require(syntax.child(of: verb, .clausalComplement))
    #expect(syntax.root == verb)
    #expect(words[subject] == "mayor")
    #expect(words[complement] == "open")
    #expect(syntax.subtree(of: complement) == 3..<10)
    #expect(syntax.isLemma(verb, "say"))
  }

  @Test func treesAreProjectiveWithOneRoot() {
    let sentences = [
      "", "Yes", "“We will not leave,” she added, “until they pay us.”",
      ") ) ( , , . . — — of of the the", "said said said said said",
    ]
    for sentence in sentences {
      let (words, syntax) = parse(sentence)
      #expect(syntax.heads.count == words.count)
      #expect(words.isEmpty || syntax.heads.count { $0 < 0 } == 1)
      for token in syntax.heads.indices {
        let span = syntax.subtree(of: token)
        #expect(span.contains(token))
        if let head = syntax.head(of: token) {
          #expect(syntax.subtree(of: head).contains(span.lowerBound))
          #expect(syntax.subtree(of: head).contains(span.upperBound - 1))
        }
      }
    }
  }
}
