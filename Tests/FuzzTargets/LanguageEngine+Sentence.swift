import GalleyCore
package import GalleyLanguage

extension LanguageEngine {
  /// The tree of a text that is one sentence, by the deep model where there is one.
  package func tree(of sentence: String) -> SentenceSyntax {
    let bytes = Array(sentence.utf8)
    var tokens: [Token] = []
    tokenize(bytes.span, TextRange(0, bytes.count), into: &tokens)
    var syntax = SentenceSyntax()
    var space = DeepWorkspace()
    parseDeeply(tokens[...], of: bytes.span, into: &syntax, in: &space)
    return syntax
  }
}
