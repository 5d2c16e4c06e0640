private import CGalleyEnglish

/// Tokens, tags, lemmas and dependency trees of one language.
package struct LanguageEngine: Sendable {
  package let model: LanguageModel
  /// The model for sentences that are worth more time, where there is one.
  package let deep: DeepModel?

  package init(model: LanguageModel, deep: DeepModel? = nil) {
    self.model = model
    self.deep = deep
  }

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

  /// Parses one sentence with the deep model; as ``parse(_:of:into:)`` does where there is none, or
  /// where the sentence is longer than the model reads.
  package func parseDeeply(
    _ tokens: ArraySlice<Token>, of text: Span<UInt8>, into syntax: inout SentenceSyntax,
    in space: inout DeepWorkspace
  ) {
    let readings = readDeeply([Array(tokens)], of: text, in: &space)
    parse(tokens, of: text, as: readings[0], into: &syntax)
  }

  /// What the deep model says of sentences; nil for each where there is no model, or where the
  /// sentence is longer than it reads.
  ///
  /// Says the same however the sentences are divided into batches, and is fastest with some 200
  /// tokens a batch.
  package func readDeeply(
    _ sentences: [[Token]], of text: Span<UInt8>, in space: inout DeepWorkspace
  ) -> [DeepReading?] {
    guard let deep else { return sentences.map { _ in nil } }
    return text.withUnsafeBytes { bytes in
      DeepParser(deep).read(
        sentences.map { tokens in
          tokens.map { UnsafeRawBufferPointer(rebasing: bytes[Int($0.start)..<Int($0.end)]) }
        }, in: &space)
    }
  }

  /// Fills in what the deep model says of a sentence; parses it by the table where it says nothing.
  package func parse(
    _ tokens: ArraySlice<Token>, of text: Span<UInt8>, as reading: DeepReading?,
    into syntax: inout SentenceSyntax
  ) {
    guard let reading else { return parse(tokens, of: text, into: &syntax) }
    syntax.tokens.removeAll(keepingCapacity: true)
    syntax.tokens.append(contentsOf: tokens)
    syntax.take(reading, Lemmatizer(model: model), of: text)
  }
}

extension LanguageEngine {
  /// The engine for English, with the model that is part of the program.
  package static let english = LanguageEngine(model: embedded())

  /// The bytes of the English model.
  package static var englishImage: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: galley_english_model(), count: Int(galley_english_model_size()))
  }

  private static func embedded() -> LanguageModel {
    let image = englishImage
    // Its digest is the business of the tests: the bytes are part of the program.
    guard let model = try? LanguageModel(image: image, verifying: false) else {
      preconditionFailure("the embedded model is damaged")
    }
    return model
  }
}
