import GalleyCore

/// What the look of a marked run says about it, before any cue is known.
struct QuoteShape {
  /// Words, counted by the white space between them.
  var words = 0
  /// Words of more than three letters that open with a capital.
  private var capitalised = 0
  private var longWords = 0
  /// The first word opens with a capital or a figure.
  var opensWithCapital = false
  /// A comma, stop, question mark, exclamation mark, dash or ellipsis stands before the last mark.
  var endsWithPunctuation = false
  /// A full stop, question mark or exclamation mark does.
  var endsSentence = false
  /// A question mark does.
  var endsQuestion = false
  /// A question mark or an exclamation mark does.
  var endsCry = false
  /// Nothing but white space stands before the run in its block.
  var opensBlock = false
  /// The byte before the opening mark and its white space; 0 at the block's start.
  var before: UInt8 = 0
  /// White space stands before the opening mark.
  var hasSpaceBefore = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ quote: QuoteFact, in block: TextRange) {
    readWords(bytes, quote.inner)
    var index = quote.range.lower
    while index > block.lower, bytes[index - 1].isSpaceOrControl {
      index -= 1
      hasSpaceBefore = true
    }
    opensBlock = index == block.lower
    before = opensBlock ? 0 : bytes[index - 1]
  }

  private mutating func readWords(_ bytes: UnsafeBufferPointer<UInt8>, _ inner: TextRange) {
    var index = inner.lower
    while index < inner.upper {
      while index < inner.upper, bytes[index].isSpaceOrControl { index += 1 }
      let start = index
      while index < inner.upper, !bytes[index].isSpaceOrControl { index += 1 }
      guard index > start else { break }
      var first = start
      while first < index, !MarkContext.isLetter(bytes[first]), bytes[first] < 0x30 { first += 1 }
      let isCapital = first < index && Self.isCapital(bytes, at: first)
      if words == 0 { opensWithCapital = isCapital }
      words += 1
      if index - start > 3, isCapital || !Self.isSmallWord(bytes, start, index) {
        longWords += 1
        if isCapital { capitalised += 1 }
      }
    }
    var last = inner.upper
    while last > inner.lower, let length = Self.closingLength(bytes, last, inner.lower) {
      last -= length
    }
    guard last > inner.lower else { return }
    let byte = bytes[last - 1]
    endsQuestion = byte == 0x3F
    endsCry = byte == 0x21 || byte == 0x3F
    endsSentence = byte == 0x2E || endsCry
    let isMultibyte =
      last - 3 >= inner.lower && bytes[last - 3] == 0xE2 && bytes[last - 2] == 0x80
      && (byte == 0xA6 || byte >= 0x93 && byte <= 0x95)
    endsWithPunctuation = endsSentence || byte == 0x2C || byte == 0x2D || isMultibyte
  }

  /// Every longer word has a capital, and there are at least two words of any length.
  var isTitleCase: Bool {
    words > 1 && longWords > 0 && capitalised == longWords && opensWithCapital
  }

  /// The run may be a name: a word with a capital, or words in title case.
  var isName: Bool { isTitleCase || words == 1 && opensWithCapital }

  /// A few words behind "their paper," that end no sentence.
  var mayNameWork: Bool { opensWithCapital && !endsSentence && words < 9 }

  /// The kind that the shape suggests.
  var kind: QuoteKind {
    if opensWithCapital, endsWithPunctuation, words > 2, !isTitleCase { return .direct }
    if words > 5 { return opensWithCapital ? .direct : .mixed }
    return .scare
  }

  /// "with", "from", "into", "over": prepositions that titles keep small.
  private static func isSmallWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    guard end - start == 4 else { return false }
    var word: UInt32 = 0
    for index in start..<end { word = word << 8 | UInt32(bytes[index]) }
    return word == 0x7769_7468 || word == 0x6672_6F6D || word == 0x696E_746F
      || word == 0x6F76_6572
  }

  /// The length of white space or of a nested closing mark that ends at `last`.
  private static func closingLength(
    _ bytes: UnsafeBufferPointer<UInt8>, _ last: Int, _ start: Int
  ) -> Int? {
    let byte = bytes[last - 1]
    if byte.isSpaceOrControl || byte == 0x22 || byte == 0x27 || byte == 0x5D { return 1 }
    guard last - 3 >= start, bytes[last - 3] == 0xE2, bytes[last - 2] == 0x80 else { return nil }
    return byte == 0x99 || byte == 0x9D ? 3 : nil
  }

  /// An ASCII capital, a figure, or a capital of Latin-1.
  private static func isCapital(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let byte = bytes[index]
    if byte >= 0x41 && byte <= 0x5A || byte >= 0x30 && byte <= 0x39 { return true }
    return byte == 0xC3 && index + 1 < bytes.count && bytes[index + 1] < 0x9F
  }
}
