import GalleyCore
import Testing

@testable import GalleyLanguage

@Suite struct LemmaTests {
  /// The lemma of the last word of a sentence.
  private func lemma(_ sentence: String) -> String {
    let text = Array(sentence.utf8)
    var tokens: [Token] = []
    LanguageEngine.english.tokenize(text.span, TextRange(0, text.count), into: &tokens)
    var syntax = SentenceSyntax()
    LanguageEngine.english.parse(tokens[...], of: text.span, into: &syntax)
    let token = tokens.count - 1
    let lemma = LanguageEngine.english.lemma(of: token, in: syntax, text: text.span)
    #expect(syntax.lemmas[token] == WordHash.of(lemma))
    return lemma
  }

  @Test(arguments: [
    ("The minister said", "say"), ("He has often claimed", "claim"), ("She was denying", "deny"),
    ("He warns", "warn"), ("Two countries", "country"), ("They were told", "tell"),
    ("They stopped", "stop"), ("He is", "be"), ("She argued", "argue"),
  ])
  func verbsAndNounsAreCutToTheirLemmas(sentence: String, expected: String) {
    #expect(lemma(sentence) == expected)
  }
}
