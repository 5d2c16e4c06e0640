extension Tokenizer {
  /// Emits a word as one token, or as the tokens that it is a contraction of.
  mutating func emitWord(
    _ text: Span<UInt8>, _ start: Int, _ stop: Int, _ flags: TokenFlags, _ scan: WordScan
  ) {
    let hash = WordHash.folded(text, from: start, to: stop)
    if let apostrophe = scan.apostrophe, let cut = clitic(text, start, apostrophe, stop, scan) {
      split(text, start, cut, stop, flags)
    } else if scan.digits > 0, let cut = timeSuffix(text, start, stop, scan) {
      split(text, start, cut, stop, flags)
    } else if scan.digits == 0, stop - start < 9, let cut = Contractions.cuts[hash] {
      split(text, start, start + cut, stop, flags)
    } else {
      emit(hash: hash, start, stop, flags)
    }
  }

  private mutating func split(
    _ text: Span<UInt8>, _ start: Int, _ cut: Int, _ stop: Int, _ flags: TokenFlags
  ) {
    emit(text, start, cut, flags)
    emit(text, cut, stop, flags.intersection([.allCaps, .hasLetter]).union(.clitic))
  }

  /// Where the clitic of a word with an apostrophe starts; nil where it has none (`O'Brien`).
  private func clitic(
    _ text: Span<UInt8>, _ start: Int, _ apostrophe: Int, _ stop: Int, _ scan: WordScan
  ) -> Int? {
    let behind = apostrophe + scan.apostropheLength
    let first = text[behind] | 0x20
    switch stop - behind {
    case 1:
      if first == 0x74, apostrophe > start + 1, text[apostrophe - 1] | 0x20 == 0x6E {
        return apostrophe - 1
      }
      return first == 0x73 || first == 0x6D || first == 0x64 ? apostrophe : nil
    case 2:
      let second = text[behind + 1] | 0x20
      let isClitic =
        (first == 0x72 || first == 0x76) && second == 0x65 || first == 0x6C && second == 0x6C
      return isClitic ? apostrophe : nil
    default:
      return nil
    }
  }

  /// Where the unit of a time or measure written without a space starts: `7:30pm`.
  private func timeSuffix(
    _ text: Span<UInt8>, _ start: Int, _ stop: Int, _ scan: WordScan
  ) -> Int? {
    guard scan.letters == 2, stop - start > 2, text[stop - 1] | 0x20 == 0x6D else { return nil }
    let half = text[stop - 2] | 0x20
    guard half == 0x61 || half == 0x70, text[stop - 3] &- 0x30 < 10 else { return nil }
    return stop - 2
  }
}
