/// Runs tagger, lemmatizer and parser over the tokens of one sentence.
struct SentenceAnalyser {
  let model: LanguageModel

  /// Fills everything but the tokens of `syntax`.
  func analyse(_ text: Span<UInt8>, into syntax: inout SentenceSyntax) {
    let count = syntax.tokens.count
    syntax.tags.removeAll(keepingCapacity: true)
    syntax.pennTags.removeAll(keepingCapacity: true)
    syntax.lemmas.removeAll(keepingCapacity: true)
    syntax.heads.removeAll(keepingCapacity: true)
    syntax.relations.removeAll(keepingCapacity: true)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: FeatureKeys.capacity) { keys in
      withUnsafeTemporaryAllocation(of: WordShape.self, capacity: count + 4) { shapes in
        withUnsafeTemporaryAllocation(of: ParserNode.self, capacity: count + 2) { nodes in
          withUnsafeTemporaryAllocation(of: Int32.self, capacity: count + 1) { stack in
            guard let keys = keys.baseAddress, let shapes = shapes.baseAddress,
              let nodes = nodes.baseAddress, let stack = stack.baseAddress
            else { return }
            tag(text, shapes, keys, into: &syntax, nodes)
            TransitionParser(model: model).parse(
              nodes: nodes, stack: stack, count: count, keys: keys)
            for index in 1..<(count + 1) {
              let head = Int(nodes[index].head)
              syntax.heads.append(head > count ? -1 : Int32(truncatingIfNeeded: head - 1))
              syntax.relations.append(
                DependencyRelation(rawValue: nodes[index].label) ?? .unspecified)
            }
          }
        }
      }
    }
    syntax.link()
  }

  private func tag(
    _ text: Span<UInt8>, _ shapes: UnsafeMutablePointer<WordShape>,
    _ keys: UnsafeMutablePointer<UInt64>, into syntax: inout SentenceSyntax,
    _ nodes: UnsafeMutablePointer<ParserNode>
  ) {
    let count = syntax.tokens.count
    let tagger = Tagger(model: model)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + 1) { joints in
      guard let joints = joints.baseAddress else { return }
      tagger.describe(syntax.tokens.span, text: text, into: shapes)
      tagger.tag(
        syntax.tokens.span, text: text, shapes: shapes, keys: keys, into: joints)
      let lemmatizer = Lemmatizer(model: model)
      for index in 0..<count {
        let tag = model.tag(joints[index])
        syntax.tags.append(tag.universal)
        syntax.pennTags.append(tag.penn)
        syntax.lemmas.append(lemmatizer.lemma(of: syntax.tokens[index], tag.penn, text: text))
      }
      ParserInput(model: model).fill(
        nodes, tokens: syntax.tokens.span, lemmas: syntax.lemmas.span, joints: joints,
        shapes: shapes)
    }
  }
}
