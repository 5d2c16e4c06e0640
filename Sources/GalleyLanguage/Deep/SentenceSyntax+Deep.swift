extension SentenceSyntax {
  /// Fills everything but the tokens from what the deep parser read.
  mutating func take(
    _ reading: DeepReading, _ lemmatizer: Lemmatizer, of text: Span<UInt8>
  ) {
    tags.removeAll(keepingCapacity: true)
    pennTags.removeAll(keepingCapacity: true)
    lemmas.removeAll(keepingCapacity: true)
    heads.removeAll(keepingCapacity: true)
    relations.removeAll(keepingCapacity: true)
    for (index, token) in tokens.enumerated() {
      let tag = reading.tags[index + 1]
      tags.append(tag.universal)
      pennTags.append(tag.penn)
      lemmas.append(lemmatizer.lemma(of: token, tag.penn, text: text))
      heads.append(Int32(truncatingIfNeeded: reading.heads[index + 1] - 1))
      relations.append(reading.relations[index + 1])
    }
    link()
  }
}
