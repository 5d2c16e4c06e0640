package import GalleyCore

/// Splits every prose block of the article into sentences.
package struct SentencePass {
  private let splitter: SentenceSplitter
  private let grammar: GrammarWords

  package init(_ lexicon: MarkLexicon) {
    splitter = SentenceSplitter(lexicon)
    grammar = lexicon.grammar
  }

  /// Appends the sentences in document order. O(text).
  package func run(_ document: Document, facts: inout Facts) {
    var ranges: [TextRange] = []
    for node in document.nodes.indices where document.isProse(node) {
      ranges.removeAll(keepingCapacity: true)
      splitter.split(document.text, document.nodes[node].range, into: &ranges)
      let block = document.nodes[node].range
      let start = max(
        DatelinePrefix.end(in: block, of: document.text.bytes),
        Salutation.end(in: block, of: document.text.bytes, grammar))
      for range in ranges where range.upper > start {
        let own = TextRange(max(start, range.lower), range.upper)
        facts.sentences.append(SentenceFact(node: node, range: own))
      }
    }
  }
}
