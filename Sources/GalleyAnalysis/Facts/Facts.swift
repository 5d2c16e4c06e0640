package import GalleyCore

/// Everything that the passes learn about a document: side tables over its blocks.
///
/// All ranges are in the document's reading text. Tables that later stages walk are in document
/// order: sentences, quotes and claims by block, then by range (outermost first).
package struct Facts: Sendable {
  package var sentences: [SentenceFact] = []
  package var quotes: [QuoteFact] = []
  package var claims: [ClaimFact] = []
  /// In order of first mention.
  package var entities: [EntityFact] = []
  /// For a mention that syntax ties to another, the other: "who" to the phrase that it continues.
  package var antecedents: [TextRange: TextRange] = [:]
  /// The BCP 47 tag of the language analysed or detected.
  package var language: String?

  package init() {}
}

/// A sentence of a block.
package struct SentenceFact: Sendable {
  /// Index of the block's node in the document.
  package var node: Int32
  package var range: TextRange

  package init(node: Int, range: TextRange) {
    self.node = Int32(node)
    self.range = range
  }
}
