/// The 32-bit key under which the engine knows a word, independent of its case.
///
/// FNV-1a (Fowler, Noll and Vo; RFC 9923) over the case-folded UTF-8 bytes, with the typographic
/// apostrophe folded to the straight one. Two words share a key with probability 2⁻³², so a lexicon
/// of a thousand words takes a random other word for one of its own once in four million words.
package struct WordHash: Hashable, Sendable {
  package let value: UInt32

  package init(value: UInt32) { self.value = value }

  /// The key of a word known at compile time or read from a lexicon.
  package static func of(_ word: String) -> WordHash {
    var word = word
    return word.withUTF8 { bytes in
      WordHash(value: folded(bytes.span, from: 0, to: bytes.count))
    }
  }

  /// The key of a word in UTF-8; linear in its length.
  package static func of(_ word: borrowing Span<UInt8>) -> WordHash {
    WordHash(value: folded(word, from: 0, to: word.count))
  }

  /// The key of the word with a letter of ASCII behind it.
  @inline(__always)
  package func appending(_ letter: UInt8) -> WordHash {
    WordHash(value: Self.step(value, CaseFold.ascii(letter)))
  }

  /// The key of the word with an ending of ASCII behind it.
  @inline(__always)
  package func appending(_ ending: StaticString) -> WordHash {
    ending.withUTF8Buffer { letters in
      var hash = self
      for letter in letters { hash = hash.appending(letter) }
      return hash
    }
  }

  static let basis: UInt32 = 2_166_136_261
  static let prime: UInt32 = 16_777_619

  @inline(__always)
  static func step(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* prime
  }

  /// Hash of `text[start..<end]`, folded; linear in its length.
  static func folded(_ text: Span<UInt8>, from start: Int, to end: Int) -> UInt32 {
    var hash = basis
    CaseFold.each(text, from: start, to: end) { hash = step(hash, $0) }
    return hash
  }
}

extension WordHash: ExpressibleByStringLiteral {
  package init(stringLiteral word: String) { self = WordHash.of(word) }
}
