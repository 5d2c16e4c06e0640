extension LanguageEngine {
  /// The lemma of a token of `syntax` in letters, for printing; allocates.
  package func lemma(of token: Int, in syntax: SentenceSyntax, text: Span<UInt8>) -> String {
    Lemmatizer(model: model).text(of: syntax.tokens[token], syntax.pennTags[token], text: text)
  }
}
