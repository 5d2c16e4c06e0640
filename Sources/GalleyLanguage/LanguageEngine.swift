private import CGalleyEnglish

/// Tokens, tags, lemmas and dependency trees of one language.
package struct LanguageEngine: Sendable {
  package let model: LanguageModel

  package init(model: LanguageModel) { self.model = model }

  /// Parses one sentence.
  ///
  /// `tokens` are the tokens of one sentence of `text`, `syntax` is overwritten. Linear in the number
  /// of tokens; any sequence of tokens gives a tree with one root.
  package func parse(
    _ tokens: ArraySlice<Token>, of text: Span<UInt8>, into syntax: inout SentenceSyntax
  ) {
    syntax.tokens.removeAll(keepingCapacity: true)
    syntax.tokens.append(contentsOf: tokens)
    SentenceAnalyser(model: model).analyse(text, into: &syntax)
  }
}

extension LanguageEngine {
  /// The engine for English, with the model that is part of the program.
  package static let english = LanguageEngine(model: embedded())

  private static func embedded() -> LanguageModel {
    let image = UnsafeRawBufferPointer(
      start: galley_english_model(), count: Int(galley_english_model_size()))
    // Its digest is the business of the tests: the bytes are part of the program.
    guard let model = try? LanguageModel(image: image, verifying: false) else {
      preconditionFailure("the embedded model is damaged")
    }
    return model
  }
}
