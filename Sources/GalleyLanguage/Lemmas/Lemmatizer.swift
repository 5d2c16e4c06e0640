/// Lemmas by learned rules: exceptions by word and tag first, then the longest known ending.
///
/// A rule cuts bytes from the end of the folded word and adds others. Only the hash of the lemma is
/// made; nothing is allocated.
package struct Lemmatizer: Sendable {
  let model: LanguageModel

  package init(model: LanguageModel) { self.model = model }

  package static let longestEnding = 5
  /// Bytes of a rule in the model.
  package static let ruleSize = 8
  package static let longestAddition = 6

  /// The hash of the lemma of `token` under `tag`.
  package func lemma(of token: Token, _ tag: PennTag, text: Span<UInt8>) -> WordHash {
    guard let edit = edit(of: token, tag, text: text) else { return WordHash(value: token.hash) }
    var hash = WordHash.folded(text, from: Int(token.start), to: edit.end)
    for byte in edit.addition { hash = WordHash.step(hash, byte) }
    return WordHash(value: hash)
  }

  /// The lemma of `token` under `tag` in letters.
  package func text(of token: Token, _ tag: PennTag, text: Span<UInt8>) -> String {
    let edit = edit(of: token, tag, text: text)
    var bytes: [UInt8] = []
    CaseFold.each(text, from: Int(token.start), to: edit?.end ?? Int(token.end)) {
      bytes.append($0)
    }
    if let edit { bytes.append(contentsOf: edit.addition) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where the kept part of the word ends and what follows it; nil where nothing changes.
  private func edit(
    of token: Token, _ tag: PennTag, text: Span<UInt8>
  ) -> (end: Int, addition: UnsafeRawBufferPointer)? {
    let rule = rule(for: token, tag, text: text)
    guard rule > 1, Int(rule) < model.lemmaRuleCount else { return nil }
    let bytes = model.lemmaRules + Lemmatizer.ruleSize * Int(rule)
    let cut = Int(bytes.load(as: UInt8.self))
    let added = Int(bytes.load(fromByteOffset: 1, as: UInt8.self))
    guard cut <= token.count else { return nil }
    return (
      Int(token.end) - cut,
      UnsafeRawBufferPointer(start: bytes + 2, count: min(added, Lemmatizer.longestAddition))
    )
  }

  /// The number of the rule; 0 where none is known, 1 for "unchanged".
  private func rule(for token: Token, _ tag: PennTag, text: Span<UInt8>) -> UInt16 {
    let exception = model.lemmaExceptions.values(of: Lemmatizer.key(token.hash, tag)).first
    if exception != 0 || !Lemmatizer.isInflected(tag) { return exception }
    let start = Int(token.start)
    let end = Int(token.end)
    let longest = min(Lemmatizer.longestEnding, end - start)
    var letters: UInt64 = 0
    for offset in 0..<longest {
      letters |= UInt64(CaseFold.ascii(text[end - 1 - offset])) << UInt64(8 * offset)
    }
    for length in stride(from: longest, to: 0, by: -1) {
      letters &= UInt64.max >> UInt64(64 - 8 * length)
      let key = Lemmatizer.key(ending: letters, length: length, tag)
      let found = model.lemmaEndings.values(of: key).first
      if found != 0 { return found }
    }
    return 0
  }

  /// Whether words with the tag have a form other than their lemma as a rule.
  package static func isInflected(_ tag: PennTag) -> Bool {
    switch tag {
    case .nounPlural, .namePlural, .verbPast, .verbGerund, .verbParticiple, .verbPresent,
      .verbThirdPerson, .comparative, .superlative, .adverbComparative, .adverbSuperlative:
      true
    default: false
    }
  }

  package static func key(_ hash: UInt32, _ tag: PennTag) -> UInt32 {
    Mix.pair(hash, UInt32(tag.rawValue) | 0x100)
  }

  package static func key(ending letters: UInt64, length: Int, _ tag: PennTag) -> UInt32 {
    let folded = UInt32(truncatingIfNeeded: Mix.atom(letters))
    return Mix.pair(folded, UInt32(tag.rawValue) | UInt32(length) << 8 | 0x1000)
  }
}
