package import GalleyCore

/// Words, tags, lemmas and dependency tree of one sentence; reused from sentence to sentence.
///
/// Parallel arrays by token. The tree is projective with one root, so every subtree is a run of
/// tokens and questions about ancestry are answered in constant time.
package struct SentenceSyntax: Sendable {
  package internal(set) var tokens: [Token] = []
  package internal(set) var tags: [UniversalTag] = []
  package internal(set) var pennTags: [PennTag] = []
  package internal(set) var lemmas: [WordHash] = []
  /// The head of each token; -1 for the root.
  package internal(set) var heads: [Int32] = []
  package internal(set) var relations: [DependencyRelation] = []
  /// The root of the tree; 0 in an empty sentence.
  package internal(set) var root = 0
  /// First and one past the last token of each subtree.
  var firsts: [Int32] = []
  var limits: [Int32] = []
  /// First dependent of each token and next dependent of its head; -1 where there is none.
  var firstChildren: [Int32] = []
  var nextSiblings: [Int32] = []

  package init() {}

  package var count: Int { tokens.count }
  package var isEmpty: Bool { tokens.isEmpty }

  /// The head of `token`; nil for the root.
  package func head(of token: Int) -> Int? {
    heads[token] < 0 ? nil : Int(heads[token])
  }

  /// The dependents of `token` in the order of the text.
  package func children(of token: Int) -> DependentSequence {
    DependentSequence(first: firstChildren[token], nextSiblings: nextSiblings)
  }

  /// The first dependent of `token` with the relation.
  package func child(of token: Int, _ relation: DependencyRelation) -> Int? {
    child(of: token) { $0 == relation }
  }

  /// The first dependent of `token` whose relation satisfies `predicate`.
  package func child(
    of token: Int, where predicate: (DependencyRelation) -> Bool
  ) -> Int? {
    var child = firstChildren[token]
    while child >= 0 {
      if predicate(relations[Int(child)]) { return Int(child) }
      child = nextSiblings[Int(child)]
    }
    return nil
  }

  /// The tokens of the subtree under `token`, itself among them.
  package func subtree(of token: Int) -> Range<Int> {
    Int(firsts[token])..<Int(limits[token])
  }

  /// The text from the first to the last token of the subtree.
  package func subtreeRange(of token: Int) -> TextRange {
    range(of: subtree(of: token))
  }

  /// The text from the first to the last of `tokens`, which are not empty.
  package func range(of tokens: Range<Int>) -> TextRange {
    TextRange(
      Int(self.tokens[tokens.lowerBound].start), Int(self.tokens[tokens.upperBound - 1].end))
  }

  /// Whether `ancestor` is `token` or stands above it.
  package func dominates(_ ancestor: Int, _ token: Int) -> Bool {
    subtree(of: ancestor).contains(token)
  }

  package func isLemma(_ token: Int, _ word: WordHash) -> Bool { lemmas[token] == word }
}
