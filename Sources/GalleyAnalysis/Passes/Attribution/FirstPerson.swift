internal import GalleyCore

/// Paragraphs in which somebody speaks of themselves.
enum FirstPerson {
  /// Whether "I", "we", "my" or their like stands in a block before any quotation mark.
  static func stands(
    in block: TextRange, _ bytes: UnsafeBufferPointer<UInt8>, _ grammar: GrammarWords
  ) -> Bool {
    var word = WordHash()
    for index in block.indices {
      let byte = bytes[index]
      if byte == 0x22 || byte == 0xE2 && index + 2 < block.upper && bytes[index + 2] == 0x9C {
        return false
      }
      if MarkContext.isLetter(byte) {
        word.combine(byte)
      } else {
        if grammar.has(word, .firstPerson) { return true }
        word = WordHash()
      }
    }
    return grammar.has(word, .firstPerson)
  }
}
