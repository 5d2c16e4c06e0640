import GalleyLanguage

/// The memory of one parse in training.
final class ParserWorkspace {
  let keys = UnsafeMutablePointer<UInt64>.allocate(capacity: FeatureKeys.capacity)
  private let nodes: UnsafeMutablePointer<ParserNode>
  private let stack: UnsafeMutablePointer<Int32>
  private let count: Int

  /// Fills the nodes for `sentence` with the given joint tags, as the engine does.
  init(_ sentence: TreebankSentence, tags: [UInt8], model: LanguageModel) {
    count = sentence.count
    nodes = .allocate(capacity: count + 2)
    stack = .allocate(capacity: count + 1)
    let lemmatizer = Lemmatizer(model: model)
    let lemmas = (0..<count).map {
      lemmatizer.lemma(
        of: sentence.tokens[$0], model.tag(tags[$0]).penn, text: sentence.text.span)
    }
    let nodes = nodes
    withUnsafeTemporaryAllocation(of: WordShape.self, capacity: count + 4) { shapes in
      guard let shapes = shapes.baseAddress else { return }
      Tagger(model: model).describe(
        sentence.tokens.span, text: sentence.text.span, into: shapes)
      tags.withUnsafeBufferPointer { tags in
        guard let tags = tags.baseAddress else { return }
        ParserInput(model: model).fill(
          nodes, tokens: sentence.tokens.span, lemmas: lemmas.span, joints: tags, shapes: shapes)
      }
    }
  }

  deinit {
    keys.deallocate()
    nodes.deallocate()
    stack.deallocate()
  }

  var state: ParserState { ParserState(nodes: nodes, stack: stack, count: count) }
}
