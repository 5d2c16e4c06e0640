/// The class of a word that is not in the lexicon: its last letters and its shape.
package struct WordEnding: Sendable {
  /// Folded last bytes, the last one lowest; digits are all `0`.
  private var letters: UInt32 = 0
  private let shape: UInt32

  package static let longest = 3

  package init(_ token: Token, isInitial: Bool, text: Span<UInt8>) {
    let end = Int(token.end)
    let start = max(Int(token.start), end - WordEnding.longest)
    var letters: UInt32 = 0
    for position in start..<end {
      let byte = CaseFold.ascii(text[position])
      letters = letters << 8 | UInt32(byte &- 0x30 < 10 ? 0x30 : byte)
    }
    self.letters = letters
    let flags = token.flags
    let capital: UInt32 =
      flags.contains(.allCaps) ? 3 : flags.contains(.capitalised) ? (isInitial ? 1 : 2) : 0
    shape =
      capital | (flags.contains(.hasDigit) ? 4 : 0) | (flags.contains(.punctuation) ? 8 : 0)
      | (flags.contains(.hasLetter) ? 16 : 0) | (flags.contains(.address) ? 32 : 0)
      | (flags.contains(.abbreviation) ? 64 : 0)
  }

  /// Key of the shape with the last `length` letters in the table of endings.
  package func key(_ length: Int) -> UInt32 {
    let mask: UInt32 = length == 0 ? 0 : UInt32.max >> UInt32(32 - 8 * length)
    return Mix.pair(letters & mask, shape << 4 | UInt32(length))
  }

  /// The candidates of the longest known ending; 0 where not even the shape is known.
  package func choices(_ model: LanguageModel) -> UInt16 {
    var length = WordEnding.longest
    while length >= 0 {
      let found = model.endings.values(of: key(length)).first
      if found != 0 { return found }
      length -= 1
    }
    return 0
  }
}
