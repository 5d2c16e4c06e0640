/// What the tokenizer learns of a word while it reads it.
struct WordScan {
  var letters = 0
  var capitals = 0
  var digits = 0
  /// Stops, hyphens inside the word.
  var stops = 0
  var hyphens = 0
  var hasUnderscore = false
  /// The last apostrophe inside the word and its length in bytes.
  var apostrophe: Int?
  var apostropheLength = 0
  private var startsWithCapital = false
  private var hasInnerCapital = false
  private var isNonASCII = false

  @inline(__always)
  mutating func add(_ character: ScannedCharacter) {
    if character.length > 1 { isNonASCII = true }
    switch character.kind {
    case .digit: digits += 1
    case .capital:
      if letters == 0, digits == 0 { startsWithCapital = true }
      if letters > capitals { hasInnerCapital = true }
      capitals += 1
      letters += 1
    default: letters += 1
    }
  }

  var flags: TokenFlags {
    var flags: TokenFlags = []
    if letters > 0 { flags.insert(.hasLetter) }
    if digits > 0 { flags.insert(.hasDigit) }
    if startsWithCapital { flags.insert(.capitalised) }
    if capitals > 1, capitals == letters { flags.insert(.allCaps) }
    if hasInnerCapital { flags.insert(.innerCapital) }
    if isNonASCII { flags.insert(.nonASCII) }
    return flags
  }

  /// Whether the word is the start of an address such as `www.example.com`.
  func startsWithWWW(_ text: Span<UInt8>, _ start: Int, _ stop: Int, _ end: Int) -> Bool {
    guard stops > 0, stop - start > 4 else { return false }
    for offset in 0..<3 where text[start + offset] | 0x20 != 0x77 { return false }
    return text[start + 3] == 0x2E
  }
}
