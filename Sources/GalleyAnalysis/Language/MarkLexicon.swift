/// What sentences and marked quotations are found by, in languages without a pack too.
package struct MarkLexicon: Sendable {
  /// Abbreviations and the words that open sentences.
  package let sentences: WordTable
  package let grammar: GrammarWords

  package init(sentences: WordTable, grammar: GrammarWords) {
    self.sentences = sentences
    self.grammar = grammar
  }
}
