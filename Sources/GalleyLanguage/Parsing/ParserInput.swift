/// Makes the parser's nodes from tagged tokens.
package struct ParserInput: Sendable {
  let model: LanguageModel

  package init(model: LanguageModel) { self.model = model }

  /// Fills `nodes[0...count + 1]`; `joints` holds a joint tag for each token, and `shapes` is as
  /// ``Tagger/describe(_:text:into:)`` leaves it.
  package func fill(
    _ nodes: UnsafeMutablePointer<ParserNode>, tokens: Span<Token>, lemmas: Span<WordHash>,
    joints: UnsafePointer<UInt8>, shapes: UnsafePointer<WordShape>
  ) {
    nodes.initialize(to: .none)
    var commas: UInt16 = 0
    var quotes: UInt16 = 0
    let comma: WordHash = ","
    for index in 0..<tokens.count {
      let shape = shapes[index + 2]
      let lemma = lemmas[index]
      var word = shape.word
      if shape.isKnown || model.words.values(of: lemma.value).first != 0 {
        word = Mix.atom(UInt64(lemma.value))
      }
      var node = ParserNode(
        word: word, joint: joints[index], universal: model.tag(joints[index]).universal)
      node.commas = commas
      node.quotes = quotes
      (nodes + (index + 1)).initialize(to: node)
      if tokens[index].hash == comma.value { commas &+= 1 }
      if tokens[index].flags.isQuote { quotes &+= 1 }
    }
    var root = ParserNode.root
    root.commas = commas
    root.quotes = quotes
    (nodes + (tokens.count + 1)).initialize(to: root)
  }
}
