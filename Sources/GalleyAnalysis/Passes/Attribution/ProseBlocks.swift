internal import GalleyCore

/// Walks the blocks of prose of a document, each with its quotations and sentences among the facts.
struct ProseBlocks {
  struct Block {
    let node: Int
    let range: TextRange
    let quotes: Range<Int>
    let sentences: Range<Int>
    /// No other stands before it.
    let isFirst: Bool
  }

  private let document: Document
  private let facts: Facts
  private var node = 0
  private var quote = 0
  private var sentence = 0
  private var isFirst = true

  init(_ document: Document, _ facts: Facts) {
    self.document = document
    self.facts = facts
  }

  mutating func next() -> Block? {
    while node < document.nodes.count, !document.isProse(node) { node += 1 }
    guard node < document.nodes.count else { return nil }
    defer {
      node += 1
      isFirst = false
    }
    while quote < facts.quotes.count, facts.quotes[quote].node < node { quote += 1 }
    let firstQuote = quote
    while quote < facts.quotes.count, facts.quotes[quote].node == node { quote += 1 }
    while sentence < facts.sentences.count, facts.sentences[sentence].node < node { sentence += 1 }
    let firstSentence = sentence
    while sentence < facts.sentences.count, facts.sentences[sentence].node == node {
      sentence += 1
    }
    return Block(
      node: node, range: document.nodes[node].range, quotes: firstQuote..<quote,
      sentences: firstSentence..<sentence, isFirst: isFirst)
  }
}
