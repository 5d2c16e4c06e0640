package import GalleyCore

/// One word, number, sign or punctuation mark of a text: 16 bytes.
package struct Token: Sendable, Hashable {
  /// First byte of the token in the text.
  package var start: UInt32
  /// One past the last byte of the token.
  package var end: UInt32
  /// Hash of the case-folded spelling; equal to ``WordHash/of(_:)`` of the lower-cased word.
  package var hash: UInt32
  package var flags: TokenFlags
  /// How many bytes of white space stand before the token, at most 65,535.
  package var gap: UInt16

  package init(start: UInt32, end: UInt32, hash: UInt32, flags: TokenFlags, gap: UInt16) {
    self.start = start
    self.end = end
    self.hash = hash
    self.flags = flags
    self.gap = gap
  }

  package var range: TextRange { TextRange(Int(start), Int(end)) }
  /// Length in bytes.
  package var count: Int { Int(end) &- Int(start) }

  /// Whether the token is `word`, whatever its case.
  package func isWord(_ word: WordHash) -> Bool { hash == word.value }
}
