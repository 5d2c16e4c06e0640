package import GalleyCore

/// Splits every prose block of the article into sentences.
package struct SentencePass {
  private let splitter: SentenceSplitter

  package init(_ lexicon: MarkLexicon) { splitter = SentenceSplitter(lexicon) }

  /// Appends the sentences in document order. O(text).
  package func run(_ document: Document, facts: inout Facts) {
    var ranges: [TextRange] = []
    for node in document.nodes.indices where document.isProse(node) {
      ranges.removeAll(keepingCapacity: true)
      splitter.split(document.text, document.nodes[node].range, into: &ranges)
      let start = DatelinePrefix.end(in: document.nodes[node].range, of: document.text.bytes)
      for range in ranges where range.upper > start {
        let own = TextRange(max(start, range.lower), range.upper)
        facts.sentences.append(SentenceFact(node: node, range: own))
      }
    }
  }
}
