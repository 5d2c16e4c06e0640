/// A greedy part-of-speech tagger over a linear model, left to right.
///
/// Words with one candidate are not scored. The features are those of Ratnaparkhi (EMNLP 1996)
/// and Collins (EMNLP 2002), with the candidates of the words to the right as classes.
package struct Tagger: Sendable {
  let model: LanguageModel

  package init(model: LanguageModel) { self.model = model }

  /// Fills `shapes` with what is known of each token, with ``WordShape/outside`` two places before
  /// and behind; `shapes` has room for four more than there are tokens.
  package func describe(
    _ tokens: Span<Token>, text: Span<UInt8>, into shapes: UnsafeMutablePointer<WordShape>
  ) {
    let count = tokens.count
    shapes.initialize(to: .outside)
    (shapes + 1).initialize(to: .outside)
    var isInitial = true
    for index in 0..<count {
      let token = tokens[index]
      (shapes + (index + 2)).initialize(
        to: WordShape(token, isInitial: isInitial, text: text, model: model))
      if token.flags.contains(.openingQuote) {
        isInitial = true
      } else if !token.flags.contains(.punctuation) {
        isInitial = false
      }
    }
    (shapes + (count + 2)).initialize(to: .outside)
    (shapes + (count + 3)).initialize(to: .outside)
  }

  /// Gives the joint tag of each token to `tags`, which has room for them.
  func tag(
    _ tokens: Span<Token>, text: Span<UInt8>, shapes: UnsafePointer<WordShape>,
    keys: UnsafeMutablePointer<UInt64>, into tags: UnsafeMutablePointer<UInt8>
  ) {
    var previous: UInt8 = 254
    var beforePrevious: UInt8 = 254
    for index in 0..<tokens.count {
      let candidates = model.choices[shapes[index + 2].choices]
      let tag: UInt8
      if candidates.count == 1 {
        tag = candidates[0]
      } else if candidates.count == 0 {
        tag = 0
      } else {
        var features = FeatureKeys(keys)
        Tagger.features(
          of: tokens[index], text: text, at: shapes + (index + 2), previous: previous,
          beforePrevious: beforePrevious, into: &features)
        tag = model.taggerWeights.best(of: candidates, features)
      }
      tags[index] = tag
      beforePrevious = previous
      previous = tag
    }
  }

  /// The features of the token described at `shape`, whose neighbours stand beside it.
  package static func features(
    of token: Token, text: Span<UInt8>, at shape: UnsafePointer<WordShape>, previous: UInt8,
    beforePrevious: UInt8, into keys: inout FeatureKeys
  ) {
    let word = shape[0].word
    let ambiguity = shape[0].ambiguity
    let tag1 = Mix.atom(UInt64(previous) | 0x100)
    let tag2 = Mix.atom(UInt64(beforePrevious) | 0x200)
    let next = shape[1].ambiguity
    keys.add(1, word)
    keys.add(2, word, shape[0].shape)
    keys.add(3, tag1)
    keys.add(4, tag1, tag2)
    keys.add(5, tag1, word)
    keys.add(6, shape[-1].word)
    keys.add(7, shape[1].word)
    keys.add(8, shape[-2].word)
    keys.add(9, shape[2].word)
    keys.add(10, shape[-1].word, word)
    keys.add(11, word, shape[1].word)
    keys.add(12, ambiguity)
    keys.add(13, ambiguity, tag1)
    keys.add(14, ambiguity, tag1, tag2)
    keys.add(15, ambiguity, next)
    keys.add(16, ambiguity, next, shape[2].ambiguity)
    keys.add(17, ambiguity, tag1, next)
    keys.add(18, tag1, shape[1].word)
    keys.add(19, tag1, next)
    keys.add(20, shape[-1].word, ambiguity)
    keys.add(21, ambiguity, shape[1].word)
    keys.add(22, tag1, tag2, word)
    keys.add(23, shape[0].shape, tag1)
    keys.add(24, shape[0].shape, shape[1].shape)
    keys.add(25, shape[0].shape, shape[-1].shape)
    if !shape[0].isFrequent { spelling(token, text: text, shape[0], tag1, into: &keys) }
  }

  /// The features of the spelling, for words seen seldom or never.
  private static func spelling(
    _ token: Token, text: Span<UInt8>, _ shape: WordShape, _ tag1: UInt64,
    into keys: inout FeatureKeys
  ) {
    let start = Int(token.start)
    let end = Int(token.end)
    var letters: UInt64 = 0
    for length in 1...4 where end - length >= start {
      let byte = CaseFold.ascii(text[end - length])
      letters |= UInt64(byte &- 0x30 < 10 ? 0x30 : byte) << UInt64(8 * (length - 1))
      let suffix = Mix.atom(letters | UInt64(length) << 40)
      keys.add(30 + UInt64(length), suffix)
      if length == 2 { keys.add(39, suffix, shape.shape) }
      if length == 3 {
        keys.add(40, suffix, tag1)
        keys.add(41, suffix, shape.shape)
      }
    }
    letters = 0
    for length in 1...4 where start + length <= end {
      letters = letters << 8 | UInt64(CaseFold.ascii(text[start + length - 1]))
      keys.add(34 + UInt64(length), Mix.atom(letters | UInt64(length) << 40))
    }
    var hyphens: UInt64 = 0
    for position in start..<end where text[position] == 0x2D { hyphens += 1 }
    keys.add(42, shape.shape, Mix.atom(hyphens | 0x400))
  }
}
