import GalleyCore

/// The words of a text that tell what it is about, for asking what else on a page is about it.
///
/// A word counts with four letters or more, or as a number; how it ends does not, so that "clocks"
/// and "clock" are one. Hashes only: linear in the bytes.
struct ContentWords {
  private var hashes: Set<UInt32> = []

  /// The letters of a word that count.
  private static let stem = 6

  init() {}

  /// The words of some units of an outline.
  init(_ outline: PlainTextOutline, _ units: Range<Int>) {
    for index in units where outline.units[index].role != .boilerplate {
      insert(outline.bytes, outline.units[index].range)
    }
  }

  mutating func insert(_ bytes: [UInt8], _ range: TextRange) {
    Self.forEach(bytes, range) { hashes.insert($0) }
  }

  /// Whether a range says enough of what the text is about to be a part of it.
  func has(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    let shared = shared(bytes, range)
    return shared.count >= 3 && shared.count * 5 >= shared.of
  }

  /// How many words of a range tell what it is about, and how many of them the text has.
  func shared(_ bytes: [UInt8], _ range: TextRange) -> (count: Int, of: Int) {
    var (count, total) = (0, 0)
    Self.forEach(bytes, range) { hash in
      total += 1
      if hashes.contains(hash) { count += 1 }
    }
    return (count, total)
  }

  private static func forEach(_ bytes: [UInt8], _ range: TextRange, _ body: (UInt32) -> Void) {
    var index = range.lower
    while index < range.upper {
      guard let first = letter(bytes, index, range.upper) else {
        index += 1
        continue
      }
      var length = 0
      var hash: UInt32 = 2_166_136_261
      var isFigure = (0x30...0x39).contains(first.byte)
      var part: (byte: UInt8, length: Int)? = first
      let start = index
      while let letter = part {
        // The "s" of a plural is no part of a short word's stem.
        let isPlural =
          letter.byte == 0x73 && length >= 3
          && Self.letter(bytes, index + 1, range.upper) == nil
        if length < stem, !isPlural { hash = (hash ^ UInt32(letter.byte)) &* 16_777_619 }
        if !(0x30...0x39).contains(letter.byte) { isFigure = false }
        length += 1
        index += letter.length
        part = Self.letter(bytes, index, range.upper)
      }
      if length >= 4 && !particles.isWhole(bytes, TextRange(start, index))
        || isFigure && length >= 2
      {
        body(hash)
      }
    }
  }

  /// The letter or figure at an offset: the last byte of a letter outside ASCII stands for it.
  private static func letter(
    _ bytes: [UInt8], _ index: Int, _ end: Int
  ) -> (byte: UInt8, length: Int)? {
    guard index < end else { return nil }
    let byte = bytes[index]
    if byte < 0x80 {
      if (0x30...0x39).contains(byte) { return (byte, 1) }
      let small = byte | 0x20
      return (0x61...0x7A).contains(small) ? (small, 1) : nil
    }
    guard (0xC3...0xDF).contains(byte), index + 1 < end else { return nil }
    return (bytes[index + 1] | 0x20, 2)
  }

  /// Words that every text has.
  private static let particles = PhraseSet([
    "about", "after", "also", "among", "because", "been", "before", "being", "between", "both",
    "could", "does", "down", "during", "each", "even", "every", "from", "have", "here", "hers",
    "into", "just", "like", "many", "more", "most", "much", "must", "only", "other", "over", "said",
    "same", "says", "should", "since", "some", "such", "than", "that", "their", "them", "then",
    "there", "these", "they", "this", "those", "through", "under", "until", "very", "well", "were",
    "what", "when", "where", "which", "while", "will", "with", "would", "your",
  ])
}
